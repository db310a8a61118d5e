/**
 * What may narrow a role besides the levels of its permissions, and what an integration needs of it.
 */
import type { Role, RoleRestrictions, SegmentRestriction } from './facts';
import { known, UNREAD } from './facts';

export const RESTRICTION_KINDS = [
  'SUBSIDIARY',
  'CLASS',
  'DEPARTMENT',
  'LOCATION',
  'ITEM',
  'ACCOUNT',
  'SEGMENT',
  'EMPLOYEE',
  'ACCOUNTING_BOOK',
] as const;

/** What a restriction goes by. `SEGMENT` is any other segment, such as a custom one. */
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number];

/** Something in which the role must not be narrowed. */
export interface NeededReach {
  readonly kind: RestrictionKind;
  /** `view`: to see the other records is enough. */
  readonly to: 'view' | 'use';
}

export interface RestrictionWords {
  /** Of what there is none too many, as a sentence ends: `every subsidiary`. */
  readonly all: string;
  /** The field, as the page of the role labels it. */
  readonly field: string;
  /** What to choose so that nothing is narrowed. */
  readonly open: string;
  /** Without this feature there is nothing to narrow. */
  readonly feature?: string;
}

// [DOC] bridgehead_N286421 and bridgehead_4637695352 for the labels; those of employees, books, items and accounts are ASSUMED.
export const RESTRICTIONS: Readonly<Record<RestrictionKind, RestrictionWords>> = {
  SUBSIDIARY: { all: 'every subsidiary', field: 'Subsidiary Restrictions', open: 'All', feature: 'SUBSIDIARIES' },
  CLASS: { ...bySegment('Class'), all: 'every class', feature: 'CLASSES' },
  DEPARTMENT: { ...bySegment('Department'), all: 'every department', feature: 'DEPARTMENTS' },
  LOCATION: { ...bySegment('Location'), all: 'every location', feature: 'LOCATIONS' },
  ITEM: { ...bySegment('Item'), all: 'every item' },
  ACCOUNT: { ...bySegment('Account'), all: 'every account' },
  SEGMENT: { ...bySegment('another segment'), all: 'every value of its segments' },
  EMPLOYEE: { all: 'the records of every employee', field: 'Employee Restrictions', open: 'none - no default' },
  ACCOUNTING_BOOK: {
    all: 'every accounting book',
    field: 'Accounting Book Restrictions',
    open: 'All',
    feature: 'MULTIBOOK',
  },
};

function bySegment(name: string): Pick<RestrictionWords, 'field' | 'open'> {
  return { field: `Restrictions > ${name}`, open: 'none: remove the line' };
}

/** The kinds that stand in the table of restrictions by segment; the others are fields of the role. */
const BY_SEGMENT: ReadonlySet<RestrictionKind> = new Set([
  'CLASS',
  'DEPARTMENT',
  'LOCATION',
  'ITEM',
  'ACCOUNT',
  'SEGMENT',
]);

export function isBySegment(kind: RestrictionKind): boolean {
  return BY_SEGMENT.has(kind);
}

/** The kind of a line of that table. */
export function kindOfSegment({ segment }: SegmentRestriction): RestrictionKind {
  return RESTRICTION_KINDS.find((kind) => kind === segment && BY_SEGMENT.has(kind)) ?? 'SEGMENT';
}

/** Words of NetSuite that let a role see everything. `DEFAULTTOOWN` only fills in a field. [DOC] SDFxml_1828522851 */
export const HARMLESS: ReadonlySet<string> = new Set(['NONE', 'DEFAULTTOOWN']);

/** A role that nothing narrows. */
export const UNRESTRICTED: RoleRestrictions = {
  subsidiaries: known('ALL'),
  selected: known([]),
  viewsOthers: known(false),
  employees: known('NONE'),
  accountingBooks: known('ALL'),
  byDevice: known(false),
  segments: known([]),
};

/** The role once one restriction is taken off it. What was not read stays unread. */
export function lifted(role: Role, kind: RestrictionKind): Role {
  const { restrictions } = role;
  if (restrictions === undefined) return role;
  const { segments } = restrictions;
  if (kind === 'SUBSIDIARY') return { ...role, restrictions: { ...restrictions, subsidiaries: known('ALL') } };
  if (kind === 'EMPLOYEE') return { ...role, restrictions: { ...restrictions, employees: known('NONE') } };
  if (kind === 'ACCOUNTING_BOOK') return { ...role, restrictions: { ...restrictions, accountingBooks: known('ALL') } };
  if (!segments?.known) return role;
  const left = segments.value.filter((line) => kindOfSegment(line) !== kind);
  return { ...role, restrictions: { ...restrictions, segments: known(left) } };
}

/** What is read of a role only with a feature: without it NetSuite has no column for it. */
const READ_WITH: ReadonlyMap<string, Partial<RoleRestrictions>> = new Map([
  ['SUBSIDIARIES', { subsidiaries: UNREAD, selected: UNREAD, viewsOthers: UNREAD }],
  ['MULTIBOOK', { accountingBooks: UNREAD }],
]);

/** The role once a feature that was off is on: nobody has read what stands there then. */
export function switchedOn(role: Role, feature: string): Role {
  const unread = READ_WITH.get(feature);
  if (role.restrictions === undefined || unread === undefined) return role;
  return { ...role, restrictions: { ...role.restrictions, ...unread } };
}
