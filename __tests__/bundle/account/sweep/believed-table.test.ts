/** Whether all pages of a sweep believe the table of global permissions: it is held against the records of a sample. */
import { startReading } from '../../../../src/TypeScript/account/reading';
import { readHowGlobal } from '../../../../src/TypeScript/account/sweep/believed-table';
import type { Answer, FakeAccount, Row, Statement } from '../../support/account';
import { install, refusal } from '../../support/account';
import { installCaller } from '../../support/caller';
import { employeeRecord } from '../../support/rows';

const BY_RECORD = { globalPermissions: 'record', globalLines: null };

/** A table where each of these employees has one line, and whoever is asked for gets it. */
const lineOf = (employee: number, level = 1, key = 'LIST_ACCOUNT'): Row => ({
  ...{ employee, permkey1: key, permlevel1: level },
});
const tableOf =
  (rows: readonly Row[]) =>
  ({ query, params }: Statement) =>
    rows.filter(({ employee = null }) =>
      query.includes('employee >') ? Number(employee) > Number(params[0]) : params.includes(employee),
    );
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

interface Asking {
  readonly employees?: readonly number[];
  readonly table?: Answer;
  readonly permissions?: readonly string[];
  /** Of an employee by id; those left out have View on Accounts. */
  readonly records?: FakeAccount['records'];
  readonly units?: number;
  readonly mayList?: number;
}

function read({
  employees = upTo(30),
  table = tableOf(upTo(30).map((id) => lineOf(id))),
  permissions = ['LIST_ACCOUNT'],
  records = {},
  units = 1000,
  mayList = 1,
}: Asking) {
  const all = new Proxy(records, {
    get: (_, path) => (typeof path === 'string' ? records[path] : undefined) ?? employeeRecord({ LIST_ACCOUNT: 1 }),
  });
  const asked = install({ tables: { employeeempperms: table }, records: all, units });
  installCaller({ id: 1, role: 1001 }, { LIST_EMPLOYEE: mayList });
  const reading = startReading();
  const how = readHowGlobal(reading, employees, permissions);
  return { how, unread: reading.unread, loads: asked.loads, statements: asked.statements };
}

describe('the table', () => {
  it('is believed where ten records say the same: its lines on what is asked about are kept', () => {
    const table = tableOf([
      ...upTo(28).flatMap((id) => [lineOf(id), lineOf(id, 4, 'LIST_CLASS')]),
      lineOf(29, 4, 'LIST_CLASS'),
      lineOf(30, 0),
    ]);
    const records = Object.fromEntries([
      ...upTo(28).map((id) => [`employee/${id}`, employeeRecord({ LIST_ACCOUNT: 1, LIST_CLASS: 4 })]),
      ['employee/29', employeeRecord({ LIST_CLASS: 4 })],
      ['employee/30', employeeRecord({ LIST_ACCOUNT: 0 })],
    ]) as FakeAccount['records'];
    const { how, unread, loads, statements } = read({ table, records });

    expect(how).toEqual({
      globalPermissions: 'table',
      globalLines: {
        ...Object.fromEntries(upTo(28).map((id) => [id, { LIST_ACCOUNT: 'VIEW' }])),
        30: { LIST_ACCOUNT: 'NONE' },
      },
    });
    // What very many have alike is kept once.
    expect(new Set(Object.values(how.globalLines ?? {})).size).toBe(2);
    expect([loads.length, statements.length, unread]).toEqual([10, 1, []]);
  });

  it('is held against the records of whoever has lines, be they no holder', () => {
    const table = tableOf(upTo(30).map((id) => lineOf(1000 + id)));
    const records = Object.fromEntries(upTo(30).map((id) => [`employee/${id}`, employeeRecord()]));
    const { how, loads } = read({ table, records });

    expect(how.globalPermissions).toBe('table');
    expect(loads.filter((path) => Number(path.slice(9)) > 1000)).toHaveLength(5);
  });

  it('is held against the records of any holders, however many there are', () => {
    const records = Object.fromEntries(upTo(1470).map((id) => [`employee/${id + 30}`, employeeRecord()]));
    const { how, loads } = read({ employees: upTo(1500), records });

    expect(how.globalPermissions).toBe('table');
    expect(loads.slice(5)).toEqual([178, 472, 766, 1060, 1354].map((id) => `employee/${id}`));
  });

  it('is asked for some employees alone where it has too many lines, and then by each page', () => {
    const employees = upTo(2500);
    const { how, statements, loads } = read({ employees, table: tableOf(upTo(20_001).map((id) => lineOf(id))) });

    expect(how).toEqual({ globalPermissions: 'table', globalLines: null });
    expect(statements.at(-1)?.params).toEqual(employees.filter((id) => id % 3 === 1));
    expect(statements).toHaveLength(5);
    expect(loads.map((path) => Number(path.slice(9)) % 3)).toEqual(Array.from({ length: 10 }, () => 1));
  });

  it('asks for all of a thousand employees where it has too many lines', () => {
    const { statements } = read({ employees: upTo(1000), table: tableOf(upTo(20_001).map((id) => lineOf(id))) });

    expect(statements.at(-1)?.params).toEqual(upTo(1000));
  });
});

describe('the table is not believed', () => {
  const other = employeeRecord({ LIST_ACCOUNT: 2 });

  it.each<[string, Asking]>([
    ['is refused', { table: refusal() }],
    [
      'has no line of anybody',
      { table: [], records: Object.fromEntries(upTo(30).map((id) => [`employee/${id}`, employeeRecord()])) },
    ],
    [
      'says something else than a record',
      { records: Object.fromEntries(upTo(30).map((id) => [`employee/${id}`, other])) },
    ],
    [
      'cannot be held against a record',
      { records: Object.fromEntries(upTo(30).map((id) => [`employee/${id}`, refusal()])) },
    ],
  ])('where it %s, and nothing is named for that', (_, asking) => {
    const { how, unread } = read(asking);

    expect(how).toEqual(BY_RECORD);
    expect(unread).toEqual([]);
  });

  it('where too few units are left for three records', () => {
    const long = tableOf(upTo(20_001).map((id) => lineOf(id)));
    const asking = { employees: upTo(100), table: long };
    // Five queries, and 50 units that are kept back.
    const [two, three] = [read({ ...asking, units: 114 }), read({ ...asking, units: 115 })];

    expect([two.how.globalPermissions, two.loads.length]).toEqual(['record', 0]);
    expect([three.how.globalPermissions, three.loads.length]).toEqual(['table', 3]);
  });

  it.each<[string, Asking, Asking]>([
    ['saves less than half of what the records cost', { employees: upTo(23) }, { employees: upTo(24) }],
    ['is not covered by the units', { units: 109 }, { units: 110 }],
    ['is certainly closed to the caller', { mayList: 0 }, { mayList: 1 }],
  ])('nor asked where it %s', (_, not, asked) => {
    expect(read(not)).toEqual({ how: BY_RECORD, unread: [], loads: [], statements: [] });
    expect(read(asked).how.globalPermissions).toBe('table');
  });
});
