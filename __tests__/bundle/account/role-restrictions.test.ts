import { readBeside } from '../../../src/TypeScript/account/role-restrictions';
import { startReading } from '../../../src/TypeScript/account/reading';
import { readRoles } from '../../../src/TypeScript/account/roles';
import type { NeededReach } from '../../../src/TypeScript/diagnosis/restrictions';
import type { Answer, Row, Statement } from '../support/account';
import { install, refusal } from '../support/account';
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
