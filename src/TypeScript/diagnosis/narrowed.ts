/**
 * In what a role is narrowed, and what that means for an integration: one line for each restriction that there may be.
 */
import type { UserInRole } from './chain';
import type { Fact, Facts, Role, RoleRestrictions, SegmentRestriction } from './facts';
import { feature, known, UNREAD } from './facts';
import type { NeededReach, RestrictionKind } from './restrictions';
import { HARMLESS, isBySegment, kindOfSegment, RESTRICTION_KINDS, RESTRICTIONS } from './restrictions';

/** How far a role is narrowed in one respect. `hardly`: what is left out is hardly ever missed. `viewing`: it sees all, and changes its own. */
type Extent = 'open' | 'hardly' | 'viewing' | 'narrowed';

/** What a role is in one respect. */
export interface Narrowed {
  readonly kind: RestrictionKind;
  readonly needed: NeededReach | null;
  /** What stands there, as a person sees it. */
  readonly found: string;
  readonly status: 'fail' | 'unknown' | 'warn' | 'pass';
  readonly isRead: boolean;
}

/** Of every restriction that matters, or may, in this account; none for the Administrator role. */
export function narrowedIn(chain: Pick<UserInRole, 'facts' | 'profile' | 'role' | 'administrator'>): Narrowed[] {
  const { facts, profile, role, administrator } = chain;
  if (administrator) return [];
  return RESTRICTION_KINDS.flatMap((kind): Narrowed[] => {
    const needed = profile.restrictions.find((one) => one.kind === kind) ?? null;
    const { feature: id } = RESTRICTIONS[kind];
    const on: Fact<boolean> = id === undefined ? known(true) : feature(facts, id);
    if (on.known && !on.value) return [];
    // Lines by segment are asked for only where something depends on them.
    if (needed === null && isBySegment(kind) && role.restrictions?.segments === undefined) return [];
    const found = foundIn(kind, needed, role, facts);
    const status = statusOf(needed, found, on.known);
    return [{ kind, needed, found: found.text, status, isRead: found.extent.known }];
  });
}

/** Whether the role is certainly narrowed in something that is needed. */
export function failingReach(
  chain: Pick<UserInRole, 'facts' | 'profile' | 'role' | 'administrator'>,
): RestrictionKind[] {
  return narrowedIn(chain).flatMap(({ kind, status }) => (status === 'fail' ? [kind] : []));
}

interface Found {
  readonly extent: Fact<Extent>;
  readonly text: string;
}

const NOT_READ: Found = { extent: UNREAD, text: 'could not be read' };

function statusOf(needed: NeededReach | null, { extent }: Found, isFeatureRead: boolean): Narrowed['status'] {
  if (!extent.known) return needed ? 'unknown' : 'warn';
  if (extent.value === 'open') return 'pass';
  if (needed === null) return extent.value === 'hardly' ? 'pass' : 'warn';
  if (extent.value === 'hardly' || (extent.value === 'viewing' && needed.to === 'view')) return 'warn';
  return isFeatureRead ? 'fail' : 'unknown';
}

function foundIn(kind: RestrictionKind, needed: NeededReach | null, { restrictions }: Role, facts: Facts): Found {
  if (restrictions === undefined) return NOT_READ;
  switch (kind) {
    case 'SUBSIDIARY':
      return subsidiariesOf(restrictions, needed, facts);
    case 'EMPLOYEE':
      return word(restrictions.employees, needed, (value) => (HARMLESS.has(value) ? 'open' : 'narrowed'));
    case 'ACCOUNTING_BOOK':
      // A new role has the primary book alone, which nearly every integration works with. [DOC] SDFxml_2121043136
      return word(restrictions.accountingBooks, needed, (value) =>
        value === 'ALL' ? 'open' : value === 'PRIMARY' && needed === null ? 'hardly' : 'narrowed',
      );
    default:
      return segmentsOf(kind, needed, restrictions.segments);
  }
}

// [DOC] bridgehead_4637695352, the choices on the page of the role; which word of the table is which is ASSUMED.
const WORDS: Readonly<Record<string, string>> = {
  NONE: 'none - no default',
  DEFAULTTOOWN: 'none - default to own',
  UNASSIGNED: 'own, subordinate, and unassigned',
  OWNONLY: 'own and subordinates only',
  ALL: 'All',
  PRIMARY: 'primary book only',
  SELECTED: 'Selected',
};

function wordOf(value: string): string {
  return Object.hasOwn(WORDS, value) ? (WORDS[value] ?? value) : value;
}

function word(fact: Fact<string>, needed: NeededReach | null, extentOf: (value: string) => Extent): Found {
  if (!fact.known) return NOT_READ;
  const text = wordOf(fact.value);
  return isUnsure(fact.value, needed) ? { extent: UNREAD, text } : { extent: known(extentOf(fact.value)), text };
}

/** A word that nobody knows may restrict nothing: where everything is needed, it says neither. */
function isUnsure(value: string, needed: NeededReach | null): boolean {
  return needed !== null && !Object.hasOwn(WORDS, value);
}

// [DOC] bridgehead_N286421: what each choice on the page lets a role reach. Records of an inactive subsidiary are hardly ever missed.
const OPTIONS = { ALL: 'All', ALLACTIVE: 'Active', OWN: 'User Subsidiary', SELECTED: 'Selected' } as const;

function subsidiariesOf(restrictions: RoleRestrictions, needed: NeededReach | null, facts: Facts): Found {
  const { subsidiaries: option, viewsOthers } = restrictions;
  if (!option.known) return NOT_READ;
  const text = OPTIONS[option.value];
  if (option.value === 'ALL') return { extent: known('open'), text };
  if (option.value === 'ALLACTIVE') return { extent: known('hardly'), text };
  const missing = option.value === 'SELECTED' ? notSelected(restrictions, facts) : notOwn(facts);
  if (missing.known && missing.value === 'none') return { extent: known('open'), text: `${text}: every one` };
  if (missing.known && missing.value === 'inactive')
    return { extent: known('hardly'), text: `${text}: every active one` };
  if (!missing.known && needed !== null) return { extent: UNREAD, text: `${text}; which are left out is not known` };
  if (!viewsOthers.known && needed?.to === 'view') return { extent: UNREAD, text };
  return viewsOthers.known && viewsOthers.value
    ? { extent: known('viewing'), text: `${text}; may see records of the others` }
    : { extent: known('narrowed'), text };
}

/** Which subsidiaries a role with selected ones leaves out. Who may not see all of them cannot tell that it is no active one. */
function notSelected({ selected }: RoleRestrictions, { subsidiaries }: Facts): Fact<'none' | 'inactive' | 'active'> {
  // A role with selected ones has one at least. [DOC] bridgehead_N286421
  if (!subsidiaries?.known || !selected.known || selected.value.length === 0) return UNREAD;
  const reached = new Set(selected.value);
  const { ids, active = ids, all } = subsidiaries.value;
  const isLeft = (id: number) => !reached.has(id);
  if (active.some(isLeft)) return known('active');
  return all ? known(ids.some(isLeft) ? 'inactive' : 'none') : UNREAD;
}

/** Which subsidiaries a role at User Subsidiary leaves out. Nobody reads which one is its user’s, but an account may have only one. */
function notOwn({ subsidiaries }: Facts): Fact<'none' | 'active'> {
  if (!subsidiaries?.known) return UNREAD;
  const { ids, active = ids, all } = subsidiaries.value;
  if (active.length > 1 || (all && ids.length === 0)) return known('active');
  // With others that are inactive, its user may belong to one of them.
  return all && ids.length === 1 ? known('none') : UNREAD;
}

function segmentsOf(kind: RestrictionKind, needed: NeededReach | null, segments: RoleRestrictions['segments']): Found {
  if (!segments?.known) return NOT_READ;
  const all = segments.value.filter(({ restriction }) => !HARMLESS.has(restriction));
  const narrowing = all.filter((line) => kindOfSegment(line) === kind);
  if (narrowing.length === 0) {
    const other = needed !== null && HAS_ASSUMED_NUMBER.has(kind) ? all.find(isOfNoKnownNumber) : undefined;
    if (other) return { extent: UNREAD, text: `not known: there is a line on the segment ${other.segment}` };
    return { extent: known('open'), text: 'none' };
  }
  const text = [...new Set(narrowing.map(({ restriction }) => wordOf(restriction)))].join('; ');
  if (narrowing.some(({ restriction }) => isUnsure(restriction, needed))) return { extent: UNREAD, text };
  return narrowing.every(({ viewingAllowed }) => viewingAllowed)
    ? { extent: known('viewing'), text: `${text}; may see the others` }
    : { extent: known('narrowed'), text };
}

/** The numbers of these segments are ASSUMED: a line on a number that nobody knows may be about one of them. */
const HAS_ASSUMED_NUMBER: ReadonlySet<RestrictionKind> = new Set(['ITEM', 'ACCOUNT']);

function isOfNoKnownNumber(line: SegmentRestriction): boolean {
  return kindOfSegment(line) === 'SEGMENT';
}
