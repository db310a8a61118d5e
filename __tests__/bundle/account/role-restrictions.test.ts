import {
  asksBeside,
  readBeside,
  restrictionColumns,
  restrictionsIn,
} from '../../../src/TypeScript/account/role-restrictions';
import { startReading } from '../../../src/TypeScript/account/reading';
import { readRoles } from '../../../src/TypeScript/account/roles';
import type { Role } from '../../../src/TypeScript/diagnosis/facts';
import type { NeededReach } from '../../../src/TypeScript/diagnosis/restrictions';
import type { Answer, Row, Statement } from '../support/account';
import { install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { roleRows } from '../support/rows';

const SUBSIDIARIES: NeededReach = { kind: 'SUBSIDIARY', to: 'use' };
const CLASSES: NeededReach = { kind: 'CLASS', to: 'use' };

interface Asking {
  readonly role?: Answer;
  readonly segments?: Answer;
  readonly subsidiary?: Answer;
  readonly needed?: readonly NeededReach[];
  readonly features?: Readonly<Record<string, boolean>>;
  /** Rows that NetSuite counts and does not list. */
  readonly lost?: number;
}

const isRows = (answer: Answer): answer is readonly Row[] => Array.isArray(answer);

function read({ role = roleRows({}), segments = [], subsidiary = [], needed = [], features = {}, lost = 0 }: Asking) {
  const counted = (answer: Answer, part: string, id: number): Answer =>
    isRows(answer) ? [...answer, { part, id, segment: answer.length + lost, word: 'ALL' }] : answer;
  const tables = {
    ...{ role, rolerestrictions: counted(segments, 'segments', 1001) },
    subsidiary: counted(subsidiary, 'subsidiaries', 0),
  };
  const { statements, units } = install({ tables, records: {}, features });
  const reading = startReading();
  const wanted = { pointed: [{ role: 1001, roleName: 'Role 1001' }], names: [], permissions: ['LIST_ACCOUNT'] };
  const roles = readRoles(reading, wanted);
  return { ...readBeside(reading, roles, needed), unread: reading.unread, statements, units: units() };
}

const known = (value: unknown) => ({ known: true, value });
const UNREAD = { known: false };
const UNREAD_FACT: Role['permissions'] = { known: false };
const restrictionsOf = (changes: Row) => read({ role: roleRows({}, changes) }).roles[0]?.restrictions;

it('come with the roles, in the same query', () => {
  const { roles, statements, units, unread } = read({});

  expect(roles[0]?.restrictions).toEqual({
    subsidiaries: known('ALL'),
    selected: known([]),
    viewsOthers: known(false),
    employees: known('NONE'),
    accountingBooks: known('ALL'),
    byDevice: known(false),
  });
  expect([statements.length, units, unread]).toEqual([1, 10, []]);
});

it.each([
  [
    { subsidiaryoption: 'SELECTED', effectivesubsidiaries: '1, 2' },
    { subsidiaries: known('SELECTED'), selected: known([1, 2]) },
  ],
  [
    { subsidiaryoption: 'SELECTED', effectivesubsidiaries: 'Acme' },
    { subsidiaries: known('SELECTED'), selected: UNREAD },
  ],
  [{ subsidiaryoption: 'SOME' }, { subsidiaries: UNREAD }],
  [{ subsidiaryoption: null }, { subsidiaries: UNREAD }],
  [{ subsidiaryviewingallowed: 'T' }, { viewsOthers: known(true) }],
  [{ employeerestriction: 'ownonly' }, { employees: known('OWNONLY') }],
  [{ restrictbydevice: 'maybe' }, { byDevice: UNREAD }],
])('are read as they stand there, or not at all: %p', (row, expected) => {
  expect(restrictionsOf(row)).toMatchObject(expected);
});

it('are not asked for where the feature is off', () => {
  const { statements, roles } = read({ features: { SUBSIDIARIES: false, MULTIBOOK: false } });
  expect(statements[0]?.query).not.toMatch(/subsidiar|accountingbooks/);
  expect(roles[0]?.restrictions).toMatchObject({ subsidiaries: known('ALL'), accountingBooks: known('ALL') });
});

it('that NetSuite refuses cost one query more, and the roles are read all the same', () => {
  const { roles, unread, statements } = read({
    role: ({ query }) => {
      if (query.includes('employeerestriction')) throw refusal('SSS_SEARCH_ERROR_OCCURRED', 'Unknown identifier');
      return roleRows({ LIST_ACCOUNT: 4 });
    },
  });
  const [role] = roles;
  expect(role?.permissions).toEqual(known({ LIST_ACCOUNT: 'FULL' }));
  expect(role?.restrictions).toBeUndefined();
  expect(unread.map(({ what }) => what)).toEqual(['role-restrictions']);
  expect(statements).toHaveLength(2);
});

it('are not asked for twice where the roles themselves are refused', () => {
  const { roles, unread, statements } = read({ role: refusal() });
  expect(roles[0]?.permissions).toEqual(UNREAD);
  expect(unread.map(({ what }) => what)).toEqual(['roles']);
  expect(statements).toHaveLength(1);
});

describe('what stands elsewhere', () => {
  const SELECTED = roleRows({}, { subsidiaryoption: 'SELECTED', effectivesubsidiaries: '1' });
  const line = (changes: Row = {}): Row => ({
    ...{ part: 'segment', id: 1001, segment: -101, word: 'OWNONLY', viewing: 'F' },
    ...changes,
  });
  const own = (id: number, word: string, inactive = 'F'): Row => ({
    ...{ part: 'subsidiary', id, segment: 0, word, viewing: 'F', inactive },
  });

  it('is not asked for where nothing depends on it', () => {
    expect(read({ needed: [SUBSIDIARIES] }).statements).toHaveLength(1);
    expect(read({ role: SELECTED }).statements).toHaveLength(1);
  });

  it('is one query more: lines by segment', () => {
    const { roles, units } = read({
      needed: [CLASSES],
      segments: [
        line(),
        line({ segment: '-102', viewing: 'T' }),
        line({ segment: 77, word: 'defaulttoown', viewing: null }),
      ],
    });
    expect(roles[0]?.restrictions?.segments).toEqual(
      known([
        { segment: 'CLASS', restriction: 'OWNONLY', viewingAllowed: false },
        { segment: 'DEPARTMENT', restriction: 'OWNONLY', viewingAllowed: true },
        { segment: '77', restriction: 'DEFAULTTOOWN', viewingAllowed: false },
      ]),
    );
    expect(units).toBe(20);
  });

  it.each([[{ word: '' }], [{ segment: null }], [{ viewing: 'X' }]])(
    'is unread where a line is not understood: %p',
    (changes) => {
      const { roles, unread } = read({ needed: [CLASSES], segments: [line(changes)] });
      expect(roles[0]?.restrictions?.segments).toEqual(UNREAD);
      expect(unread.map(({ what }) => what)).toEqual(['role-restrictions']);
    },
  );

  it.each([
    ['lines by segment', { needed: [CLASSES], segments: [line()] }],
    ['every line by segment', { needed: [CLASSES] }],
    ['subsidiaries', { role: SELECTED, needed: [SUBSIDIARIES], subsidiary: [own(1, 'ALL')] }],
  ])('is unread where fewer %s are listed than counted', (_, asking) => {
    const { roles, subsidiaries = UNREAD, unread } = read({ ...asking, lost: 1 });
    expect(roles[0]?.restrictions?.segments ?? subsidiaries).toEqual(UNREAD);
    expect(unread.map(({ what }) => what)).toEqual(['role-restrictions']);
  });

  it('is unread where it is refused, and takes nothing from the role', () => {
    const { roles, unread } = read({ needed: [CLASSES], segments: refusal() });
    expect(roles[0]?.restrictions).toMatchObject({ subsidiaries: known('ALL'), segments: UNREAD });
    expect(unread.map(({ what }) => what)).toEqual(['role-restrictions']);
  });

  it.each([
    ['a role that reaches all', 'ALL', true],
    ['a role that does not', 'OWN', false],
  ])('is every subsidiary only to a caller in %s', (_, word, all) => {
    const { subsidiaries } = read({ role: SELECTED, needed: [SUBSIDIARIES], subsidiary: [own(1, word), own(2, word)] });
    expect(subsidiaries).toEqual(known({ ids: [1, 2], active: [1, 2], all }));
  });

  it('is which subsidiaries are active', () => {
    const subsidiary = [own(1, 'ALL'), own(2, 'ALL', 'T')];
    const { subsidiaries, statements } = read({ role: SELECTED, needed: [SUBSIDIARIES], subsidiary });
    expect(subsidiaries).toEqual(known({ ids: [1, 2], active: [1], all: true }));
    expect(statements).toHaveLength(2);
  });

  it('is unread where it is not understood whether a subsidiary is active', () => {
    const asked = { role: SELECTED, needed: [SUBSIDIARIES], subsidiary: [own(1, 'ALL', '?')] };
    const { subsidiaries, unread } = read(asked);
    expect(subsidiaries).toEqual(UNREAD);
    expect(unread.map(({ what }) => what)).toEqual(['role-restrictions']);
  });

  it('is read without the numbers where NetSuite may not count in the query', () => {
    const subsidiary = ({ query }: Statement): Row[] => {
      if (query.includes('COUNT('))
        throw refusal('SSS_SEARCH_ERROR_OCCURRED', 'Search error occurred: Invalid or unsupported search');
      return [own(1, 'ALL'), own(2, 'ALL')];
    };
    const { subsidiaries, units, unread } = read({ role: SELECTED, needed: [SUBSIDIARIES], subsidiary });

    expect(subsidiaries).toEqual(known({ ids: [1, 2], active: [1, 2], all: true }));
    expect([units, unread]).toEqual([30, []]);
  });
});

describe('the columns', () => {
  const columns = (features: Readonly<Record<string, boolean>>) => {
    install({ tables: {}, records: {}, features });
    return restrictionColumns();
  };
  const OTHERS = ['employeerestriction', 'restrictbydevice'];
  const OF_SUBSIDIARIES = ['subsidiaryoption', 'effectivesubsidiaries', 'subsidiaryviewingallowed'];

  it('are those that there are with the features of the account', () => {
    expect(columns({})).toEqual([...OF_SUBSIDIARIES, 'accountingbooksoption', ...OTHERS]);
    expect(columns({ SUBSIDIARIES: false })).toEqual(['accountingbooksoption', ...OTHERS]);
    expect(columns({ MULTIBOOK: false })).toEqual([...OF_SUBSIDIARIES, ...OTHERS]);
  });

  const understood = (row: Row, asked: readonly string[] = Object.keys(row)) => {
    const reading = startReading();
    const restrictions = restrictionsIn(reading, 7, [row], asked);
    return { restrictions, unread: reading.unread };
  };

  it('that were not asked for narrow nothing', () => {
    expect(understood({})).toEqual({
      restrictions: {
        subsidiaries: known('ALL'),
        selected: known([]),
        viewsOthers: known(false),
        employees: known('NONE'),
        accountingBooks: known('ALL'),
        byDevice: known(false),
      },
      unread: [],
    });
    expect(understood({ subsidiaryoption: 'SELECTED' }).restrictions.selected).toEqual(known([]));
  });

  it.each<[string, readonly number[] | null]>([
    ['', []],
    ['12', [12]],
    ['1,22', [1, 22]],
    [' 1 ,  22, 333 ', [1, 22, 333]],
    ['1,', null],
    ['1 2', null],
    ['x1', null],
    ['1x', null],
  ])('list subsidiaries as internal ids: %j', (effectivesubsidiaries, ids) => {
    const { restrictions, unread } = understood({ subsidiaryoption: 'SELECTED', effectivesubsidiaries });

    expect(restrictions.selected).toEqual(ids ? known(ids) : UNREAD);
    expect(unread.map(({ why }) => why.message)).toEqual(
      ids
        ? []
        : [
            `NetSuite answered ${JSON.stringify(effectivesubsidiaries)} where a list of subsidiaries was to be expected.`,
          ],
    );
  });

  it.each(['ALL', 'ALLACTIVE', 'OWN', 'SELECTED'])('say which subsidiaries a role reaches: %s', (subsidiaryoption) => {
    expect(understood({ subsidiaryoption }).restrictions.subsidiaries).toEqual(known(subsidiaryoption));
  });

  it('have words in any case, with blanks around them', () => {
    expect(understood({ employeerestriction: ' none ' }).restrictions.employees).toEqual(known('NONE'));
  });

  it.each<[Row, string]>([
    [{ subsidiaryoption: 'SOME' }, '"SOME" where which subsidiaries a role reaches'],
    [{ employeerestriction: ' ' }, '" " where a restriction of a role'],
    [{ accountingbooksoption: null }, 'null where a restriction of a role'],
    [{ subsidiaryviewingallowed: '' }, '"" where yes or no'],
    [{ restrictbydevice: 'maybe' }, '"maybe" where yes or no'],
  ])('that are not understood are unread, each named with its role: %j', (row, words) => {
    expect(understood(row).unread).toMatchObject([
      {
        what: 'role-restrictions',
        record: { type: 'role', id: 7 },
        why: { message: `NetSuite answered ${words} was to be expected.` },
      },
    ]);
  });
});

describe('what stands beside the roles', () => {
  const role = (id: number, changes: Partial<Role> = {}): Role => ({
    id,
    name: { known: true, value: `Role ${id}` },
    inactive: { known: true, value: false },
    singleSignOnOnly: { known: true, value: false },
    webServicesOnly: { known: true, value: false },
    permissions: { known: true, value: {} },
    ...changes,
  });
  const reach = (subsidiaries: 'ALL' | 'OWN' | 'SELECTED'): NonNullable<Role['restrictions']> => ({
    subsidiaries: { known: true, value: subsidiaries },
    selected: { known: true, value: [] },
    viewsOthers: { known: true, value: false },
    employees: { known: true, value: 'NONE' },
    accountingBooks: { known: true, value: 'ALL' },
    byDevice: { known: true, value: false },
  });
  const lists = role(7, { restrictions: reach('SELECTED') });
  const all = role(8, { restrictions: reach('ALL') });
  const beside = (roles: readonly Role[], needed: readonly NeededReach[], answer: Answer = [], caller = 5) => {
    const tables = { rolerestrictions: answer, subsidiary: answer };
    const { statements } = install({ tables, records: {}, units: 100_000 });
    installCaller({ id: 1, role: caller });
    const reading = startReading();
    const read = readBeside(reading, roles, needed);
    return {
      ...read,
      asked: statements.map(({ query, params }) => [query.replace(/ OFFSET .*/, ''), params] as const),
      unread: reading.unread,
    };
  };
  const line = (id: number, segment: number): Row => ({ part: 'segment', id, segment, word: 'OWNONLY', viewing: 'F' });
  const lines = (id: number, count: Row[string]): Row => ({ part: 'segments', id, segment: count, word: 'ALL' });
  const subsidiary = (id: number, word: string): Row => ({ part: 'subsidiary', id, segment: 0, word, inactive: 'F' });
  const subsidiaries = (count: Row[string]): Row => ({ part: 'subsidiaries', id: 0, segment: count, word: 'ALL' });

  it('is asked for in one statement, with how much there is of it', () => {
    expect(beside([lists, all], [CLASSES, SUBSIDIARIES]).asked).toEqual([
      [
        `SELECT 'segment' part, x.role id, x.segment segment, x.restriction word, x.viewingallowed viewing, 'F' inactive
FROM rolerestrictions x WHERE x.role IN (?, ?)
UNION ALL
SELECT 'subsidiary' part, s.id id, 0 segment, r.subsidiaryoption word, 'F' viewing, s.isinactive inactive
FROM subsidiary s LEFT JOIN role r ON r.id = ?
UNION ALL
SELECT 'segments' part, r.id id, COUNT(x.role) segment, 'ALL' word, 'F' viewing, 'F' inactive
FROM role r LEFT JOIN rolerestrictions x ON x.role = r.id WHERE r.id IN (?, ?) GROUP BY r.id
UNION ALL
SELECT 'subsidiaries' part, 0 id, COUNT(*) segment, 'ALL' word, 'F' viewing, 'F' inactive
FROM subsidiary s
ORDER BY part, id, segment`,
        [7, 8, 5, 7, 8],
      ],
    ]);
  });

  it.each<[string, readonly Role[], readonly NeededReach[], number]>([
    ['lines by segment alone', [lists], [CLASSES], 2],
    ['subsidiaries alone', [lists], [SUBSIDIARIES], 2],
    ['subsidiaries, where one of the roles lists some', [all, lists], [SUBSIDIARIES], 2],
    [
      'subsidiaries, where a role reaches that of its user',
      [role(7, { restrictions: reach('OWN') })],
      [SUBSIDIARIES],
      2,
    ],
    ['nothing, where no role lists any', [all, role(9)], [SUBSIDIARIES], 0],
    ['nothing, where no reach is needed', [lists], [], 0],
    ['nothing of the Administrator', [role(3, { restrictions: reach('SELECTED') })], [CLASSES, SUBSIDIARIES], 0],
    ['nothing of a role without permissions that were read', [role(7, { permissions: UNREAD_FACT })], [CLASSES], 0],
  ])('is %s', (_, roles, needed, parts) => {
    const { asked } = beside(roles, needed);

    expect(asked[0]?.[0].match(/SELECT/g)?.length ?? 0).toBe(parts);
    expect(asksBeside(roles, needed)).toBe(parts > 0);
  });

  it('of subsidiaries alone names no role', () => {
    expect(beside([lists], [SUBSIDIARIES]).asked).toEqual([
      [
        `SELECT 'subsidiary' part, s.id id, 0 segment, r.subsidiaryoption word, 'F' viewing, s.isinactive inactive
FROM subsidiary s LEFT JOIN role r ON r.id = ?
UNION ALL
SELECT 'subsidiaries' part, 0 id, COUNT(*) segment, 'ALL' word, 'F' viewing, 'F' inactive
FROM subsidiary s
ORDER BY part, id, segment`,
        [5],
      ],
    ]);
  });

  it('is asked for a thousand roles at once, the subsidiaries once', () => {
    const roles = Array.from({ length: 1001 }, (_, index) => role(index + 10, { restrictions: reach('SELECTED') }));
    const { asked } = beside(roles, [CLASSES, SUBSIDIARIES]);

    expect(asked.map(([, params]) => params.length)).toEqual([2001, 2]);
    expect(asked.map(([sql]) => sql.includes('FROM subsidiary'))).toEqual([true, false]);
  });

  it('is of each role its own', () => {
    const answer = [line(7, -101), line(7, -112), line(8, -10), line(8, -103), lines(7, ' 2 '), lines(8, 2)];
    const { roles } = beside([lists, all], [CLASSES], answer);

    expect(
      roles.map(
        ({ restrictions }) => restrictions?.segments?.known && restrictions.segments.value.map((one) => one.segment),
      ),
    ).toEqual([
      ['CLASS', 'ACCOUNT'],
      ['ITEM', 'LOCATION'],
    ]);
  });

  it('leaves a role as it is of which nothing was asked, or of which no restriction was read', () => {
    const unreadRole = role(9, { permissions: UNREAD_FACT, restrictions: reach('ALL') });
    const { roles } = beside([unreadRole, role(7)], [CLASSES], [lines(7, 0)]);

    expect(roles).toEqual([unreadRole, role(7)]);
  });

  it('is unread with both numbers where NetSuite counts otherwise', () => {
    expect(beside([lists], [CLASSES], [lines(7, 1)]).unread).toMatchObject([
      {
        record: { type: 'role', id: 7 },
        why: { message: 'NetSuite answered 1 and 0 for the number of restrictions.' },
      },
    ]);
    expect(beside([lists], [SUBSIDIARIES], [subsidiary(1, 'ALL')]).unread).toMatchObject([
      { record: null, why: { message: 'NetSuite answered null and 1 for the number of subsidiaries.' } },
    ]);
  });

  it('says what was to be expected where a segment is none', () => {
    expect(beside([lists], [CLASSES], [{ ...line(7, 1), segment: ' ' }, lines(7, 1)]).unread).toMatchObject([
      { why: { message: 'NetSuite answered " " where the segment of a restriction was to be expected.' } },
    ]);
  });

  it('names each role where the units have ended, and is refused once', () => {
    const refused = (code: string) => {
      const { unread, asked } = beside([lists, all], [CLASSES, SUBSIDIARIES], refusal(code));
      return [unread.map(({ record }) => record), asked.length];
    };

    expect(refused('SSS_USAGE_LIMIT_EXCEEDED')).toEqual([[7, 8].map((id) => ({ type: 'role', id })), 1]);
    expect(refused('INSUFFICIENT_PERMISSION')).toEqual([[null], 1]);
  });

  it('is read without the numbers where those may not stand in the statement', () => {
    const { roles, asked } = beside([lists], [CLASSES, SUBSIDIARIES], ({ query }) => {
      if (query.includes('COUNT(')) throw refusal('SSS_SEARCH_ERROR_OCCURRED', 'Invalid or unsupported search');
      return [line(7, -101)];
    });

    expect(roles[0]?.restrictions?.segments?.known).toBe(true);
    expect(asked.map(([, params]) => params)).toEqual([
      [7, 5, 7],
      [7, 5],
    ]);
  });

  it.each<[string, readonly Row[], number, boolean]>([
    ['an Administrator', [subsidiary(1, 'OWN'), subsidiaries(1)], 3, true],
    ['nobody where there is none', [subsidiaries(0)], 5, false],
    ['nobody where one row of two says so', [subsidiary(1, 'ALL'), subsidiary(2, 'OWN'), subsidiaries(2)], 5, false],
  ])('is every subsidiary to %s', (_, answer, caller, isAll) => {
    const { subsidiaries: read } = beside([lists], [SUBSIDIARIES], answer, caller);

    expect(read).toMatchObject({ known: true, value: { all: isAll } });
  });
});
