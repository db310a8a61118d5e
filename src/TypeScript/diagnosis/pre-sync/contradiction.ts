import type { Diagnosis } from '../diagnose';
import { isOpen } from './chain-read';
import { byToken, snapshotsOf } from './snapshot-rules';
import type { Snapshot } from './sources';

/** What speaks for `ready`, and what is left open. */
export interface ContradictionInput {
  readonly diagnosis: Diagnosis;
  /** Of the integration, as many as the caller may read. */
  readonly snapshots: readonly Snapshot[];
  /** Of the caller's own credentials. */
  readonly callerSnapshots: readonly Snapshot[];
  /** Whether what the caller holds now proves its tokens. Then nothing is open that only a snapshot could have seen. */
  readonly proven: boolean;
}

/**
 * A snapshot that found a fault which nobody has seen repaired since, though NetSuite refuses the caller nothing.
 *
 * A blocked integration record is one that the caller cannot see, of whichever live token, and does not heal with time.
 */
export function contradiction({ diagnosis, snapshots, callerSnapshots, proven }: ContradictionInput): Snapshot | null {
  const faulty = byToken(snapshots.filter(({ fails }) => fails.includes('integration-enabled')));
  const ofLive = new Set(diagnosis.tokens.flatMap(({ chain }) => snapshotsOf(faulty, chain.credential)));
  const record = snapshots.find((one) => ofLive.has(one));
  if (record && isOpen('integration-enabled', diagnosis.account)) return record;
  if (diagnosis.verdict !== 'unknown' || proven) return null;
  return callerSnapshots.find(({ verdict }) => verdict === 'blocked') ?? null;
}
