/**
 * Deletes entries with the rights of whoever asked. Nothing here may fail the answer.
 */
import * as record from 'N/record';
import { mayHold } from '../account/self-check';
import type { Affords } from './budget';
import { UNITS } from './budget';
import type { CompleteCredentials } from './complete-credentials';
import { SNAPSHOT_TYPE } from './fields';
import { lookUpEntries } from './look-up';
import type { Entries, Entry, Memory } from './memory';
import { forgetEntries, isRecent, rememberEntries } from './memory';
import { ofRemovedTokens, overLimit } from './upkeep';

/** Whether entries may be deleted: Custom Record Entries at Full. [DOC] section_N326341 */
export function mayPrune(): boolean {
  return mayHold('LIST_CUSTRECORDENTRY', 'FULL');
}

/**
 * Deletes the entries of tokens that are gone, second entries of a credential, and the oldest of more than are kept.
 * What the units do not cover is left for the next time.
 *
 * @param live every live credential of the integration. A token that is not among them is taken for removed
 * @param memory the entries as they are now
 */
export function pruneSnapshots(
  live: CompleteCredentials,
  memory: Memory,
  { most, affords }: { readonly most: number; readonly affords: Affords },
): void {
  if (!mayPrune()) return;
  try {
    prune(live, memory, most, affords);
  } catch {
    // Some are deleted, and which is not known: look again the next time.
    forgetEntries();
  }
}

function prune(live: CompleteCredentials, memory: Memory, most: number, affords: Affords): void {
  const surplusIn = ({ entries, surplus }: Memory) => [
    ...surplus.map((id) => ({ id, key: null })),
    ...[...keysToDelete(entries, live, most)].flatMap((key) => (entries[key] ? [{ id: entries[key].id, key }] : [])),
  ];
  if (surplusIn(memory).length === 0) return;
  const looks = !isRecent(memory, Date.now());
  if (!affords((looks ? UNITS.look : 0) + UNITS.remove + UNITS.remember)) return;
  const found = looks ? lookUpEntries() : memory;
  const entries: Record<string, Entry> = { ...found.entries };
  const deleted = new Set<number>();
  for (const { id, key } of surplusIn(found)) {
    if (!affords(UNITS.remove + UNITS.remember)) break;
    record.delete({ type: SNAPSHOT_TYPE, id });
    deleted.add(id);
    if (key !== null) Reflect.deleteProperty(entries, key);
  }
  rememberEntries({ ...found, entries, surplus: found.surplus.filter((id) => !deleted.has(id)) });
}

function keysToDelete(entries: Entries, live: CompleteCredentials, most: number): ReadonlySet<string> {
  return new Set([...ofRemovedTokens(entries, live), ...overLimit(entries, most)]);
}
