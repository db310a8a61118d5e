/** The roles of tokens and of registered credentials, for the whole account: the same as by id, in fewer queries. */
import { startReading } from '../../../../src/TypeScript/account/reading';
import type { Role } from '../../../../src/TypeScript/diagnosis/facts';
import type { PointedRole, WantedRoles } from '../../../../src/TypeScript/account/roles';
import { readRoles } from '../../../../src/TypeScript/account/roles';
import { readTokenRoles } from '../../../../src/TypeScript/account/sweep/token-roles';
import type { Answer, Row, Statement } from '../../support/account';
import { install, refusal } from '../../support/account';
import { installCaller } from '../../support/caller';
import { roleRows } from '../../support/rows';

interface Asking extends Partial<WantedRoles> {
  readonly registered?: readonly PointedRole[];
}

const PERMISSIONS = ['LIST_ACCOUNT', 'LIST_CLASS'];

function read(role: Answer, { registered = [], ...wanted }: Asking) {
  const { statements } = install({ tables: { role }, records: {}, units: 10_000 });
  installCaller({ id: 1, role: 3 });
  const reading = startReading();
  const roles = readTokenRoles(reading, { pointed: [], names: [], permissions: PERMISSIONS, ...wanted }, registered);
  return { roles, unread: reading.unread, statements };
}

/** What is found of the same roles by their ids. */
function byId(role: Answer, { registered = [], pointed = [], ...wanted }: Asking) {
  install({ tables: { role }, records: {}, units: 10_000 });
  const all = { pointed: [...registered, ...pointed], names: [], permissions: PERMISSIONS, ...wanted };
  return readRoles(startReading(), all).toSorted((a, b) => a.id - b.id);
}

const pointedTo = (...ids: readonly number[]): PointedRole[] => ids.map((role) => ({ role, roleName: `Role ${role}` }));
const asksBeyond = ({ query }: Statement) => query.includes('r.id > ?');

/** A role with so many lines. */
const linesOf = (id: number, count: number): Row[] =>
  roleRows(Object.fromEntries(Array.from({ length: count }, (_, place) => [`LIST_X${place}`, 1])), {
    id,
    name: `Role ${id}`,
  });

/** A table of these roles, answered as it is asked: beyond an id, or those of some ids and names. */
const tableOf =
  (rows: readonly Row[]) =>
  (asked: Statement): readonly Row[] =>
    asksBeyond(asked)
      ? rows.filter(({ id }) => Number(id) > Number(asked.params[PERMISSIONS.length]))
      : rows.filter(
          ({ id = null, name }) => asked.params.includes(id) || asked.params.includes(String(name).toUpperCase()),
        );

/** The ids from which each statement goes on; null for one that asks by id. */
const places = (statements: readonly Statement[]) =>
  statements.map((one) => (asksBeyond(one) ? one.params[PERMISSIONS.length] : null));

/** Each role with the number of its lines; null where they are unread. */
const sizes = (roles: readonly Role[]) =>
  roles.map(({ id, permissions }) => [id, permissions.known ? Object.keys(permissions.value).length : null]);

describe('the statement', () => {
  it('asks once for the roles of tokens, for others by id, and for the expected names', () => {
    const { statements } = read([], {
      ...{ pointed: pointedTo(1001, 7), names: [' A/P Clerk ', 'Expensify'] },
      registered: pointedTo(8, 7, 9, 8),
    });
    const [first] = statements;

    expect(first?.params).toEqual([...PERMISSIONS, 0, 0, 8, 9, 'A/P CLERK', 'EXPENSIFY']);
    expect(first?.query).toMatch(
      /FROM role r LEFT JOIN rolepermissions p ON p\.role = r\.id AND \(UPPER\(TRIM\(p\.permkey\)\) IN \(\?, \?\)/,
    );
    expect(first?.query.split('\n').slice(-2)).toEqual([
      'WHERE r.id > ? AND (r.id IN (SELECT t.role_name FROM oauthtoken t) OR r.id IN (?, ?, ?) OR TRIM(UPPER(r.name)) IN (?, ?))',
      'ORDER BY r.id, p.permkey OFFSET 0 ROWS FETCH NEXT 5000 ROWS ONLY',
    ]);
    expect(statements).toHaveLength(1);
  });

  it('has no empty list', () => {
    const { statements } = read([], { permissions: [] });

    expect(statements.map(({ params }) => params)).toEqual([['', 0, 0, '']]);
    expect(statements[0]?.query).not.toMatch(/\(\)|:\w/);
  });

  it('asks for the columns of restrictions too, and without them where NetSuite refuses one', () => {
    const rows = roleRows({ LIST_ACCOUNT: 4 });
    const table = ({ query }: Statement) => {
      if (query.includes('employeerestriction'))
        throw refusal('UNEXPECTED_ERROR', "Field 'x' for record 'role' was not found.");
      return rows;
    };
    const [whole, refused] = [read(rows, { pointed: pointedTo(1001) }), read(table, { pointed: pointedTo(1001) })];

    expect(whole.statements[0]?.query).toMatch(/p\.permlevel, r\.\w+, r\.\w+/);
    expect(whole.roles[0]?.restrictions).toBeDefined();
    expect(refused.statements).toHaveLength(2);
    expect(refused.roles.map(({ id, restrictions }) => [id, restrictions])).toEqual([[1001, undefined]]);
    expect(refused.unread).toMatchObject([{ what: 'role-restrictions' }]);
  });
});

describe('the roles', () => {
  const rows = [1, 2, 3].flatMap((id) => linesOf(id, 2));

  it('are those of tokens, of registered credentials and of the expected names, as they are by id', () => {
    const asking = { pointed: pointedTo(1), names: ['role 3'], registered: pointedTo(2) };
    const { roles, unread, statements } = read(tableOf(rows), asking);

    expect(roles).toEqual(byId(tableOf(rows), asking));
    expect(roles.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(unread).toEqual([]);
    expect(statements).toHaveLength(1);
  });

  it('that NetSuite does not list are named once, with the names that tokens show', () => {
    const asking = { pointed: pointedTo(1, 5), registered: [{ role: 5, roleName: '' }, ...pointedTo(6)] };
    const { roles, unread, statements } = read(tableOf(rows), asking);

    expect(roles.map(({ id, name, permissions }) => [id, name, permissions.known])).toEqual([
      [5, { known: true, value: 'Role 5' }, false],
      [6, { known: true, value: 'Role 6' }, false],
      [1, { known: true, value: 'Role 1' }, true],
    ]);
    expect(unread.map(({ what, record, why }) => [what, record?.id, why.code])).toEqual([
      ['roles', 5, 'NOT_ANSWERED'],
      ['roles', 6, 'NOT_ANSWERED'],
    ]);
    expect(statements).toHaveLength(1);
  });

  it('of very many registered credentials that one list does not hold are asked for by id', () => {
    const all = Array.from({ length: 1001 }, (_, place) => place + 1);
    const table = tableOf(all.flatMap((id) => linesOf(id, 1)));
    const { roles, unread, statements } = read(
      (asked) =>
        asksBeyond(asked) ? table(asked).filter(({ id = null }) => asked.params.slice(3).includes(id)) : table(asked),
      { registered: pointedTo(...all) },
    );

    expect(roles.map(({ id }) => id)).toEqual(all);
    expect(unread).toEqual([]);
    expect(statements.map(({ params }) => params.slice(2).filter((value) => value !== 0 && value !== ''))).toEqual([
      all.slice(0, 999),
      [1000, 1001],
    ]);
  });

  it('of another name that NetSuite lists are left out', () => {
    expect(read(rows, { pointed: pointedTo(1), names: ['Role 2'] }).roles.map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe('of more lines than one query answers', () => {
  const rows = [...linesOf(1, 1000), ...linesOf(2, 3000), ...linesOf(3, 1500), ...linesOf(4, 10)];
  const asking = { pointed: pointedTo(1, 2, 3, 4) };

  it('the role whose lines are cut off is asked for again, with those after it', () => {
    const { roles, unread, statements } = read(tableOf(rows), asking);

    expect(places(statements)).toEqual([0, 2]);
    expect(sizes(roles)).toEqual([
      [1, 1000],
      [2, 3000],
      [3, 1500],
      [4, 10],
    ]);
    expect(unread).toEqual([]);
  });

  it('goes on after an answer of exactly so many', () => {
    const { roles, statements } = read(tableOf(rows.slice(0, 5000)), { pointed: pointedTo(1, 2, 3) });

    expect(places(statements)).toEqual([0, 2]);
    expect(roles.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('one that is not listed is named by the answer in whose range it is', () => {
    const gap = rows.filter(({ id }) => id !== 1);
    const { roles, unread, statements } = read(tableOf([...gap, ...linesOf(5, 1000)]), {
      pointed: [...asking.pointed, ...pointedTo(9)],
    });

    expect(places(statements)).toEqual([0, 4]);
    expect(unread.map(({ record }) => record?.id)).toEqual([1, 9]);
    expect(sizes(roles)).toEqual([
      [1, null],
      [2, 3000],
      [3, 1500],
      [4, 10],
      [9, null],
    ]);
  });

  it('a role that fills an answer is asked for by its id, and the names with it', () => {
    const long = [...linesOf(1, 5001), ...linesOf(2, 1)];
    const { roles, unread, statements } = read(tableOf(long), { pointed: pointedTo(1), names: ['Role 2'] });

    expect(places(statements)).toEqual([0, null, null]);
    expect(sizes(roles)).toEqual([
      [1, 5001],
      [2, 1],
    ]);
    expect(unread).toEqual([]);
  });
});

describe('an answer that is not the one that was asked for', () => {
  const asking = { pointed: pointedTo(1, 2, 3), names: ['Role 4'] };
  const rows = [...linesOf(1, 2000), ...linesOf(2, 2000), ...linesOf(3, 2000), ...linesOf(4, 2)];
  const table = tableOf(rows);

  it.each<[string, Answer, readonly (number | null)[]]>([
    [
      'is refused',
      (asked) => {
        if (asksBeyond(asked)) throw refusal();
        return table(asked);
      },
      [0, null, null],
    ],
    [
      'is refused the second time',
      (asked) => {
        if (asksBeyond(asked) && asked.params[2] !== 0) throw refusal();
        return table(asked);
      },
      [0, 2, null],
    ],
    [
      'has a row without an id',
      (asked) => (asksBeyond(asked) ? [{ id: null }, ...table(asked)] : table(asked)),
      [0, null, null],
    ],
    [
      'comes in another order',
      (asked) => (asksBeyond(asked) ? [...rows.slice(4000), ...rows.slice(0, 4000)] : table(asked)),
      [0, null, null],
    ],
    [
      'has what came before',
      (asked) => (asksBeyond(asked) && asked.params[2] !== 0 ? [...linesOf(2, 1), ...table(asked)] : table(asked)),
      [0, 2, null],
    ],
  ])('%s: the roles that are left, and the names, are asked for by id', (_, answer, asked) => {
    const { roles, statements } = read(answer, asking);

    expect(places(statements)).toEqual(asked);
    expect(sizes(roles)).toEqual([
      [1, 2000],
      [2, 2000],
      [3, 2000],
      [4, 2],
    ]);
  });
});
