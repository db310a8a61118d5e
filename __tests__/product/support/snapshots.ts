/** The entries of Token Doctor Snapshot in an embedded account, read and aged behind the bundle's back. */
import type { Running } from '../../../cli/embedded';
import { selectRows } from '../../../emulator';

const TYPE = 'customrecord_td_snapshot';

export interface KeptSnapshot {
  readonly id: number;
  readonly token: number;
  readonly at: string;
  /** Every field of it, as one text. */
  readonly text: string;
}

export function snapshotsIn({ account }: Running): KeptSnapshot[] {
  const names = ['token', 'at', 'integration', 'entity', 'role', 'schema', 'hash', 'finding'];
  const columns = names.map((name) => `custrecord_td_snap_${name}`).join(', ');
  return selectRows(account.database, `SELECT id, ${columns} FROM ${TYPE} ORDER BY id`).map(
    ([id, token, at, ...rest]) => ({
      id: Number(id),
      token: Number(token),
      at: String(at),
      text: [token, at, ...rest].map(String).join('\n'),
    }),
  );
}

/** As if every snapshot had been written so many hours earlier. */
export function age({ account }: Running, hours: number): void {
  const at = new Date(Date.now() - hours * 60 * 60 * 1000).toISOString();
  account.database.run(`UPDATE ${TYPE} SET custrecord_td_snap_at = ?`, [at]);
}
