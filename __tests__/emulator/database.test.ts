import { TABLES, appendLoginAudit, findEntity, selectRows } from '../../emulator/database';
import { accountFile, loadEngine, openAccount } from './support/execution';

beforeAll(loadEngine);

const open = () =>
  openAccount(
    accountFile({
      roles: [
        {
          id: 1001,
          scriptid: 'customrole_x',
          name: 'X',
          webServicesOnly: true,
          permissions: { LIST_ACCOUNT: 'VIEW', MY_OWN: 'NONE' },
        },
      ],
      employees: [
        { id: 42, name: 'Ana', email: 'ana@acme.test', roles: [1001, 3], globalPermissions: { LIST_ACCOUNT: 'NONE' } },
      ],
      entities: [{ id: 900, type: 'CUSTOMER', name: 'Shop', roles: [1001], giveAccess: false }],
      integrations: [{ id: 5, name: 'Expensify', state: 'BLOCKED' }],
      tokens: [{ id: 1, integration: 5, entity: 42, role: 1001, created: '2026-01-09T10:00:00.999Z', revoked: true }],
    }),
  ).database;

describe('the tables of an account', () => {
  it('are all those of the catalogue, with its columns', () => {
    const database = open();
    for (const table of TABLES) {
      const columns = selectRows(database, `SELECT name FROM pragma_table_info('${table.name}')`).map(([name]) => name);
      expect(columns).toEqual(expect.arrayContaining(table.columns.map((column) => column.name)));
    }
  });

  it('hold tokens with ids, T and F, and dates in whole seconds', () => {
    expect(selectRows(open(), 'SELECT * FROM oauthtoken')).toEqual([
      [1, 'Expensify - Ana, X', 5, 42, 1001, '2026-01-09 10:00:00', null, 'F', 'T', null],
    ]);
  });

  it('hold the roles of the file and Administrator', () => {
    expect(selectRows(open(), 'SELECT id, scriptid, iswebserviceonlyrole FROM role ORDER BY id')).toEqual([
      [3, 'ADMINISTRATOR', 'F'],
      [1001, 'customrole_x', 'T'],
    ]);
  });

  it('hold permission lines with numbers for levels; NONE is a line, an unknown id its own name', () => {
    expect(
      selectRows(
        open(),
        'SELECT permkey, name, permlevel, restriction FROM rolepermissions WHERE role = 1001 ORDER BY 1',
      ),
    ).toEqual([
      ['LIST_ACCOUNT', 'Accounts', 1, -1],
      ['MY_OWN', 'MY_OWN', 0, -1],
    ]);
  });

  it('give Administrator every known permission at Full', () => {
    const rows = selectRows(open(), 'SELECT count(*), min(permlevel) FROM rolepermissions WHERE role = 3');
    expect(rows).toEqual([[700, 4]]);
  });

  it('hold an employee with its roles, as a list and as rows, and its global permissions', () => {
    const database = open();
    expect(selectRows(database, 'SELECT rolesforsearch FROM employee WHERE id = 42')).toEqual([['1001, 3']]);
    expect(selectRows(database, 'SELECT entity, role FROM employeerolesforsearch WHERE entity = 42')).toEqual([
      [42, 1001],
      [42, 3],
    ]);
    expect(selectRows(database, 'SELECT employee, permkey1, permlevel1, name FROM employeeempperms')).toEqual([
      [42, 'LIST_ACCOUNT', 0, 'Accounts'],
    ]);
  });

  it('hold every employee, vendor, partner and customer as an entity', () => {
    expect(selectRows(open(), 'SELECT id, entityid, type FROM entity ORDER BY id')).toEqual([
      [7, 'Sam', 'Employee'],
      [42, 'Ana', 'Employee'],
      [900, 'Shop', 'CustJob'],
    ]);
  });
});

it('finds what logging in needs to know of any entity', () => {
  const database = open();
  expect(findEntity(database, 900)).toEqual({
    id: 900,
    type: 'CUSTOMER',
    name: 'Shop',
    email: '',
    inactive: false,
    giveAccess: false,
    roles: [1001],
  });
  expect(findEntity(database, 42)).toMatchObject({ type: 'EMPLOYEE', email: 'ana@acme.test', roles: [1001, 3] });
  expect(findEntity(database, 1)).toBeUndefined();
});

it('writes logins to the Login Audit Trail', () => {
  const database = open();
  appendLoginAudit(database, {
    date: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
    status: 'Failure',
    detail: 'RoleInactive',
    user: 42,
    role: 1001,
  });
  expect(selectRows(database, 'SELECT date, status, detail, "user", role, ipaddress FROM loginaudit')).toEqual([
    ['2026-01-02 03:04:05', 'Failure', 'RoleInactive', 42, 1001, null],
  ]);
});
