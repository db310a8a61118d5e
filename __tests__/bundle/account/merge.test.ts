/**
 * Facts that were read in parts, put together.
 */
import fc from 'fast-check';
import type { FactsPart, IdRange } from '../../../src/TypeScript/account/merge';
import { mergeParts, telling, wholeFacts } from '../../../src/TypeScript/account/merge';
import { readAccountPart, readFacts, readPagePart } from '../../../src/TypeScript/account/read-facts';
import { credentialsToJudge } from '../../../src/TypeScript/diagnosis/credentials';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type {
  AccessToken,
  Credential,
  Entity,
  Facts,
  IntegrationRecord,
  Role,
} from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import { expensify } from '../../support/expensify';
import type { FakeAccount, Row } from '../support/account';
import { install, refusal } from '../support/account';
import { ALL_FULL, employeeRecord, employeeRow, healthy, otherRecord, roleRows, tokenRow } from '../support/rows';

const AT = { accountId: '1234567_SB1', readAt: '2026-06-01T00:00:00.000Z', unread: [] } as const;
const role = (id: number, changes: Partial<Role> = {}): Role => ({
  id,
  name: known(`Role ${id}`),
  inactive: known(false),
  singleSignOnOnly: known(false),
  webServicesOnly: known(false),
  permissions: known({ LIST_ACCOUNT: 'FULL' }),
  ...changes,
});
const credential = (id: number, changes: Partial<AccessToken> = {}): AccessToken => ({
  kind: 'access-token',
  id,
  name: '',
  integration: 11,
  entity: 42,
  role: 1001,
  inactive: false,
  revoked: false,
  created: '2026-01-09T10:00:00',
  ...changes,
});

/** One token of the random accounts: its holder and role, whether it is dead, and how much its holder may do. */
const token = fc.record({
  holder: fc.integer({ min: 1, max: 9 }),
  role: fc.integer({ min: 1, max: 4 }),
  dead: fc.boolean(),
});

interface Sketch {
  readonly tokens: readonly { holder: number; role: number; dead: boolean }[];
  readonly overridden: readonly number[];
  readonly refused: readonly string[];
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  tokens: fc.array(token, { maxLength: 12 }),
  overridden: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
  refused: fc.subarray(['integrationapp', 'role', 'employee', 'employee/3', 'employee/5']),
});

/** Holders 8 and 9 are vendors; role 1 has the expected name. */
function accountOf({ tokens, overridden, refused }: Sketch): FakeAccount {
  const rows = tokens.map(({ holder, role: id, dead }, index) =>
    tokenRow({
      id: 501 + index,
      entity_name: holder,
      entity_text: `Person ${holder}`,
      role_name: id,
      role_text: id === 1 ? 'Expensify Integration' : `Role ${id}`,
      brevoked: dead ? 'T' : 'F',
      created: `2026-01-09T10:00:${String(index).padStart(2, '0')}`,
    }),
  );
  const live = rows.filter(({ brevoked }) => brevoked === 'F');
  const ids = [1, 2, 3, 4, 5, 6, 7];
  const of = (column: string, all: readonly Row[], params: readonly unknown[]) =>
    all.filter((row) => params.includes(row[column]));
  // Three people share an address.
  const employees = ids.map((id) =>
    employeeRow({ id, rolesforsearch: '1, 2', email: id <= 3 ? 'one@acme.test' : `${id}@acme.test` }),
  );
  const answers: FakeAccount['tables'] = {
    oauthtoken: ({ query, params }) =>
      query.includes('t.id > ?')
        ? live.filter(({ id }) => Number(id) > Number(params.at(-1)))
        : [...live, ...rows.filter(({ brevoked }) => brevoked === 'T')].toReversed().toSorted(deadLast),
    role: ({ query, params }) =>
      [1, 2, 3, 4]
        .filter(
          (id) =>
            (query.includes('r.id IN') && params.includes(id)) ||
            (id === 1 && params.includes('EXPENSIFY INTEGRATION')),
        )
        .flatMap((id) =>
          roleRows(id === 2 ? {} : ALL_FULL, { id, name: id === 1 ? 'Expensify Integration' : `Role ${id}` }),
        ),
    employee: ({ params }) => {
      const addresses = new Set(of('id', employees, params).map(({ email }) => email));
      return employees.filter(({ email }) => addresses.has(email));
    },
    entity: ({ params }) =>
      of(
        'id',
        [...ids.map((id) => ({ id, type: 'Employee' })), { id: 8, type: 'Vendor' }, { id: 9, type: 'Vendor' }],
        params,
      ),
  };
  const refusals = Object.fromEntries(refused.map((name) => [name, refusal()]));
  const { tables, records } = healthy(
    { ...answers, ...refusals },
    {
      ...Object.fromEntries(
        ids.map((id) => [`employee/${id}`, employeeRecord(overridden.includes(id) ? { ADMI_WEBSERVICES: 0 } : {})]),
      ),
      'vendor/8': otherRecord([1]),
      'vendor/9': otherRecord([2]),
      ...refusals,
    },
  );
  return { tables, records, units: 5000 };
}

function deadLast(a: Row, b: Row): number {
  return Number(a.brevoked === 'T') - Number(b.brevoked === 'T');
}

/** The facts in parts: what all credentials share, and page after page of these. */
function inParts(account: FakeAccount, size: number): FactsPart[] {
  install(account);
  const { part, applications } = readAccountPart(expensify);
  const parts = [part];
  for (let after: number | null = 0; after !== null;) {
    const page = readPagePart(expensify, applications ?? [], { after, size });
    parts.push(page.part);
    after = page.next;
  }
  return parts;
}

function atOnce(account: FakeAccount): Facts {
  install(account);
  return readFacts(expensify).facts;
}

/** Without the time, with the credentials on which the verdict stands, each list in one order. */
function comparable(facts: Facts): Facts {
  const judged = facts.credentials.known
    ? known(credentialsToJudge(facts.credentials.value, facts.readAt))
    : facts.credentials;
  return { ...wholeFacts(mergeParts([{ ...facts, credentials: judged }])), readAt: '' };
}

const throughQueue = (part: FactsPart): FactsPart => JSON.parse(JSON.stringify(part)) as FactsPart;

describe('facts read page by page and merged', () => {
  const pages = fc.record({ sketch, size: fc.integer({ min: 2, max: 5 }), order: fc.infiniteStream(fc.nat()) });

  it('are the facts read at once, in whatever order the pages come and if some come twice, and decide the same', () => {
    fc.assert(
      fc.property(pages, ({ sketch: drawn, size, order }) => {
        const account = accountOf(drawn);
        const whole = comparable(atOnce(account));
        const parts = inParts(account, size).map(throughQueue);
        const [twice] = order.take(1);
        const again = [...parts, ...parts.slice(0, (twice ?? 0) % 3)];
        const places = [...order.take(again.length)];
        const shuffled = again
          .map((part, index) => ({ part, place: places[index] ?? 0 }))
          .sort((a, b) => a.place - b.place);
        const merged = comparable(wholeFacts(mergeParts(shuffled.map(({ part }) => part))));

        expect(merged).toEqual(whole);
        expect(diagnose(merged, expensify).verdict).toBe(diagnose(whole, expensify).verdict);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('can be merged bit by bit', () => {
    fc.assert(
      fc.property(sketch, (drawn) => {
        const parts = inParts(accountOf(drawn), 2);
        const [first = parts, ...others] = parts.map((part) => [part]);
        const oneByOne = others.reduce<FactsPart>(
          (merged, [part]) => mergeParts([merged, ...(part ? [part] : [])]),
          mergeParts(first),
        );

        expect(oneByOne).toEqual(mergeParts(parts));
      }),
      { numRuns: 30, seed: 12 },
    );
  });

  it('are plain JSON', () => {
    for (const part of inParts(
      accountOf({ tokens: [{ holder: 1, role: 1, dead: false }], overridden: [1], refused: [] }),
      2,
    )) {
      expect(throughQueue(part)).toStrictEqual(part);
    }
    const facts = atOnce(healthy());
    expect(JSON.parse(JSON.stringify(facts))).toStrictEqual(facts);
  });

  it('are not complete where a page is missing, whichever it is', () => {
    const tokens = Array.from({ length: 9 }, () => ({ holder: 1, role: 1, dead: false }));
    const [shared = AT, ...others] = inParts(accountOf({ tokens, overridden: [], refused: [] }), 3);

    expect(others.length).toBeGreaterThan(3);
    expect(wholeFacts(mergeParts([shared, ...others])).credentialsComplete).toBe(true);
    for (const missing of others) {
      const merged = wholeFacts(mergeParts([shared, ...others.filter((part) => part !== missing)]));
      expect(merged.credentialsComplete).toBe(false);
      expect(diagnose(merged, expensify).verdict).not.toBe('ready');
    }
    expect(wholeFacts(shared)).toMatchObject({ credentials: UNREAD, credentialsComplete: false });
  });

  it('are those of the newest token where none is live', () => {
    const tokens = [1, 2, 3].map((holder) => ({ holder, role: 1, dead: true }));
    const merged = wholeFacts(mergeParts(inParts(accountOf({ tokens, overridden: [], refused: [] }), 2)));

    expect(diagnose(merged, expensify).tokens.map(({ chain }) => chain.credential.id)).toEqual([503]);
  });

  it('lists no token twice and loses none where the rows of one stand on the edge of a page', () => {
    const rows = [1, 2, 2, 3, 3, 4].map((id) => tokenRow({ id }));
    const account = healthy({
      oauthtoken: ({ params }) => rows.filter(({ id }) => Number(id) > Number(params.at(-1))),
    });
    const merged = wholeFacts(mergeParts(inParts(account, 3)));

    expect(valueOr(merged.credentials, []).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(merged.credentialsComplete).toBe(true);
  });
});

describe('what parts say alike', () => {
  const holder = (roles: readonly number[]): FactsPart => ({ ...AT, entities: [{ ...HOLDER, roles: known(roles) }] });

  it('comes in one order, whatever the order of a list', () => {
    const parts = [holder([2, 1]), holder([1, 2])];

    for (const order of [parts, parts.toReversed()]) {
      expect(mergeParts(order)).toMatchObject({ entities: [{ roles: known([1, 2]) }], unread: [] });
    }
  });

  it('is no other list with the same digits', () => {
    expect(mergeParts([holder([1, 23]), holder([12, 3])]).entities?.[0]?.roles).toEqual(UNREAD);
  });

  it('are the features by name, each once', () => {
    const merged = mergeParts([
      { ...AT, features: { TBA: known(true), A: known(false) } },
      { ...AT, features: { TBA: known(true), B: UNREAD } },
    ]);

    expect(JSON.stringify(merged.features)).toBe(JSON.stringify({ A: known(false), B: UNREAD, TBA: known(true) }));
  });

  it.each([
    [[true, true], true],
    [[true, false], false],
    [[false, true], false],
  ])('is whether all is there: %j', (flags, whole) => {
    const merged = mergeParts(flags.map((flag) => ({ ...AT, integrationsComplete: flag, credentialsComplete: flag })));

    expect(merged).toMatchObject({ integrationsComplete: whole, credentialsComplete: whole });
  });
});

describe('credentials of several parts', () => {
  const listing = (...credentials: readonly Credential[]): FactsPart => ({
    ...AT,
    credentials: known(credentials),
    credentialsComplete: true,
  });
  const authorization = (entity: number): Credential => ({
    kind: 'oauth2-authorization',
    id: null,
    name: '',
    integration: 11,
    entity,
    role: 1001,
  });
  const gap = (what: string, record: Facts['unread'][number]['record']): Facts['unread'][number] => ({
    what,
    record,
    why: { code: 'NOT_UNDERSTOOD', message: 'x' },
    grant: [],
    advice: '',
  });

  it('that no reader lists are each once', () => {
    const { credentials } = mergeParts([listing(authorization(1), authorization(2)), listing(authorization(2))]);

    expect(credentials).toEqual(known([authorization(1), authorization(2)]));
  });

  it('are those of the parts that list some, and not complete where one does not', () => {
    const merged = mergeParts([listing(credential(1)), { ...AT, credentials: UNREAD, credentialsComplete: true }]);

    expect(merged).toMatchObject({ credentials: known([credential(1)]), credentialsComplete: false });
  });

  it('are without a token that one part did not understand', () => {
    const token = { type: 'access-token', id: 1 };
    const ids = (entry: Facts['unread'][number]) => {
      const { credentials } = mergeParts([{ ...listing(credential(1), credential(2)), unread: [entry] }]);
      return valueOr(credentials ?? UNREAD, []).map(({ id }) => id);
    };

    expect(ids(gap('access-tokens', token))).toEqual([2]);
    expect(ids(gap('roles', token))).toEqual([1, 2]);
    expect(ids(gap('access-tokens', null))).toEqual([1, 2]);
    expect(ids(gap('access-tokens', { type: 'integration', id: 1 }))).toEqual([1, 2]);
  });

  it('that are dead say nothing where a live one may be missing', () => {
    const dead = credential(1, { revoked: true });

    expect(telling(known([dead]), false, AT.readAt)).toEqual(UNREAD);
    expect(telling(known([dead]), true, AT.readAt)).toEqual(known([dead]));
    expect(telling(known([dead, credential(2)]), false, AT.readAt)).toEqual(known([dead, credential(2)]));
    expect(telling(UNREAD, true, AT.readAt)).toEqual(UNREAD);
  });

  it.each<[string, Partial<FactsPart>, boolean]>([
    ['all of them are listed', {}, true],
    ['every page is there', { credentialRanges: [range(0, 7), range(7, null)] }, true],
    ['the last page is missing', { credentialRanges: [range(0, 7)] }, false],
    ['the first page is missing', { credentialRanges: [range(7, null)] }, false],
    ['a page between is missing', { credentialRanges: [range(0, 7), range(9, null)] }, false],
    ['no page is there', { credentialRanges: [] }, false],
  ])('are complete only where %s', (_, changes, complete) => {
    expect(wholeFacts({ ...listing(credential(1)), ...changes }).credentialsComplete).toBe(complete);
  });

  it.each([false, undefined])('are not complete where no part says so: %p', (credentialsComplete) => {
    const { credentialsComplete: _said, ...part } = listing(credential(1));
    const facts = wholeFacts({ ...part, ...(credentialsComplete === undefined ? {} : { credentialsComplete }) });

    expect(facts).toMatchObject({ credentials: known([credential(1)]), credentialsComplete: false });
  });

  it('are not complete where none are listed', () => {
    expect(wholeFacts({ ...AT, credentialsComplete: true }).credentialsComplete).toBe(false);
  });
});

describe('what narrows a role', () => {
  const restrictions = (segments?: NonNullable<Role['restrictions']>['segments']): Role['restrictions'] => ({
    subsidiaries: known('ALL'),
    selected: known([]),
    viewsOthers: known(false),
    employees: known('NONE'),
    accountingBooks: known('ALL'),
    byDevice: known(false),
    ...(segments ? { segments } : {}),
  });
  const merged = (...all: readonly Role['restrictions'][]) =>
    mergeParts(all.map((one) => ({ ...AT, roles: [role(1, one ? { restrictions: one } : {})] }))).roles?.[0]
      ?.restrictions;

  it('is left out where no part has any', () => {
    expect(merged(undefined, undefined)).toBeUndefined();
  });

  it('is what the parts say that have any, lines by segment included', () => {
    expect(merged(undefined, restrictions())).toEqual(restrictions());
    expect(merged(restrictions(), restrictions(known([])))).toEqual(restrictions(known([])));
  });
});

describe('subsidiaries', () => {
  const listing = (all: boolean): FactsPart => ({ ...AT, subsidiaries: known({ ids: [1], all }) });

  it('are all of them where one part saw all', () => {
    expect(mergeParts([listing(false), listing(true)]).subsidiaries).toEqual(known({ ids: [1], all: true }));
    expect(mergeParts([listing(false)]).subsidiaries).toEqual(known({ ids: [1], all: false }));
  });

  it('are those of the part that could read them', () => {
    expect(mergeParts([{ ...AT, subsidiaries: UNREAD }, listing(true)]).subsidiaries).toEqual(
      known({ ids: [1], all: true }),
    );
    expect(mergeParts([{ ...AT, subsidiaries: UNREAD }]).subsidiaries).toEqual(UNREAD);
  });
});

it('a contradiction says what to do', () => {
  const parts = [true, false].map((on): FactsPart => ({ ...AT, features: { TBA: known(on) } }));

  expect(mergeParts(parts)).toMatchObject({
    features: { TBA: UNREAD },
    unread: [
      {
        what: 'features',
        record: null,
        why: { code: 'NOT_UNDERSTOOD', message: 'Two readings of the account contradict each other: feature TBA.' },
        grant: [],
        advice: 'Read the account again: it may have been changed while it was read.',
      },
    ],
  });
});

it('parts that cannot be merged say why', () => {
  expect(() => mergeParts([])).toThrow('There is no part to merge.');
  expect(() => mergeParts([AT, { ...AT, accountId: '7' }])).toThrow(
    'The parts are of different accounts: merge those of one account.',
  );
});

describe('what parts contradict each other about', () => {
  const differs = [
    { ...AT, roles: [role(1)] },
    { ...AT, roles: [role(1, { inactive: known(true) })] },
  ];

  it.each([
    ['two', differs],
    ['in the other order', differs.toReversed()],
    ['and a third that says as one of them', [...differs, ...differs.slice(0, 1)]],
  ])('is unread and named, never one of them: %s', (_what, parts) => {
    const { roles, unread } = mergeParts(parts);

    expect(roles).toEqual([role(1, { inactive: UNREAD })]);
    expect(unread).toMatchObject([{ what: 'roles', record: { type: 'role', id: 1 }, why: { code: 'NOT_UNDERSTOOD' } }]);
  });

  it('stays unread when more parts come', () => {
    const merged = mergeParts([mergeParts(differs), ...differs.slice(0, 1)]);

    expect(merged).toEqual(mergeParts(differs));
  });

  it('is a credential that is then left out, so that the list is not complete', () => {
    const part = (changes: Partial<AccessToken>): FactsPart => ({
      ...AT,
      credentials: known([credential(1), credential(2, changes)]),
      credentialsComplete: true,
    });
    const merged = mergeParts([part({}), part({ role: 3 })]);
    const more = mergeParts([merged, part({})]);

    for (const one of [merged, more]) {
      expect(one).toMatchObject({ credentials: known([{ id: 1 }]), credentialsComplete: false });
      expect(one.unread).toMatchObject([{ what: 'access-tokens', record: { type: 'access-token', id: 2 } }]);
    }
  });

  it('is the name of an integration record, which then has none', () => {
    const part = (name: string): FactsPart => ({
      ...AT,
      integrations: [{ id: 7, name, state: known('ENABLED'), tokenBasedAuthentication: UNREAD }],
    });

    expect(mergeParts([part('A'), part('B')])).toMatchObject({
      integrations: [{ id: 7, name: 'integration record 7', state: known('ENABLED') }],
      unread: [{ what: 'integration-records', why: { code: 'NOT_UNDERSTOOD' } }],
    });
  });

  it('is not the order of lines or of roles', () => {
    const { unread, roles } = mergeParts([
      { ...AT, roles: [role(1, { permissions: known({ LIST_ACCOUNT: 'FULL', LIST_CLASS: 'VIEW' }) })] },
      { ...AT, roles: [role(1, { permissions: known({ LIST_CLASS: 'VIEW', LIST_ACCOUNT: 'FULL' }) })] },
    ]);

    expect([unread, roles?.[0]?.permissions.known]).toEqual([[], true]);
  });
});

it('what one part could not read is unread, with the reason once', () => {
  const why = { code: 'INSUFFICIENT_PERMISSION', message: 'No.' };
  const gap = { what: 'roles', record: null, why, grant: [], advice: 'Ask.' };
  const parts: FactsPart[] = [
    { ...AT, roles: [role(1)] },
    { ...AT, roles: [role(1, { permissions: UNREAD })], unread: [gap] },
  ];

  expect(mergeParts([...parts, ...parts])).toMatchObject({ roles: [role(1, { permissions: UNREAD })], unread: [gap] });
});

it.each([
  ['which of them are active, as every part says it', [1], [3], [1, 3]],
  ['all of a part that did not look as active', [1], undefined, [1, 2, 3]],
  ['as active what one of two says is active', [1], [2, 3], [1, 2, 3]],
  ['nothing of it where no part looked', undefined, undefined, undefined],
])('of subsidiaries the merged facts say %s', (_, one, other, active) => {
  const listing = (ids: number[], some?: number[]): FactsPart => ({
    ...AT,
    subsidiaries: known({ ids, ...(some ? { active: some } : {}), all: true }),
  });
  const { subsidiaries } = mergeParts([listing([1, 2], one), listing([3, 2], other)]);
  expect(subsidiaries).toEqual(known({ ids: [1, 2, 3], ...(active ? { active } : {}), all: true }));
});

it('the time is that of the earliest part', () => {
  expect(mergeParts([{ ...AT, readAt: '2026-06-02' }, AT]).readAt).toBe(AT.readAt);
});

it.each<[string, FactsPart[]]>([
  ['no part', []],
  ['parts of two accounts', [AT, { ...AT, accountId: '7' }]],
])('%s cannot be merged', (_what, parts) => {
  expect(() => mergeParts(parts)).toThrow(RangeError);
});

const NAMESAKE = { id: 43, name: 'Ana', inactive: false, giveAccess: true };
const HOLDER: Entity = {
  ...{ id: 42, type: known('EMPLOYEE'), name: known('Ana'), inactive: known(false), giveAccess: known(true) },
  ...{ roles: known([1]), globalPermissions: known({}), ends: known(null), sameEmail: known([]) },
};

describe('parts that contradict each other', () => {
  const told = (parts: readonly FactsPart[]) =>
    mergeParts(parts).unread.map(({ what, record, why }) => [what, record, why.message]);
  const says = (what: string) => `Two readings of the account contradict each other: ${what}.`;

  it('about a feature', () => {
    const part = (TBA: boolean): FactsPart => ({ ...AT, features: { TBA: known(TBA), OAUTH2: known(true) } });
    const parts = [part(true), part(false)];

    expect(mergeParts(parts).features).toEqual({ TBA: UNREAD, OAUTH2: known(true) });
    expect(told(parts)).toEqual([['features', null, says('feature TBA')]]);
  });

  it.each<[string, Partial<IntegrationRecord>]>([
    ['name', { name: 'B' }],
    ['state', { state: known('BLOCKED') }],
    ['token-based authentication', { tokenBasedAuthentication: known(false) }],
  ])('about the %s of an integration record', (about, different) => {
    const one: IntegrationRecord = {
      ...{ id: 7, name: 'A', state: known('ENABLED'), tokenBasedAuthentication: known(true) },
    };
    const part = (changes: Partial<IntegrationRecord>): FactsPart => ({
      ...AT,
      integrations: [{ ...one, ...changes }],
    });

    expect(told([part({}), part(different)])).toEqual([
      ['integration-records', { type: 'integration', id: 7 }, says(about)],
    ]);
  });

  it.each<[string, Partial<Role>]>([
    ['name', { name: known('Other') }],
    ['inactive', { inactive: known(true) }],
    ['single sign-on only', { singleSignOnOnly: known(true) }],
    ['web services only', { webServicesOnly: known(true) }],
    ['permissions', { permissions: known({}) }],
  ])('about a role: %s', (about, different) => {
    const parts = [role(1), role(1, different)].map((one): FactsPart => ({ ...AT, roles: [one] }));

    expect(told(parts)).toEqual([['roles', { type: 'role', id: 1 }, says(about)]]);
  });

  it('about what narrows a role', () => {
    const restrictions = {
      ...{ subsidiaries: known('ALL'), selected: known([]), viewsOthers: known(false), employees: known('NONE') },
      ...{ accountingBooks: known('ALL'), byDevice: known(false) },
    } as unknown as NonNullable<Role['restrictions']>;
    const parts = [restrictions, { ...restrictions, byDevice: known(true) }].map((one): FactsPart => ({
      ...AT,
      roles: [role(1, { restrictions: one })],
    }));

    expect(told(parts)).toEqual([['role-restrictions', { type: 'role', id: 1 }, says('restrictions')]]);
  });

  it.each<[string, string, Partial<Entity>]>([
    ['kind of record', 'entity-types', { type: known('VENDOR') }],
    ['name', 'employees', { name: known('Other') }],
    ['inactive', 'employees', { inactive: known(true) }],
    ['login access', 'employees', { giveAccess: known(false) }],
    ['roles', 'employees', { roles: known([2]) }],
    ['global permissions', 'global-permissions', { globalPermissions: known({ LIST_CLASS: 'VIEW' }) }],
    ['last day of work', 'employees', { ends: known('2026-07-01') }],
    ['other employees with the same e-mail address', 'employees', { sameEmail: known([NAMESAKE]) }],
  ])('about a holder: %s', (about, what, different) => {
    const parts = [HOLDER, { ...HOLDER, ...different }].map((one): FactsPart => ({ ...AT, entities: [one] }));

    expect(told(parts)).toEqual([[what, { type: 'entity', id: 42 }, says(about)]]);
  });

  it('about a token', () => {
    const parts = [1, 3].map((one): FactsPart => ({ ...AT, credentials: known([credential(5, { role: one })]) }));

    expect(told(parts)).toEqual([['access-tokens', { type: 'access-token', id: 5 }, says('the access token')]]);
  });
});

it('a holder of whom nobody asked for the last day or the address says nothing of them', () => {
  const { ends: _ends, sameEmail: _sameEmail, ...plain } = HOLDER;
  const parts = [HOLDER, plain].map((one): FactsPart => ({ ...AT, entities: [one] }));

  expect(mergeParts(parts)).toMatchObject({ entities: [HOLDER], unread: [] });
  expect(mergeParts(parts.slice(1)).entities).toEqual([plain]);
});

it('the only token that was asked for, and whether a credential was named, stay', () => {
  const merged = mergeParts([AT, { ...AT, onlyToken: 7, isNamed: true }]);

  expect(merged).toMatchObject({ onlyToken: 7, isNamed: true });
  expect(Object.keys(mergeParts([AT]))).toEqual(['accountId', 'readAt', 'unread']);
});

it('what no part has is unread, and never complete', () => {
  expect(wholeFacts(AT)).toEqual({
    ...AT,
    ...{ features: {}, integrations: [], integrationsComplete: false, credentials: UNREAD, credentialsComplete: false },
    ...{ roles: [], entities: [] },
  });
});

it.each<[string, IdRange[], IdRange[]]>([
  ['touch', [range(5, 9), range(0, 5)], [range(0, 9)]],
  ['overlap', [range(0, 5), range(3, null)], [range(0, null)]],
  ['lie in each other', [range(0, 9), range(2, 5), range(0, 4)], [range(0, 9)]],
  ['have a gap', [range(6, 9), range(0, 5)], [range(0, 5), range(6, 9)]],
])('pages that %s are joined', (_, credentialRanges, joined) => {
  expect(mergeParts([{ ...AT, credentialRanges }]).credentialRanges).toEqual(joined);
});

function range(after: number, upTo: number | null): IdRange {
  return { after, upTo };
}
