/**
 * What several sweeps came to, one after the other: a credential that broke and works again did not turn.
 */
import type { Change } from './change';
import { keyOfTurn } from './compare';

/**
 * The changes of several sweeps as if there had been one. A change that does not name all its credentials stays as it is, and so does
 * what else happened to the credentials of its integration: nobody knows to which of them.
 *
 * @param sweeps the changes of each sweep, the first sweep first
 */
export function netChanges(sweeps: readonly (readonly Change[])[]): Change[] {
  const all = sweeps.flat();
  if (sweeps.length < 2) return all;
  const cut = new Set(all.flatMap(({ group, count, credentials }) => (count > credentials.length ? [group] : [])));
  const turns = new Map<string, Turn>();
  for (const change of all) {
    if (cut.has(change.group)) continue;
    for (const id of change.credentials) {
      const key = `${id} ${change.group}`;
      turns.set(key, turnAfter(turns.get(key), change, id));
    }
  }
  return [...all.filter(({ group }) => cut.has(group)), ...together(turns.values())];
}

/** What became of one credential. */
interface Turn {
  readonly id: number;
  readonly from: Change['from'];
  /** The change that says how it is now. */
  readonly last: Change;
}

function turnAfter(before: Turn | undefined, change: Change, id: number): Turn {
  if (before === undefined) return { id, from: change.from, last: change };
  // Of a blocked credential that nobody can read, and that is blocked again after that, no sweep says that it changed.
  const isHidden = before.last.to === 'blocked' && change.to === 'unknown';
  return { id, from: before.from, last: isHidden ? before.last : change };
}

function together(turns: Iterable<Turn>): Change[] {
  const byKey = new Map<string, { readonly change: Omit<Change, 'count' | 'credentials'>; readonly ids: number[] }>();
  for (const { id, from, last } of turns) {
    const { group, to, check, record } = last;
    if (from === to || (from === 'new' && to === 'gone')) continue;
    const change = { group, from, to, check, record };
    const key = `${keyOfTurn(change, record)} ${group}`;
    const found = byKey.get(key) ?? { change, ids: [] };
    found.ids.push(id);
    byKey.set(key, found);
  }
  return [...byKey.values()].map(({ change, ids }) => ({
    ...change,
    count: ids.length,
    credentials: ids.toSorted((a, b) => a - b),
  }));
}
