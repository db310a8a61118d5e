import { startReading } from '../../../src/TypeScript/account/reading';
import { readRoleLines } from '../../../src/TypeScript/repair/role-lines';
import type { Answer, Row } from '../support/account';
import { install, refusal } from '../support/account';
import { roleRows } from '../support/rows';

const UNREAD = { known: false };

/** What some roles hold of Accounts and Vendors. */
function read(role: Answer, roles: readonly number[] = [1001, 1002], permissions = ['LIST_ACCOUNT', 'LIST_VENDOR']) {
  const { statements } = install({ tables: { role }, records: {} });
  const reading = startReading();
  return { roles: readRoleLines(reading, roles, permissions), unread: reading.unread, statements };
}

describe('the lines of some roles', () => {
  it('are asked for in one statement, all of it bound', () => {
    const { statements } = read(roleRows({}), [987_654, 987_655]);

    expect(statements.map(({ params }) => params)).toEqual([['LIST_ACCOUNT', 'LIST_VENDOR', 987_654, 987_655]]);
    expect(statements[0]?.query).not.toMatch(/987|LIST_A|LIST_V/);
  });

  it('are those of each role, in the order in which the roles were asked for', () => {
    const { roles } = read(
      [
        ...roleRows({ LIST_ACCOUNT: '1', LIST_VENDOR: 0 }),
        ...roleRows({ LIST_ACCOUNT: 4 }, { id: '1002', name: 'Clerk' }),
      ],
      [1002, 1001],
    );

    expect(roles).toEqual([
      { id: 1002, name: 'Clerk', permissions: { known: true, value: { LIST_ACCOUNT: 'FULL' } } },
      {
        id: 1001,
        name: 'Expensify Integration',
        permissions: {
          known: true,
          value: { LIST_ACCOUNT: 'VIEW', LIST_VENDOR: 'NONE' },
        },
      },
    ]);
  });

  it('are none, and read, where a role comes without a permission', () => {
    expect(read(roleRows({}), [1001]).roles).toMatchObject([{ permissions: { known: true, value: {} } }]);
  });

  it.each([
    ['no roles', [], ['LIST_ACCOUNT']],
    ['no permissions', [1001], []],
  ])('are not asked for where there are %s', (_, ids, permissions) => {
    const { roles, statements } = read(roleRows({}), ids, permissions);

    expect([roles, statements]).toEqual([[], []]);
  });
});

describe('what is not known is not guessed', () => {
  it('of a role that NetSuite does not show', () => {
    const { roles } = read(roleRows({ LIST_ACCOUNT: 1 }));

    expect(roles).toMatchObject([
      { id: 1001, permissions: { known: true } },
      { id: 1002, permissions: UNREAD },
    ]);
    expect(roles[1]?.name).toBe('role 1002');
  });

  it('of any role, where NetSuite refuses the table', () => {
    const { roles, unread } = read(refusal());

    expect(roles.map(({ permissions }) => permissions)).toEqual([UNREAD, UNREAD]);
    expect(unread).toMatchObject([{ what: 'roles', why: { code: 'INSUFFICIENT_PERMISSION' } }]);
  });

  it.each([null, '', 7, 'X'])('of a role with a level that is none: %p', (level) => {
    const { roles, unread } = read([...roleRows({ LIST_ACCOUNT: level }), ...roleRows({}, { id: 1002 })]);

    expect(roles.map(({ permissions }) => permissions.known)).toEqual([false, true]);
    expect(unread).toMatchObject([{ what: 'roles', record: { type: 'role', id: 1001 } }]);
  });
});

it('a role is called by its id where its name is blank, or two rows differ', () => {
  const name = (rows: readonly Row[]) => read(rows, [1001]).roles[0]?.name;

  expect(name(roleRows({ LIST_ACCOUNT: 1 }, { name: null }))).toBe('role 1001');
  expect(name([...roleRows({ LIST_ACCOUNT: 1 }), ...roleRows({ LIST_VENDOR: 1 }, { name: 'Other' })])).toBe(
    'role 1001',
  );
});

it('the statement names roles and lines', () => {
  const { statements, unread } = read(roleRows({ LIST_ACCOUNT: 9 }), [1001, 1001]);

  expect(statements).toHaveLength(1);
  expect(statements[0]?.query).toMatch(
    /^SELECT r\.id, r\.name, p\.permkey, p\.permlevel\nFROM role r LEFT JOIN rolepermissions p ON p\.role = r\.id AND \(UPPER\([^:]*\nWHERE r\.id IN \(\?\) ORDER BY r\.id, p\.permkey OFFSET 0 /,
  );
  expect(unread).toMatchObject([{ what: 'roles', record: { type: 'role', id: 1001 } }]);
});
