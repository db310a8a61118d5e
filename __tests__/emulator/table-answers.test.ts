/**
 * A SuiteQL table that is told to answer wrongly, for tests of scripts that must find that out. The table of the tests is the
 * one that scripts have most reason to doubt: `employeeempperms`, whose columns nobody publishes.
 */
import { defineCustomRecord } from '../../emulator/database/custom-records/define';
import type { Account, AnswerRow, Caller, TableAnswer } from '../../emulator/model';
import { runSuiteQL } from '../../emulator/suiteql';
import { effectiveLevel } from '../../emulator/permissions';
import { accountFile, ADMINISTRATOR, fail, loadEngine, openAccount, scriptError } from './support/execution';

const TABLE = 'employeeempperms';
const OF_THREE = `SELECT employee, permkey1, permlevel1 FROM ${TABLE} WHERE employee IN (41, 42, 43)`;
const VIEW = { employee: 41, permkey1: 'LIST_ACCOUNT', permlevel1: 1 };
const FULL = { employee: 42, permkey1: 'LIST_ACCOUNT', permlevel1: 4 };

let account: Account;

beforeAll(loadEngine);
beforeEach(() => {
  const employee = (id: number, globalPermissions: object): object => ({
    id,
    name: `E${id}`,
    roles: [1001],
    globalPermissions,
  });
  account = openAccount(
    accountFile({
      roles: [{ id: 1001, scriptid: 'customrole_x', name: 'X', permissions: {} }],
      employees: [employee(41, { LIST_ACCOUNT: 'VIEW' }), employee(42, { LIST_ACCOUNT: 'FULL' }), employee(43, {})],
    }),
  );
});

function rowsOf(query: string, caller: Caller = ADMINISTRATOR): Record<string, unknown>[] {
  const { columns, rows } = runSuiteQL(account, caller, fail, { query, parameters: [], mostRows: 100 });
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

function answer(told: Omit<TableAnswer, 'table'>): void {
  account.faults.answer({ table: TABLE, ...told });
}

describe('employeeempperms, as it is', () => {
  it('gives the global permissions of a set of employees, and no row for one without', () => {
    expect(rowsOf(OF_THREE)).toEqual([VIEW, FULL]);
  });

  it('shows its columns with SELECT *', () => {
    expect(rowsOf(`SELECT * FROM ${TABLE} WHERE employee = 41`)).toEqual([{ ...VIEW, name: 'Accounts' }]);
  });
});

describe('the rows of a table', () => {
  it.each<[string, (rows: readonly AnswerRow[]) => readonly AnswerRow[], object[]]>([
    [
      'another value',
      (rows) => rows.map((row) => ({ ...row, permlevel1: 'Full' })),
      [
        { ...VIEW, permlevel1: 'Full' },
        { ...FULL, permlevel1: 'Full' },
      ],
    ],
    ['a row less', (rows) => rows.filter(({ employee }) => employee !== 41), [FULL]],
    [
      'a row that nobody asked for',
      (rows) => [...rows, { ...FULL, employee: 99 }],
      [VIEW, FULL, { ...FULL, employee: 99 }],
    ],
    ['no row', () => [], []],
    [
      'a column of another name',
      (rows) => rows.map(({ permkey1 = null, ...row }) => ({ ...row, permkey: permkey1 })),
      [
        { employee: 41, permlevel1: 1, permkey: 'LIST_ACCOUNT' },
        { employee: 42, permlevel1: 4, permkey: 'LIST_ACCOUNT' },
      ],
    ],
  ])('can be told to have %s', (_what, rows, expected) => {
    answer({ rows });
    expect(rowsOf(OF_THREE)).toEqual(expected);
  });

  it('are changed after the filters, in a join and in a subquery too', () => {
    answer({ rows: (rows) => rows.map((row) => ({ ...row, id: 99 })) });
    expect(rowsOf(`SELECT e.id FROM employee e JOIN ${TABLE} p ON p.employee = e.id WHERE e.id = 41`)).toEqual([
      { id: 99 },
    ]);
    expect(rowsOf(`SELECT id FROM employee WHERE id IN (SELECT employee FROM ${TABLE}) AND id = 41`)).toEqual([
      { id: 99 },
    ]);
    expect(rowsOf('SELECT id FROM employee WHERE id = 41')).toEqual([{ id: 41 }]);
  });

  it('are cut to as many as the statement may give', () => {
    answer({ rows: ([row = {}]) => Array.from({ length: 200 }, () => row) });
    expect(rowsOf(OF_THREE)).toHaveLength(100);
  });

  it('add up where they are told several times', () => {
    answer({ rows: (rows) => rows.slice(1) });
    answer({ rows: (rows) => rows.map((row) => ({ ...row, employee: 50 })) });
    expect(rowsOf(OF_THREE)).toEqual([{ ...FULL, employee: 50 }]);
  });

  it('of a custom record type can be changed as well', () => {
    const type = { name: 'T', includeName: true, access: 'NONENEEDED', permissions: new Map(), fields: [] } as const;
    defineCustomRecord(account, { ...type, scriptId: 'customrecord_t' });
    account.faults.answer({ table: 'CUSTOMRECORD_T', rows: () => [{ id: 5 }] });
    expect(rowsOf('SELECT id FROM customrecord_t')).toEqual([{ id: 5 }]);
  });

  it('cannot be changed where two of its columns have one name, and that is refused in the words of the emulator', () => {
    answer({ rows: (rows) => rows });
    expect(() => rowsOf(`SELECT employee a, permkey1 a FROM ${TABLE}`)).toThrow(
      scriptError('EMULATOR_SUITEQL_MISSING'),
    );
  });
});

describe('the columns of a table', () => {
  beforeEach(() => {
    answer({ columns: { permkey1: 'permkey', PERMLEVEL1: 'PermLevel', name: null } });
  });

  it('can be told to have other names, for filters too', () => {
    expect(
      rowsOf(`SELECT permkey, permlevel FROM ${TABLE} WHERE employee IN (41) AND permkey = 'LIST_ACCOUNT'`),
    ).toEqual([{ permkey: 'LIST_ACCOUNT', permlevel: 1 }]);
    expect(rowsOf(`SELECT * FROM ${TABLE} WHERE employee = 41`)).toEqual([
      { employee: 41, permkey: 'LIST_ACCOUNT', permlevel: 1 },
    ]);
  });

  it.each(['permkey1', 'name'])('no longer have the old name %s: NetSuite’s error for an unknown column', (column) => {
    expect(() => rowsOf(`SELECT ${column} FROM ${TABLE}`)).toThrow(
      scriptError('SSS_SEARCH_ERROR_OCCURRED', `Field '${column}' for record '${TABLE}' was not found`),
    );
  });

  it('of which NetSuite is known to have one can be gone all the same', () => {
    account.faults.answer({ table: 'employee', columns: { email: null } });
    expect(() => rowsOf('SELECT email FROM employee')).toThrow(
      scriptError('SSS_SEARCH_ERROR_OCCURRED', "Field 'email'"),
    );
  });
});

describe('a table that is told to answer wrongly', () => {
  it('may be missing', () => {
    answer({ missing: true });
    expect(() => rowsOf(OF_THREE)).toThrow(scriptError('SSS_SEARCH_ERROR_OCCURRED', `Record '${TABLE}' was not found`));
  });

  it('keeps its gate', () => {
    answer({ rows: () => [VIEW] });
    const stranger = { entity: 43, role: 1001 };
    expect(() => rowsOf(OF_THREE, stranger)).toThrow(scriptError('SSS_SEARCH_ERROR_OCCURRED', 'was not found'));
  });

  it('changes no permission', () => {
    answer({ rows: (rows) => rows.map((row) => ({ ...row, permlevel1: 4 })) });
    expect(effectiveLevel(account, { entity: 41, role: 1001 }, 'LIST_ACCOUNT')).toBe('VIEW');
  });

  it('answers rightly again once the faults are cleared', () => {
    answer({ missing: true, columns: { permkey1: null }, rows: () => [] });
    account.faults.clear();
    expect(rowsOf(OF_THREE)).toEqual([VIEW, FULL]);
  });

  it('must be one of the emulator’s, and so must its columns', () => {
    expect(() => {
      account.faults.answer({ table: 'employeeemperms', missing: true });
    }).toThrow(/"employeeemperms" is no SuiteQL table of the emulator. Near it: employeeempperms/);
    expect(() => {
      answer({ columns: { permkey: 'x' } });
    }).toThrow(/"permkey" is no column of employeeempperms. Near it: permkey1/);
    expect(() => {
      account.faults.answer({ table: 'customrecord_t', columns: { custrecord_a: null } });
    }).toThrow(/only its rows can be changed/);
  });
});
