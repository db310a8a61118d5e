import { TABLES } from '../../emulator/database';
import { effectiveLevel, holds, mayReadTable, missingForRecord, seesEmployeeAccess } from '../../emulator/permissions';
import type { Level } from '../../emulator/model';
import type { AccountObject } from './support/execution';
import { accountFile, loadEngine, openAccount } from './support/execution';

beforeAll(loadEngine);

const ANA = { entity: 42, role: 1001 };

function account(
  role: Partial<Record<string, Level>>,
  globals: Partial<Record<string, Level>> = {},
  more: AccountObject = {},
) {
  return openAccount(
    accountFile({
      roles: [{ id: 1001, scriptid: 'customrole_x', name: 'X', permissions: role }],
      employees: [{ id: 42, name: 'Ana', roles: [1001, 3], globalPermissions: globals }],
      ...more,
    }),
  );
}

describe('the effective level', () => {
  const levels: (Level | undefined)[] = [undefined, 'NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL'];
  const pairs = levels.flatMap((role) => levels.map((global) => [role, global] as const));

  it.each(pairs)("with role %s and global %s is the global one, else the role's, else NONE", (role, global) => {
    const at = account(role ? { P: role } : {}, global ? { P: global } : {});
    const expected = global ?? role ?? 'NONE';
    expect(effectiveLevel(at, ANA, 'P')).toBe(expected);
  });

  it("is the role's when feature Global Permissions is off", () => {
    expect(effectiveLevel(account({ P: 'EDIT' }, { P: 'NONE' }, { features: { EMPPERMS: false } }), ANA, 'P')).toBe(
      'EDIT',
    );
  });

  it('is Full for Administrator, whatever the global permissions say', () => {
    const at = account({}, { P: 'NONE', LIST_ACCOUNT: 'VIEW' });
    const administrator = { entity: 42, role: 3 };
    expect([effectiveLevel(at, administrator, 'P'), effectiveLevel(at, administrator, 'LIST_ACCOUNT')]).toEqual([
      'FULL',
      'FULL',
    ]);
  });

  it("of a vendor is its role's", () => {
    const at = account({ P: 'VIEW' }, {}, { entities: [{ id: 900, type: 'VENDOR', name: 'V', roles: [1001] }] });
    expect(effectiveLevel(at, { entity: 900, role: 1001 }, 'P')).toBe('VIEW');
  });

  it('holds up to itself', () => {
    const at = account({ P: 'CREATE' });
    expect((['NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL'] as const).map((level) => holds(at, ANA, 'P', level))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a table is read with', () => {
  const gates: [string, string, Level, Level][] = [
    ['oauthtoken', 'ADMI_MANAGE_OAUTH_TOKENS', 'FULL', 'EDIT'],
    ['role', 'ADMI_MANAGEROLES', 'FULL', 'EDIT'],
    ['rolepermissions', 'ADMI_MANAGEROLES', 'FULL', 'EDIT'],
    ['rolerestrictions', 'ADMI_MANAGEROLES', 'FULL', 'EDIT'],
    ['subsidiary', 'LIST_SUBSIDIARY', 'VIEW', 'NONE'],
    ['systemnote', 'LIST_SYSTEMNOTES', 'VIEW', 'NONE'],
    ['employee', 'LIST_EMPLOYEE_RECORD', 'VIEW', 'NONE'],
    ['employeerolesforsearch', 'LIST_EMPLOYEE_RECORD', 'VIEW', 'NONE'],
    ['employeeroles', 'LIST_EMPLOYEE_RECORD', 'VIEW', 'NONE'],
    ['employeeempperms', 'LIST_EMPLOYEE', 'VIEW', 'NONE'],
    ['entity', 'LIST_FIND', 'VIEW', 'NONE'],
    ['vendor', 'LIST_VENDOR', 'VIEW', 'NONE'],
    ['partner', 'LIST_PARTNER', 'VIEW', 'NONE'],
    ['customer', 'LIST_CUSTJOB', 'VIEW', 'NONE'],
    ['contact', 'LIST_CONTACT', 'VIEW', 'NONE'],
    ['companycontactrelationship', 'LIST_CONTACT', 'VIEW', 'NONE'],
    ['integrationapp', 'ADMI_INTEGRAPP', 'FULL', 'EDIT'],
    ['loginaudit', 'ADMI_AUDITLOGIN', 'FULL', 'EDIT'],
    ['useroauthtoken', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'FULL', 'EDIT'],
    ['account', 'LIST_ACCOUNT', 'VIEW', 'NONE'],
    ['accountingperiod', 'ADMI_ACCTPERIODS', 'VIEW', 'NONE'],
    ['currency', 'LIST_CURRENCY', 'VIEW', 'NONE'],
    ['department', 'LIST_DEPARTMENT', 'VIEW', 'NONE'],
    ['script', 'ADMI_CUSTOMSCRIPT', 'VIEW', 'NONE'],
    ['scriptdeployment', 'ADMI_CUSTOMSCRIPT', 'VIEW', 'NONE'],
    ['customrecordtype', 'ADMI_CUSTRECORD', 'VIEW', 'NONE'],
  ];

  it.each(gates)('%s: %s at %s, and not at %s', (name, permission, enough, short) => {
    const table = TABLES.find((candidate) => candidate.name === name);
    if (table === undefined) throw new Error(`no table ${name}`);
    expect(mayReadTable(account({ [permission]: enough }), ANA, table)).toBe(true);
    expect(mayReadTable(account({ [permission]: short }), ANA, table)).toBe(false);
    expect(mayReadTable(account({}), ANA, table)).toBe(false);
  });

  it('one permission each, save dual', () => {
    expect(TABLES.filter((table) => table.gate === null).map((table) => table.name)).toEqual(['dual']);
    expect(TABLES.map((table) => table.name).sort()).toEqual(['dual', ...gates.map(([name]) => name)].sort());
  });
});

describe('an employee record', () => {
  const advanced = { features: { ADVANCEDEMPLOYEEPERMISSIONS: true } };

  it('needs Employees', () => {
    expect(missingForRecord(account({}), ANA, 'EMPLOYEE', 'VIEW')).toBe('LIST_EMPLOYEE');
    expect(missingForRecord(account({ LIST_EMPLOYEE: 'VIEW' }), ANA, 'EMPLOYEE', 'VIEW')).toBeNull();
    expect(missingForRecord(account({ LIST_EMPLOYEE: 'VIEW' }), ANA, 'EMPLOYEE', 'EDIT')).toBe('LIST_EMPLOYEE');
  });

  it('needs Employee Record as well with Advanced Employee Permissions', () => {
    expect(missingForRecord(account({ LIST_EMPLOYEE: 'VIEW' }, {}, advanced), ANA, 'EMPLOYEE', 'VIEW')).toBe(
      'LIST_EMPLOYEE_RECORD',
    );
  });

  it('shows its access tab to everybody, or with Advanced Employee Permissions to holders of Employee Access Tab', () => {
    expect(seesEmployeeAccess(account({}), ANA)).toBe(true);
    expect(seesEmployeeAccess(account({}, {}, advanced), ANA)).toBe(false);
    expect(seesEmployeeAccess(account({ LIST_EMPLOYEE_ACCESS: 'VIEW' }, {}, advanced), ANA)).toBe(true);
  });
});
