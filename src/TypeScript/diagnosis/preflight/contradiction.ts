import type { Diagnosis } from '../diagnose';
import { isOpen } from './chain-read';
import { isAnsweredBySelfCheck } from './live-proof';
import type { Moment } from './snapshot-rules';
import { isFresh, isOf } from './snapshot-rules';
import type { Snapshot } from './sources';

/** What speaks for `ready`, and what is left open. */
export interface Case {
  readonly diagnosis: Diagnosis;
  /** Of the integration, as many as the caller may read. */
  readonly snapshots: readonly Snapshot[];
  /** Of the caller's own credentials. */
  readonly own: readonly Snapshot[];
  /** Whether what the caller holds now proves its tokens. */
  readonly proven: boolean;
}

/**
 * A snapshot that found a fault which nobody has seen mended since, though NetSuite refuses the caller nothing.
 *
 * A blocked integration record is one that the caller cannot see, of whichever live token, and does not heal with time.
 */
export function contradiction({ diagnosis, snapshots, own, proven }: Case, moment: Moment): Snapshot | null {
  const findings = [...diagnosis.account, ...diagnosis.tokens.flatMap((token) => token.findings)];
  const ofLive = snapshots.filter((one) => diagnosis.tokens.some(({ chain }) => isOf(one, chain.credential)));
  const record = [...ofLive, ...own].find(({ fails }) => fails.includes('integration-enabled'));
  if (record && isOpen('integration-enabled', findings)) return record;
  const blocked = own.filter(({ verdict }) => verdict === 'blocked');
  if (diagnosis.verdict === 'unknown' && !proven) return blocked[0] ?? null;
  const stands = (snapshot: Snapshot) =>
    snapshot.fails.some((check) => isOpen(check, findings) && !(proven && isAnsweredBySelfCheck(check)));
  return blocked.find((snapshot) => isFresh(snapshot, moment) && stands(snapshot)) ?? null;
}
