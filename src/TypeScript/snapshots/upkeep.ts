/**
 * When an entry is written, and which entries are deleted. Nothing here reads or writes.
 */
import type { IntegrationStates } from '../diagnosis/pre-sync/integration-state';
import { byRecord, lastSeen } from '../diagnosis/pre-sync/integration-state';
import type { IntegrationState } from '../diagnosis/pre-sync/sources';
import type { CompleteCredentials } from './complete-credentials';
import type { NewSnapshot } from './new-snapshot';
import { isOfSameFacts, isWorse, snapshotHash } from './snapshot-hash';
import type { Entries, Entry } from './memory';
import { entryKey } from './memory';
import { REWRITE_SECONDS } from './settings';

export function keyOf({ integration, token }: NewSnapshot): string {
  return entryKey(integration, token);
}

/**
 * Whether a snapshot is to be written over the entry of its credential.
 * @param now milliseconds since the epoch
 */
export function isDue({ hash, factsHash, at, allReady }: NewSnapshot, entry: Entry | undefined, now: number): boolean {
  const isAlone = allReady === null;
  // Who asked about one credential corrects what is kept of it, and adds nothing to the list.
  if (entry === undefined) return !isAlone;
  const [read, before] = [Date.parse(at), Date.parse(entry.at)];
  // From the future, or no time: somebody else wrote it.
  if (!(before <= now)) return true;
  // A slow reader saw less than whoever wrote since.
  if (before > read) return false;
  // The entry says more than who asked about one credential knows: that every token was ready.
  const isLess = entry.hash === snapshotHash(factsHash, '+') && hash === snapshotHash(factsHash, '-');
  if (isAlone && isLess) return false;
  return entry.hash !== hash || read - before >= REWRITE_SECONDS * 1000;
}

/**
 * What changed comes first, for its entry says what is no longer true; then what has no entry; then the oldest. Where not all
 * can be written at once, each has its turn.
 */
export function mostUrgentFirst(snapshots: readonly NewSnapshot[], entries: Entries): NewSnapshot[] {
  const rank = (snapshot: NewSnapshot): string => {
    const entry = entries[keyOf(snapshot)];
    if (entry === undefined) return '1';
    const { hash } = snapshot;
    return isOfSameFacts(entry.hash, hash) && !isWorse(hash, entry.hash) ? `2 ${entry.at}` : '0';
  };
  return snapshots
    .map((snapshot): [string, NewSnapshot] => [rank(snapshot), snapshot])
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, snapshot]) => snapshot);
}

/** What the entries of one integration say of its records. @param records the record of each token that was read */
export function statesOf(
  entries: Entries,
  integration: string,
  records: ReadonlyMap<number, number>,
): ReadonlyMap<string, IntegrationState> {
  const prefix = entryKey(integration, '');
  return new Map(
    Object.entries(entries).flatMap(([key, { integrationState: state }]): [string, IntegrationState][] => {
      if (!key.startsWith(prefix)) return [];
      const record = state.record ?? records.get(Number(key.slice(prefix.length))) ?? null;
      return [[key, { ...state, record }]];
    }),
  );
}

/**
 * The entries of an integration whose token is no longer live. They would count against the next token of the same user and
 * role. One entry stays: the only one that knows of a fault of an integration record. The next token of that record needs it.
 */
export function ofRemovedTokens(entries: Entries, live: CompleteCredentials): string[] {
  const states = statesOf(entries, live.integration, live.records);
  const seen = byRecord([...states.values(), ...live.states], new Date().toISOString());
  const isLive = (key: string) => live.live.has(Number(key.slice(entryKey(live.integration, '').length)));
  const saidByLive = new Set(
    [...states].flatMap(([key, state]) => (isLive(key) && state.seen === 'fault' ? [state.record] : [])),
  );
  return [...states].flatMap(([key, state]) => {
    if (isLive(key)) return [];
    const isNeeded = state.seen === 'fault' && !saidByLive.has(state.record) && isOpen(state, seen, live);
    return isNeeded ? [] : [key];
  });
}

/** Whether nobody has seen a fault repaired. One of an unknown record stays until every record is seen. */
function isOpen(
  { record }: IntegrationState,
  seen: IntegrationStates,
  { states, everyRecord }: CompleteCredentials,
): boolean {
  if (record === null) return !everyRecord || states.some((state) => state.seen === 'unread');
  const isGone = everyRecord && !states.some((state) => state.record === record);
  return !isGone && lastSeen(seen, record).seen === 'fault';
}

/** The entries over the number that is kept, the oldest first. Those that know of a fault of an integration record go last. */
export function overLimit(entries: Entries, most: number): string[] {
  const isFault = ({ integrationState }: Entry) => Number(integrationState.seen === 'fault');
  const newestFirst = Object.entries(entries).toSorted(
    ([, a], [, b]) => isFault(b) - isFault(a) || b.at.localeCompare(a.at),
  );
  return newestFirst
    .slice(most)
    .toReversed()
    .map(([key]) => key);
}
