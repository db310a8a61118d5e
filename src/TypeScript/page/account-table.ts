/**
 * The lines of an account's overview, filtered, searched and cut into pages.
 */
import type { OverviewApplication, Verdict } from '../report/contract';
import { onPage, pagesOf } from '../report/paging';

/** Rows of one page. */
export const ROWS_ON_A_PAGE = 50;

/** Which lines are asked for. */
export interface AccountFilter {
  /** Null for all. */
  readonly verdict: Verdict | null;
  /** The id of a profile; null for all. */
  readonly profile: string | null;
  /** Part of a name, in any case. */
  readonly search: string;
  /** From 1. */
  readonly page: number;
}

export interface AccountTable {
  readonly filter: AccountFilter;
  /** How many lines fit the filter. */
  readonly found: number;
  readonly pages: number;
  /** Of this page. */
  readonly rows: readonly OverviewApplication[];
}

/** The table that was asked for. A page beyond the last one has no rows. */
export function accountTable(applications: readonly OverviewApplication[], filter: AccountFilter): AccountTable {
  const name = filter.search.trim().toLowerCase();
  const found = applications.filter(
    (one) =>
      (filter.verdict === null || one.verdict === filter.verdict) &&
      (filter.profile === null || one.integration === filter.profile) &&
      one.name.toLowerCase().includes(name),
  );
  return {
    filter,
    found: found.length,
    pages: pagesOf(found.length, ROWS_ON_A_PAGE),
    rows: onPage(found, { page: filter.page, pageSize: ROWS_ON_A_PAGE }),
  };
}

/** The profiles of the lines, by name; one without a name stands for "no profile". */
export function profilesIn(
  applications: readonly Pick<OverviewApplication, 'integration' | 'profile'>[],
): readonly { id: string; name: string | null }[] {
  const names = new Map(applications.map(({ integration, profile }) => [integration, profile?.name ?? null]));
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || a.id.localeCompare(b.id));
}
