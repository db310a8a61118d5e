/**
 * The applications that still use access tokens, filtered, searched and cut into pages.
 */
import type { ReadinessApplication } from '../../report/contract';
import { onPage, pagesOf } from '../../report/paging';
import type { ReadinessFilter } from './readiness-route';

/** Rows of one page. */
export const ROWS_ON_A_PAGE = 50;

export interface ReadinessTable {
  readonly filter: ReadinessFilter;
  /** How many lines fit the filter. */
  readonly found: number;
  readonly pages: number;
  /** Of this page. */
  readonly rows: readonly ReadinessApplication[];
}

/** The table that was asked for. A page beyond the last one has no rows. */
export function readinessTable(applications: readonly ReadinessApplication[], filter: ReadinessFilter): ReadinessTable {
  const name = filter.search.trim().toLowerCase();
  const found = applications.filter(
    (one) =>
      (!filter.onlyToDo || firstToDo(one) !== null) &&
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

/** What to do first, beside the switch itself; null where nothing is left to do. */
export function firstToDo({ items }: ReadinessApplication): ReadinessApplication['items'][number] | null {
  return items.find(({ item, status }) => status === 'toDo' && item !== 'switch-and-revoke') ?? null;
}
