import { isSame, readGlobalPermissions } from '../../../src/TypeScript/account/global-permissions';
import { startReading } from '../../../src/TypeScript/account/reading';
import type { Fact, PermissionLines } from '../../../src/TypeScript/diagnosis/facts';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import type { Row } from '../support/account';
import { install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { readEmployeeRecord, readHolders, UNREAD } from '../support/entities';
import { employeeRecord, employeeRow } from '../support/rows';

describe('the global permissions of an employee', () => {
  it('are none, and read, where the sublist is there and empty', () => {
    const { entity, unread } = readEmployeeRecord(employeeRecord());

    expect(entity?.globalPermissions).toEqual({ known: true, value: {} });
    expect(unread).toEqual([]);
  });

  it.each([7, 'X', null, '', undefined])('are unread where a level is not one of 0 to 4: %p', (level) => {
    const { entity, unread } = readEmployeeRecord(employeeRecord({ LIST_ACCOUNT: level, LIST_CLASS: 1 }));

    expect(entity?.globalPermissions).toEqual(UNREAD);
    expect(entity?.roles.known).toBe(true);
    const isNothing = level === null || level === undefined || level === '';
    expect(unread).toMatchObject([
      { what: 'global-permissions', grant: isNothing ? [{ permission: 'LIST_EMPLOYEE' }, {}] : [] },
    ]);
  });

  it('are unread where the record comes without the sublist', () => {
    const { entity, unread } = readEmployeeRecord({ sublists: { addressbook: [] } });

    expect(entity?.globalPermissions).toEqual(UNREAD);
    expect(unread).toMatchObject([
      {
        what: 'global-permissions',
        record: { id: 42 },
        grant: [{ permission: 'LIST_EMPLOYEE' }, { permission: 'LIST_EMPLOYEE_ACCESS' }],
        why: { code: 'SUBLIST_MISSING' },
      },
    ]);
  });

  it('are unread where NetSuite refuses the record, and the rest of the employee is known', () => {
    const { entity, unread } = readEmployeeRecord(refusal('INSUFFICIENT_PERMISSION', 'You need Lists > Employees.'));

    expect(entity?.globalPermissions).toEqual(UNREAD);
    expect(entity?.roles).toEqual({ known: true, value: [1001] });
    expect(unread).toMatchObject([
      {
        what: 'global-permissions',
        record: { type: 'employee', id: 42 },
        grant: [{ permission: 'LIST_EMPLOYEE' }, { permission: 'LIST_EMPLOYEE_ACCESS' }],
        why: { code: 'INSUFFICIENT_PERMISSION', message: 'You need Lists > Employees.' },
      },
    ]);
  });

  it.each(['getSublists', 'getLineCount', 'getSublistValue'])('are unread where %s throws', (method) => {
    const { entity, unread } = readEmployeeRecord({ ...employeeRecord({ LIST_ACCOUNT: '1' }), throwing: method });

    expect(entity?.globalPermissions).toEqual(UNREAD);
    expect(entity?.roles).toEqual({ known: true, value: [1001] });
    expect(unread).toMatchObject([{ what: 'global-permissions', why: { code: 'SSS_INVALID_SUBLIST_OPERATION' } }]);
  });

  it('are read with the last units above those that the script keeps back', () => {
    const { entity } = readEmployeeRecord(employeeRecord(), {}, 60);

    expect(entity?.globalPermissions.known).toBe(true);
  });

  it('are unread where the script would be left without units, and no record is loaded', () => {
    const { entities, unread, loads } = readHolders(
      {
        tables: { employee: [employeeRow(), employeeRow({ id: 43 })] },
        records: { 'employee/42': employeeRecord(), 'employee/43': employeeRecord() },
        units: 60,
      },
      [42, 43],
    );

    expect(entities.map(({ globalPermissions }) => globalPermissions.known)).toEqual([true, false]);
    expect(entities.map(({ roles }) => roles.known)).toEqual([true, true]);
    expect(loads).toEqual(['employee/42']);
    expect(unread).toMatchObject([
      { what: 'global-permissions', record: { id: 43 }, grant: [], why: { code: 'SSS_USAGE_LIMIT_EXCEEDED' } },
    ]);
  });

  it.each(['admi_webservices', ' ADMI_WEBSERVICES', 'SOAP Web Services', 'Web Services', '-105'])(
    'are unread with a line of another form, and the report says what stood there: %j',
    (permkey1) => {
      const { entity, unread } = readEmployeeRecord(employeeRecord({ [permkey1]: '0', LIST_ACCOUNT: '4' }));

      expect(entity?.globalPermissions).toEqual(UNREAD);
      expect(unread).toMatchObject([{ what: 'global-permissions', grant: [], why: { code: 'NOT_UNDERSTOOD' } }]);
      expect(unread[0]?.why.message).toContain(JSON.stringify(permkey1));
    },
  );

  it('are known with a line on a custom record type, which is digits', () => {
    expect(readEmployeeRecord(employeeRecord({ '1718': '4' })).entity?.globalPermissions.known).toBe(true);
  });

  it.each([
    ['0', '4'],
    ['4', '0'],
  ])('are unread where a permission stands at two levels: %s and %s', (first, second) => {
    const line = (permlevel1: string) => ({ permkey1: 'ADMI_WEBSERVICES', permlevel1 });
    const { entity, unread } = readEmployeeRecord({ sublists: { empperms: [line(first), line(second)] } });

    expect(entity?.globalPermissions).toEqual(UNREAD);
    expect(unread).toMatchObject([{ what: 'global-permissions', why: { code: 'NOT_UNDERSTOOD' } }]);
  });

  it('are known where the same line stands twice', () => {
    const line = { permkey1: 'ADMI_WEBSERVICES', permlevel1: '0' };
    const { entity } = readEmployeeRecord({ sublists: { empperms: [line, { ...line }] } });

    expect(entity?.globalPermissions).toEqual({ known: true, value: { ADMI_WEBSERVICES: 'NONE' } });
  });

  it('are unread where NetSuite names the sublist and answers -1 for its lines', () => {
    const { entity } = readEmployeeRecord({ ...employeeRecord(), lineCount: -1 });

    expect(entity?.globalPermissions).toEqual(UNREAD);
  });

  it.each([undefined, null, ''])('are unread where a line is of no permission: %p', (permkey1) => {
    const { entity } = readEmployeeRecord({ sublists: { empperms: [{ permkey1, permlevel1: '0' }] } });

    expect(entity?.globalPermissions).toEqual(UNREAD);
  });
});

describe('the global permissions of several employees', () => {
  type Lines = Readonly<Record<string, number>>;
  const LINES: Lines = { LIST_ACCOUNT: 1 };
  const LEVELS = { LIST_ACCOUNT: 'VIEW' };
  /** Ten employees, of whom the second and the ninth have lines. */
  const TEN = Array.from({ length: 10 }, (_, index) => index + 1);
  const held = new Map<number, Lines>([
    [2, LINES],
    [9, LINES],
  ]);
  const rowsOf = (all: ReadonlyMap<number, Lines>): Row[] =>
    [...all].flatMap(([employee, lines]) =>
      Object.entries(lines).map(([permkey1, permlevel1]) => ({ employee, permkey1, permlevel1 })),
    );

  interface Asking {
    readonly employees?: readonly number[];
    readonly onRecords?: ReadonlyMap<number, Lines>;
    readonly table?: readonly Row[] | Error;
    readonly somebody?: readonly Row[];
    readonly mostSampled?: number;
    readonly units?: number;
    readonly affords?: () => boolean;
  }
  const read = (asking: Asking = {}) => {
    const {
      employees = TEN,
      onRecords = held,
      table = rowsOf(held),
      somebody = [],
      mostSampled = 3,
      units = 1000,
    } = asking;
    const answer = ({ params }: { params: readonly unknown[] }) => {
      if (table instanceof Error) throw table;
      return params.length > 0 ? table : somebody;
    };
    const records = Object.fromEntries(
      [...employees, 77].map((id) => [`employee/${id}`, employeeRecord(onRecords.get(id) ?? {})]),
    );
    const asked = install({ tables: { employeeempperms: answer }, records, units });
    const reading = startReading();
    const found = readGlobalPermissions(reading, employees, ['LIST_ACCOUNT'], mostSampled, asking.affords);
    return {
      lines: found.map(({ employee, globalPermissions: own }) => [employee, own.known ? own.value : null]),
      loads: asked.loads,
      queries: asked.statements.length,
      unread: reading.unread,
    };
  };
  const RIGHT = TEN.map((id) => [id, held.has(id) ? LEVELS : {}]);

  it('are those of the table, where that costs half of what the records do, and a sample says the same', () => {
    expect(read()).toEqual({
      lines: RIGHT,
      loads: ['employee/2', 'employee/9', 'employee/6'],
      queries: 1,
      unread: [],
    });
  });

  it('are those of the records where the table would cost more than half', () => {
    expect(read({ employees: TEN.slice(1) })).toMatchObject({ queries: 0, lines: RIGHT.slice(1) });
    expect(read({ mostSampled: 4 })).toMatchObject({ queries: 0, lines: RIGHT });
  });

  it('are those of the records where the sample is too small to find out a lie', () => {
    const found = read({ mostSampled: 2 });

    expect([found.queries, found.loads.length, found.lines]).toEqual([1, 10, RIGHT]);
  });

  it('are held against as many records as the units cover, if not against all of the sample', () => {
    const employees = Array.from({ length: 20 }, (_, index) => index + 1);
    // The table takes 10 units, and five records the rest of what is not kept back.
    const { loads, queries, lines, unread } = read({ employees, mostSampled: 8, units: 50 + 10 + 5 * 5 });

    expect([queries, loads.length, unread]).toEqual([1, 5, []]);
    expect(lines).toEqual(employees.map((id) => [id, held.has(id) ? LEVELS : {}]));
  });

  it.each<[number, number]>([
    [74, 0],
    [75, 1],
  ])('are asked of the table only where %i units cover it and the smallest sample', (units, queries) => {
    expect(read({ units }).queries).toBe(queries);
  });

  it.each([
    [0, 0],
    [1, 1],
  ])('are asked of the table only where the caller may see employees: level %i', (level, queries) => {
    installCaller({ id: 1, role: 5 }, { LIST_EMPLOYEE: level });

    expect(read().queries).toBe(queries);
  });

  it('are those of the records where a record says otherwise, each loaded once', () => {
    const onRecords = new Map([[9, LINES]]);
    const { lines, loads } = read({ onRecords });

    expect(lines).toEqual(TEN.map((id) => [id, id === 9 ? LEVELS : {}]));
    expect([loads.length, new Set(loads).size]).toEqual([10, 10]);
  });

  it('are those of the records where the table does not answer', () => {
    expect(read({ table: refusal() }).lines).toEqual(RIGHT);
  });

  it('are unread, and named, where nobody can afford a record', () => {
    let left = 2;
    const { unread, lines } = read({ employees: [1, 2, 3], affords: () => (left -= 1) >= 0 });

    expect(lines).toEqual([
      [1, {}],
      [2, LEVELS],
      [3, null],
    ]);
    expect(unread).toMatchObject([
      {
        what: 'global-permissions',
        record: { type: 'employee', id: 3 },
        why: {
          code: 'SSS_USAGE_LIMIT_EXCEEDED',
          message: 'The record was not loaded: an overview may cost no more.',
        },
      },
    ]);
  });

  describe('of whom the table has no line', () => {
    const none = { onRecords: new Map<number, Lines>([[77, LINES]]), table: [] };
    const somebody = rowsOf(new Map([[77, LINES]]));

    it('are none where it shows the lines of somebody else', () => {
      const { lines, loads, queries, unread } = read({ ...none, somebody });

      expect([loads.length, loads.at(-1), queries, unread]).toEqual([4, 'employee/77', 2, []]);
      expect(lines).toEqual(TEN.map((id) => [id, {}]));
    });

    it.each<[string, Asking]>([
      ['it shows nobody', {}],
      ['it shows somebody otherwise', { somebody: rowsOf(new Map([[77, { LIST_ACCOUNT: 4 }]])) }],
    ])('are read by record where %s', (_, changes) => {
      expect(read({ ...none, ...changes }).loads.filter((path) => path !== 'employee/77')).toHaveLength(10);
    });

    it.each([
      [89, 1, 6],
      [90, 2, 10],
    ])('are held against somebody else only where %i units cover that', (units, queries, known) => {
      // The table, three records, and then one more query and one more record.
      const found = read({ ...none, somebody, units });

      expect(found.queries).toBe(queries);
      // Where nobody was looked for, the table is not believed, and the units end with the sixth record.
      expect(found.lines.filter(([, lines]) => lines !== null)).toHaveLength(known);
      expect(found.unread).toHaveLength(10 - known);
    });
  });
});

it.each<[Fact<PermissionLines>, PermissionLines, boolean]>([
  [known({ A: 'VIEW' }), { A: 'VIEW' }, true],
  [known({}), {}, true],
  [known({ A: 'VIEW' }), { A: 'FULL' }, false],
  [known({ A: 'VIEW' }), { B: 'VIEW' }, false],
  [known({ A: 'VIEW' }), { A: 'VIEW', B: 'VIEW' }, false],
  [known({ A: 'VIEW', B: 'VIEW' }), { A: 'VIEW' }, false],
  [{ known: false }, {}, false],
])('a record and a table say the same or not: %j, %j', (onRecord, inTable, same) => {
  expect(isSame(onRecord, inTable)).toBe(same);
});
