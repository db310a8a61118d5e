import type { SuiteQLResult } from '../suiteql';
import type { Execution } from '../model';
import { strictObject } from './strict';

type Fail = Execution['fail'];
type Value = string | number | null;
type MappedResult = Record<string, Value>;

/** A query.ResultSet: what `runSuiteQL` gives. `columns` and `types` are not emulated. */
export function resultSet({ columns, rows }: SuiteQLResult, fail: Fail): object {
  return strictObject(
    'query.ResultSet',
    {
      /** Plain objects; [SEEN] names are lower-case. Two columns of one name are refused: which one wins is not known. */
      asMappedResults: (): MappedResult[] => rows.map((row) => asMap(columns, row, fail)),
      get results(): object[] {
        return rows.map((row) => result(columns, row, fail));
      },
    },
    fail,
  );
}

function result(columns: readonly string[], row: readonly Value[], fail: Fail): object {
  return strictObject('query.Result', { values: [...row], asMap: () => asMap(columns, row, fail) }, fail);
}

function asMap(columns: readonly string[], row: readonly Value[], fail: Fail): MappedResult {
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) {
    throw fail(
      'SSS_DUPLICATE_ALIAS',
      `The column '${twice}' stands twice in the result. Give each an alias of its own.`,
    );
  }
  return Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null]));
}

/** A query.PagedData: what `runSuiteQLPaged` gives. Every page that is fetched costs its own units. */
export function pagedData({ columns, rows }: SuiteQLResult, pageSize: number, { fail, governance }: Execution): object {
  const pageCount = Math.ceil(rows.length / pageSize);
  const pageRanges = Array.from({ length: pageCount }, (_, index) =>
    strictObject('query.PageRange', { index, size: Math.min(pageSize, rows.length - index * pageSize) }, fail),
  );

  const page = (index: number): object => {
    const part = rows.slice(index * pageSize, (index + 1) * pageSize);
    return strictObject(
      'query.Page',
      {
        data: resultSet({ columns, rows: part }, fail),
        isFirst: index === 0,
        isLast: index === pageCount - 1,
        pageRange: pageRanges[index],
      },
      fail,
    );
  };
  const fetch = (given: unknown): object => {
    const index = typeof given === 'object' && given !== null && 'index' in given ? given.index : given;
    if (index === undefined || index === null) {
      throw fail('MISSING_REQD_ARGUMENT', 'PagedData.fetch: Missing a required argument: index');
    }
    if (typeof index !== 'number' || !Number.isInteger(index)) {
      throw fail('WRONG_PARAMETER_TYPE', 'PagedData.fetch: index must be a number.');
    }
    if (index < 0 || index >= pageCount)
      throw fail('INVALID_PAGE_RANGE', `PagedData.fetch: there is no page ${index}.`);
    governance.charge('query.PagedData.fetch');
    return page(index);
  };

  return strictObject(
    'query.PagedData',
    {
      count: rows.length,
      pageSize,
      pageRanges,
      fetch,
      /** Both ways to go through the pages that Oracle's stub documents: `next()` and `each(function)`. */
      iterator: () => iterator(pageCount, fetch, fail),
    },
    fail,
  );
}

function iterator(pageCount: number, fetch: (index: number) => object, fail: Fail): object {
  let index = 0;
  const next = (): { done: boolean; value: object | undefined } =>
    index < pageCount ? { done: false, value: fetch(index++) } : { done: true, value: undefined };
  return strictObject(
    'query.Iterator',
    {
      next,
      each(visit: (page: { done: boolean; value: object | undefined }) => unknown): void {
        for (let at = next(); !at.done; at = next()) if (visit(at) !== true) return;
      },
    },
    fail,
  );
}
