import type { Execution } from '../../model';
import { optionsOf, required, textOf } from '../arguments';
import type { ColumnSpec } from './column';
import { columnSpec, splitJoin } from './column';
import type { Cell, ResultRow, SearchSpec } from './run';
import { countResults, readResults } from './run';
import { searchObject } from './search-object';

/** Most results of `each` and of one `getRange` [DOC section_4345767679, section_456010986327]. */
const MOST = { each: 4_000, range: 1_000 };
/** [DOC section_4486596158] */
const PAGE_SIZE = { least: 5, most: 1_000, standard: 50 };

/** A search.ResultSet. */
export function resultSet(spec: SearchSpec, execution: Execution): object {
  const { fail, governance } = execution;
  const columns = spec.columns.map(([column]) => column);
  return searchObject(
    'search.ResultSet',
    { columns },
    {
      getRange(given: unknown): object[] {
        const member = 'ResultSet.getRange';
        const options = optionsOf(given, member, fail);
        const [start, end] = ['start', 'end'].map((name) =>
          index(required(options, name, member, fail), name, execution),
        );
        const count = (end ?? 0) - (start ?? 0);
        if ((start ?? 0) < 0 || count < 0) {
          throw fail('SSS_INVALID_SEARCH_RESULT_INDEX', `${member}: start must be 0 or more, and end not below start.`);
        }
        if (count > MOST.range) {
          const words = `No more than ${MOST.range} search results may be requested at one time from nlobjSearchResultSet.getResults(). Please narrow your range, or use nlobjSearchResultSet.forEachResult() instead.`;
          throw fail('SSS_SEARCH_RESULT_LIMIT_EXCEEDED', words);
        }
        governance.charge('search.ResultSet.getRange');
        return readResults(spec, start ?? 0, count, execution).map((row) => result(row, spec, execution));
      },
      each(callback: unknown): void {
        if (typeof callback !== 'function') {
          throw fail('SSS_MISSING_REQD_ARGUMENT', 'ResultSet.each: Missing a required argument: callback');
        }
        governance.charge('search.ResultSet.each');
        const visit = callback as (given: object) => unknown;
        for (const [at, row] of readResults(spec, 0, MOST.each + 1, execution).entries()) {
          if (at === MOST.each) {
            const words = `No more than ${MOST.each} search results may be requested at one time from nlobjSearchResultSet.forEachResult(callback). Please narrow your search criteria or modify your callback logic so that no more than ${MOST.each} results are returned.`;
            throw fail('SSS_SEARCH_FOR_EACH_LIMIT_EXCEEDED', words);
          }
          if (visit(result(row, spec, execution)) !== true) return;
        }
      },
      toString: () => 'search.ResultSet',
      toJSON: () => ({ columns }),
    },
    execution,
  );
}

/** A search.PagedData. Pages are read when they are fetched: a result set is not cached [DOC section_4486558900]. */
export function pagedData(spec: SearchSpec, given: unknown, execution: Execution): object {
  const { fail, governance } = execution;
  const pageSize = pageSizeOf(given, execution);
  governance.charge('search.Search.runPaged');
  const count = countResults(spec, execution);
  const pages = Math.ceil(count / pageSize);
  const pageRanges = Array.from({ length: pages }, (_, at) =>
    searchObject('search.PageRange', { index: at }, {}, execution),
  );
  return searchObject(
    'search.PagedData',
    { count, pageSize, pageRanges },
    {
      fetch(wanted: unknown): object {
        const at = typeof wanted === 'object' && wanted !== null ? (Reflect.get(wanted, 'index') as unknown) : wanted;
        if (at === undefined || at === null) {
          throw fail('SSS_MISSING_REQD_ARGUMENT', 'PagedData.fetch: Missing a required argument: index');
        }
        if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at >= pages) {
          throw fail('INVALID_PAGE_RANGE', 'Invalid page range.');
        }
        governance.charge('search.PagedData.fetch');
        const rows = readResults(spec, at * pageSize, pageSize, execution);
        const data = rows.map((row) => result(row, spec, execution));
        const values = { data, isFirst: at === 0, isLast: at === pages - 1, pageRange: pageRanges[at] };
        return searchObject('search.Page', values, {}, execution);
      },
    },
    execution,
  );
}

/** A search.Result. A column that the search does not have is null (ASSUMED). */
function result(row: ResultRow, spec: SearchSpec, execution: Execution): object {
  const cellOf = (given: unknown, member: string): Cell | undefined => {
    const wanted = wantedColumn(given, member, execution);
    const same = (column: ColumnSpec): boolean =>
      column.name === wanted.name && column.join === wanted.join && column.summary === wanted.summary;
    return row.cells[spec.columns.findIndex(([object, column]) => object === given || same(column))];
  };
  const isSummary = row.id === null;
  return searchObject(
    'search.Result',
    {
      id: row.id,
      recordType: isSummary ? null : spec.type.recordType,
      columns: spec.columns.map(([column]) => column),
    },
    {
      getValue: (given: unknown) => cellOf(given, 'Result.getValue')?.value ?? null,
      getText: (given: unknown) => cellOf(given, 'Result.getText')?.text ?? null,
      toString: () => 'search.Result',
      toJSON: () => ({ recordType: isSummary ? null : spec.type.recordType, id: row.id, values: valuesOf(row, spec) }),
    },
    execution,
  );
}

/** As a result is shown in JSON [SEEN]: selects as a list of value and text. */
function valuesOf({ cells }: ResultRow, { columns }: SearchSpec): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(([, { name, join, summary }], at) => {
      const key = join === null ? name : `${join}.${name}`;
      const { value, text } = cells[at] ?? { value: '', text: null };
      const shown = text === null ? value : value === '' ? [] : [{ value, text }];
      return [summary === null ? key : `${summary}(${key})`, shown];
    }),
  );
}

function wantedColumn(
  given: unknown,
  member: string,
  execution: Execution,
): Pick<ColumnSpec, 'name' | 'join'> & { summary: unknown } {
  const spec = columnSpec(given);
  if (spec !== undefined) return spec;
  const options = typeof given === 'string' ? { name: given } : optionsOf(given, member, execution.fail);
  const { name, join } = splitJoin(textOf(required(options, 'name', member, execution.fail)), options.join);
  return { name, join, summary: options.summary ?? null };
}

function index(value: unknown, name: string, { fail }: Execution): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw fail('WRONG_PARAMETER_TYPE', `ResultSet.getRange: ${name} must be a whole number.`);
}

/** The name of the refusal is that of N/query, ASSUMED. */
function pageSizeOf(given: unknown, { fail }: Execution): number {
  const options = given === undefined || given === null ? {} : optionsOf(given, 'Search.runPaged', fail);
  const { pageSize = PAGE_SIZE.standard } = options;
  if (
    typeof pageSize === 'number' &&
    Number.isInteger(pageSize) &&
    pageSize >= PAGE_SIZE.least &&
    pageSize <= PAGE_SIZE.most
  ) {
    return pageSize;
  }
  const words = `Search.runPaged: pageSize must be a whole number from ${PAGE_SIZE.least} to ${PAGE_SIZE.most}.`;
  throw fail('SSS_INVALID_PAGE_SIZE', words);
}
