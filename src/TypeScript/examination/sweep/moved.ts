/**
 * Credentials that the last sweep found under another integration: a profile of the account's own came or went, or an integration
 * record has another name. They are neither gone nor new.
 */
import type { Change } from '../../diagnosis/sweep/change';
import { compareSeen } from '../../diagnosis/sweep/compare';
import { rowsIn, splitSections } from '../../diagnosis/sweep/rows';
import type { SweptCredential } from '../../diagnosis/sweep/swept';
import type { Output, Section } from './output';

/** What turned, and what was not seen, without what only moved. @param state what this sweep found */
export function withoutMoved<T extends Pick<Output, 'changes' | 'unseen'>>(compared: T, state: Iterable<Section>): T {
  const before = new Map<number, SweptCredential>();
  for (const credentials of compared.unseen.values()) for (const one of credentials) before.set(one.id, one);
  const now = movedTo(state, before);
  if (now.size === 0) return compared;
  const unseen = new Map(
    [...compared.unseen].map(([group, credentials]) => [group, credentials.filter(({ id }) => !now.has(id))]),
  );
  const counted = compared.changes.map((change) => ({ ...change, credentials: [...change.credentials] }));
  const isNew = new Map<string, Counted[]>();
  for (const change of counted) {
    const key = keyOf(change.group, change.to, change.check);
    if (change.from === 'new') isNew.set(key, [...(isNew.get(key) ?? []), change]);
  }
  const groups = new Map<string, Moved[]>();
  for (const moved of now.values()) {
    const { group, credential } = moved;
    takeOut(isNew.get(keyOf(group, credential.verdict, credential.check)) ?? [], credential.id);
    const known = groups.get(group);
    if (known) known.push(moved);
    else groups.set(group, [moved]);
  }
  const turned = [...groups].flatMap(([group, moved]) => {
    const sorted = moved.toSorted((a, b) => a.credential.id - b.credential.id);
    const [earlier, later] = [sorted.map(({ was }) => was), sorted.map(({ credential }) => credential)];
    return compareSeen(group, earlier, later).changes;
  });
  return { ...compared, unseen, changes: [...counted.filter(({ count }) => count > 0), ...turned] };
}

interface Moved {
  readonly group: string;
  readonly credential: SweptCredential;
  /** As the last sweep found it. */
  readonly was: SweptCredential;
}

/** Where those are now of which another integration has no more. By id. */
function movedTo(state: Iterable<Section>, before: ReadonlyMap<number, SweptCredential>): ReadonlyMap<number, Moved> {
  const now = new Map<number, Moved>();
  if (before.size === 0) return now;
  for (const { text } of state) {
    for (const { group, rows } of splitSections(text)) {
      for (const credential of rowsIn(rows)) {
        const was = before.get(credential.id);
        if (was) now.set(credential.id, { group, credential, was });
      }
    }
  }
  return now;
}

type Counted = Omit<Change, 'count' | 'credentials'> & { count: number; readonly credentials: number[] };

function keyOf(group: string, to: Change['to'], check: Change['check']): string {
  return JSON.stringify([group, to, check]);
}

/** Of very many credentials a change names the first ids alone. */
function takeOut(same: readonly Counted[], id: number): void {
  const named = same.find(({ credentials }) => credentials.includes(id));
  const found = named ?? same.find(({ count, credentials }) => count > credentials.length);
  if (!found) return;
  found.count -= 1;
  if (named) named.credentials.splice(named.credentials.indexOf(id), 1);
}
