/** What an account holds, read past the product. */
import { type EmulatedAccount, selectRows } from '../../../emulator';

export interface Entry {
  readonly id: number;
  readonly counts: boolean;
  readonly key: string;
  /** All of it but its id and times. */
  readonly text: string;
}

export interface Logged {
  readonly id: number;
  readonly employee: number;
  readonly state: string;
}

export interface Held {
  /** Roles and global permissions by employee. */
  readonly access: Readonly<Record<string, string>>;
  readonly log: readonly Logged[];
  readonly mappings: readonly Entry[];
  readonly profiles: readonly Entry[];
  /** Of everything else that no script of ours may change. */
  readonly rest: string;
}

const LOG = 'customrecord_td_change';
/** What scripts keep between visits: it says nothing about anybody else's record. */
const OWN = ['customrecord_td_snapshot', 'customrecord_td_sweep', 'customrecord_td_sweep_part'];
const ENTRIES = { mappings: 'customrecord_td_mapping', profiles: 'customrecord_td_profile' } as const;
const ACCESS = ['employeeroles', 'employeeempperms', 'employee', 'entity', 'sqlite_sequence'];

export function heldIn(account: EmulatedAccount): Held {
  const { database } = account;
  const rows = (sql: string) => selectRows(database, sql);
  const access: Record<string, string> = {};
  for (const [employee, what] of rows(
    `SELECT employee, 'role ' || role AS what FROM employeeroles UNION ALL
SELECT employee, permkey1 || ' ' || permlevel1 FROM employeeempperms ORDER BY 1, 2`,
  )) {
    access[String(employee)] = `${access[String(employee)] ?? ''}${String(what)}, `;
  }
  return {
    access,
    log: rows(
      `SELECT id, ${LOG}_employee, ${LOG}_state FROM ${LOG} ORDER BY id`.replaceAll(`${LOG}_`, 'custrecord_td_change_'),
    ).map(([id, employee, state]) => ({ id: Number(id), employee: Number(employee), state: String(state) })),
    mappings: entriesIn(account, ENTRIES.mappings, 'custrecord_td_mapping_key'),
    profiles: entriesIn(account, ENTRIES.profiles, 'custrecord_td_profile_key'),
    rest: restOf(account),
  };
}

function entriesIn({ database }: EmulatedAccount, type: string, key: string): Entry[] {
  const field = type.replace('customrecord', 'custrecord');
  const columns = selectRows(database, `SELECT name FROM pragma_table_info('${type}')`).map(([name]) => String(name));
  const said = columns.filter((name) => name.startsWith(field) && name !== key);
  const list = ['id', 'isinactive', `"${key}"`, ...said.map((name) => `"${name}"`)].join(', ');
  return selectRows(database, `SELECT ${list} FROM "${type}" ORDER BY id`).map(([id, inactive, of, ...text]) => ({
    id: Number(id),
    counts: inactive !== 'T',
    key: String(of),
    text: JSON.stringify(text),
  }));
}

function restOf({ database }: EmulatedAccount): string {
  const left = [LOG, ...OWN, ...Object.values(ENTRIES), ...ACCESS];
  const tables = selectRows(database, `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .map(([name]) => String(name))
    .filter((name) => !left.includes(name));
  // Rows that are added, removed or replaced change one of these; no script of ours has a name for any of the tables.
  const parts = tables.map(
    (name) => `SELECT '${name}' || ' ' || COUNT(*) || ' ' || TOTAL(rowid) AS said FROM "${name}"`,
  );
  return selectRows(database, parts.join(' UNION ALL ')).join();
}
