/**
 * The credentials of the last sweep, filtered, sorted and cut into pages. A large account has a hundred thousand of them.
 */
import type { CheckId, Verdict } from '../../diagnosis/finding';
import { CHECK_ORDER } from '../../diagnosis/finding';
import type { IntegrationTotals, SweptCredential } from '../../diagnosis/sweep/swept';
import type { StateOfGroup } from '../../examination/sweep/shown-sweep';
import { GRAVITY, onPage, pagesOf } from '../../report/paging';
import type { SweepFilter, SweepSort } from './sweep-route';

/** Rows of one page. */
export const ROWS_ON_A_PAGE = 50;

export interface ListedCredential {
  /** The key of the integration. */
  readonly group: string;
  readonly credential: SweptCredential;
}

/** A filter whose names have become internal ids: null for all, none for a name that stands for nobody. */
export interface FoundFilter extends Omit<SweepFilter, 'role' | 'person'> {
  readonly roles: readonly number[] | null;
  readonly people: readonly number[] | null;
}

export interface CredentialTable {
  /** Credentials that fit the filter. */
  readonly found: number;
  readonly pages: number;
  /** Of this page. */
  readonly rows: readonly ListedCredential[];
}

/** Whether a credential fits a filter, its integration aside. */
export function fitting(filter: FoundFilter): (credential: SweptCredential) => boolean {
  const roles = filter.roles && new Set(filter.roles);
  const people = filter.people && new Set(filter.people);
  return ({ verdict, check, soon, role, entity }) =>
    (filter.verdict === null || verdict === filter.verdict) &&
    (filter.check === null || check === filter.check) &&
    (filter.soon === null || soon.includes(filter.soon)) &&
    (roles === null || roles.has(role)) &&
    (people === null || people.has(entity));
}

/** The credentials in order. @param nameOf the name of an integration, by its key */
export function listedCredentials(
  groups: readonly StateOfGroup[],
  sort: SweepSort,
  nameOf: (group: string) => string,
): ListedCredential[] {
  const found: ListedCredential[] = [];
  for (const { group, credentials } of groups) for (const credential of credentials) found.push({ group, credential });
  return found.sort(orderOf(sort, groups, nameOf));
}

/** The table that was asked for. A page beyond the last one has no rows. */
export function credentialTable(listed: readonly ListedCredential[], page: number): CredentialTable {
  return {
    found: listed.length,
    pages: pagesOf(listed.length, ROWS_ON_A_PAGE),
    rows: onPage(listed, { page, pageSize: ROWS_ON_A_PAGE }),
  };
}

type Order = (a: ListedCredential, b: ListedCredential) => number;

function orderOf(sort: SweepSort, groups: readonly StateOfGroup[], nameOf: (group: string) => string): Order {
  const byId: Order = (a, b) => a.credential.id - b.credential.id;
  switch (sort) {
    case 'id':
      return byId;
    case 'role':
      return (a, b) => a.credential.role - b.credential.role || byId(a, b);
    case 'person':
      return (a, b) => a.credential.entity - b.credential.entity || byId(a, b);
    case 'check':
      return (a, b) => placeOf(a.credential.check) - placeOf(b.credential.check) || byId(a, b);
    case 'integration': {
      const places = placesByName(groups, nameOf);
      return (a, b) => (places.get(a.group) ?? 0) - (places.get(b.group) ?? 0) || byId(a, b);
    }
    case 'verdict':
      return (a, b) =>
        GRAVITIES[a.credential.verdict] - GRAVITIES[b.credential.verdict] ||
        placeOf(a.credential.check) - placeOf(b.credential.check) ||
        byId(a, b);
  }
}

const GRAVITIES: Readonly<Record<Verdict, number>> = {
  ready: GRAVITY.indexOf('ready'),
  blocked: GRAVITY.indexOf('blocked'),
  unknown: GRAVITY.indexOf('unknown'),
};

const PLACES = new Map(CHECK_ORDER.map((check, place) => [check, place]));

/** What fails nothing comes last. */
function placeOf(check: CheckId | null): number {
  return check === null ? CHECK_ORDER.length : (PLACES.get(check) ?? CHECK_ORDER.length);
}

/** Compares as `localeCompare` does, and many times faster. */
const COLLATOR = new Intl.Collator();

/** The place of each integration among all of them, by name. */
function placesByName(groups: readonly StateOfGroup[], nameOf: (group: string) => string): Map<string, number> {
  const keys = [...new Set(groups.map(({ group }) => group))];
  const sorted = keys.toSorted((a, b) => COLLATOR.compare(nameOf(a), nameOf(b)) || COLLATOR.compare(a, b));
  return new Map(sorted.map((key, place) => [key, place]));
}

/** The name of an integration, by its key. */
export function namesByKey(integrations: readonly IntegrationTotals[]): (group: string) => string {
  const names = new Map(integrations.map(({ group, name }) => [group.key, name]));
  // Of very many integrations a sweep keeps the names of the first five hundred.
  return (group) => names.get(group) ?? group.replace(/^any\//, 'integration ');
}
