import { queryModule } from '../../emulator/modules/query';
import { recordModule } from '../../emulator/modules/record';
import type { Account, Caller, Execution } from '../../emulator/model';
import type { AccountObject } from './support/execution';
import { ADMINISTRATOR, accountFile, execution, loadEngine, openAccount, scriptError } from './support/execution';

type Method = (options?: unknown) => unknown;
/** record.Record as a script uses it. */
type ScriptRecord = Record<
  | 'getValue'
  | 'getText'
  | 'getFields'
  | 'getSublists'
  | 'getLineCount'
  | 'getSublistValue'
  | 'getSublistText'
  | 'findSublistLineWithValue'
  | 'setValue'
  | 'setSublistValue'
  | 'insertLine'
  | 'removeLine'
  | 'selectNewLine'
  | 'selectLine'
  | 'setCurrentSublistValue'
  | 'getCurrentSublistValue'
  | 'commitLine'
  | 'save',
  Method
> & { id: number; type: string; isDynamic: boolean };

beforeAll(loadEngine);

const CLERK: Caller = { entity: 42, role: 1001 };

function open(permissions: object = {}, more: AccountObject = {}): Account {
  return openAccount(
    accountFile({
      roles: [
        { id: 1001, scriptid: 'customrole_a', name: 'Alpha', permissions },
        { id: 1002, scriptid: 'customrole_b', name: 'Beta', permissions: {} },
      ],
      employees: [
        {
          id: 42,
          name: 'Ana',
          email: 'ana@acme.test',
          roles: [1001],
          globalPermissions: { LIST_ACCOUNT: 'NONE', ADMI_WEBSERVICES: 'FULL' },
        },
      ],
      entities: [{ id: 900, type: 'VENDOR', name: 'Agency', roles: [1002] }],
      ...more,
    }),
  );
}

function load(account: Account, options: object = {}, caller = ADMINISTRATOR): ScriptRecord {
  return loadIn(execution(account, caller), options);
}

function loadIn(run: Execution, options: object = {}): ScriptRecord {
  const record = recordModule(run) as unknown as { load: (options: unknown) => ScriptRecord };
  return record.load({ type: 'employee', id: 42, ...options });
}

const lines = (record: ScriptRecord, sublistId: string, ...fields: string[]) =>
  Array.from({ length: Number(record.getLineCount({ sublistId })) }, (_, line) =>
    fields.map((fieldId) => record.getSublistValue({ sublistId, fieldId, line })),
  );
const globals = (account: Account) => lines(load(account), 'empperms', 'permkey1', 'permlevel1');

function sql(account: Account, text: string): unknown[] {
  const query = queryModule(execution(account)) as unknown as {
    runSuiteQL: (text: string) => { asMappedResults: () => unknown[] };
  };
  return query.runSuiteQL(text).asMappedResults();
}

describe('record.load', () => {
  it('reads body fields', () => {
    const employee = load(open(), { id: '42' });
    expect([employee.id, employee.type, employee.isDynamic]).toEqual([42, 'employee', false]);
    expect(['entityid', 'email', 'isinactive', 'giveaccess'].map((fieldId) => employee.getValue({ fieldId }))).toEqual([
      'Ana',
      'ana@acme.test',
      false,
      true,
    ]);
    expect(employee.getValue('entityid')).toBe('Ana');
    expect(employee.getText({ fieldId: 'giveaccess' })).toBe('T');
  });

  it('reads roles and global permissions, select values as text', () => {
    const employee = load(open());
    expect(employee.getSublists()).toEqual(['roles', 'empperms']);
    expect(lines(employee, 'roles', 'selectedrole')).toEqual([['1001']]);
    expect(lines(employee, 'empperms', 'permkey1', 'permlevel1')).toEqual([
      ['LIST_ACCOUNT', '0'],
      ['ADMI_WEBSERVICES', '4'],
    ]);
    expect(employee.getSublistText({ sublistId: 'roles', fieldId: 'selectedrole', line: 0 })).toBe('Alpha');
    expect(employee.getSublistText({ sublistId: 'empperms', fieldId: 'permlevel1', line: 0 })).toBe('None');
    expect(employee.getSublistText({ sublistId: 'empperms', fieldId: 'permkey1', line: 0 })).toBe('Accounts');
  });

  it('finds lines by value', () => {
    const find = (value: unknown) =>
      load(open()).findSublistLineWithValue({ sublistId: 'empperms', fieldId: 'permkey1', value });
    expect([find('ADMI_WEBSERVICES'), find('NOPE')]).toEqual([1, -1]);
  });

  it('reads vendors with their roles, which cannot be changed', () => {
    const vendor = load(open(), { type: 'vendor', id: 900 });
    expect(vendor.getValue({ fieldId: 'entityid' })).toBe('Agency');
    expect(lines(vendor, 'roles', 'selectedrole')).toEqual([['1002']]);
    expect(() => vendor.save).toThrow('record.Record: the emulator does not have `save`.');
  });

  it('costs 5 units and is no query', () => {
    const run = execution(open());
    loadIn(run);
    expect([run.governance.used, run.governance.queries]).toEqual([5, 0]);
  });

  it("needs the permission, in NetSuite's words", () => {
    expect(() => load(open(), {}, CLERK)).toThrow(
      scriptError(
        'INSUFFICIENT_PERMISSION',
        "Permission Violation: You need  the 'Lists -> Employees' permission to access this page. Please contact your account administrator.",
      ),
    );
    expect(load(open({ LIST_EMPLOYEE: 'VIEW' }), {}, CLERK).id).toBe(42);
    expect(() => load(open({ LIST_EMPLOYEE: 'FULL' }), { type: 'vendor', id: 900 }, CLERK)).toThrow(
      scriptError('INSUFFICIENT_PERMISSION', "'Lists -> Vendors'"),
    );
  });

  it('leaves the access sublists out silently with Advanced Employee Permissions and without Employee Access Tab', () => {
    const permissions = { LIST_EMPLOYEE: 'VIEW', LIST_EMPLOYEE_RECORD: 'VIEW' };
    const advanced = { features: { ADVANCEDEMPLOYEEPERMISSIONS: true } };
    const hidden = load(open(permissions, advanced), {}, CLERK);
    expect(hidden.getSublists()).toEqual([]);
    expect(hidden.getLineCount({ sublistId: 'empperms' })).toBe(-1);
    expect(() => hidden.getSublistValue({ sublistId: 'empperms', fieldId: 'permkey1', line: 0 })).toThrow(
      scriptError('SSS_INVALID_SUBLIST_OPERATION'),
    );
    const shown = load(open({ ...permissions, LIST_EMPLOYEE_ACCESS: 'VIEW' }, advanced), {}, CLERK);
    expect(shown.getSublists()).toEqual(['roles', 'empperms']);
  });

  it.each([
    ['a record that does not exist', { id: 1 }, 'RCRD_DSNT_EXIST', 'That record does not exist.'],
    ['an id of another type', { type: 'vendor', id: 42 }, 'RCRD_DSNT_EXIST', ''],
    ['an id that is no number', { id: 'x' }, 'RCRD_DSNT_EXIST', ''],
    ['no id', { id: undefined }, 'SSS_MISSING_REQD_ARGUMENT', 'id'],
    ['no type', { type: undefined }, 'SSS_MISSING_REQD_ARGUMENT', 'type'],
    ['a role', { type: 'role', id: 1001 }, 'INVALID_RCRD_TYPE', '[ROLE]'],
    ['a type that nobody has', { type: 'nothing' }, 'INVALID_RCRD_TYPE', '[NOTHING]'],
    ['a type that only the emulator lacks', { type: 'salesorder' }, 'EMULATOR_RECORD_TYPE_MISSING', 'salesorder'],
    ['an unknown option', { dynamic: true }, 'EMULATOR_OPTION_MISSING', 'dynamic'],
    ['default values', { defaultValues: { a: 1 } }, 'EMULATOR_OPTION_MISSING', 'defaultValues'],
  ])('refuses %s', (_, options, name, message) => {
    expect(() => load(open(), options)).toThrow(scriptError(name, message));
  });

  it('refuses fields, sublists and lines that are not there', () => {
    const employee = load(open());
    const at = (more: object) => () =>
      employee.getSublistValue({ sublistId: 'roles', fieldId: 'selectedrole', line: 0, ...more });
    expect(() => employee.getValue({ fieldId: 'department' })).toThrow(
      scriptError('EMULATOR_FIELD_MISSING', 'department'),
    );
    expect(at({ sublistId: 'addressbook' })).toThrow(scriptError('EMULATOR_SUBLIST_MISSING', 'addressbook'));
    expect(at({ sublistId: 'nothing' })).toThrow(scriptError('SSS_INVALID_SUBLIST_OPERATION', 'nothing'));
    expect(at({ fieldId: 'centertype' })).toThrow(scriptError('EMULATOR_FIELD_MISSING', 'centertype'));
    expect(at({ fieldId: 'permkey1' })).toThrow(scriptError('SSS_INVALID_SUBLIST_OPERATION', 'permkey1'));
    expect(at({ line: 1 })).toThrow(scriptError('SSS_INVALID_SUBLIST_OPERATION', 'line 1'));
    expect(at({ line: undefined })).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'line'));
    expect(at({ row: 1 })).toThrow(scriptError('EMULATOR_OPTION_MISSING', 'row'));
  });
});

describe('saving an employee', () => {
  it('writes body fields for everybody to see', () => {
    const account = open();
    const employee = load(account);
    employee.setValue({ fieldId: 'isinactive', value: true });
    employee.setValue({ fieldId: 'giveaccess', value: false });
    expect(employee.save()).toBe(42);
    expect(
      sql(
        account,
        'SELECT e.isinactive, e.giveaccess, n.isinactive x FROM employee e JOIN entity n ON n.id = e.id WHERE e.id = 42',
      ),
    ).toEqual([{ isinactive: 'T', giveaccess: 'F', x: 'T' }]);
  });

  it('writes nothing before it', () => {
    const account = open();
    load(account).removeLine({ sublistId: 'empperms', line: 0 });
    expect(globals(account)).toHaveLength(2);
  });

  it('assigns a role, in standard mode', () => {
    const account = open();
    const employee = load(account);
    employee.insertLine({ sublistId: 'roles', line: 1 });
    employee.setSublistValue({ sublistId: 'roles', fieldId: 'selectedrole', line: 1, value: 1002 });
    employee.save();
    expect(sql(account, 'SELECT rolesforsearch FROM employee WHERE id = 42')).toEqual([
      { rolesforsearch: '1001, 1002' },
    ]);
    expect(sql(account, 'SELECT role FROM employeerolesforsearch WHERE entity = 42')).toEqual([
      { role: 1001 },
      { role: 1002 },
    ]);
  });

  it('changes, removes and adds global permissions, in standard mode', () => {
    const account = open();
    const employee = load(account);
    employee.setSublistValue({ sublistId: 'empperms', fieldId: 'permlevel1', line: 0, value: '4' });
    employee.removeLine({ sublistId: 'empperms', line: 1 });
    employee.setSublistValue({ sublistId: 'empperms', fieldId: 'permkey1', line: 1, value: 'LIST_VENDOR' });
    employee.setSublistValue({ sublistId: 'empperms', fieldId: 'permlevel1', line: 1, value: 1 });
    employee.save();
    expect(globals(account)).toEqual([
      ['LIST_ACCOUNT', '4'],
      ['LIST_VENDOR', '1'],
    ]);
  });

  it('changes and adds lines, in dynamic mode', () => {
    const account = open();
    const employee = load(account, { isDynamic: true });
    employee.selectLine({ sublistId: 'empperms', line: 0 });
    employee.setCurrentSublistValue({ sublistId: 'empperms', fieldId: 'permlevel1', value: 4 });
    expect(employee.getCurrentSublistValue({ sublistId: 'empperms', fieldId: 'permlevel1' })).toBe('4');
    employee.commitLine({ sublistId: 'empperms' });
    employee.selectNewLine({ sublistId: 'roles' });
    employee.setCurrentSublistValue({ sublistId: 'roles', fieldId: 'selectedrole', value: '1002' });
    employee.commitLine({ sublistId: 'roles' });
    employee.save();
    expect(globals(account)[0]).toEqual(['LIST_ACCOUNT', '4']);
    expect(lines(load(account), 'roles', 'selectedrole')).toEqual([['1001'], ['1002']]);
  });

  it('keeps the two modes apart', () => {
    const account = open();
    expect(() => load(account).selectNewLine({ sublistId: 'roles' })).toThrow(scriptError('SSS_INVALID_API_USAGE'));
    expect(() =>
      load(account, { isDynamic: true }).setSublistValue({
        sublistId: 'roles',
        fieldId: 'selectedrole',
        line: 0,
        value: 3,
      }),
    ).toThrow(scriptError('SSS_INVALID_API_USAGE'));
    expect(() => load(account, { isDynamic: true }).commitLine({ sublistId: 'roles' })).toThrow(
      scriptError('SSS_INVALID_SUBLIST_OPERATION'),
    );
  });

  it('costs 10 units', () => {
    const run = execution(open());
    loadIn(run).save();
    expect(run.governance.used).toBe(15);
  });

  it('is refused when somebody else saved since the load', () => {
    const account = open();
    const [first, second] = [load(account), load(account)];
    first.save();
    expect(() => second.save()).toThrow(scriptError('RCRD_HAS_BEEN_CHANGED'));
  });

  it('needs Employees at Edit', () => {
    expect(() => load(open({ LIST_EMPLOYEE: 'CREATE' }), {}, CLERK).save()).toThrow(
      scriptError('INSUFFICIENT_PERMISSION'),
    );
    expect(load(open({ LIST_EMPLOYEE: 'EDIT' }), {}, CLERK).save()).toBe(42);
  });

  it('leaves global permissions to Administrator', () => {
    const account = open({ LIST_EMPLOYEE: 'FULL' });
    const employee = load(account, {}, CLERK);
    employee.removeLine({ sublistId: 'empperms', line: 0 });
    expect(() => employee.save()).toThrow(scriptError('INSUFFICIENT_PERMISSION', 'global permissions'));
    expect(globals(account)).toHaveLength(2);
  });

  it.each([
    ['a role that does not exist', 'roles', 'selectedrole', 99, 'INVALID_KEY_OR_REF'],
    ['a level that does not exist', 'empperms', 'permlevel1', 5, 'INVALID_KEY_OR_REF'],
    ['a level in words', 'empperms', 'permlevel1', 'FULL', 'INVALID_KEY_OR_REF'],
    ['an empty permission', 'empperms', 'permkey1', '', 'INVALID_KEY_OR_REF'],
  ])('refuses %s', (_, sublistId, fieldId, value, name) => {
    expect(() => load(open()).setSublistValue({ sublistId, fieldId, line: 0, value })).toThrow(scriptError(name));
  });

  it('refuses a line that is not complete, and one that stands twice', () => {
    const half = load(open());
    half.setSublistValue({ sublistId: 'empperms', fieldId: 'permkey1', line: 2, value: 'LIST_VENDOR' });
    expect(() => half.save()).toThrow(scriptError('USER_ERROR', 'permlevel1'));
    const double = load(open());
    double.setSublistValue({ sublistId: 'roles', fieldId: 'selectedrole', line: 1, value: 1001 });
    expect(() => double.save()).toThrow(scriptError('USER_ERROR', '1001 stands twice'));
  });

  it('refuses fields that it cannot set and values that are none', () => {
    const employee = load(open());
    expect(() => employee.setValue({ fieldId: 'entityid', value: 'X' })).toThrow(
      scriptError('EMULATOR_FIELD_MISSING', 'entityid'),
    );
    expect(() => employee.setValue({ fieldId: 'isinactive', value: 'yes' })).toThrow(
      scriptError('SSS_INVALID_TYPE_ARG'),
    );
  });
});
