/**
 * What Token Doctor takes for granted, tried on answers: what each probe says of them, and whether it is as expected.
 */
import * as search from 'N/search';
import { EXPECTATIONS } from '../../../../src/TypeScript/account/expectations/expectations';
import type { Observation, Setting } from '../../../../src/TypeScript/account/expectations/probe';
import { Skipped } from '../../../../src/TypeScript/account/expectations/probe';
import type { FakeRecord, Row } from '../../support/account';
import { refusal } from '../../support/account';
import { answerQueries, answerRecord } from '../../support/answering';
import { installCaller } from '../../support/caller';
import { employeeRecord, otherRecord } from '../../support/rows';

interface Answers {
  /** By statement, in one line, with its parameters behind it. */
  readonly rows?: Readonly<Record<string, readonly Row[] | Error>>;
  /** By type and id; the others are refused. */
  readonly record?: readonly [path: string, FakeRecord];
  readonly on?: readonly string[];
  readonly levels?: Readonly<Record<string, number>>;
  /** What `getPermission` answers. */
  readonly held?: Readonly<Record<string, number>>;
}

const REFUSED = refusal();
const CODE = 'INSUFFICIENT_PERMISSION';
const NO_RECORD = 'RCRD_DSNT_EXIST';

/** What the probe says, and whether that is as expected. */
function tried(
  id: string,
  { rows = {}, record = ['none/0', { sublists: {} }], on = [], levels = {}, held = {} }: Answers,
) {
  const expectation = EXPECTATIONS.find(({ probe }) => probe.id === id);
  if (expectation === undefined) throw new Error(`Nobody expects ${id}.`);
  const setting: Setting = {
    scratchEmployee: null,
    featureOn: (feature) => on.includes(feature),
    levelOf: (permission) => levels[permission] ?? 0,
  };
  answerQueries((sql, params) => {
    const asked = `${sql.replaceAll(/\s+/g, ' ')} ${params.join()}`.trim();
    const answer = rows[asked];
    if (answer === undefined) throw new Error(`Nobody answers ${asked}`);
    if (answer instanceof Error) throw answer;
    return answer;
  });
  answerRecord(...record);
  installCaller({ id: 42, role: 1001 }, held);
  const seen: Observation = expectation.probe.observe(setting);
  return { seen, holds: expectation.holds(seen) };
}

type Case = readonly [id: string, answers: Answers, seen: Observation, holds: boolean];
const says = ([id, answers, seen, holds]: Case) => {
  expect(tried(id, answers)).toEqual({ seen, holds });
};
const title = '%s: of %j says %j, which is as expected: %p';

it('says of each in whole sentences what is expected, and what it means otherwise', () => {
  for (const { says: expected, otherwise } of EXPECTATIONS) {
    expect(expected).toMatch(/^[A-Z].*\.$/);
    expect(otherwise).toMatch(/^[A-Z“].*\.$/);
  }
});

it('warns of a wrong verdict where an expectation that keeps from it does not hold', () => {
  const trusted = EXPECTATIONS.filter(({ otherwise }) => /[Dd]o not trust a verdict/.test(otherwise));

  expect(trusted.map(({ probe }) => probe.id)).toEqual([
    ...['effective-feature', 'runtime-permission-global', 'login-single-sign-on', 'gate-employeeroles'],
    ...['gate-integrationapp', 'gate-rolerestrictions', 'gate-contact-companies', 'table-employeeempperms-custom'],
    ...['table-rolepermissions-custom-id', 'table-rolepermissions-administrator', 'table-contact-own-company'],
  ]);
});

it('has a lesser role try what is refused, and an Administrator what stands there', () => {
  const by = (who: string) => EXPECTATIONS.flatMap(({ probe }) => (probe.as === who ? probe.id : []));

  expect(by('lesser role')).toEqual([
    ...['effective-feature', 'runtime-permission-global', 'gate-employeeroles', 'gate-integrationapp'],
    ...['gate-rolerestrictions', 'gate-contact-companies', 'gate-analytics', 'record-permission'],
    'record-permission-others',
  ]);
  expect(by('Administrator')).toHaveLength(EXPECTATIONS.length - by('lesser role').length);
});

describe('what a lesser role may not read', () => {
  const ONE = 'FETCH FIRST 1 ROWS ONLY';
  const roles = (first: readonly Row[] | Error, second: readonly Row[] | Error) => ({
    rows: {
      [`SELECT role FROM employeeroles ${ONE}`]: first,
      [`SELECT role FROM employeerolesforsearch ${ONE}`]: second,
    },
  });
  const of = (sql: string, answer: readonly Row[] | Error): Answers => ({ rows: { [sql]: answer } });
  const applications = `SELECT id FROM integrationapp ${ONE}`;
  const restrictions = `SELECT role FROM rolerestrictions ${ONE}`;
  const companies = `SELECT contact FROM companycontactrelationship ${ONE}`;
  const nothing = 'SELECT 1 AS one FROM dual';
  const vendors = `SELECT id FROM entity WHERE type = 'Vendor' ${ONE}`;

  it.each<Case>([
    ['gate-employeeroles', roles(REFUSED, REFUSED), { employeeroles: CODE, employeerolesforsearch: CODE }, true],
    ['gate-employeeroles', roles([], REFUSED), { employeeroles: 'none', employeerolesforsearch: CODE }, false],
    ['gate-employeeroles', roles(REFUSED, []), { employeeroles: CODE, employeerolesforsearch: 'none' }, false],
    ['gate-integrationapp', of(applications, REFUSED), { code: CODE }, true],
    ['gate-integrationapp', of(applications, []), { code: 'none' }, false],
    ['gate-rolerestrictions', of(restrictions, REFUSED), { code: CODE }, true],
    ['gate-rolerestrictions', of(restrictions, []), { code: 'none' }, false],
    ['gate-contact-companies', of(companies, REFUSED), { code: CODE }, true],
    ['gate-contact-companies', of(companies, []), { code: 'none' }, false],
    ['gate-analytics', of(nothing, [{ one: 1 }]), { code: 'none' }, true],
    ['gate-analytics', of(nothing, REFUSED), { code: CODE }, false],
    ['record-permission', {}, { code: NO_RECORD }, true],
    ['record-permission', { record: ['employee/42', employeeRecord()] }, { code: 'none' }, false],
    ['record-permission-others', of(vendors, [{ id: '7' }]), { code: NO_RECORD }, true],
    [
      'record-permission-others',
      { ...of(vendors, [{ id: '7' }]), record: ['vendor/7', otherRecord([])] },
      { code: 'none' },
      false,
    ],
  ])(title, (...one) => {
    says(one);
  });

  it.each([
    ['gate-employeeroles', 'LIST_EMPLOYEE_RECORD', 'Employee Record'],
    ['gate-integrationapp', 'ADMI_INTEGRAPP', 'Integration Application'],
    ['gate-rolerestrictions', 'ADMI_MANAGEROLES', 'Bulk Manage Roles'],
    ['gate-contact-companies', 'LIST_CONTACT', 'Contacts'],
    ['gate-analytics', 'REPO_ANALYTICS', 'SuiteAnalytics Workbook'],
    ['record-permission', 'LIST_EMPLOYEE', 'Employees'],
    ['record-permission-others', 'LIST_VENDOR', 'Vendors'],
  ])('%s tells nothing to a role that has %s', (id, permission, name) => {
    expect(() => tried(id, { levels: { [permission]: 1 } })).toThrow(
      new Skipped(`Open this page in a role without ${name}.`),
    );
  });

  it('tells nothing where there is no vendor', () => {
    expect(() => tried('record-permission-others', of(vendors, []))).toThrow('There is no vendor.');
  });
});

describe('what a permission does', () => {
  const record = ['employee/42', employeeRecord({ LIST_VENDOR: 4 })] as const;
  const rows = {
    'SELECT permkey, permlevel FROM rolepermissions WHERE role = ? 1001': [{ permkey: 'LIST_VENDOR', permlevel: 1 }],
  };
  const LOGINS =
    "SELECT COUNT(*) AS rows_seen FROM loginaudit l JOIN role r ON r.id = l.role WHERE r.issinglesignononly = 'T' AND l.oauthaccesstokenname IS NOT NULL";
  const logins = (all: number, good: number): Answers => ({
    rows: { [LOGINS]: [{ rows_seen: all }], [`${LOGINS} AND l.status = 'Success'`]: [{ rows_seen: good }] },
  });
  const withRoles = (roles: readonly Record<string, unknown>[]): Answers => ({
    record: ['employee/42', { sublists: { roles } }],
  });
  const vendor = "SELECT id FROM vendor WHERE giveaccess = 'T' FETCH FIRST 1 ROWS ONLY";
  const vendorWith = (fake: FakeRecord): Answers => ({ rows: { [vendor]: [{ id: '7' }] }, record: ['vendor/7', fake] });
  const kinds = (employee: string, others: string) => ({ employee, vendor: others, partner: others, customer: others });

  it.each<Case>([
    ['effective-feature', { rows, record, levels: { LIST_VENDOR: 1 } }, { withoutEffect: true }, true],
    ['effective-feature', { rows, record, levels: { LIST_VENDOR: 4 } }, { withoutEffect: false }, false],
    [
      'runtime-permission-global',
      { rows, record, held: { LIST_VENDOR: 4 } },
      { answersTheGlobalLevel: true, answersTheRoleLevel: false },
      true,
    ],
    [
      'runtime-permission-global',
      { rows, record, held: { LIST_VENDOR: 1 } },
      { answersTheGlobalLevel: false, answersTheRoleLevel: true },
      false,
    ],
    ['login-single-sign-on', logins(2, 1), { everWorked: true }, true],
    ['login-single-sign-on', logins(2, 0), { everWorked: false }, false],
    ['record-values', withRoles([{ selectedrole: '1001' }]), { role: 'string' }, true],
    ['record-values', withRoles([{ selectedrole: 1001 }, { selectedrole: '7' }]), { role: 'number' }, false],
    ['record-load-kind', { record: ['employee/42', employeeRecord()] }, kinds('none', NO_RECORD), true],
    ['record-load-kind', {}, kinds(NO_RECORD, NO_RECORD), false],
    ...['vendor', 'partner', 'customer'].map((type): Case => [
      'record-load-kind',
      { record: [`${type}/42`, otherRecord([])] },
      { ...kinds(NO_RECORD, NO_RECORD), [type]: 'none' },
      false,
    ]),
    ['record-roles-others', vendorWith(otherRecord([7])), { there: true, lines: true }, true],
    ['record-roles-others', vendorWith(otherRecord([])), { there: true, lines: false }, true],
    ['record-roles-others', vendorWith({ sublists: {}, lineCount: 1 }), { there: false, lines: false }, false],
    ['record-empperms-feature', { record: ['employee/42', { sublists: { roles: [] } }] }, { there: false }, true],
    ['record-empperms-feature', { record: ['employee/42', employeeRecord()] }, { there: true }, false],
  ])(title, (...one) => {
    says(one);
  });

  it.each<[string, Answers, string]>([
    ['effective-feature', { on: ['EMPPERMS'] }, 'The feature Global Permissions is on.'],
    ['login-single-sign-on', logins(0, 0), 'No token on a role for single sign-on only was ever used.'],
    ['record-values', withRoles([]), 'The employee has no role line.'],
    ['record-roles-others', { rows: { [vendor]: [] } }, 'No vendor has login access.'],
    ['record-empperms-feature', { on: ['EMPPERMS'] }, 'The feature Global Permissions is on.'],
  ])('%s tells nothing where the account lacks what it needs: %j', (id, answers, message) => {
    expect(() => tried(id, answers)).toThrow(new Skipped(message));
  });
});

describe('what the tables hold', () => {
  const of = (sql: string, ...answer: readonly Row[]): Answers => ({ rows: { [sql]: answer } });
  const ONE = 'FETCH FIRST 1 ROWS ONLY';
  const REVOKED = "SELECT COUNT(*) AS n FROM oauthtoken WHERE brevoked = 'T'";
  const revoked = (all: number, filled: number): Answers => ({
    rows: { [REVOKED]: [{ n: all }], [`${REVOKED} AND drevoked IS NOT NULL`]: [{ n: filled }] },
  });
  const columns = `SELECT * FROM employeeempperms ${ONE}`;
  const TYPES = { 'SELECT internalid FROM customrecordtype': [{ internalid: 101 }] };
  const global = 'SELECT DISTINCT permkey1 AS permkey FROM employeeempperms';
  const ofRoles = 'SELECT DISTINCT permkey FROM rolepermissions WHERE role <> 3';
  const named = 'SELECT DISTINCT permkey, name, BUILTIN.DF(permkey) AS shown FROM rolepermissions WHERE role <> 3';
  const levels = 'SELECT DISTINCT permlevel FROM rolepermissions WHERE role = 3';
  const employees = 'SELECT DISTINCT employeerestriction word FROM role ORDER BY word';
  const WORDS = ['NONE', 'DEFAULTTOOWN', 'UNASSIGNED', 'OWNONLY'].map((word) => ({ word }));
  const selected = 'SELECT subsidiaryoption word, effectivesubsidiaries list FROM role WHERE id <> 3 ORDER BY id';
  const bySegment = 'SELECT DISTINCT restriction word FROM rolerestrictions ORDER BY word';
  const segments = 'SELECT DISTINCT segment number FROM rolerestrictions ORDER BY segment';
  const states = (...all: readonly string[]): Answers => ({
    rows: {
      'SELECT DISTINCT state FROM integrationapp': all.map((state) => ({ state })),
      'SELECT tokenbasedauthentication FROM integrationapp': REFUSED,
    },
  });
  const contacts =
    "SELECT COUNT(*) AS n FROM contact c INNER JOIN entity e ON e.id = c.company LEFT JOIN companycontactrelationship r ON r.contact = c.id AND r.company = c.company WHERE e.type IN ('CustJob', 'Partner', 'Vendor') AND r.contact IS NULL";
  const ID = 'internal id of a custom record type';

  it.each<Case>([
    ['table-oauthtoken-feature', of(`SELECT id FROM oauthtoken ${ONE}`), { code: 'none' }, true],
    ['table-oauthtoken-feature', { rows: { [`SELECT id FROM oauthtoken ${ONE}`]: REFUSED } }, { code: CODE }, false],
    ['table-oauthtoken-drevoked', revoked(2, 1), { filled: true }, true],
    ['table-oauthtoken-drevoked', revoked(2, 0), { filled: false }, false],
    [
      'table-employeeempperms-columns',
      of(columns, { permlevel1: 1, permkey1: 'x', links: 'x', employee: 42, name: 'x' }),
      { columns: ['employee', 'name', 'permkey1', 'permlevel1'] },
      true,
    ],
    [
      'table-employeeempperms-columns',
      of(columns, { permlevel1: 1, permkey1: 'x' }),
      { columns: ['permkey1', 'permlevel1'] },
      false,
    ],
    [
      'table-employeeempperms-columns',
      of(columns, { permlevel1: 1, employee: 42 }),
      { columns: ['employee', 'permlevel1'] },
      false,
    ],
    [
      'table-employeeempperms-columns',
      of(columns, { permkey1: 'x', employee: 42 }),
      { columns: ['employee', 'permkey1'] },
      false,
    ],
    [
      'table-employeeempperms-custom',
      { rows: { ...TYPES, [global]: [{ permkey: 101 }, { permkey: 'LIST_X' }] } },
      { keys: [ID] },
      true,
    ],
    [
      'table-employeeempperms-custom',
      { rows: { ...TYPES, [global]: [{ permkey: 'customrecord_x' }] } },
      { keys: ['script id'] },
      false,
    ],
    [
      'table-rolepermissions-custom-id',
      { rows: { ...TYPES, [ofRoles]: [{ permkey: 101 }, { permkey: 'LIST_X' }] } },
      { keys: [ID] },
      true,
    ],
    [
      'table-rolepermissions-custom-id',
      { rows: { ...TYPES, [ofRoles]: [{ permkey: 102 }] } },
      { keys: ['other digits'] },
      false,
    ],
    [
      'table-rolepermissions-custom-name',
      of(
        named,
        { permkey: '101', name: '101', shown: '101' },
        { permkey: '1a', name: 'X', shown: 'X' },
        { permkey: 'a1', name: 'X', shown: 'X' },
      ),
      { nameIsKey: true, shownIsKey: true },
      true,
    ],
    [
      'table-rolepermissions-custom-name',
      of(named, { permkey: '101', name: 'X', shown: '101' }, { permkey: '102', name: '102', shown: '102' }),
      { nameIsKey: false, shownIsKey: true },
      false,
    ],
    [
      'table-rolepermissions-custom-name',
      of(named, { permkey: '101', name: '101', shown: 'X' }, { permkey: '102', name: '102', shown: '102' }),
      { nameIsKey: true, shownIsKey: false },
      false,
    ],
    ['table-rolepermissions-administrator', of(levels), { hasRows: false, levels: [] }, true],
    ['table-rolepermissions-administrator', of(levels, { permlevel: '4' }), { hasRows: true, levels: [4] }, true],
    [
      'table-rolepermissions-administrator',
      of(levels, { permlevel: 4 }, { permlevel: 3 }),
      { hasRows: true, levels: [3, 4] },
      false,
    ],
    ['table-role-employees', of(employees, ...WORDS), { unknownWords: [] }, true],
    ['table-role-employees', of(employees, ...WORDS, { word: 'SOME 2' }), { unknownWords: ['a 9'] }, false],
    [
      'table-role-selected',
      of(
        selected,
        { word: 'SELECTED', list: '2, 33' },
        { word: 'SELECTED', list: '4' },
        { word: 'SELECTED', list: '5,6' },
        { word: 'ALL', list: null },
        { word: 'OWN', list: '' },
      ),
      { selected: ['9', '9, 9', '9,9'], othersAreEmpty: true },
      true,
    ],
    [
      'table-role-selected',
      of(selected, { word: 'SELECTED', list: 'two' }),
      { selected: ['a'], othersAreEmpty: true },
      false,
    ],
    [
      'table-role-selected',
      of(selected, { word: 'SELECTED', list: 'x2, 3' }),
      { selected: ['a9, 9'], othersAreEmpty: true },
      false,
    ],
    [
      'table-role-selected',
      of(selected, { word: 'SELECTED', list: '2, 3x' }),
      { selected: ['9, 9a'], othersAreEmpty: true },
      false,
    ],
    [
      'table-role-selected',
      of(selected, { word: 'ALL', list: '1' }, { word: 'OWN', list: null }),
      { selected: [], othersAreEmpty: false },
      false,
    ],
    ['table-rolerestrictions-words', of(bySegment, ...WORDS), { unknownWords: [] }, true],
    ['table-rolerestrictions-words', of(bySegment, ...WORDS, { word: 'SOME 2' }), { unknownWords: ['a 9'] }, false],
    [
      'table-rolerestrictions-segments',
      of(segments, ...[-101, -102, -103, -10, -112].map((number) => ({ number }))),
      { unknownSegments: [] },
      true,
    ],
    ['table-rolerestrictions-segments', of(segments, { number: '101' }), { unknownSegments: ['number'] }, false],
    [
      'table-integrationapp-columns',
      states('ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL'),
      { tokenBasedAuthentication: CODE, unknownStates: [] },
      true,
    ],
    [
      'table-integrationapp-columns',
      { rows: { ...states('ENABLED', 'PAUSED 2').rows, 'SELECT tokenbasedauthentication FROM integrationapp': [] } },
      { tokenBasedAuthentication: 'none', unknownStates: ['a 9'] },
      false,
    ],
    ['table-contact-own-company', of(contacts, { n: 0 }), { contactsWithoutTheirCompany: false }, true],
    ['table-contact-own-company', of(contacts, { n: 1 }), { contactsWithoutTheirCompany: true }, false],
  ])(title, (...one) => {
    says(one);
  });

  it.each<[string, Answers, string]>([
    ['table-oauthtoken-feature', { on: ['TBA'] }, 'The feature Token-based Authentication is on.'],
    ['table-oauthtoken-drevoked', revoked(0, 0), 'No token is revoked.'],
    ['table-employeeempperms-columns', of(columns), 'No employee of this account has a global permission.'],
    ['table-employeeempperms-custom', of(global), 'No employee has a global permission on a custom record type.'],
    ['table-rolepermissions-custom-id', of(ofRoles), 'No role has a line on a custom record type.'],
    ['table-rolepermissions-custom-name', of(named), 'No role has a line on a custom record type.'],
  ])('%s tells nothing where the account lacks what it needs: %j', (id, answers, message) => {
    expect(() => tried(id, answers)).toThrow(new Skipped(message));
  });

  it('looks at 200 roles, and tells of five shapes of lists in their order', () => {
    const shapes = ['6', '1,1,1', '1', '1,1', '1,1,1,1', '1,1,1,1,1', '1,1,1,1,1,1'];
    const many = Array.from({ length: 200 }, (_, place) => ({ word: 'SELECTED', list: shapes[place % 7] ?? '' }));
    const last = { word: 'ALL', list: '1' };

    expect(tried('table-role-selected', of(selected, ...many, last)).seen).toEqual({
      ...{ selected: ['9', '9,9', '9,9,9', '9,9,9,9', '9,9,9,9,9'], othersAreEmpty: true },
    });
    expect(tried('table-role-selected', of(selected, ...many.slice(1), last)).seen).toMatchObject({
      othersAreEmpty: false,
    });
  });

  describe('of users who are no employees', () => {
    const TABLES = ['vendor', 'partner', 'customer'];
    const COLUMNS = ['entityid', 'isinactive', 'giveaccess'];
    const select = (table: string, named: string) => `SELECT id, ${named} FROM ${table} ${ONE}`;
    const all = (table: string) => select(table, COLUMNS.join(', '));
    const codes = (changes: Readonly<Record<string, string>> = {}) => ({
      ...Object.fromEntries(TABLES.flatMap((table) => COLUMNS.map((column) => [`${table}.${column}`, 'none']))),
      ...changes,
    });

    it('asks for all columns at once', () => {
      const rows = Object.fromEntries(TABLES.map((table) => [all(table), []]));

      expect(tried('table-others', { rows })).toEqual({ seen: codes(), holds: true });
    });

    it.each(TABLES)('asks for each by itself where one of %s is refused', (table) => {
      const rows = {
        ...Object.fromEntries(TABLES.map((one) => [all(one), one === table ? REFUSED : []])),
        ...Object.fromEntries(COLUMNS.map((column) => [select(table, column), column === 'giveaccess' ? REFUSED : []])),
      };

      expect(tried('table-others', { rows })).toEqual({ seen: codes({ [`${table}.giveaccess`]: CODE }), holds: false });
    });
  });
});

describe('how NetSuite answers', () => {
  const text = "SELECT NVL('', 'was null') AS empty, 'a' || NULL || 'b' AS joined, 1 / 2 AS half FROM dual";
  const order = 'SELECT id, DECODE(id, 3, NULL, 1) AS n FROM role ORDER BY n';
  const oracle = (row: Row, ...ns: readonly (number | null)[]): Answers => ({
    rows: { [text]: [row], [order]: ns.map((n) => ({ n })) },
  });
  const ORACLE = { empty: 'was null', joined: 'ab', half: '0.5' };
  const SEEN = { empty: 'was null', joined: 'ab', half: 0.5, nullsLast: true };
  const like = "SELECT COUNT(*) AS n FROM dual WHERE 'Accounts' LIKE 'acc%'";
  const created = 'SELECT dcreated FROM oauthtoken FETCH FIRST 1 ROWS ONLY';
  const now = 'SELECT SYSDATE AS now FROM dual';
  const dates = (first: Row[string], second: Row[string]): Answers => ({
    rows: { [created]: [{ dcreated: first }], [now]: [{ now: second }] },
  });
  const NOTES =
    "SELECT DISTINCT n.field, n.newvalue FROM systemnote n WHERE n.recordtypeid = ? AND (UPPER(n.field) LIKE '%INACTIVE' OR UPPER(n.field) LIKE '%ACCESS')";
  const notes = (entity: readonly Row[], role: readonly Row[]): Answers => ({
    rows: { [`${NOTES} -9`]: entity, [`${NOTES} -118`]: role },
  });
  const note = (field: string, newvalue: string): Row => ({ field, newvalue });

  it.each<Case>([
    ['suiteql-oracle', oracle(ORACLE, 1, 1, null), SEEN, true],
    ['suiteql-oracle', oracle({ ...ORACLE, empty: '' }, 1, null), { ...SEEN, empty: '' }, false],
    ['suiteql-oracle', oracle({ ...ORACLE, joined: 'null' }, 1, null), { ...SEEN, joined: 'null' }, false],
    ['suiteql-oracle', oracle({ ...ORACLE, half: 0 }, 1, null), { ...SEEN, half: 0 }, false],
    ['suiteql-oracle', oracle(ORACLE, null, 1), { ...SEEN, nullsLast: false }, false],
    ['suiteql-oracle', oracle(ORACLE), { ...SEEN, nullsLast: false }, false],
    ['suiteql-like', { rows: { [like]: [{ n: 0 }] } }, { tellsCase: true }, true],
    ['suiteql-like', { rows: { [like]: [{ n: 1 }] } }, { tellsCase: false }, false],
    ['suiteql-dates', dates('11/24/2026', '24-NOV-26'), { raw: '9/9/9', now: '9-a-9' }, true],
    ['suiteql-dates', dates(null, '24-NOV-26'), { raw: 'null', now: '9-a-9' }, false],
    ['suiteql-dates', dates('11/24/2026', null), { raw: '9/9/9', now: 'null' }, false],
    [
      'table-systemnote-fields',
      notes([note('CUSTJOB.BINACTIVE', 'T'), note('ENTITY.BGIVEACCESS', 'F')], [note('ROLE.ISINACTIVE', 't')]),
      { entity: ['CUSTJOB.BINACTIVE T', 'ENTITY.BGIVEACCESS F'], role: ['ROLE.ISINACTIVE t'] },
      true,
    ],
    ['table-systemnote-fields', notes([note('X', 'T')], []), { entity: ['X T'], role: [] }, false],
    [
      'table-systemnote-fields',
      notes([], [note('B.INACTIVE', 'T'), note('A.INACTIVE', 'TRUE')]),
      { entity: [], role: ['A.INACTIVE TRUE', 'B.INACTIVE T'] },
      false,
    ],
  ])(title, (...one) => {
    says(one);
  });

  it.each<[string, Answers, string]>([
    ['suiteql-oracle', { rows: { [text]: [] } }, 'dual has no row'],
    ['suiteql-dates', { rows: { [created]: [] } }, 'There is no access token.'],
    ['suiteql-dates', { rows: { [created]: [{ dcreated: 'x' }], [now]: [] } }, 'dual has no row'],
  ])('%s tells nothing where the account lacks what it needs: %j', (id, answers, message) => {
    expect(() => tried(id, answers)).toThrow(new Skipped(message));
  });

  describe('changes, in the columns of a search', () => {
    /** By column: as many as one search gives. */
    function searched(values: Readonly<Record<string, readonly string[]>>) {
      jest.mocked(search.create).mockImplementation(({ type, columns }) => {
        const [name = ''] = columns as string[];
        const own = values[`${type}.${name}`] ?? [];
        return {
          run: () => ({
            getRange: ({ start, end }: { start: number; end: number }) =>
              own
                .slice(start, end)
                .map((value) => ({ getValue: (asked: { name: string }) => (asked.name === name ? value : '') })),
          }),
        } as unknown as search.Search;
      });
      return tried('search-change-values', {});
    }

    it('are the known words, each told once, and shapes of what is somebody’s', () => {
      const values = {
        'role.permchangelevel': ['Full', '', 'View', 'Full', '3'],
        'role.permissionchange': ['', 'Vendors 2', 'Bills'],
        'role.permchangedate': ['11/24/2026 9:30 am'],
        'employee.rolechangeaction': ['Removed', 'Added'],
      };

      expect(searched(values)).toEqual({
        seen: { levels: ['3', 'Full', 'View'], permission: 'a 9', time: '9/9/9 9:9 a', actions: ['Added', 'Removed'] },
        holds: true,
      });
    });

    it.each<readonly [string, string, boolean]>([
      ['role.permchangelevel', 'Some', false],
      ['role.permchangelevel', '5', false],
      ['role.permchangelevel', 'None', true],
      ['role.permchangelevel', 'Viewer', false],
      ['role.permchangelevel', 'A view', false],
      ['employee.rolechangeaction', 'Set', false],
      ['employee.rolechangeaction', 'Was added', false],
      ...['Assigned', 'GRANTED', 'created', 'Deleted', 'Unassigned', 'Revoke'].map(
        (word) => ['employee.rolechangeaction', word, true] as const,
      ),
    ])('%s: %s is as expected: %p', (column, word, holds) => {
      expect(searched({ [column]: [word] }).holds).toBe(holds);
    });

    it('are none where nothing changed, and looked at up to a thousand', () => {
      const many = [...Array.from({ length: 999 }, () => 'Full'), 'View', 'None'];

      expect(searched({}).seen).toEqual({ levels: [], permission: '', time: '', actions: [] });
      expect(searched({ 'role.permchangelevel': many }).seen).toMatchObject({ levels: ['Full', 'View'] });
    });
  });
});
