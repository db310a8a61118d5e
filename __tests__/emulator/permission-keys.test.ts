/**
 * Lines of permissions on custom record types, as live accounts show them: digits alone, and not the script id.
 */
import { AccountFileError, parseAccountFile } from '../../emulator/account-file';
import { permissionOfCurrentUser } from '../../emulator/login/current-user-permission';
import { recordModule } from '../../emulator/modules/record';
import { searchModule } from '../../emulator/modules/search';
import { effectiveLevel } from '../../emulator/permissions';
import type { Parameter } from '../../emulator/suiteql';
import { runSuiteQL } from '../../emulator/suiteql';
import type { Account, Caller } from '../../emulator/model';
import { defineVisit } from './support/custom-records';
import { ADMINISTRATOR, accountFile, execution, fail, loadEngine, openAccount, scriptError } from './support/execution';

beforeAll(loadEngine);

const ANA: Caller = { entity: 42, role: 1001 };

/** Ana's role and global permissions. */
const open = (permissions: object, globalPermissions: object = {}): Account =>
  openAccount(
    accountFile({
      roles: [{ id: 1001, scriptid: 'customrole_a', name: 'A', permissions }],
      employees: [{ id: 42, name: 'Ana Maria Torres', roles: [1001], globalPermissions }],
    }),
  );

const rows = (account: Account, query: string, parameters: Parameter[] = [], caller = ADMINISTRATOR) =>
  runSuiteQL(account, caller, fail, { query, parameters, mostRows: 100 }).rows;

const LINES =
  'SELECT permkey, BUILTIN.DF(permkey), name, permlevel FROM rolepermissions WHERE role = 1001 ORDER BY permkey';
const GLOBALS = 'SELECT permkey1, BUILTIN.DF(permkey1), name, permlevel1 FROM employeeempperms WHERE employee = 42';

describe('a line on a custom record type', () => {
  it('has a number for a key, which is its own display text, and may be at None', () => {
    const account = defineVisit(open({ customrecord_visit: 'NONE', LIST_JOB: 'VIEW' }, { customrecord_visit: 'EDIT' }));
    expect(rows(account, LINES)).toEqual([
      ['101', '101', '101', 0],
      ['LIST_JOB', 'Projects', 'Projects', 1],
    ]);
    expect(rows(account, GLOBALS)).toEqual([['101', '101', '101', 3]]);
  });

  it('has the internal id of the type, which the table of types shows beside its script id in capitals', () => {
    const account = defineVisit(open({ customrecord_other: 'VIEW', CustomRecord_Visit: 'FULL' }));
    const joined = `SELECT p.permkey, t.scriptid, t.name, t.isinactive FROM rolepermissions p
      JOIN customrecordtype t ON t.internalid = p.permkey WHERE p.role = 1001 ORDER BY p.permkey`;
    expect(rows(account, joined)).toEqual([
      ['101', 'CUSTOMRECORD_OTHER', 'customrecord_other', 'F'],
      ['102', 'CUSTOMRECORD_VISIT', 'Visit', 'F'],
    ]);
    expect(account.customRecords?.get('customrecord_visit')?.internalId).toBe(102);
  });

  it('is the same in the sublist of the employee, which takes the number and no script id', () => {
    const account = defineVisit(open({}, { customrecord_visit: 'EDIT' }));
    const { load } = recordModule(execution(account)) as unknown as {
      load: (options: object) => {
        getSublistValue: (options: object) => unknown;
        setSublistValue: (options: object) => unknown;
        save: () => number;
      };
    };
    const at = { sublistId: 'empperms', fieldId: 'permkey1', line: 0 };
    const employee = load({ type: 'employee', id: 42 });
    expect(employee.getSublistValue(at)).toBe('101');
    expect(() => employee.setSublistValue({ ...at, value: 'customrecord_visit' })).toThrow(
      scriptError('INVALID_KEY_OR_REF'),
    );
    employee.setSublistValue({ sublistId: 'empperms', fieldId: 'permlevel1', line: 0, value: 1 });
    employee.save();
    expect(rows(account, GLOBALS)).toEqual([['101', '101', '101', 1]]);
  });

  it('is the same in a search of roles', () => {
    const account = defineVisit(open({ customrecord_visit: 'VIEW' }));
    const { create } = searchModule(execution(account)) as {
      create: (options: object) => { run: () => { getRange: (range: object) => Result[] } };
    };
    const search = create({ type: 'role', filters: ['internalid', 'anyof', 1001], columns: ['permission'] });
    const [row] = search.run().getRange({ start: 0, end: 9 });
    expect([row?.getValue('permission'), row?.getText('permission')]).toEqual(['101', '101']);
  });

  it('counts by number and by script id, whether the type is deployed before or after', () => {
    const account = open({ customrecord_visit: 'EDIT' }, { 7: 'VIEW' });
    const levels = (): unknown[] =>
      ['customrecord_visit', 'CUSTOMRECORD_VISIT', '101', '7', 'customrecord_none'].map((key) => [
        effectiveLevel(account, ANA, key),
        permissionOfCurrentUser(account, ANA, key),
      ]);
    const expected = [
      ['EDIT', 3],
      ['EDIT', 3],
      ['EDIT', 3],
      ['VIEW', 1],
      ['NONE', 0],
    ];
    expect(levels()).toEqual(expected);
    defineVisit(account, { access: 'USEPERMISSIONLIST' });
    expect(levels()).toEqual(expected);
    expect(rows(account, 'SELECT id FROM customrecord_visit', [], ANA)).toEqual([]);
  });

  it('keeps a number that the account file itself has, and gives no other type the same', () => {
    const account = defineVisit(open({ 101: 'VIEW', customrecord_other: 'EDIT' }, { 1718: 'FULL' }));
    expect(rows(account, LINES)).toEqual([
      ['101', '101', '101', 1],
      ['1719', '1719', '1719', 3],
    ]);
    expect(rows(account, 'SELECT internalid, scriptid FROM customrecordtype ORDER BY internalid')).toEqual([
      [1719, 'CUSTOMRECORD_OTHER'],
      [1720, 'CUSTOMRECORD_VISIT'],
    ]);
  });

  it('gives the type the same number when the project is deployed again', () => {
    const account = defineVisit(defineVisit(open({})));
    expect(rows(account, 'SELECT internalid FROM customrecordtype')).toEqual([[101]]);
  });

  it('may not stand twice, in small letters and in capitals', () => {
    const document = {
      format: 'account/1',
      account: { id: 'TEST', name: 'Test' },
      roles: [
        { id: 5, scriptid: 'customrole_a', name: 'A', permissions: { customrecord_x: 'VIEW', CUSTOMRECORD_X: 'FULL' } },
      ],
      employees: [
        { id: 7, name: 'Sam', roles: [3], globalPermissions: { customrecord_x: 'VIEW', Customrecord_x: 'NONE' } },
      ],
      integrations: [],
      tokens: [],
    };
    const read = () => parseAccountFile(JSON.stringify(document), 'test.json', () => '');
    expect(read).toThrow(AccountFileError);
    expect(read).toThrow(/roles\[0\]\.permissions\.CUSTOMRECORD_X: stands twice/);
    expect(read).toThrow(/employees\[0\]\.globalPermissions\.Customrecord_x: stands twice/);
  });
});

interface Result {
  getValue: (name: string) => unknown;
  getText: (name: string) => unknown;
}

describe('a custom record type of which only a permission line speaks', () => {
  it('is refused as what the emulator lacks, for the account has it', () => {
    const account = open({ customrecord_other: 'VIEW' });
    const run = execution(account);
    const record = recordModule(run) as { load: (options: object) => unknown };
    const search = searchModule(run) as { create: (options: object) => unknown };
    expect(() => rows(account, 'SELECT id FROM customrecord_other')).toThrow(scriptError('EMULATOR_TABLE_MISSING'));
    expect(() => record.load({ type: 'customrecord_other', id: 1 })).toThrow(
      scriptError('EMULATOR_RECORD_TYPE_MISSING', 'customrecord_other'),
    );
    expect(() => search.create({ type: 'customrecord_other' })).toThrow(
      scriptError('EMULATOR_RECORD_TYPE_MISSING', 'customrecord_other'),
    );
  });

  it('is refused in NetSuite’s words where no line speaks of it', () => {
    const account = open({});
    const run = execution(account);
    const record = recordModule(run) as { load: (options: object) => unknown };
    expect(() => rows(account, 'SELECT id FROM customrecord_other')).toThrow(scriptError('SSS_SEARCH_ERROR_OCCURRED'));
    expect(() => record.load({ type: 'customrecord_other', id: 1 })).toThrow(scriptError('INVALID_RCRD_TYPE'));
  });
});

it('an employee has first and last names', () => {
  expect(rows(open({}), 'SELECT id, firstname, lastname FROM employee ORDER BY id')).toEqual([
    [7, 'Sam', null],
    [42, 'Ana Maria', 'Torres'],
  ]);
});

it('the table of custom record types needs Custom Record Types', () => {
  const query = 'SELECT internalid FROM customrecordtype';
  expect(() => rows(open({}), query, [], ANA)).toThrow(scriptError('SSS_SEARCH_ERROR_OCCURRED', 'was not found'));
  expect(rows(open({ ADMI_CUSTRECORD: 'VIEW' }), query, [], ANA)).toEqual([]);
});
