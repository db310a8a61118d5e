/**
 * What is read beside the chain: one query each, and an answer also where NetSuite refuses, hides or answers oddly.
 */
import * as query from 'N/query';
import { readForSymptom } from '../../../src/TypeScript/account/symptom-readings';
import type { SymptomReadingId } from '../../../src/TypeScript/diagnosis/symptom/readings';
import { said } from '../../../src/TypeScript/diagnosis/symptom/readings';
import type { Row } from '../support/account';
import { install, refusal } from '../support/account';

/** Puts rows, or a refusal, behind every statement. */
function answering(rows: readonly Row[] | Error, units = 1000): void {
  install({ tables: {}, records: {}, units });
  const answer = Object.assign(jest.createMockFromModule<query.ResultSet>('N/query/resultSet'), {
    asMappedResults: () => rows as Row[],
  });
  jest.mocked(query.runSuiteQL).mockImplementation(() => {
    if (rows instanceof Error) throw rows;
    return answer;
  });
}

const words = (id: SymptomReadingId): string => said(readForSymptom(id, []).read).join(' ');

const WITH_A_QUERY: readonly SymptomReadingId[] = [
  'closed-periods',
  'supervisor-expense-limits',
  'invalid-supervisors',
  'inactive-employees',
  'inactive-departments',
  'currencies',
];

it.each(WITH_A_QUERY)('%s: what is refused is unknown, with what to grant', (id) => {
  answering(refusal('INSUFFICIENT_PERMISSION', 'You may not.'));

  expect(words(id)).toMatch(
    /could not be read \(INSUFFICIENT_PERMISSION: You may not\), so it is not known .*\. To read them, grant/,
  );
});

it.each(WITH_A_QUERY)('%s: is one query', (id) => {
  answering([]);

  expect(readForSymptom(id, []).cost.queries).toBe(1);
});

it('a feature costs no query', () => {
  answering([]);

  expect(readForSymptom('subsidiaries-feature', []).cost).toEqual({ units: 0, queries: 0 });
});

it.each<readonly [SymptomReadingId, Row]>([
  ['closed-periods', { id: 1, periodname: 'Jan', ends: '2026-01-31', closed: 'maybe', alllocked: 'F', aplocked: 'F' }],
  ['supervisor-expense-limits', { id: 1, expenselimit: 'much' }],
  ['invalid-supervisors', { id: 1, supervisor: 'Sam' }],
  ['inactive-employees', { id: 'x' }],
  ['inactive-departments', { id: 1, department: 'Sales' }],
  ['currencies', { id: 1, name: 'Euro', symbol: 'EUR', isinactive: 'perhaps' }],
])('%s: an answer in another form is unknown, and no permission is asked for', (id, row) => {
  answering([row]);

  expect(words(id)).toContain('could not be read (NOT_UNDERSTOOD:');
  expect(words(id)).not.toContain('grant');
});

it.each(WITH_A_QUERY)('%s: asks nothing where too few units are left', (id) => {
  answering([], 55);

  expect(words(id)).toContain('could not be read (SSS_USAGE_LIMIT_EXCEEDED:');
  expect(jest.mocked(query.runSuiteQL)).not.toHaveBeenCalled();
});

it('takes amounts as texts and as numbers', () => {
  answering([
    { id: '3', expenselimit: '0.00' },
    { id: 4, expenselimit: 12 },
  ]);

  expect(words('supervisor-expense-limits')).toContain('can approve nothing: employee 3.');
});

describe('what is asked, and what is made of it', () => {
  const EMPLOYEE_RECORD = { permission: 'LIST_EMPLOYEE_RECORD', name: 'Lists > Employee Record', level: 'VIEW' };
  const DEPARTMENTS = { permission: 'LIST_DEPARTMENT', name: 'Lists > Departments', level: 'VIEW' };
  const CURRENCY = { permission: 'LIST_CURRENCY', name: 'Lists > Currency', level: 'VIEW' };
  const PERIODS = { permission: 'ADMI_ACCTPERIODS', name: 'Setup > Manage Accounting Periods', level: 'VIEW' };
  const ROLES = { permission: 'ADMI_MANAGEROLES', name: 'Setup > Bulk Manage Roles', level: 'FULL' };
  const all = (...rows: object[]) => ({ known: true, rows, all: true });
  const asked = (id: SymptomReadingId, rows: readonly Row[] | Error, roles: readonly number[] = []) => {
    answering(rows);
    const { read } = readForSymptom(id, roles);
    const [statement] = jest.mocked(query.runSuiteQL).mock.calls.map(([options]) => options as { query: string });
    return { read, sql: statement?.query.replace(/ OFFSET .*/, '') };
  };

  it.each<[SymptomReadingId, string, readonly Row[], object, object]>([
    [
      'closed-periods',
      `SELECT p.id, p.periodname, TO_CHAR(p.enddate, 'YYYY-MM-DD') AS ends, p.closed, p.alllocked, p.aplocked
FROM accountingperiod p WHERE p.isyear = 'F' AND p.isquarter = 'F' AND p.isadjust = 'F' ORDER BY p.enddate DESC, p.id`,
      [{ id: '1', periodname: 'Jan', ends: '2026-01-31', closed: 'T', alllocked: 'F', aplocked: 'T' }],
      {
        periods: all({
          id: 1,
          name: 'Jan',
          ends: '2026-01-31',
          closed: true,
          allLocked: false,
          payablesLocked: true,
        }),
      },
      { periods: { grant: [PERIODS], feature: 'Accounting Periods' } },
    ],
    [
      'supervisor-expense-limits',
      `SELECT s.id, s.expenselimit FROM employee s
WHERE s.isinactive = 'F' AND s.expenselimit IS NOT NULL
AND s.id IN (SELECT e.supervisor FROM employee e WHERE e.isinactive = 'F') ORDER BY s.expenselimit, s.id`,
      [
        { id: '1', expenselimit: ' 0.00 ' },
        { id: 2, expenselimit: 12 },
      ],
      { supervisors: all({ id: 1, limit: 0 }, { id: 2, limit: 12 }) },
      { supervisors: { grant: [EMPLOYEE_RECORD] } },
    ],
    [
      'invalid-supervisors',
      `SELECT e.id, e.supervisor FROM employee e LEFT JOIN employee s ON s.id = e.supervisor
WHERE e.isinactive = 'F' AND (e.supervisor IS NULL OR s.isinactive = 'T') ORDER BY e.supervisor, e.id`,
      [
        { id: '1', supervisor: '7' },
        { id: 2, supervisor: null },
        { id: 3, supervisor: '' },
      ],
      { employees: all({ id: 1, supervisor: 7 }, { id: 2, supervisor: null }, { id: 3, supervisor: null }) },
      { employees: { grant: [EMPLOYEE_RECORD] } },
    ],
    [
      'inactive-employees',
      "SELECT e.id FROM employee e WHERE e.isinactive = 'T' ORDER BY e.id",
      [{ id: '1' }],
      { employees: all({ id: 1 }) },
      { employees: { grant: [EMPLOYEE_RECORD] } },
    ],
    [
      'inactive-departments',
      `SELECT e.id, d.id AS department FROM employee e JOIN department d ON d.id = e.department
WHERE e.isinactive = 'F' AND d.isinactive = 'T' ORDER BY e.id`,
      [{ id: '1', department: '5' }],
      { employees: all({ id: 1, department: 5 }) },
      { employees: { grant: [EMPLOYEE_RECORD, DEPARTMENTS], feature: 'Departments' } },
    ],
    [
      'currencies',
      'SELECT c.id, c.name, c.symbol, c.isinactive FROM currency c ORDER BY c.id',
      [
        { id: '1', name: 'Euro', symbol: ' EUR ', isinactive: 'F' },
        { id: 2, name: 'Gold', symbol: ' ', isinactive: 'T' },
      ],
      {
        multipleCurrencies: true,
        currencies: all({ id: 1, symbol: 'EUR', inactive: false }, { id: 2, symbol: 'Gold', inactive: true }),
      },
      { currencies: { grant: [CURRENCY], feature: 'Multiple Currencies' } },
    ],
    [
      'subsidiaries-of-roles',
      'SELECT r.id, r.subsidiaryoption FROM role r WHERE r.id IN (?, ?) ORDER BY r.id',
      [{ id: '1', subsidiaryoption: 'OWN' }],
      { roles: all({ id: 1, option: 'OWN' }) },
      { roles: { grant: [ROLES] } },
    ],
  ])('%s', (id, sql, rows, found, refused) => {
    expect(asked(id, rows, [7, 8])).toEqual({ read: { id, ...found }, sql });
    const { read } = asked(id, refusal('INSUFFICIENT_PERMISSION', 'No.'), [7, 8]);
    const answers = Object.entries(refused).map(([key, gap]: [string, object]) => [
      key,
      { known: false, code: 'INSUFFICIENT_PERMISSION', message: 'No.', ...gap },
    ]);
    const state = id === 'currencies' ? { multipleCurrencies: true } : {};
    expect(read).toEqual({ id, ...state, ...(Object.fromEntries(answers) as object) });
  });

  it.each(['SSS_USAGE_LIMIT_EXCEEDED', 'NOT_UNDERSTOOD'])('needs no grant and no feature after %s', (code) => {
    expect(asked('closed-periods', refusal(code, 'x')).read).toEqual({
      id: 'closed-periods',
      periods: { known: false, code, message: 'x', grant: [] },
    });
  });

  it('is not all where a page is full', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ id: index + 1 }));

    expect(asked('inactive-employees', rows).read).toMatchObject({ employees: { known: true, all: false } });
    expect(asked('inactive-employees', rows.slice(1)).read).toMatchObject({ employees: { all: true } });
  });

  it('is no amount of nothing', () => {
    for (const expenselimit of [' ', 'much', 'Infinity', null]) {
      expect(asked('supervisor-expense-limits', [{ id: 1, expenselimit }]).read).toMatchObject({
        supervisors: { known: false, message: expect.stringContaining('where an amount was to be expected') as string },
      });
    }
  });

  it.each([
    [true, true],
    [false, false],
    [refusal(), null],
  ])('is the state of a feature: %p', (answer, state) => {
    install({ tables: {}, records: {}, features: { SUBSIDIARIES: answer, MULTICURRENCY: answer } });

    expect(readForSymptom('subsidiaries-feature', []).read).toEqual({
      id: 'subsidiaries-feature',
      subsidiaries: state,
    });
    expect(readForSymptom('currencies', []).read).toMatchObject({
      multipleCurrencies: state,
      currencies: state === false ? null : { known: false },
    });
  });
});
