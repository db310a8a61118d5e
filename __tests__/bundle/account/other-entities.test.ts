/** Holders of tokens who are no employees. */
import { HOLDER_NOT_LISTED, readOthers } from '../../../src/TypeScript/account/other-holders';
import { startReading } from '../../../src/TypeScript/account/reading';
import type { FakeAccount, FakeRecord } from '../support/account';
import { install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { readHolders, UNREAD } from '../support/entities';
import { employeeRecord, employeeRow, otherRecord } from '../support/rows';

const KINDS = [
  { answered: 'Vendor', type: 'VENDOR', path: 'vendor/900' },
  { answered: 'Partner', type: 'PARTNER', path: 'partner/900' },
  { answered: 'CustJob', type: 'CUSTOMER', path: 'customer/900' },
];

/** Vendor 900 behind this record. */
function readVendor(vendor: FakeRecord | Error) {
  return readHolders(
    { tables: { employee: [], entity: [{ id: 900, type: 'Vendor' }] }, records: { 'vendor/900': vendor } },
    [900],
  );
}

describe.each(KINDS)('a $type who holds a token', ({ answered, type, path }) => {
  it('has login access and roles on the record, and no global permissions: none are looked for', () => {
    const { entity, unread, statements, loads } = readHolders(
      {
        tables: { employee: [], entity: [{ id: '900', entityid: 'Agency', type: answered }] },
        records: { [path]: otherRecord(['1001', 3]) },
      },
      [900],
    );

    expect(entity).toEqual({
      id: 900,
      type: { known: true, value: type },
      name: { known: true, value: 'Holder 900' },
      inactive: { known: true, value: false },
      giveAccess: { known: true, value: true },
      roles: { known: true, value: [1001, 3] },
      globalPermissions: { known: true, value: {} },
    });
    expect(statements.map(({ params }) => params)).toEqual([[900, 900], [900]]);
    expect(loads).toEqual([path]);
    expect(unread).toEqual([]);
  });

  it('is unread where the record is refused, with what to grant; global permissions there are none', () => {
    const { entity, unread } = readHolders(
      { tables: { employee: [], entity: [{ id: 900, type: answered }] }, records: { [path]: refusal() } },
      [900],
    );

    expect(entity).toMatchObject({
      inactive: UNREAD,
      giveAccess: UNREAD,
      roles: UNREAD,
      globalPermissions: { known: true, value: {} },
    });
    expect(unread).toMatchObject([
      {
        what: 'entity-record',
        record: { type: type.toLowerCase(), id: 900 },
        why: { code: 'INSUFFICIENT_PERMISSION' },
        grant: [
          { permission: 'LIST_VENDOR' },
          { permission: 'LIST_PARTNER' },
          { permission: 'LIST_CUSTJOB' },
          { permission: 'LIST_CONTACT' },
        ],
      },
    ]);
  });
});

it('asks for the kind of those only who are no employees', () => {
  const { statements, loads } = readHolders(
    {
      tables: { employee: [employeeRow()], entity: [{ id: 900, type: 'Vendor' }] },
      records: { 'employee/42': employeeRecord(), 'vendor/900': otherRecord([]) },
    },
    [42, 900],
  );

  expect(statements.map(({ params }) => params)).toEqual([[42, 900, 42, 900], [900]]);
  expect(loads).toEqual(['employee/42', 'vendor/900']);
});

it.each([
  ['T', true, 'F', false],
  [true, true, false, false],
  ['F', false, 'T', true],
])('reads checkboxes of a record: inactive %p, access %p', (isinactive, inactive, giveaccess, giveAccess) => {
  expect(readVendor(otherRecord([], { isinactive, giveaccess })).entity).toMatchObject({
    inactive: { known: true, value: inactive },
    giveAccess: { known: true, value: giveAccess },
  });
});

it('leaves the roles unread where the record comes without that sublist', () => {
  const { entity, unread } = readVendor({ ...otherRecord([]), sublists: {} });

  expect(entity).toMatchObject({ giveAccess: { known: true }, roles: UNREAD });
  expect(unread).toMatchObject([{ what: 'entity-record', record: { id: 900 }, why: { code: 'SUBLIST_MISSING' } }]);
});

it('leaves everything unread of a kind that it does not know, and says so', () => {
  const { entity, unread, loads } = readHolders(
    { tables: { employee: [], entity: [{ id: 900, type: 'Robot' }] }, records: {} },
    [900],
  );

  expect(entity).toMatchObject({ type: UNREAD, inactive: UNREAD, roles: UNREAD, globalPermissions: UNREAD });
  expect(loads).toEqual([]);
  expect(unread).toMatchObject([{ what: 'entity-types', record: { type: 'entity', id: 900 } }]);
  expect(unread[0]?.why.message).toContain('Robot');
});

it.each(['Lead', 'constructor', ''])('does not take a kind that nobody knows for one of its own: %j', (type) => {
  const { entity, unread } = readHolders({ tables: { employee: [], entity: [{ id: 900, type }] }, records: {} }, [900]);

  expect(entity).toMatchObject({ type: UNREAD, roles: UNREAD });
  expect(unread[0]?.why.message).toContain(JSON.stringify(type));
});

it('leaves the kind unread where two rows contradict each other', () => {
  const rows = [
    { id: 900, type: 'Vendor' },
    { id: 900, type: 'Employee' },
  ];
  for (const entity of [rows, rows.toReversed()]) {
    const { entities, loads } = readHolders({ tables: { employee: [], entity }, records: {} }, [900]);

    expect(entities).toMatchObject([{ type: UNREAD }]);
    expect(loads).toEqual([]);
  }
});

it.each(['giveaccess', 'isinactive'])('leaves a field unread that the record comes without: %s', (fieldId) => {
  const { entity } = readVendor(otherRecord([], { [fieldId]: undefined }));

  expect([entity?.giveAccess, entity?.inactive]).toContainEqual(UNREAD);
});

it.each([undefined, null, '', 'Administrator'])('leaves the roles unread where a line is of no role: %p', (id) => {
  expect(readVendor(otherRecord([id])).entity?.roles).toEqual(UNREAD);
});

describe('a caller who may not search entities, asked about a token of its own', () => {
  const MAY_NOT_SEARCH = { LIST_FIND: 0 };
  const DOES_NOT_EXIST = refusal('RCRD_DSNT_EXIST', 'That record does not exist.');
  const nobody = { tables: { employee: [], entity: refusal() }, records: {} };

  it.each(KINDS)('reads what it is itself: $type', ({ type, path }) => {
    installCaller({ id: 900, role: 1001 }, MAY_NOT_SEARCH);
    const { entity, unread, statements } = readHolders({ ...nobody, records: { [path]: otherRecord([1001]) } }, [900]);

    expect(entity).toMatchObject({
      type: { known: true, value: type },
      roles: { known: true, value: [1001] },
      globalPermissions: { known: true, value: {} },
    });
    expect(unread).toEqual([]);
    // The record told: nothing was asked that is refused.
    expect(statements).toHaveLength(1);
  });

  it.each([
    ['of somebody else', 43, 'vendor/900', otherRecord([])],
    ['whose record does not load', 900, 'vendor/901', otherRecord([])],
    ['whose record has global permissions: it is an employee', 900, 'vendor/900', employeeRecord()],
    ['of an employee who is kept from the list', 900, 'vendor/900', otherRecord([]), employeeRecord()],
    ['of an employee whom it may not see', 900, 'vendor/900', otherRecord([]), refusal()],
    ['whose record loads as something else', 900, 'vendor/900', { ...otherRecord([]), type: 'employee' }],
  ])(
    'leaves the kind unread of a token %s',
    (_whose, id, path, found, employee: FakeRecord | Error = DOES_NOT_EXIST) => {
      installCaller({ id, role: 1001 }, MAY_NOT_SEARCH);
      const { entity, unread } = readHolders(
        { ...nobody, records: { [path]: found, 'employee/900': employee } },
        [900],
      );

      expect(entity).toMatchObject({ type: UNREAD, globalPermissions: UNREAD });
      expect(unread).toMatchObject([{ what: 'entity-types', grant: [{ permission: 'LIST_FIND' }] }]);
    },
  );

  it('does not take itself for another kind where the employees are unread', () => {
    installCaller({ id: 900, role: 1001 }, MAY_NOT_SEARCH);
    const tables = { employee: refusal(), entity: refusal() };
    const { entity } = readHolders({ tables, records: { 'vendor/900': otherRecord([]) } }, [900]);

    expect(entity).toMatchObject({ type: UNREAD });
  });

  it('loads only what its permissions let it', () => {
    installCaller({ id: 900, role: 1001 }, { ...MAY_NOT_SEARCH, LIST_VENDOR: 0 });
    const { loads } = readHolders({ ...nobody, records: { 'partner/900': otherRecord([]) } }, [900]);

    expect(loads).toEqual(['employee/900', 'partner/900']);
  });
});

it('more than one IN takes are asked about in groups of 1,000', () => {
  const ids = Array.from({ length: 1001 }, (_, index) => index + 1);
  const { statements } = install({
    tables: { entity: ({ params }) => params.map((id) => ({ id, type: 'Robot' })) },
    records: {},
  });
  const entities = readOthers(startReading(), { notListed: ids, notAnswered: [] }, new Map());

  expect(statements.map(({ params }) => params.length)).toEqual([1000, 1]);
  expect(entities.map(({ id }) => id)).toEqual(ids);
});

describe('holders who were not among the employees', () => {
  const others = (
    account: Partial<FakeAccount>,
    {
      notAnswered = [] as readonly number[],
      names = new Map([[900, 'Agency']]),
      affords = (): boolean => true,
      notListed = [900],
    } = {},
  ) => {
    const asked = install({ tables: {}, records: {}, ...account });
    const reading = startReading();
    const entities = readOthers(reading, { notListed, notAnswered }, names, affords);
    return { entities, unread: reading.unread, ...asked };
  };
  const vendor: FakeAccount['tables'] = { entity: [{ id: 900, type: 'Vendor' }] };
  const employee: FakeAccount['tables'] = { entity: [{ id: 900, type: 'Employee' }] };

  it('are asked for in one statement, those who are not listed and those about whom NetSuite did not answer', () => {
    const { entities, statements } = others(
      { tables: { entity: [{ id: 901, type: 'Robot' }] } },
      { notAnswered: [901] },
    );

    expect(entities.map(({ id, name }) => [id, name])).toEqual([
      [900, { known: true, value: 'Agency' }],
      [901, UNREAD],
    ]);
    expect(statements).toEqual([
      {
        query:
          'SELECT n.id, n.entityid, n.type FROM entity n WHERE n.id IN (?, ?) ORDER BY n.id OFFSET 0 ROWS FETCH NEXT 5000 ROWS ONLY',
        params: [900, 901],
      },
    ]);
  });

  it('are told apart where no list has them, where nobody knows their kind, and where they have two', () => {
    const entity = [
      { id: 901, type: 'Robot' },
      { id: 902, type: 'Vendor' },
      { id: 902, type: 'Partner' },
    ];
    const { unread } = others({ tables: { entity } }, { notAnswered: [901, 902] });

    expect(unread.map(({ what, record, why }) => [what, record, why])).toEqual([
      ['entity-types', { type: 'entity', id: 900 }, { code: 'NOT_ANSWERED', message: HOLDER_NOT_LISTED }],
      [
        'entity-types',
        { type: 'entity', id: 901 },
        {
          code: 'NOT_UNDERSTOOD',
          message: 'The holder is of the kind "Robot", which Token Doctor does not know.',
        },
      ],
      [
        'entity-types',
        { type: 'entity', id: 902 },
        {
          code: 'NOT_UNDERSTOOD',
          message: 'The holder is of the kind "Vendor" and "Partner", which Token Doctor does not know.',
        },
      ],
    ]);
    expect(HOLDER_NOT_LISTED).toBe('The holder was not among the entities.');
  });

  it('are named each where the units have ended, and once where they are refused', () => {
    const refused = (code: string) =>
      others({ tables: { entity: refusal(code) } }, { notAnswered: [901] }).unread.map(({ record }) => record);

    expect(refused('SSS_USAGE_LIMIT_EXCEEDED')).toEqual([900, 901].map((id) => ({ type: 'entity', id })));
    expect(refused('INSUFFICIENT_PERMISSION')).toEqual([null]);
  });

  it('are not loaded where nobody can afford it', () => {
    const { entities, loads, unread } = others(
      { tables: vendor, records: { 'vendor/900': otherRecord([]) } },
      { affords: () => false },
    );

    expect([entities[0]?.roles, loads]).toEqual([UNREAD, []]);
    expect(unread).toMatchObject([{ what: 'entity-record', record: { type: 'vendor', id: 900 } }]);
  });

  it('may be employees whom the caller may not list: then the record says what they hold globally', () => {
    const { entities, unread } = others({
      tables: employee,
      records: {
        'employee/900': { ...otherRecord([1001]), sublists: { roles: [{ selectedrole: 1001 }], empperms: [] } },
      },
    });

    expect(entities).toEqual([
      {
        id: 900,
        type: { known: true, value: 'EMPLOYEE' },
        name: { known: true, value: 'Agency' },
        inactive: { known: true, value: false },
        giveAccess: { known: true, value: true },
        roles: { known: true, value: [1001] },
        globalPermissions: { known: true, value: {} },
      },
    ]);
    expect(unread).toEqual([]);
  });

  it('and may not be loaded either are unread, also in what they hold globally', () => {
    const { entities, unread } = others({ tables: employee, records: { 'employee/900': refusal() } });

    expect(entities).toMatchObject([{ giveAccess: UNREAD, globalPermissions: UNREAD }]);
    expect(unread).toMatchObject([{ what: 'global-permissions', record: { type: 'employee', id: 900 } }]);
  });

  it('of which a field does not come are named as what they are', () => {
    const fieldless = otherRecord([], { giveaccess: undefined });

    expect(others({ tables: vendor, records: { 'vendor/900': fieldless } }).unread).toMatchObject([
      { what: 'entity-record', record: { type: 'entity', id: 900 } },
    ]);
    expect(others({ tables: employee, records: { 'employee/900': fieldless } }).unread).toMatchObject([
      { what: 'global-permissions', record: { type: 'entity', id: 900 } },
      { what: 'global-permissions' },
    ]);
  });

  describe('the caller itself, who may not search entities', () => {
    const own = (records: FakeAccount['records'], units = 1000, rights: Readonly<Record<string, number>> = {}) => {
      installCaller({ id: 900, role: 1001 }, { LIST_FIND: 0, ...rights });
      return others({ tables: { entity: refusal() }, records, units });
    };

    it.each([
      [49, []],
      [50, ['employee/900']],
      [54, ['employee/900']],
      [55, ['employee/900', 'vendor/900']],
    ])('is loaded as far as the units go: %i', (units, loads) => {
      expect(own({}, units).loads).toEqual(loads);
    });

    it.each(['customer', 'lead', 'prospect'])('may be a customer at any stage: %s', (type) => {
      expect(own({ 'customer/900': { ...otherRecord([]), type } }).entities).toMatchObject([
        { type: { known: true, value: 'CUSTOMER' } },
      ]);
    });

    it.each([
      ['vendor/900', 'customer'],
      ['customer/900', 'vendor'],
      ['customer/900', 'employee'],
    ])('is no %s that says it is a %s', (path, type) => {
      expect(own({ [path]: { ...otherRecord([]), type } }).entities).toMatchObject([{ type: UNREAD }]);
    });

    it.each([
      ['LIST_VENDOR', ['employee', 'partner', 'customer']],
      ['LIST_PARTNER', ['employee', 'vendor', 'customer']],
      ['LIST_CUSTJOB', ['employee', 'vendor', 'partner']],
    ])('is loaded as nothing that it may not see: %s', (permission, kinds) => {
      expect(own({}, 1000, { [permission]: 0 }).loads).toEqual(kinds.map((kind) => `${kind}/900`));
    });

    it('is asked for by query where it may search', () => {
      expect(own({ 'vendor/900': otherRecord([]) }, 1000, { LIST_FIND: 1 }).loads).toEqual([]);
    });
  });
});
