/**
 * What narrows a role, and the subsidiaries of an account, out of parts that were read one by one.
 */
import type { Fact, Role, RoleRestrictions, Subsidiaries } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';

/** What all of them say; unread where they differ, or where one of them is. */
type AgreedOn = <T>(facts: readonly Fact<T>[]) => Fact<T>;

/** Left out where no part has any. A part that did not ask for lines by segment says nothing of them. */
export function mergeRestrictions(same: readonly Role[], agreedOn: AgreedOn): Pick<Role, 'restrictions'> {
  const all = same.flatMap(({ restrictions }) => restrictions ?? []);
  if (all.length === 0) return {};
  const one = <T>(read: (restrictions: RoleRestrictions) => Fact<T>): Fact<T> => agreedOn(all.map(read));
  const segments = all.flatMap(({ segments: lines }) => lines ?? []);
  return {
    restrictions: {
      subsidiaries: one(({ subsidiaries }) => subsidiaries),
      selected: one(({ selected }) => selected),
      viewsOthers: one(({ viewsOthers }) => viewsOthers),
      employees: one(({ employees }) => employees),
      accountingBooks: one(({ accountingBooks }) => accountingBooks),
      byDevice: one(({ byDevice }) => byDevice),
      ...(segments.length === 0 ? {} : { segments: agreedOn(segments) }),
    },
  };
}

/** Every one that a part lists. A part that could not read them takes nothing from those that could. */
export function mergeSubsidiaries(parts: readonly Fact<Subsidiaries>[]): Fact<Subsidiaries> {
  const read = parts.flatMap((part) => (part.known ? [part.value] : []));
  if (read.length === 0) return UNREAD;
  const all = read.some((part) => part.all);
  // Of two that contradict each other the one counts that says more: it is the active one that a role must not leave out.
  return known({
    ids: inOrder(read.flatMap(({ ids }) => ids)),
    ...(read.some(({ active }) => active) ? { active: inOrder(read.flatMap(({ ids, active = ids }) => active)) } : {}),
    all,
  });
}

function inOrder(ids: readonly number[]): number[] {
  return [...new Set(ids)].sort((a, b) => a - b);
}
