import { queryModule } from '../../emulator/modules/query';
import type { Execution } from '../../emulator/model';
import { accountFile, execution, loadEngine, openAccount, scriptError } from './support/execution';

/** N/query as a script uses it. */
interface Query {
  runSuiteQL: (options?: unknown) => ResultSet;
  runSuiteQLPaged: (options?: unknown) => PagedData;
  create: unknown;
}
interface ResultSet {
  asMappedResults: () => Record<string, unknown>[];
  results: { values: unknown[]; asMap: () => Record<string, unknown> }[];
  columns: unknown;
}
interface PagedData {
  count: number;
  pageSize: number;
  pageRanges: { index: number; size: number }[];
  fetch: (options?: unknown) => { data: ResultSet; isFirst: boolean; isLast: boolean };
  iterator: () => { each: (visit: (page: { value: { data: ResultSet } }) => boolean) => void };
}

let run: Execution;
let query: Query;

beforeAll(loadEngine);
beforeEach(() => {
  const employees = Array.from({ length: 12 }, (_, index) => ({ id: 100 + index, name: `E${index}`, roles: [] }));
  run = execution(openAccount(accountFile({ employees })));
  query = queryModule(run) as unknown as Query;
});

describe('query.runSuiteQL', () => {
  it('gives plain objects with lower-case keys', () => {
    const found = query.runSuiteQL({ query: 'SELECT id AS ID, entityid NAME FROM employee WHERE id = ?', params: [7] });
    expect(found.asMappedResults()).toEqual([{ id: 7, name: 'Sam' }]);
    expect(Object.getPrototypeOf(found.asMappedResults()[0])).toBe(Object.prototype);
  });

  it('gives results with values in the order of the SELECT', () => {
    const [first] = query.runSuiteQL({ query: 'SELECT entityid, id FROM employee WHERE id = 7' }).results;
    expect(first?.values).toEqual(['Sam', 7]);
    expect(first?.asMap()).toEqual({ entityid: 'Sam', id: 7 });
  });

  it('takes the text alone', () => {
    expect(query.runSuiteQL('SELECT 1 x FROM dual').asMappedResults()).toEqual([{ x: 1 }]);
  });

  it('charges its units and counts one query, also when it is refused', () => {
    query.runSuiteQL('SELECT 1 x FROM dual');
    expect(() => query.runSuiteQL('SELECT 1 FROM nowhere')).toThrow(scriptError('SSS_SEARCH_ERROR_OCCURRED'));
    expect([run.governance.used, run.governance.queries]).toEqual([20, 2]);
  });

  it('reads at most 5,000 rows', () => {
    const all = 'SELECT a.permkey FROM rolepermissions a, employee b';
    expect(query.runSuiteQL(all).results).toHaveLength(5_000);
  });

  it('refuses two columns of one name when they are mapped', () => {
    const found = query.runSuiteQL('SELECT a.id, b.id FROM employee a JOIN employee b ON a.id = b.id');
    expect(() => found.asMappedResults()).toThrow(scriptError('SSS_DUPLICATE_ALIAS'));
  });

  it.each([
    ['no options', undefined, 'SSS_MISSING_REQD_ARGUMENT'],
    ['no query', {}, 'SSS_MISSING_REQD_ARGUMENT'],
    ['a query that is no text', { query: 5 }, 'SSS_INVALID_TYPE_ARG'],
    ['params that are no list', { query: 'SELECT 1 FROM dual', params: 'x' }, 'SSS_INVALID_TYPE_ARG'],
    [
      'a parameter that is an object',
      { query: 'SELECT 1 FROM dual WHERE 1 = ?', params: [{}] },
      'SSS_INVALID_TYPE_ARG',
    ],
    ['a parameter that is null', { query: 'SELECT 1 FROM dual WHERE 1 = ?', params: [null] }, 'SSS_INVALID_TYPE_ARG'],
    ['an unknown option', { query: 'SELECT 1 FROM dual', parameters: [] }, 'EMULATOR_OPTION_MISSING'],
    ['metaDataProvider STATIC', { query: 'SELECT 1 FROM dual', metaDataProvider: 'STATIC' }, 'EMULATOR_OPTION_MISSING'],
  ])('refuses %s', (_, options, name) => {
    expect(() => query.runSuiteQL(options)).toThrow(scriptError(name));
  });
});

describe('query.runSuiteQLPaged', () => {
  const text = 'SELECT id FROM employee ORDER BY id';

  it('gives pages', () => {
    const paged = query.runSuiteQLPaged({ query: text, pageSize: 5 });
    expect([paged.count, paged.pageSize]).toEqual([13, 5]);
    expect(paged.pageRanges.map(({ index, size }) => [index, size])).toEqual([
      [0, 5],
      [1, 5],
      [2, 3],
    ]);
    const last = paged.fetch({ index: 2 });
    expect([last.isFirst, last.isLast]).toEqual([false, true]);
    expect(last.data.asMappedResults()).toEqual([{ id: 109 }, { id: 110 }, { id: 111 }]);
  });

  it('goes through its pages', () => {
    const ids: unknown[] = [];
    query
      .runSuiteQLPaged({ query: text, pageSize: 5 })
      .iterator()
      .each(({ value }) => {
        ids.push(...value.data.results.map((row) => row.values[0]));
        return true;
      });
    expect(ids).toHaveLength(13);
    expect(run.governance.used).toBe(40);
  });

  it('has pages of 50 unless told otherwise, and none for no rows', () => {
    expect(query.runSuiteQLPaged({ query: text }).pageSize).toBe(50);
    expect(query.runSuiteQLPaged({ query: 'SELECT id FROM employee WHERE id = 1' }).pageRanges).toEqual([]);
  });

  it('charges each page', () => {
    const paged = query.runSuiteQLPaged({ query: text, pageSize: 5 });
    paged.fetch({ index: 0 });
    paged.fetch(1);
    expect([run.governance.used, run.governance.queries]).toEqual([30, 1]);
  });

  it.each([4, 1001, 5.5, '50'])('refuses a page size of %p', (pageSize) => {
    expect(() => query.runSuiteQLPaged({ query: text, pageSize })).toThrow(scriptError('SSS_INVALID_PAGE_SIZE'));
  });

  it('refuses a page that is not there', () => {
    expect(() => query.runSuiteQLPaged({ query: text }).fetch({ index: 1 })).toThrow(scriptError('INVALID_PAGE_RANGE'));
    expect(() => query.runSuiteQLPaged({ query: text }).fetch()).toThrow(scriptError('MISSING_REQD_ARGUMENT'));
  });
});

it('what the emulator does not have is refused by name, not undefined', () => {
  expect(() => query.create).toThrow('N/query: the emulator does not have `query.create`.');
  expect(() => query.runSuiteQL('SELECT 1 x FROM dual').columns).toThrow(
    'query.ResultSet: the emulator does not have `columns`.',
  );
  expect(Object.isFrozen(query)).toBe(true);
});
