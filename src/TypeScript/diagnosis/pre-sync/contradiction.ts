import { isLive } from '../credentials';
import type { Diagnosis } from '../diagnose';
import type { Facts } from '../facts';
import { isOpen } from './chain-read';
import { byRecord, lastSeen, recordsOfTokens, statesIn } from './integration-state';
import type { Moment } from './snapshot-rules';
import type { IntegrationState, Snapshot } from './sources';

/** What was read and kept, where nothing is refused. */
export interface ContradictionInput {
  readonly facts: Facts;
  readonly diagnosis: Diagnosis;
  /** All that the caller may read of the integration. An older one may know more about an integration record. */
  readonly snapshots: readonly Snapshot[];
  /** Of the caller's own credentials, without those whose fault is overtaken. */
  readonly callerSnapshots: readonly Snapshot[];
  /** Whether the caller's own credential is what the question is about. */
  readonly concernsCaller: boolean;
  /** Whether NetSuite's answers now prove the caller's tokens. Then a snapshot has nothing to add. */
  readonly proven: boolean;
}

/**
 * A snapshot that found a fault which nobody has seen repaired since, though NetSuite refuses the caller nothing.
 *
 * The caller cannot see a blocked integration record, and time does not repair it. It keeps out everybody's tokens, so it counts
 * for a caller who holds none of them too.
 */
export function contradiction(input: ContradictionInput, moment: Moment): Snapshot | null {
  const { diagnosis, callerSnapshots, concernsCaller, proven } = input;
  const fault = isOpen('integration-enabled', diagnosis.account) ? recordFault(input, moment) : null;
  if (fault) return fault;
  if (!concernsCaller || diagnosis.verdict !== 'unknown' || proven) return null;
  return callerSnapshots.find(({ verdict }) => verdict === 'blocked') ?? null;
}

/**
 * The snapshot that saw a fault of an integration record which concerns the caller. The fault belongs to the record: it counts
 * for every token of that record, whichever token the snapshot is of, until somebody sees the record in order.
 */
function recordFault({ facts, snapshots, callerSnapshots }: ContradictionInput, { now }: Moment): Snapshot | null {
  const records = recordsOfTokens(facts);
  const stateOf = ({ integrationState: state, credential }: Snapshot): IntegrationState => ({
    ...state,
    record: state.record ?? records.get(credential.token) ?? null,
  });
  const states = byRecord([...snapshots.map(stateOf), ...statesIn(facts)], now);
  // Of two that were seen at the same time the fault counts: a snapshot that saw one then is its source.
  const concerned = concernedRecords(facts, callerSnapshots.map(stateOf)).map((record) => lastSeen(states, record));
  return (
    snapshots.find((one) => {
      const { record, seen, seenAt } = stateOf(one);
      const isSource = (last: IntegrationState) =>
        last.seenAt === seenAt && (last.record === null || record === null || last.record === record);
      return seen === 'fault' && concerned.some(isSource);
    }) ?? null
  );
}

/** The records of the live tokens; where the tokens could not be read, those of the caller's own, as far as snapshots know them. */
function concernedRecords(facts: Facts, callerStates: readonly IntegrationState[]): (number | null)[] {
  const { credentials } = facts;
  if (!credentials.known) return [...new Set(callerStates.map(({ record }) => record))];
  return [
    ...new Set(credentials.value.filter((one) => isLive(one, facts.readAt)).map(({ integration }) => integration)),
  ];
}
