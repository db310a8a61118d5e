/**
 * What turned, compared once more at the end of a sweep: where a part of the last sweep did not reach the stage reduce, that stage
 * took for new what it lacked. Nobody would ever hear of what turned, for the next sweep is compared with this one.
 */
import type { Change } from '../../diagnosis/sweep/change';
import { compareSeen } from '../../diagnosis/sweep/compare';
import { inOrderOfId } from '../../diagnosis/sweep/in-order';
import { rowsIn, splitSections } from '../../diagnosis/sweep/rows';
import type { SweptCredential } from '../../diagnosis/sweep/swept';
import type { Output, Section } from './output';

/**
 * @param groups the keys of all integrations, those that only the last sweep knows too
 * @param before what the last sweep found of an integration; null where that could not be read
 */
export function comparedAgain(
  state: readonly Section[],
  groups: Iterable<string>,
  before: (group: string) => readonly SweptCredential[] | null,
): Pick<Output, 'changes' | 'unseen'> {
  const changes: Change[] = [];
  const unseen = new Map<string, readonly SweptCredential[]>();
  const byGroup = new Map<string, string[]>();
  for (const { group, text } of state) byGroup.set(group, [...(byGroup.get(group) ?? []), text]);
  for (const group of groups) {
    const texts = byGroup.get(group) ?? [];
    const now = inOrderOfId(texts.flatMap((text) => splitSections(text).map(({ rows }) => rowsIn(rows))));
    const compared = compareSeen(group, byId(before(group)), now);
    changes.push(...compared.changes);
    if (compared.unseen.length > 0) unseen.set(group, compared.unseen);
  }
  return { changes, unseen };
}

/** The pieces of an integration come in any order. */
function byId(credentials: readonly SweptCredential[] | null): readonly SweptCredential[] | null {
  return credentials === null ? null : credentials.toSorted((a, b) => a.id - b.id);
}
