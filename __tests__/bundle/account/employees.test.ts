import { employeeColumns, employeesWithTokens, readEmployees } from '../../../src/TypeScript/account/employees';
import { startReading } from '../../../src/TypeScript/account/reading';
import type { Answer, Row } from '../support/account';
import { install, refusal } from '../support/account';
import { employeeRow } from '../support/rows';

const WITH_ADDRESS = `SELECT e.id, e.entityid, e.email, e.isinactive, e.giveaccess, e.rolesforsearch
FROM employee e WHERE e.id IN (?, ?) OR e.email IN (SELECT h.email FROM employee h WHERE h.id IN (?, ?)) ORDER BY e.id`;
const WITHOUT_ADDRESS = `SELECT e.id, e.entityid, e.isinactive, e.giveaccess, e.rolesforsearch
FROM employee e WHERE e.id IN (?, ?) ORDER BY e.id`;
const ENDS = ", TO_CHAR(e.releasedate, 'YYYY-MM-DD') AS ends";
const withEnds = (sql: string) => sql.replace('rolesforsearch', `rolesforsearch${ENDS}`);

const ANA = {
  id: 42,
  type: { known: true, value: 'EMPLOYEE' },
  name: { known: true, value: 'Ana Torres' },
  inactive: { known: true, value: false },
  giveAccess: { known: true, value: true },
  roles: { known: true, value: [1001] },
  globalPermissions: { known: false },
  sameEmail: { known: true, value: [] },
};

function read(employee: Answer, { ids = [42, 43], asksEnds }: { ids?: readonly number[]; asksEnds?: boolean } = {}) {
  const { statements } = install({ tables: { employee }, records: {} });
  const reading = startReading();
  const read = readEmployees(reading, ids, asksEnds);
  const asked = statements.map(({ query, params }) => [query.replace(/ OFFSET .*/, ''), params]);
  return { ...read, asked, unread: reading.unread };
}

/** Refuses a statement that names one of these columns. */
function refusing(...columns: readonly string[]): Answer {
  return ({ query }) => {
    const refused = columns.find((column) => query.includes(`e.${column}`));
    if (refused !== undefined) throw refusal('SSS_SEARCH_ERROR_OCCURRED', `Field '${refused}' was not found.`);
    return [employeeRow(query.includes('AS ends') ? { ends: '2026-07-31' } : {})];
  };
}

describe('the holders who are employees', () => {
  it('are those that NetSuite lists, whole; the others are told apart', () => {
    expect(read([employeeRow()])).toEqual({
      employees: [ANA],
      notListed: [43],
      notAnswered: [],
      asked: [[WITH_ADDRESS, [42, 43, 42, 43]]],
      unread: [],
    });
  });

  it('are not answered where the list is refused, which is said once', () => {
    const { employees, notListed, notAnswered, unread } = read(refusal('INSUFFICIENT_PERMISSION', 'No.'));

    expect({ employees, notListed, notAnswered }).toEqual({ employees: [], notListed: [], notAnswered: [42, 43] });
    expect(unread).toMatchObject([{ what: 'employees', record: null, why: { message: 'No.' } }]);
  });

  it('are named each where the units do not cover the list', () => {
    expect(read(refusal('SSS_USAGE_LIMIT_EXCEEDED')).unread.map(({ record }) => record)).toEqual([
      { type: 'employee', id: 42 },
      { type: 'employee', id: 43 },
    ]);
  });

  it('are named where one of their columns is not understood', () => {
    const { employees, unread } = read([employeeRow({ isinactive: 'maybe' })]);

    expect(employees).toEqual([{ ...ANA, inactive: { known: false } }]);
    expect(unread).toMatchObject([{ what: 'employees', record: { type: 'employee', id: 42 } }]);
  });

  it.each<[Row[string] | undefined, readonly number[] | null]>([
    ['1, 3', [1, 3]],
    [' ', []],
    [null, []],
    [undefined, null],
    ['1; 3', null],
  ])('have the roles of the list %p', (rolesforsearch, roles) => {
    const { rolesforsearch: _, ...row } = employeeRow();
    const { employees, unread } = read([rolesforsearch === undefined ? row : { ...row, rolesforsearch }]);

    expect(employees[0]?.roles).toEqual(roles ? { known: true, value: roles } : { known: false });
    expect(unread.map(({ why }) => why.message)).toEqual(
      roles ? [] : [expect.stringMatching(/a list of roles|an internal id/)],
    );
  });

  it('say that a list of roles was to be expected where none came', () => {
    const { rolesforsearch: _, ...row } = employeeRow();

    expect(read([row]).unread[0]?.why.message).toBe(
      'NetSuite answered nothing where a list of roles was to be expected.',
    );
  });
});

describe('the last day of work', () => {
  it('is asked for where it is wanted', () => {
    const { employees, asked } = read([employeeRow({ ends: '2026-07-31' })], { asksEnds: true });

    expect(asked).toEqual([[withEnds(WITH_ADDRESS), [42, 43, 42, 43]]]);
    expect(employees).toEqual([{ ...ANA, ends: { known: true, value: '2026-07-31' } }]);
  });

  it.each([[null], ['']])('is none where the column is empty: %p', (ends) => {
    expect(read([employeeRow({ ends })], { asksEnds: true }).employees).toEqual([
      { ...ANA, ends: { known: true, value: null } },
    ]);
  });

  it.each(['31.07.2026', '2026-7-31', '12026-07-31', '2026-07-310', '2026-07-3', '2026-07-31T00:00', 'x026-07-31'])(
    'is unread where the column has anything but a date: %s',
    (ends) => {
      const { employees, unread } = read([employeeRow({ ends })], { asksEnds: true });

      expect(employees).toEqual([{ ...ANA, ends: { known: false } }]);
      expect(unread[0]?.why.message).toBe(`NetSuite answered "${ends}" where a date was to be expected.`);
    },
  );

  it('is left out where one row of two came without it', () => {
    const { employees } = read([employeeRow({ ends: '2026-07-31' }), employeeRow()], { asksEnds: true });

    expect(employees).toEqual([ANA]);
  });
});

describe('a column that the caller may not read', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['the last day', ['releasedate'], [withEnds(WITH_ADDRESS), WITH_ADDRESS]],
    ['the address', ['email'], [withEnds(WITH_ADDRESS), withEnds(WITHOUT_ADDRESS)]],
    [
      'the address, then the last day',
      ['email', 'releasedate'],
      [withEnds(WITH_ADDRESS), withEnds(WITHOUT_ADDRESS), WITHOUT_ADDRESS],
    ],
    [
      'the last day, then the address',
      ['releasedate', 'email'],
      [withEnds(WITH_ADDRESS), WITH_ADDRESS, WITHOUT_ADDRESS],
    ],
  ])('is left out, and the rest is read: %s', (_, columns, statements) => {
    const { employees, asked, unread } = read(refusing(...columns), { asksEnds: true });

    expect(asked).toEqual(statements.map((sql) => [sql, sql.includes('e.email') ? [42, 43, 42, 43] : [42, 43]]));
    expect(employees.map(({ id }) => id)).toEqual([42]);
    expect(employees[0]?.ends?.known).toBe(columns.includes('releasedate') ? undefined : true);
    expect(unread).toEqual([]);
  });

  it.each(['Field RELEASEDATE was not found.', 'Field Email was not found.'])(
    'is asked for no more than once, whatever NetSuite says of it: %s',
    (message) => {
      const { asked, unread } = read(refusal('SSS_SEARCH_ERROR_OCCURRED', message), { asksEnds: true });

      expect(asked).toHaveLength(2);
      expect(unread).toMatchObject([{ what: 'employees', why: { message } }]);
    },
  );

  it('is no other column with a longer name', () => {
    expect(read(refusal('SSS_SEARCH_ERROR_OCCURRED', "Field 'emailx' was not found.")).asked).toHaveLength(1);
  });
});

describe('whoever has the e-mail address of a holder', () => {
  const named = (id: number, changes: Row = {}) =>
    employeeRow({ id, entityid: `E${id}`, email: 'ana@acme.test', ...changes });
  const leftOpen = { isinactive: 'T', giveaccess: 'T' };
  const range = (count: number) => Array.from({ length: count }, (_, index) => 42 + index);
  const others = (rows: readonly Row[]) => {
    const sameEmail = read(rows, { ids: [42] }).employees[0]?.sameEmail;
    return sameEmail?.known ? sameEmail.value : null;
  };

  it('is told with name and state, however the address is written', () => {
    expect(others([named(42), named(7, { email: ' ANA@acme.test ', ...leftOpen })])).toEqual([
      { id: 7, name: 'E7', inactive: true, giveAccess: true },
    ]);
  });

  it('is nobody where the holder has no address', () => {
    expect(others([named(42, { email: null }), named(7, { email: ' ' })])).toEqual([]);
  });

  it('is nobody among many without an address', () => {
    expect(others(range(30).map((id) => named(id, { email: null })))).toEqual([]);
  });

  it('is nobody with another address', () => {
    expect(others([named(42), named(7, { email: 'ben@acme.test' })])).toEqual([]);
  });

  it.each(['isinactive', 'giveaccess'])('is left out where %s is not understood', (column) => {
    expect(others([named(42), named(7, { [column]: null }), named(8)])).toMatchObject([{ id: 8 }]);
  });

  it('is told in the order of the list where there are few', () => {
    const rows = range(20).map((id) => named(id, id === 61 ? leftOpen : {}));

    expect(others(rows)?.map(({ id }) => id)).toEqual(range(20).slice(1));
  });

  it('is one of twenty where there are many, first those that are inactive and kept their access', () => {
    const changes: Readonly<Record<number, Row>> = {
      63: leftOpen,
      62: { isinactive: 'T', giveaccess: 'F' },
      61: { isinactive: 'F', giveaccess: 'T' },
    };
    const rows = range(22).map((id) => named(id, changes[id]));

    expect(others(rows)?.map(({ id }) => id)).toEqual([63, ...range(20).slice(1)]);
  });
});

describe('employees who come with their tokens', () => {
  const withTokens = (rows: readonly Row[]) => {
    const reading = startReading();
    return { read: employeesWithTokens(reading, [42, 43], rows), unread: reading.unread };
  };
  const { id: _, ...columns } = employeeRow();
  const { sameEmail: _sameEmail, ...ana } = ANA;

  it('are asked for by these columns', () => {
    expect(employeeColumns(false)).toBe('e.entityid, e.isinactive, e.giveaccess, e.rolesforsearch');
    expect(employeeColumns(true)).toBe(`e.entityid, e.isinactive, e.giveaccess, e.rolesforsearch${ENDS}`);
  });

  it('are as they are by query, without whoever shares their address', () => {
    const rows = [{ ...columns, employee: '42' }, { employee: null }];

    expect(withTokens(rows)).toEqual({ read: { employees: [ana], notListed: [43], notAnswered: [] }, unread: [] });
  });

  it.each<[string, readonly Row[]]>([
    ['there is no token', []],
    ['one token came without the column', [{ ...columns, employee: 42 }, columns]],
  ])('have to be asked for where %s', (_what, rows) => {
    expect(withTokens(rows)).toEqual({ read: null, unread: [] });
  });

  it('are not answered where an id is none', () => {
    const { read, unread } = withTokens([{ ...columns, employee: 'Ana' }]);

    expect(read).toEqual({ employees: [], notListed: [], notAnswered: [42, 43] });
    expect(unread).toMatchObject([{ what: 'employees', record: null, why: { code: 'NOT_UNDERSTOOD' } }]);
  });
});
