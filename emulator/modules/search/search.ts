import type { Execution } from '../../model';
import { optionsOf, refuseUnknown, requiredString } from '../arguments';
import { columnsOf, columnSpec } from './column';
import type { Criteria } from './expression';
import { criteriaOf, expressionOf, filtersIn } from './expression';
import { filterObject, filterSpec } from './filter';
import { findSearchType } from './find-type';
import { pagedData, resultSet } from './results';
import type { SearchSpec } from './run';
import { searchObject } from './search-object';

const OPTIONS = ['type', 'filters', 'filterExpression', 'columns', 'title', 'id', 'isPublic'];

/**
 * search.Search, as `create` makes it. Saving, settings and packages are refused by name.
 *
 * @throws SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SRCH_FILTER_EXPR, SSS_INVALID_SRCH_COLUMN
 */
export function createSearch(given: unknown, execution: Execution): object {
  const { fail } = execution;
  const options = optionsOf(given, 'search.create', fail);
  const searchType = requiredString(options, 'type', 'search.create', fail);
  refuseUnknown(options, OPTIONS, 'search.create', fail);
  const type = findSearchType(searchType, execution);
  let criteria = criteriaOf(options.filterExpression ?? options.filters, execution);
  let columns = columnsOf(options.columns, execution);

  /** The search as it is now: what changes later changes later runs only. */
  const spec = (): SearchSpec => ({
    type,
    criteria,
    columns: columns.flatMap((column) => {
      const asked = columnSpec(column);
      return asked === undefined ? [] : [[column, asked] as const];
    }),
  });
  return searchObject(
    'search.Search',
    { searchType, searchId: null },
    {
      title: options.title,
      id: options.id,
      isPublic: options.isPublic === true,
      get filters() {
        return filtersIn(criteria).map((filter) => filterObject(filter, execution));
      },
      set filters(value: unknown) {
        criteria = filtersOnly(value, execution);
      },
      get filterExpression() {
        return expressionOf(criteria);
      },
      set filterExpression(value: unknown) {
        criteria = criteriaOf(value, execution);
      },
      get columns() {
        return [...columns];
      },
      set columns(value: unknown) {
        columns = columnsOf(value, execution);
      },
      run: () => resultSet(spec(), execution),
      runPaged: (paging?: unknown) => pagedData(spec(), paging, execution),
      toString: () => 'search.Search',
      toJSON: () => ({ type: searchType, filters: expressionOf(criteria), columns: [...columns] }),
    },
    execution,
  );
}

/** @throws SSS_INVALID_SRCH_FILTER for anything but filters */
function filtersOnly(value: unknown, execution: Execution): Criteria {
  const filters = Array.isArray(value) ? (value as unknown[]) : value === null ? [] : [value];
  if (filters.every((filter) => filterSpec(filter) !== undefined)) return criteriaOf(filters, execution);
  // [DOC section_459415222167] the words
  throw execution.fail('SSS_INVALID_SRCH_FILTER', 'An search filter contains invalid search criteria');
}
