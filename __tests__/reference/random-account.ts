/**
 * Random account files: always valid, rich in faults.
 *
 * An account is drawn as a sketch of small independent choices, in which every choice shrinks towards health, and is then
 * put together. `faults` says which kinds of fault this account may have at all, so that many accounts have exactly one;
 * `hit` of each item says whether the fault strikes it.
 */

import fc from 'fast-check';
import type {
  AccountDocument,
  AccountEmployee,
  AccountEntity,
  AccountIntegration,
  AccountRole,
  AccountToken,
} from './answer';
import { ADVISED } from './answer';
import type { Level } from './levels';
import { LEVELS } from './levels';

/** True in about that many of a hundred. */
const odds = (percent: number): fc.Arbitrary<boolean> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: fc.constant(false) },
    { weight: percent, arbitrary: fc.constant(true) },
  );

const list = <T>(item: fc.Arbitrary<T>, minLength: number, maxLength: number): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength, maxLength, size: 'max' });

const nth = fc.nat({ max: 59 });

/** Requirements' permissions, the log-in pair first. */
const LOG_IN = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'];
const REQUIRED = [
  ...['ADMI_WEBSERVICES', 'LIST_ACCOUNT', 'LIST_CATEGORY', 'LIST_EMPLOYEE', 'LIST_VENDOR'],
  ...['LIST_CLASS', 'LIST_SUBSIDIARY', 'LIST_CURRENCY'],
];
const NEEDED = [...LOG_IN, ...REQUIRED];
const NOT_REQUIRED = ADVISED.map(({ permission }) => permission).filter((permission) => !NEEDED.includes(permission));
const NOISE = [
  'TRAN_VENDBILL',
  'REPO_ANALYTICS',
  'ADMI_LOGIN_OAUTH2',
  'LIST_NOBODY_KNOWS_IT',
  'customrecord_td_x',
  'X',
];

const EXPECTED_NAMES = [
  'Expensify Integration',
  'EXPENSIFY INTEGRATION',
  '  expensify integration ',
  'eXpensify iNtegration  ',
  ' Expensify Integration',
];
const OTHER_NAMES = [
  'A/P Clerk (custom)',
  'Expensify Integration 2',
  'Expensify  Integration',
  'ExpensifyIntegration',
  'Expensify',
  "Accountant's role",
  'Custom Expensify Integration',
  'Bücher & Belege',
];
const MATCHING_NAMES = [
  'Expensify',
  'EXPENSIFY Prod',
  'My Expensify',
  'eXpEnSiFy',
  'old-expensify-2019',
  ' expensify ',
];
const FOREIGN_NAMES = [
  'Celigo integrator.io',
  'Expense Reports',
  'Expens-ify',
  'E x p e n s i f y',
  "Bob's app",
  '100%',
];
const PEOPLE = ['Ana Torres', "Pat O'Neil", 'Expensify Bot', 'Zoë "Z" Müller', 'Li_Wei %', 'Ana Torres'];
/** Few instants, and one of them in two spellings, so that ties are common. */
const CREATED = [
  '2026-01-09T10:00:00Z',
  '2026-01-09T10:00:00.000Z',
  '2026-01-09T09:59:59Z',
  '2024-06-01T09:00:00Z',
  '2019-12-31T23:59:59Z',
];
const SUBSIDIARIES = [
  { id: 1, name: 'Acme' },
  { id: 2, name: 'Acme GmbH' },
  { id: 3, name: 'Acme Ltd, closed', inactive: true },
];
const NEEDED_FEATURES = ['TBA', 'WEBSERVICESEXTERNAL'];
const GATES = ['CLASSES', 'SUBSIDIARIES', 'MULTICURRENCY'];
/** What nobody gives to a role where the feature is off. */
const USED_WITH: Readonly<Record<string, string>> = {
  LIST_CLASS: 'CLASSES',
  LIST_SUBSIDIARY: 'SUBSIDIARIES',
  LIST_CURRENCY: 'MULTICURRENCY',
  LIST_DEPARTMENT: 'DEPARTMENTS',
  LIST_LOCATION: 'LOCATIONS',
};
const OTHER_FEATURES = ['DEPARTMENTS', 'LOCATIONS', 'RESTWEBSERVICES', 'OAUTH2', 'FEATURE_OF_TOMORROW'];

const level = fc.constantFrom<Level>(...LEVELS);
/** A level that more often than not is no use. */
const poorLevel = fc.oneof({ weight: 2, arbitrary: fc.constant<Level>('NONE') }, { weight: 3, arbitrary: level });
const lines = (keys: readonly string[], of: fc.Arbitrary<Level>, max: number): fc.Arbitrary<Record<string, Level>> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), of), { maxLength: max, selector: ([key]) => key, size: 'max' })
    .map((entries) => Object.fromEntries(entries));
const rarely = <T extends object>(percent: number, lines: fc.Arbitrary<T>): fc.Arbitrary<T | Record<string, never>> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: fc.constant<Record<string, never>>({}) },
    { weight: percent, arbitrary: lines },
  );

/** A boolean that the file may leave out: absent, or written with its default. */
const spelt = odds(25);

const roleSketch = fc.record({
  name: nth,
  whole: fc.oneof({ weight: 7, arbitrary: fc.constant(true) }, { weight: 3, arbitrary: fc.constant(false) }),
  /** For a role that is not whole: one of the log-in pair is enough. */
  logIn: fc.constantFrom(...LOG_IN),
  enough: fc.constantFrom<Level>('VIEW', 'CREATE', 'EDIT', 'FULL'),
  hit: odds(45),
  gaps: lines(NEEDED, poorLevel, 3),
  gone: list(fc.constantFrom(...NEEDED), 0, 2),
  /** Whoever made the role left out what its account does not use. */
  thrifty: odds(35),
  lessThanAdvised: rarely(25, lines(NOT_REQUIRED, level, 3)),
  noise: rarely(25, lines(NOISE, level, 3)),
  inactive: odds(45),
  singleSignOnOnly: odds(8),
  webServicesOnly: odds(30),
  spelt,
  narrowed: odds(45),
  reaches: fc.constantFrom<NonNullable<AccountRole['subsidiaries']>>('ALLACTIVE', 'OWN', [1], [2, 1], [3, 2, 1]),
  employees: fc.constantFrom<NonNullable<AccountRole['employeeRestriction']>>(
    'NONE',
    'NONE',
    'OWN_AND_UNASSIGNED',
    'OWN',
  ),
});

/** Roles that nobody made for the purpose. */
const poorRoleSketch = fc.record({
  name: nth,
  permissions: lines([...NEEDED, ...NOT_REQUIRED, ...NOISE], level, 12),
  inactive: odds(30),
  singleSignOnOnly: odds(8),
  webServicesOnly: odds(20),
  spelt,
});

const employeeSketch = fc.record({
  name: nth,
  email: odds(60),
  hit: odds(40),
  fault: fc.constantFrom('inactive', 'noAccess', 'both'),
  globalHit: odds(60),
  harmful: lines(NEEDED, poorLevel, 3),
  /** One of the log-in pair lowered does no harm where the role has the other one. */
  harmless: rarely(12, lines(LOG_IN.slice(0, 1), level, 1)),
  generous: rarely(16, lines(NEEDED, fc.constant<Level>('FULL'), 9)),
  noise: rarely(20, lines([...NOT_REQUIRED, ...NOISE], level, 3)),
  globals: odds(50),
  moreRoles: fc.subarray([0, 1, 2, 3, 4, 5]),
  administrator: odds(20),
  spelt,
});

const entitySketch = fc.record({
  name: nth,
  type: fc.constantFrom('VENDOR' as const, 'PARTNER' as const, 'CUSTOMER' as const, 'CONTACT' as const),
  hit: odds(40),
  fault: fc.constantFrom('inactive', 'noAccess', 'both'),
  moreRoles: fc.subarray([0, 1, 2, 3, 4, 5]),
  spelt,
});

const integrationSketch = fc.record({
  name: nth,
  hit: odds(60),
  fault: fc.constantFrom('BLOCKED', 'WAITING_FOR_APPROVAL', 'off', 'BLOCKED and off'),
  /** Integrations of others may be in any state. */
  state: fc.constantFrom('ENABLED' as const, 'BLOCKED' as const, 'WAITING_FOR_APPROVAL' as const),
  spelt,
});

const tokenSketch = fc.record({
  name: odds(60),
  foreign: odds(20),
  integration: nth,
  outside: odds(15),
  holder: nth,
  flavour: fc.oneof(
    { weight: 80, arbitrary: fc.constant('expected') },
    { weight: 12, arbitrary: fc.constant('twin') },
    { weight: 8, arbitrary: fc.constant('administrator') },
  ),
  role: nth,
  hitRole: odds(50),
  unassigned: odds(50),
  dead: odds(20),
  hitLife: odds(60),
  death: fc.constantFrom('inactive', 'revoked', 'both'),
  created: nth,
  createdBy: fc.option(nth),
  spelt,
});

const feature = (off: number): fc.Arbitrary<boolean | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 40, arbitrary: fc.constant(undefined) },
    { weight: 60 - off, arbitrary: fc.constant(true) },
    { weight: off, arbitrary: fc.constant(false) },
  );

const featuresSketch = fc.record({
  needed: fc.tuple(feature(30), feature(30)),
  EMPPERMS: feature(12),
  gates: fc.tuple(feature(20), feature(20), feature(20)),
  others: rarely(30, fc.dictionary(fc.constantFrom(...OTHER_FEATURES), fc.boolean(), { maxKeys: 3 })),
  left: odds(10),
});

/** Ids are dealt from one small range for every kind: an employee, a role and a token may well have the same number. */
const ids = (min: number, length: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.integer({ min, max: min + 3 * length }), { minLength: length, maxLength: length, size: 'max' });

const sketch = fc.record({
  faults: fc.record({
    features: odds(18),
    integrations: odds(20),
    noIntegration: odds(3),
    noToken: odds(4),
    life: odds(17),
    access: odds(20),
    roleInactive: odds(18),
    roleAssigned: odds(24),
    wrongRole: odds(18),
    rolePermissions: odds(28),
    globals: odds(30),
    restrictions: odds(15),
  }),
  features: featuresSketch,
  expected: fc.oneof(
    { withCrossShrink: true },
    { weight: 9, arbitrary: list(roleSketch, 1, 1) },
    { weight: 5, arbitrary: list(roleSketch, 2, 3) },
    { weight: 1, arbitrary: list(roleSketch, 0, 0) },
  ),
  twins: list(roleSketch, 0, 1),
  poor: list(poorRoleSketch, 0, 2),
  employees: list(employeeSketch, 1, 4),
  entities: list(entitySketch, 0, 3),
  matching: fc.oneof(
    { withCrossShrink: true },
    { weight: 5, arbitrary: list(integrationSketch, 1, 1) },
    { weight: 4, arbitrary: list(integrationSketch, 2, 3) },
  ),
  foreign: list(integrationSketch, 0, 2),
  tokens: fc.oneof(
    { withCrossShrink: true },
    { weight: 8, arbitrary: list(tokenSketch, 1, 2) },
    { weight: 6, arbitrary: list(tokenSketch, 2, 6) },
  ),
  roleIds: ids(4, 8),
  peopleIds: ids(1, 10),
  integrationIds: ids(1, 6),
  tokenIds: ids(1, 8),
  turn: nth,
  audience: fc.option(fc.subarray([0, 1, 2, 3, 4, 5]), { freq: 3 }),
});

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Sketch = Of<typeof sketch>;
type Faults = Sketch['faults'];

/** The item at that place, counted round and round. */
function pick<T>(items: readonly T[], place: number): T {
  const item = items[place % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function deal(dealt: readonly number[], place: number): number {
  const id = dealt[place];
  if (id === undefined) throw new Error('too few ids');
  return id;
}

/** The same items, begun at another place, so that the order of the file tells nothing. */
const turned = <T>(items: readonly T[], by: number): T[] => {
  const start = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
};

const distinct = (numbers: readonly number[]): number[] => [...new Set(numbers)];

const flags = <K extends string>(set: Record<K, boolean>, written: boolean): Partial<Record<K, boolean>> => {
  const kept: Partial<Record<K, boolean>> = {};
  for (const name in set) if (set[name] || written) kept[name] = set[name];
  return kept;
};

function features(sketch: Sketch['features'], faults: Faults): Record<string, boolean> {
  const all: [string, boolean | undefined][] = [
    ...NEEDED_FEATURES.map((id, place): [string, boolean | undefined] => [
      id,
      faults.features || sketch.needed[place] === undefined ? sketch.needed[place] : true,
    ]),
    ['EMPPERMS', sketch.EMPPERMS],
    ...GATES.map((id, place): [string, boolean | undefined] => [id, sketch.gates[place]]),
    ...Object.entries(sketch.others),
  ];
  return Object.fromEntries(all.filter((entry): entry is [string, boolean] => entry[1] !== undefined));
}

function madeRole(
  sketch: Of<typeof roleSketch>,
  faults: Faults,
  unused: (key: string) => boolean,
  id: number,
  names: string[],
): AccountRole {
  const enough = Object.fromEntries(REQUIRED.map((key) => [key, key === 'ADMI_WEBSERVICES' ? 'FULL' : sketch.enough]));
  const struck = faults.rolePermissions && sketch.hit;
  const permissions = {
    ...(sketch.whole
      ? Object.fromEntries(ADVISED.map(({ permission, level }) => [permission, level]))
      : { [sketch.logIn]: 'FULL', ...enough }),
    ...sketch.lessThanAdvised,
    ...sketch.noise,
    ...(struck ? sketch.gaps : {}),
  };
  return {
    id,
    scriptid: `customrole${id}`,
    name: pick(names, sketch.name),
    ...flags(
      {
        inactive: faults.roleInactive && sketch.inactive,
        webServicesOnly: sketch.webServicesOnly,
        singleSignOnOnly: sketch.singleSignOnOnly,
      },
      sketch.spelt,
    ),
    ...(faults.restrictions && sketch.narrowed
      ? { subsidiaries: sketch.reaches, employeeRestriction: sketch.employees }
      : {}),
    permissions: Object.fromEntries(
      Object.entries(permissions).filter(
        ([key]) => !(struck && sketch.gone.includes(key)) && !(sketch.thrifty && unused(key)),
      ),
    ) as Record<string, Level>,
  };
}

function poorRole(sketch: Of<typeof poorRoleSketch>, id: number): AccountRole {
  const { inactive, webServicesOnly, singleSignOnOnly, permissions } = sketch;
  return {
    id,
    scriptid: `customrole_poor_${id}`,
    name: pick(OTHER_NAMES, sketch.name),
    ...flags({ inactive, webServicesOnly, singleSignOnOnly }, sketch.spelt),
    permissions,
  };
}

function access(struck: boolean, { fault, spelt }: { fault: string; spelt: boolean }): Partial<AccountEmployee> {
  const noAccess = struck && fault !== 'inactive';
  return {
    ...flags({ inactive: struck && fault !== 'noAccess' }, spelt),
    ...(noAccess || spelt ? { giveAccess: !noAccess } : {}),
  };
}

function madeIntegration(sketch: Of<typeof integrationSketch>, struck: boolean, id: number): AccountIntegration {
  const off = struck && sketch.fault.endsWith('off');
  return {
    id,
    name: pick(MATCHING_NAMES, sketch.name),
    state:
      struck && sketch.fault.startsWith('BLOCKED')
        ? 'BLOCKED'
        : struck && sketch.fault === 'WAITING_FOR_APPROVAL'
          ? 'WAITING_FOR_APPROVAL'
          : 'ENABLED',
    ...(off || sketch.spelt ? { tokenBasedAuthentication: !off } : {}),
  };
}

function assemble(sketch: Sketch): AccountDocument {
  const { faults } = sketch;
  let dealtRoles = 0;
  let dealtPeople = 0;
  let dealtIntegrations = 0;
  const nextRole = (): number => deal(sketch.roleIds, dealtRoles++);
  const nextPerson = (): number => deal(sketch.peopleIds, dealtPeople++);
  const nextIntegration = (): number => deal(sketch.integrationIds, dealtIntegrations++);

  const written = features(sketch.features, faults);
  const unused = (key: string): boolean => written[USED_WITH[key] ?? ''] === false;

  const expected = sketch.expected.map((role) => madeRole(role, faults, unused, nextRole(), EXPECTED_NAMES));
  const twins = sketch.twins.map((role) => madeRole(role, faults, unused, nextRole(), OTHER_NAMES));
  const poor = sketch.poor.map((role) => poorRole(role, nextRole()));
  const roles = [...poor, ...expected, ...twins];

  const matching = faults.noIntegration
    ? []
    : sketch.matching.map((it) => madeIntegration(it, faults.integrations && it.hit, nextIntegration()));
  const foreign = sketch.foreign.map((it): AccountIntegration => ({
    id: nextIntegration(),
    name: pick(FOREIGN_NAMES, it.name),
    state: it.state,
    ...flags({ tokenBasedAuthentication: it.hit }, true),
  }));

  const rolesOf = (places: readonly number[]): number[] =>
    places.filter((place) => place < roles.length).map((place) => pick(roles, place).id);
  const employees = sketch.employees.map((it): AccountEmployee => {
    const id = nextPerson();
    const lines: Record<string, Level> = {
      ...it.noise,
      ...it.harmless,
      ...it.generous,
      ...(faults.globals && it.globalHit ? it.harmful : {}),
    };
    return {
      id,
      name: pick(PEOPLE, it.name),
      ...(it.email ? { email: `person${id}@acme.test` } : {}),
      ...access(faults.access && it.hit, it),
      roles: [...rolesOf(faults.roleAssigned ? [] : it.moreRoles), ...(it.administrator ? [3] : [])],
      ...(it.globals || Object.keys(lines).length > 0 ? { globalPermissions: lines } : {}),
    };
  });
  const entities = sketch.entities.map((it): AccountEntity => ({
    id: nextPerson(),
    type: it.type,
    name: pick(PEOPLE, it.name),
    ...access(faults.access && it.hit, it),
    roles: rolesOf(faults.roleAssigned ? [] : it.moreRoles),
  }));
  const contacts = entities.filter(({ type }) => type === 'CONTACT');
  // A company gives each of its contacts one role.
  const company = contacts.length > 0 ? nextPerson() : 0;
  for (const contact of contacts) Object.assign(contact, { company, roles: contact.roles.slice(0, 1) });

  const tokens: AccountToken[] = [];
  sketch.tokens.forEach((it, place) => {
    const integrations = (it.foreign && place > 0) || faults.noToken || matching.length === 0 ? foreign : matching;
    if (integrations.length === 0) return;
    const outside = it.outside && entities.length > 0 && roles.length > 0;
    const holder = pick(outside ? entities : employees, it.holder);
    const role = (): number => {
      if (faults.wrongRole && it.hitRole && poor.length > 0) return pick(poor, it.role).id;
      // Only employees are given the Administrator role.
      if (roles.length === 0 || (it.flavour === 'administrator' && !outside)) return 3;
      const fit = it.flavour === 'twin' ? [twins, expected, poor] : [expected, twins, poor];
      return pick(fit.find((group) => group.length > 0) ?? roles, it.role).id;
    };
    const chosen = role();
    if (!(faults.roleAssigned && it.unassigned)) {
      holder.roles = contacts.some(({ id }) => id === holder.id) ? [chosen] : distinct([...holder.roles, chosen]);
    }
    const dead = (it.dead && place > 0) || (faults.life && (it.hitLife || place < 2));
    const id = deal(sketch.tokenIds, place);
    tokens.push({
      id,
      ...(it.name ? { name: `Expensify - token ${id}` } : {}),
      integration: pick(integrations, it.integration).id,
      entity: holder.id,
      role: chosen,
      ...flags({ inactive: dead && it.death !== 'revoked', revoked: dead && it.death !== 'inactive' }, it.spelt),
      created: pick(CREATED, it.created),
      ...(it.createdBy === null ? {} : { createdBy: pick(employees, it.createdBy).id }),
    });
  });

  // NetSuite gives no contact access without a role.
  for (const contact of contacts) if (contact.roles.length === 0) contact.giveAccess = false;
  const companies: AccountEntity[] =
    contacts.length > 0 ? [{ id: company, type: 'CUSTOMER', name: 'Buyer Ltd', giveAccess: false, roles: [] }] : [];

  // Whoever asks must be able to: if the account has Administrators, one of them may log in.
  const administrators = employees.filter((employee) => employee.roles.includes(3));
  const mayLogIn = (employee: AccountEmployee): boolean => employee.inactive !== true && employee.giveAccess !== false;
  if (administrators.length > 0 && !administrators.some(mayLogIn)) {
    employees.push({ id: nextPerson(), name: 'Sam Okafor', email: 'sam.okafor@acme.test', roles: [3] });
  }

  return {
    format: 'account/1',
    account: {
      id: '1234567_SB1',
      name: 'Acme Robotics sandbox',
      ...(Object.keys(written).length > 0 || !sketch.features.left ? { features: written } : {}),
    },
    roles: turned(roles, sketch.turn),
    employees: turned(employees, sketch.turn),
    ...(entities.length > 0 ? { entities: [...entities, ...companies] } : {}),
    integrations: turned([...foreign, ...matching], sketch.turn),
    tokens: turned(tokens, sketch.turn),
    ...(roles.some(({ subsidiaries }) => Array.isArray(subsidiaries)) ? { subsidiaries: SUBSIDIARIES } : {}),
    ...(sketch.audience === null ? {} : { audiences: { customdeploy_td_report_rl: rolesOf(sketch.audience) } }),
  };
}

/** Without fast-check's bias towards small values, which would upset the odds. */
export function randomAccount(): fc.Arbitrary<AccountDocument> {
  return fc.noBias(sketch.map(assemble));
}
