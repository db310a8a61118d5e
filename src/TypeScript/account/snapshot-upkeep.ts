/**
 * When an entry is written, what of an older one is carried over, and which entries are to go. Nothing here reads or writes.
 */
import { CHECK_ORDER } from '../diagnosis/finding';
import type { NewSnapshot } from '../snapshot';
import type { Entries, Entry } from './snapshot-memory';
import { entryKey } from './snapshot-memory';
import { REWRITE_SECONDS } from './snapshot-policy';
import type { SnapshotFinding } from './snapshots';

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

/** What a finding says of the integration record. */
export function recordSeen(finding: Pick<SnapshotFinding, 'fails' | 'integrationRead'> | null): Entry['record'] {
  if (finding?.fails.includes('integration-enabled')) return 'fault';
  return finding?.integrationRead ? 'fine' : 'unread';
}

/**
 * The finding with a fault of the integration record that another reader saw: one who does not see the record has not seen
 * it mended.
 */
export function withFaultSeen(finding: SnapshotFinding, entry: Entry | undefined): SnapshotFinding {
  if (finding.integrationRead || entry?.record !== 'fault') return finding;
  const fails = CHECK_ORDER.filter((check) => check === 'integration-enabled' || finding.fails.includes(check));
  const isFirst = fails[0] === 'integration-enabled';
  return {
    ...finding,
    verdict: 'blocked',
    rootCause: isFirst ? { check: 'integration-enabled', token: null } : finding.rootCause,
    unmet: isFirst ? [] : finding.unmet,
    fails,
    allReady: false,
  };
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
