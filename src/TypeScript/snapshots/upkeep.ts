/**
 * When an entry is written, and which entries are to go. Nothing here reads or writes.
 */
import type { NewSnapshot } from './new-snapshot';
import type { Entries, Entry } from './memory';
import { entryKey } from './memory';
import { REWRITE_SECONDS } from './settings';

export function keyOf({ integration, token }: NewSnapshot): string {
  return entryKey(integration, token);
}

/**
 * Whether a snapshot is to be written over what is kept of its credential.
 * @param now milliseconds since the epoch
 */
export function isDue({ hash, at }: NewSnapshot, entry: Entry | undefined, now: number): boolean {
  if (entry === undefined) return true;
  const [read, before] = [Date.parse(at), Date.parse(entry.at)];
  // From the future, or no time: somebody else wrote it.
  if (!(before <= now)) return true;
  // A slow reader saw less than whoever wrote since.
  if (before > read) return false;
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
    return entry.hash === snapshot.hash ? `2 ${entry.at}` : '0';
  };
  return snapshots
    .map((snapshot): [string, NewSnapshot] => [rank(snapshot), snapshot])
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, snapshot]) => snapshot);
}

/** Entries of an integration whose token is no longer live: they would stand against whoever has its user and role. */
export function goneFrom(entries: Entries, integration: string, live: readonly NewSnapshot[]): string[] {
  const kept = new Set(live.map(keyOf));
  const prefix = entryKey(integration, '');
  return Object.keys(entries).filter((key) => key.startsWith(prefix) && !kept.has(key));
}

/** The oldest entries beyond the number that is kept, the very oldest first. */
export function beyond(entries: Entries, most: number): string[] {
  const newestFirst = Object.entries(entries).toSorted(([, a], [, b]) => b.at.localeCompare(a.at));
  return newestFirst
    .slice(most)
    .toReversed()
    .map(([key]) => key);
}
