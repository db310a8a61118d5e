/**
 * What an account file says beside the access: supervisors and limits of employees, and the lists that they and transactions use.
 */
import { parseAccountFile, AccountFileError } from '../../emulator/account-file';
import type { Level } from '../../emulator/model';
import { runSuiteQL } from '../../emulator/suiteql';
import type { AccountObject } from './support/execution';
import { accountFile, ADMINISTRATOR, fail, loadEngine, openAccount, scriptError } from './support/execution';

beforeAll(loadEngine);

const LISTS = {
  roles: [{ id: 1001, scriptid: 'customrole_x', name: 'X', permissions: {} }],
  employees: [
    { id: 41, name: 'Eve', roles: [] },
    { id: 42, name: 'Ana', roles: [1001], supervisor: 41, expenseLimit: 0, department: 5, releaseDate: '2026-12-31' },
  ],
  periods: [{ id: 105, name: 'Jan 2026', start: '2026-01-01', end: '2026-01-31', closed: true }],
  currencies: [{ id: 1, name: 'US Dollar', symbol: 'USD' }],
  departments: [{ id: 5, name: 'Sales', inactive: true }],
};

const rows = (query: string, more: AccountObject = {}, caller = ADMINISTRATOR) =>
  runSuiteQL(openAccount(accountFile({ ...LISTS, ...more })), caller, fail, { query, parameters: [], mostRows: 10 })
    .rows;

it('is in the tables', () => {
  expect(rows('SELECT id, supervisor, expenselimit, department FROM employee WHERE id > 40 ORDER BY id')).toEqual([
    [41, null, null, null],
    [42, 41, 0, 5],
  ]);
  expect(
    rows(
      "SELECT periodname, TO_CHAR(startdate, 'YYYY-MM-DD'), TO_CHAR(enddate, 'YYYY-MM-DD'), isyear, closed, alllocked, aplocked FROM accountingperiod",
    ),
  ).toEqual([['Jan 2026', '2026-01-01', '2026-01-31', 'F', 'T', 'F', 'F']]);
  expect(rows('SELECT id, name, symbol, isinactive FROM currency')).toEqual([[1, 'US Dollar', 'USD', 'F']]);
  expect(rows('SELECT id, name, isinactive FROM department')).toEqual([[5, 'Sales', 'T']]);
});

it('has the last day of work, and nothing for who has none', () => {
  expect(rows("SELECT id, TO_CHAR(releasedate, 'YYYY-MM-DD') FROM employee WHERE id IN (41, 42) ORDER BY id")).toEqual([
    [41, null],
    [42, '2026-12-31'],
  ]);
});

it('may be left out: then the lists are empty', () => {
  const empty = { employees: [], periods: [], currencies: [], departments: [] };

  expect(['accountingperiod', 'currency', 'department'].map((table) => rows(`SELECT id FROM ${table}`, empty))).toEqual(
    [[], [], []],
  );
});

describe.each([
  ['accountingperiod', 'ADMI_ACCTPERIODS', 'ACCOUNTINGPERIODS'],
  ['currency', 'LIST_CURRENCY', 'MULTICURRENCY'],
  ['department', 'LIST_DEPARTMENT', 'DEPARTMENTS'],
])('the table %s', (table, permission, feature) => {
  const ANA = { entity: 42, role: 1001 };
  const as =
    (permissions: Record<string, Level>, features: Record<string, boolean> = {}) =>
    () =>
      rows(
        `SELECT id FROM ${table}`,
        { roles: [{ id: 1001, scriptid: 'customrole_x', name: 'X', permissions }], features },
        ANA,
      );

  it(`needs ${permission} and the feature ${feature}`, () => {
    expect(as({ [permission]: 'VIEW' })()).toHaveLength(1);
    expect(as({})).toThrow(scriptError('SSS_SEARCH_ERROR_OCCURRED', `Record '${table}' was not found`));
    expect(as({ [permission]: 'VIEW' }, { [feature]: false })).toThrow(
      scriptError('SSS_SEARCH_ERROR_OCCURRED', `Record '${table}' was not found`),
    );
  });
});

describe('a broken list names the place', () => {
  const document = {
    format: 'account/1',
    account: { id: '1_SB1', name: 'Acme' },
    roles: [],
    employees: [{ id: 7, name: 'Sam', roles: [3] }],
    integrations: [],
    tokens: [],
  };
  const problems = (different: object) => {
    try {
      parseAccountFile(JSON.stringify({ ...document, ...different }), 'x.json', () => '');
    } catch (error) {
      if (error instanceof AccountFileError) return error.problems.map(({ place, message }) => `${place}: ${message}`);
      throw error;
    }
    return [];
  };
  const sam = (more: object) => ({ employees: [{ id: 7, name: 'Sam', roles: [3], ...more }] });
  const month = { id: 1, name: 'Jan', start: '2026-01-01', end: '2026-01-31' };

  it.each<readonly [object, RegExp]>([
    [sam({ supervisor: 8 }), /^employees\[0\]\.supervisor: employee 8 does not exist/],
    [sam({ department: 5 }), /^employees\[0\]\.department: department 5 does not exist/],
    [sam({ releaseDate: '31.12.2026' }), /^employees\[0\]\.releaseDate: must be a day/],
    [sam({ expenseLimit: -1 }), /^employees\[0\]\.expenseLimit: must be an amount/],
    [{ periods: [{ ...month, start: '2026-02-31' }] }, /^periods\[0\]\.start: must be a day/],
    [{ periods: [{ ...month, end: '2025-12-31' }] }, /^periods\[0\]\.end: must not be before start/],
    [{ periods: [month, month] }, /^periods\[1\]\.id: id 1 is already that of periods\[0\]/],
    [{ currencies: [{ id: 1, name: 'Euro' }] }, /^currencies\[0\]\.symbol/],
    [{ departments: [{ id: 1, name: 'Sales', active: false }] }, /^departments\[0\]/],
    [{ forms: [{ id: 1, name: 'Bill', hidden: 'memo' }] }, /^forms\[0\]\.hidden: must be a list of field ids/],
  ])('%j', (different, message) => {
    expect(problems(different)).toEqual([expect.stringMatching(message) as string]);
  });

  it('forms and preferences are taken, though nothing can be read of them', () => {
    const forms = [{ id: 1, name: 'Bill', hidden: ['custbody_receipt'], mandatory: ['department'] }];

    expect(problems({ forms, preferences: { DATEOUTSIDEPERIOD: 'Disallow' } })).toEqual([]);
  });
});
