import { readEntities } from '../../../src/TypeScript/account/entities';
import { startReading } from '../../../src/TypeScript/account/reading';
import type { Row } from '../support/account';
import { install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { readEmployeeRecord, readHolders, UNREAD } from '../support/entities';
import { employeeRecord, employeeRow } from '../support/rows';

/** Employee 42 with this row and these global permissions. */
function readEmployee(row: Row = {}, globalPermissions: Readonly<Record<string, unknown>> = {}) {
  return readEmployeeRecord(employeeRecord(globalPermissions), row);
}

describe('employees who hold tokens', () => {
  it('take one statement, the ids bound and each once, and one record load each', () => {
    const { statements, loads, unread } = readHolders(
      {
        tables: { employee: [employeeRow(), employeeRow({ id: 987_654 })] },
        records: { 'employee/42': employeeRecord(), 'employee/987654': employeeRecord() },
      },
      [42, 987_654, 42],
    );

    expect(statements).toHaveLength(1);
    expect(statements[0]?.params).toEqual([42, 987_654, 42, 987_654]);
    expect(statements[0]?.query).toContain('e.id IN (?, ?)');
    expect(statements[0]?.query).not.toContain('987654');
    expect(loads).toEqual(['employee/42', 'employee/987654']);
    expect(unread).toEqual([]);
  });

  it.each([
    [undefined, false],
    [3, true],
    [null, false],
  ])(
    'have what they hold globally read by a table that is held against %p records, where that is cheap: %p',
    (most, asks) => {
      const ids = Array.from({ length: 10 }, (_, place) => place + 1);
      const { calls } = install({ tables: { employee: ids.map((id) => employeeRow({ id })) }, records: {} });
      installCaller({ id: 1, role: 3 });
      readEntities(
        startReading(),
        ids.map((entity) => ({ entity, entityName: '' })),
        [],
        most,
      );

      expect(calls.includes('query employeeempperms')).toBe(asks);
      expect(calls.some((call) => call.startsWith('load'))).toBe(most !== null);
    },
  );

  it('are not looked for where there is no token', () => {
    const { statements, loads } = install({ tables: {}, records: {} });

    expect(readEntities(startReading(), [], [])).toEqual([]);
    expect([...statements, ...loads]).toEqual([]);
  });

  it('are read whole', () => {
    const { entity, unread } = readEmployee({ id: '42' }, { LIST_ACCOUNT: '1', ADMI_WEBSERVICES: 0 });

    expect(entity).toEqual({
      id: 42,
      type: { known: true, value: 'EMPLOYEE' },
      name: { known: true, value: 'Ana Torres' },
      inactive: { known: true, value: false },
      giveAccess: { known: true, value: true },
      roles: { known: true, value: [1001] },
      globalPermissions: {
        known: true,
        value: { LIST_ACCOUNT: 'VIEW', ADMI_WEBSERVICES: 'NONE' },
      },
      sameEmail: { known: true, value: [] },
    });
    expect(unread).toEqual([]);
  });

  it.each([
    [{ isinactive: 'T', giveaccess: 'F' }, true, false],
    [{ isinactive: true, giveaccess: false }, true, false],
    [{ isinactive: false, giveaccess: true }, false, true],
  ])('are inactive or without access as the row says: %p', (columns, inactive, giveAccess) => {
    expect(readEmployee(columns).entity).toMatchObject({
      inactive: { known: true, value: inactive },
      giveAccess: { known: true, value: giveAccess },
    });
  });

  it.each(['giveaccess', 'isinactive', 'rolesforsearch'])('are unread where %s is not answered', (column) => {
    const { [column]: _, ...row } = employeeRow();
    const { entity } = readHolders({ tables: { employee: [row] }, records: { 'employee/42': employeeRecord() } });

    expect([entity?.giveAccess, entity?.inactive, entity?.roles]).toContainEqual(UNREAD);
  });
});

describe('an employee who comes twice', () => {
  it.each([
    [{ isinactive: 'T' }, 'inactive'],
    [{ giveaccess: 'F' }, 'giveAccess'],
    [{ rolesforsearch: '3' }, 'roles'],
    [{ entityid: 'Another name' }, 'name'],
  ])('is unread where the rows contradict each other, and known in the rest: %p', (columns, fact) => {
    const rows = [employeeRow(), employeeRow(columns)];
    for (const employee of [rows, rows.toReversed()]) {
      const { entity, unread } = readHolders({
        tables: { employee },
        records: { 'employee/42': employeeRecord() },
      });
      const { id: _, label: _label, ...facts } = entity ?? {};

      expect(Object.entries(facts).flatMap(([key, value]) => (value.known ? [] : [key]))).toEqual([fact]);
      expect(unread).toMatchObject([{ what: 'employees', record: { id: 42 }, why: { code: 'NOT_UNDERSTOOD' } }]);
      expect(JSON.stringify(unread)).not.toContain('Another name');
    }
  });

  it('is known where both rows say the same', () => {
    const { unread } = readHolders({
      tables: { employee: [employeeRow(), employeeRow()] },
      records: { 'employee/42': employeeRecord() },
    });

    expect(unread).toEqual([]);
  });
});

describe('more holders than one IN takes', () => {
  it('are asked about in groups of 1,000', () => {
    const ids = Array.from({ length: 1001 }, (_, index) => index + 1);
    const { statements, entities } = readHolders(
      {
        tables: { employee: ({ params }) => params.map((id) => employeeRow({ id })) },
        records: {},
        units: 100_000,
      },
      ids,
    );

    const aboutEmployees = statements.filter(({ query }) => query.includes('FROM employee e'));
    expect(aboutEmployees.map(({ params }) => params.length)).toEqual([2000, 2]);
    expect(
      Math.max(...statements.map(({ query }) => /IN \(([?, ]+)\)/.exec(query)?.[1]?.match(/\?/g)?.length ?? 0)),
    ).toBe(1000);
    expect(entities.map(({ id }) => id)).toEqual(ids);
  });
});

describe('another employee with the e-mail address of a holder', () => {
  const namesakes = (changes: Row) =>
    readHolders({
      tables: {
        employee: [
          employeeRow({ email: 'ana@acme.test' }),
          employeeRow({ id: 43, entityid: 'Ana Torres (old)', email: 'ANA@acme.test ', isinactive: 'T', ...changes }),
        ],
      },
      records: { 'employee/42': employeeRecord() },
    });

  it('is told, and costs no query and no record of its own', () => {
    const { entities, statements, loads } = namesakes({});

    expect(entities).toMatchObject([
      {
        id: 42,
        sameEmail: { value: [{ id: 43, name: 'Ana Torres (old)', inactive: true, giveAccess: true }] },
      },
    ]);
    expect(statements).toHaveLength(1);
    expect(loads).toEqual(['employee/42']);
  });

  it.each([{ email: 'other@acme.test' }, { email: null }, { isinactive: 'maybe' }])(
    'is none where the row is %p',
    (changes) => {
      expect(namesakes(changes).entities).toMatchObject([{ sameEmail: { value: [] } }]);
    },
  );
});

describe('a thousand employees with one e-mail address', () => {
  it('are told of twenty others each, those that were left open first: the answer does not grow with their square', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => index + 1);
    const rows = ids.map((id) => employeeRow({ id, email: 'it@acme.test', isinactive: id > 990 ? 'T' : 'F' }));
    const { entities } = readHolders({ tables: { employee: rows }, records: {}, units: 100_000 }, ids);

    for (const { id, sameEmail } of entities) {
      const others = sameEmail?.known ? sameEmail.value.map((one) => one.id) : [];
      expect(others).toHaveLength(20);
      expect(others).not.toContain(id);
      expect(others.filter((one) => one > 990)).toHaveLength(id > 990 ? 9 : 10);
    }
  });
});

describe('addresses that may not be read', () => {
  it('leave the holders known: they are asked for without', () => {
    const { entity, unread, statements } = readHolders({
      tables: {
        employee: ({ query }) => {
          if (query.includes('email')) {
            throw refusal('SSS_SEARCH_ERROR_OCCURRED', "Field 'email' for record 'employee' was not found.");
          }
          return [employeeRow()];
        },
      },
      records: { 'employee/42': employeeRecord() },
    });

    expect(entity).toMatchObject({ roles: { known: true }, sameEmail: { known: true, value: [] } });
    expect(unread).toEqual([]);
    expect(statements).toHaveLength(2);
  });
});

describe('the roles of an employee', () => {
  it.each([
    ['1, 3', [1, 3]],
    ['1,3', [1, 3]],
    [' 1001 ', [1001]],
    [3, [3]],
    ['', []],
    [null, []],
  ])('are the list %p', (rolesforsearch, roles) => {
    expect(readEmployee({ rolesforsearch }).entity?.roles).toEqual({ known: true, value: roles });
  });

  it.each(['Administrator, A/P Clerk', '1001; 3'])('are unread where the list is not one of ids: %s', (list) => {
    expect(readEmployee({ rolesforsearch: list }).entity?.roles).toEqual(UNREAD);
  });
});

describe('employees who may not be read by query', () => {
  const employee = refusal('INSUFFICIENT_PERMISSION', 'You need Employee Record.');

  it('are unread but for the name that their token shows, with the reason of each refusal', () => {
    const { entity, unread, loads } = readHolders({ tables: { employee, entity: refusal() }, records: {} });

    expect(entity).toEqual({
      id: 42,
      type: UNREAD,
      name: { known: true, value: 'Holder 42' },
      inactive: UNREAD,
      giveAccess: UNREAD,
      roles: UNREAD,
      globalPermissions: UNREAD,
    });
    expect(loads).toEqual([]);
    expect(unread).toMatchObject([
      { what: 'employees', grant: [{ permission: 'LIST_EMPLOYEE_RECORD', level: 'VIEW' }] },
      { what: 'entity-types', grant: [{ permission: 'LIST_FIND', level: 'VIEW' }] },
    ]);
  });

  it('are read from their record where that is allowed', () => {
    const { entity, unread } = readHolders({
      tables: { employee, entity: [{ id: 42, entityid: 'Ana Torres', type: 'Employee' }] },
      records: {
        'employee/42': {
          fields: { isinactive: false, giveaccess: true },
          sublists: { roles: [{ selectedrole: '1001' }], empperms: [{ permkey1: 'LIST_ACCOUNT', permlevel1: '1' }] },
        },
      },
    });

    expect(entity).toMatchObject({
      giveAccess: { known: true, value: true },
      roles: { known: true, value: [1001] },
      globalPermissions: { known: true, value: { LIST_ACCOUNT: 'VIEW' } },
    });
    expect(unread).toMatchObject([{ what: 'employees', why: { code: 'INSUFFICIENT_PERMISSION' } }]);
  });

  it('are unread where neither table lists the holder, each named', () => {
    const { entities, unread } = readHolders({ tables: { employee: [], entity: [] }, records: {} }, [42, 43]);

    expect(entities.map(({ type }) => type)).toEqual([UNREAD, UNREAD]);
    expect(unread).toMatchObject(
      [42, 43].map((id) => ({ what: 'entity-types', record: { type: 'entity', id }, why: { code: 'NOT_ANSWERED' } })),
    );
  });
});
