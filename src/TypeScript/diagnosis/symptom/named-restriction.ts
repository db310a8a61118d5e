/**
 * The restrictions of a role that a sentence of NetSuite may speak of.
 */
import type { NeededReach, RestrictionKind } from '../restrictions';
import { RESTRICTION_KINDS, RESTRICTIONS } from '../restrictions';
import type { NamedRestriction } from './recognised';

const KINDS: readonly (readonly [word: RegExp, kind: RestrictionKind])[] = [
  [/subsidiar/, 'SUBSIDIARY'],
  [/class/, 'CLASS'],
  [/department/, 'DEPARTMENT'],
  [/location/, 'LOCATION'],
  [/employee/, 'EMPLOYEE'],
  [/item/, 'ITEM'],
  [/accounting book/, 'ACCOUNTING_BOOK'],
  [/account\b/, 'ACCOUNT'],
];

/** A new role reaches the primary accounting book alone: a sentence that names nothing does not mean that. */
const ANY_KIND = RESTRICTION_KINDS.filter((kind) => kind !== 'ACCOUNTING_BOOK');

/** The kinds that the sentence names; any of them where it names none; none where it names one that no role of the account has here. */
export function kindsNamed({ segment }: NamedRestriction): readonly RestrictionKind[] {
  if (segment === null) return ANY_KIND;
  return KINDS.filter(([word]) => word.test(segment))
    .map(([, kind]) => kind)
    .slice(0, 1);
}

/** What the integration needs once a sentence has refused it something: to see records, or to change them too. */
export function reachNamed(restriction: NamedRestriction): readonly NeededReach[] {
  const to = restriction.when === 'viewing' ? 'view' : 'use';
  return kindsNamed(restriction).map((kind) => ({ kind, to }));
}

/** The fields of the role that hold what the sentence names. */
export function fieldsNamed(restriction: NamedRestriction): readonly string[] {
  return kindsNamed(restriction).map((kind) => RESTRICTIONS[kind].field);
}
