import { byRecord, lastSeen, withIntegrationState } from '../diagnosis/pre-sync/integration-state';
import type { IntegrationState, SnapshotFinding } from '../diagnosis/pre-sync/sources';
import type { Entries } from './memory';
import type { NewSnapshot } from './new-snapshot';
import type { Sign } from './snapshot-hash';
import { snapshotHash } from './snapshot-hash';
import { statesOf } from './upkeep';

/** What others left behind. */
interface Left {
  readonly entries: Entries;
  /** The integration record of each token that was read. */
  readonly records: ReadonlyMap<number, number>;
  /** ISO time in UTC. */
  readonly now: string;
}

/**
 * The snapshots of a reader with what the entries know of integration records that this reader could not see. A fault belongs
 * to the record, not to the token: it counts for every credential of that record, also for a new one, until somebody sees the
 * record in order.
 */
export function withCarriedStates(snapshots: readonly NewSnapshot[], { entries, records, now }: Left): NewSnapshot[] {
  const [first] = snapshots;
  if (!first) return [];
  const states = byRecord([...statesOf(entries, first.integration, records).values()], now);
  const stateFor = ({ integrationState: own }: NewSnapshot) =>
    own.seen === 'unread' ? lastSeen(states, own.record) : own;
  const isCarried = (one: NewSnapshot) => one.integrationState.seen === 'unread' && stateFor(one).seen === 'fault';
  const isAnyCarried = snapshots.some(isCarried);
  return snapshots.map((one) => {
    const sign = isCarried(one) ? '!' : one.allReady === true && !isAnyCarried ? '+' : '-';
    return carried(one, stateFor(one), sign);
  });
}

/** Nothing of it is made before it is looked at. */
function carried(snapshot: NewSnapshot, integrationState: IntegrationState, sign: Sign): NewSnapshot {
  const { integration, token, entity, role, at, allReady } = snapshot;
  let finding: SnapshotFinding | undefined;
  return {
    ...{ integration, token, entity, role, at, allReady, integrationState },
    get factsHash() {
      return snapshot.factsHash;
    },
    get hash() {
      return snapshotHash(snapshot.factsHash, sign);
    },
    get finding() {
      finding ??= { ...withIntegrationState(snapshot.finding, integrationState), allReady: sign === '+' };
      return finding;
    },
  };
}
