/**
 * The global permissions of many employees: by the table `employeeempperms` where it can be believed, else by record.
 */
import fc from 'fast-check';
import type { FakeAccount, Row, Statement } from '../support/account';
import { refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { readHolders } from '../support/entities';
import { employeeRecord, employeeRow } from '../support/rows';

type Lines = Readonly<Record<string, number>>;
type Held = ReadonlyMap<number, Lines>;

/** Employees 1, 2, 3, … of whom every fourth has lines, but the first ones none. */
function employees(count: number, lines: Lines = { LIST_ACCOUNT: 1, TRAN_VENDBILL: 4 }): Held {
  return new Map(Array.from({ length: count }, (_, index) => [index + 1, index % 4 === 3 ? lines : {}]));
}

function rowsOf(held: Held): Row[] {
  return [...held].flatMap(([employee, lines]) =>
    Object.entries(lines).map(([permkey1, permlevel1]) => ({ employee, permkey1, permlevel1, name: permkey1 })),
  );
}

/** The rows that a statement asks for: those of its employees, or of the first employee who has any. */
function asked(rows: readonly Row[], { params }: Statement): readonly Row[] {
  return params.length > 0
    ? rows.filter(({ employee }) => params.includes(employee ?? null))
    : rows.filter(({ employee }) => employee === rows[0]?.employee);
}

interface Changes {
  /** What the table answers in the place of the right rows, or that it does not. */
  readonly table?: ((rows: readonly Row[]) => readonly Row[]) | Error;
  /** Rows of employees who hold no token. */
  readonly others?: Held;
  readonly records?: FakeAccount['records'];
  readonly units?: number;
}

function read(held: Held, { table = (rows) => rows, others = new Map(), records = {}, units = 100_000 }: Changes = {}) {
  const everybody = new Map([...held, ...others]);
  const ids = [...held.keys()];
  const loading = Object.fromEntries([...everybody].map(([id, lines]) => [`employee/${id}`, employeeRecord(lines)]));
  const read = readHolders(
    {
      tables: {
        employee: ({ params }) => ids.filter((id) => params.includes(id)).map((id) => employeeRow({ id })),
        employeeempperms:
          table instanceof Error ? table : (statement) => table(asked(rowsOf(everybody), statement).toReversed()),
      },
      records: { ...loading, ...records },
      units,
    },
    ids,
  );
  const aboutLines = read.statements.filter(({ query }) => query.includes('employeeempperms'));
  return { ...read, aboutLines, lines: read.entities.map(({ globalPermissions }) => globalPermissions) };
}

function byRecord(held: Held) {
  return read(held, { table: refusal() }).lines;
}

const every = (change: (row: Row) => Row) => (rows: readonly Row[]) => rows.map(change);

describe('how they are read', () => {
  it.each([
    { count: 1, queries: 0, loads: 1 },
    { count: 43, queries: 0, loads: 43 },
    { count: 44, queries: 1, loads: 20 },
    { count: 1300, queries: 2, loads: 20 },
  ])('of $count employees takes $queries queries of the table and $loads records', ({ count, queries, loads }) => {
    const held = employees(count);
    const found = read(held);

    expect([found.aboutLines.length, found.loads.length]).toEqual([queries, loads]);
    expect(found.lines).toEqual(byRecord(held));
    expect(found.unread).toEqual([]);
  });

  it('binds the employees, at most 1,000 at once, and names no column but the employee', () => {
    const { aboutLines } = read(employees(1300));

    expect(aboutLines.map(({ params }) => params.length)).toEqual([1000, 300]);
    for (const { query } of aboutLines)
      expect(query).toMatch(/^SELECT \* FROM employeeempperms WHERE employee IN \(\?/);
  });

  it('asks about half of the employees where an answer is too long to be whole', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`LIST_X${index}`, 1]));
    const held = employees(80, many);
    const { aboutLines, lines } = read(held);

    expect(aboutLines.map(({ params }) => params.length)).toEqual([80, 40, 40]);
    expect(lines).toEqual(byRecord(held));
  });

  it('is not by a table that the caller may certainly not read', () => {
    installCaller({ id: 1, role: 1 }, { LIST_EMPLOYEE: 0 });

    expect(read(employees(60)).aboutLines).toEqual([]);
  });

  it.each(['permkey', 'permkey1'])('is by the table whichever of the two names the key has: %s', (column) => {
    const held = employees(60);
    const { lines, loads } = read(held, {
      table: (rows) =>
        rows.map(({ permkey1 = null, permlevel1 = null, ...row }) => ({
          ...row,
          [column]: permkey1,
          permlevel: permlevel1,
        })),
    });

    expect(loads).toHaveLength(20);
    expect(lines).toEqual(byRecord(held));
  });
});

const PERMISSIONS = ['LIST_ACCOUNT', 'ADMI_WEBSERVICES', 'TRAN_VENDBILL', 'X', '1718', 'customrecord_x'];
const someLines = fc.dictionary(fc.constantFrom(...PERMISSIONS), fc.nat({ max: 4 }));

it('they are the same by table and by record, whatever employees hold', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant({}), someLines), { minLength: 44, maxLength: 90 }), (all) => {
      const held = new Map(all.map((lines, index) => [index + 1, lines]));
      const found = read(held);

      // As text: the order of the lines must not tell where they were read.
      expect(JSON.stringify(found.lines)).toBe(JSON.stringify(byRecord(held)));
      expect(found.unread).toEqual([]);
    }),
    { numRuns: 20, seed: 11 },
  );
});

describe('a table that lies', () => {
  const held = employees(60);
  /** The first employee with lines whose record is compared. */
  const sampled = Number(read(held).loads[0]?.split('/')[1]);
  const about = (id: number, change: (row: Row) => readonly Row[]) => (rows: readonly Row[]) =>
    rows.flatMap((row) => (row.employee === id ? change(row) : [row]));
  const line = (employee: number): Row => ({ employee, permkey1: 'LIST_CLASS', permlevel1: 1, name: 'Classes' });

  it.each<[string, NonNullable<Changes['table']>]>([
    ['has another level for an employee of the sample', about(sampled, (row) => [{ ...row, permlevel1: 3 }])],
    ['misses one line of one of them', about(sampled, (row) => (row.permkey1 === 'TRAN_VENDBILL' ? [] : [row]))],
    ['has a line more of one of them', about(sampled, (row) => [row, line(sampled)])],
    ['has lines of everybody', (rows) => [...rows, ...[...held.keys()].map(line)]],
    ['misses every line', () => []],
    ['has lines of somebody who was not asked for', (rows) => [...rows, line(61)]],
    ['has an employee that is none', (rows) => [...rows, { ...line(1), employee: 'Ana' }]],
    ['has no employee', every(({ employee: _, ...row }) => row)],
    ['has the key under another name', every(({ permkey1 = null, ...row }) => ({ ...row, permission: permkey1 }))],
    ['has the level under another name', every(({ permlevel1 = null, ...row }) => ({ ...row, level: permlevel1 }))],
    ['has two columns for the key', every((row) => ({ ...row, permkey: row.permkey1 ?? null }))],
    ['has a column that nobody knows', every((row) => ({ ...row, validuntil: '2026-01-01' }))],
    ['has the names of levels', every((row) => ({ ...row, permlevel1: 'Full' }))],
    ['has levels one higher than they are', every((row) => ({ ...row, permlevel1: Number(row.permlevel1) + 1 }))],
    ['has the names of permissions', every((row) => ({ ...row, permkey1: 'SOAP Web Services' }))],
    ['has two levels for one permission', (rows) => [...rows, ...rows.map((row) => ({ ...row, permlevel1: 0 }))]],
    ['is not there', refusal('SSS_SEARCH_ERROR_OCCURRED', "Record 'employeeempperms' was not found.")],
    ['may not be read', refusal()],
  ])('and %s is not believed: every employee is read by record', (_what, table) => {
    const { lines, loads, unread } = read(held, { table });

    expect(lines).toEqual(byRecord(held));
    expect(new Set(loads).size).toBe(60);
    expect(loads).toHaveLength(60);
    expect(unread).toEqual([]);
  });
});

describe('a table that misses every line of one employee', () => {
  const held = employees(60);
  const withLines = [...held].flatMap(([id, lines]) => (Object.keys(lines).length > 0 ? [id] : []));
  const missing = (id: number) => (rows: readonly Row[]) => rows.filter(({ employee }) => employee !== id);

  it('is found out where the record of that employee is in the sample, and in no other way', () => {
    const right = byRecord(held);
    const found = withLines.map((id) => {
      const { lines, loads } = read(held, { table: missing(id) });
      const isSampled = loads.slice(0, 20).includes(`employee/${id}`);
      const isRight = JSON.stringify(lines) === JSON.stringify(right);
      expect([isRight, loads.length]).toEqual(isSampled ? [true, 60] : [false, 20]);
      return isSampled;
    });

    expect(new Set(found)).toEqual(new Set([true, false]));
  });
});

describe('a table without a line for any of the employees', () => {
  const none = new Map(Array.from({ length: 60 }, (_, index) => [index + 1, {}]));
  const somebody = new Map([[77, { LIST_ACCOUNT: 4 }]]);

  it('is believed where it shows somebody else’s lines as their record does', () => {
    const { lines, loads, unread } = read(none, { others: somebody });

    expect(loads).toHaveLength(21);
    expect(loads).toContain('employee/77');
    expect(lines).toEqual(byRecord(none));
    expect(unread).toEqual([]);
  });

  it.each<[string, Changes]>([
    ['it has no line of anybody', {}],
    ['it shows somebody else’s lines otherwise', { others: somebody, records: { 'employee/77': employeeRecord() } }],
    ['the record of somebody else may not be read', { others: somebody, records: { 'employee/77': refusal() } }],
  ])('is not believed where %s, and that is no part of the answer', (_what, changes) => {
    const { lines, loads, unread } = read(none, changes);

    expect(lines).toEqual(byRecord(none));
    expect(loads.filter((path) => path !== 'employee/77')).toHaveLength(60);
    expect(unread).toEqual([]);
  });
});

describe('a caller who may read the table and not every record', () => {
  it('reads by record what may be read, and the rest is named', () => {
    const held = employees(60);
    const { lines, unread } = read(held, {
      records: Object.fromEntries([...held.keys()].filter((id) => id > 10).map((id) => [`employee/${id}`, refusal()])),
    });

    expect(lines.filter(({ known }) => known)).toHaveLength(10);
    expect(unread).toHaveLength(50);
    expect(unread).toContainEqual(
      expect.objectContaining({ what: 'global-permissions', record: { type: 'employee', id: 60 } }),
    );
  });
});

describe('units that do not cover it', () => {
  const held = employees(60);
  const NEEDED = 10 + 10 + 3 * 5;

  it('by table leave nothing unread where table and sample are covered', () => {
    expect(read(held, { units: 50 + NEEDED }).unread).toEqual([]);
  });

  it.each([0, 5, 10, 20, NEEDED - 5])(
    'leave the employees unread whose record was not loaded, each named: %i',
    (units) => {
      const { lines, unread, loads, units: charged } = read(held, { units: 50 + units });
      const unreadLines = unread.filter(({ what }) => what === 'global-permissions');

      expect(charged()).toBeLessThanOrEqual(50 + units);
      expect(lines.filter(({ known }) => !known)).toHaveLength(60 - loads.length);
      if (units >= 10) expect(unreadLines).toHaveLength(60 - loads.length);
      for (const { why } of unread) expect(why.code).toBe('SSS_USAGE_LIMIT_EXCEEDED');
    },
  );

  it('do not stop the reading of the others where the table is found to lie', () => {
    const { lines, loads } = read(held, {
      table: every((row) => ({ ...row, permlevel1: 0 })),
      units: 50 + 10 + 10 + 20 * 5,
    });

    expect(loads).toHaveLength(21);
    expect(lines.filter(({ known }) => known)).toHaveLength(21);
  });
});
