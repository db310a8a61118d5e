import * as query from 'N/query';
import * as record from 'N/record';
import type { NamedByRequest } from '../../../src/TypeScript/account/named-credential';
import type { Found, Wanted } from '../../../src/TypeScript/account/read-facts';
import { readAccountPart, readFacts, readPagePart, readWanted } from '../../../src/TypeScript/account/read-facts';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { featuresOf } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import type { FakeAccount, Row } from '../support/account';
import { ACCOUNT_ID, install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import {
  applicationRow,
  employeeRecord,
  employeeRow,
  healthy,
  integrationRow,
  otherRecord,
  roleRows,
  tokenRow,
} from '../support/rows';

function read(account: FakeAccount, token: number | null = null) {
  const asked = install(account);
  return { ...readFacts(expensify, token), ...asked };
}

/** The names of the functions of a mocked module that were called. */
function called(module: object): string[] {
  return Object.entries(module)
    .filter(([, member]) => jest.isMockFunction(member) && member.mock.calls.length > 0)
    .map(([name]) => name);
}

describe('an account of which all may be read', () => {
  it('is read whole', () => {
    const { facts } = read(healthy());

    expect(facts.unread).toEqual([]);
    expect(facts.accountId).toBe(ACCOUNT_ID);
    expect(Object.keys(facts.features)).toEqual(featuresOf(expensify));
    expect(facts.integrations).toMatchObject([{ id: 11 }]);
    expect(facts.credentials).toMatchObject({ known: true, value: [{ id: 501, entity: 42, role: 1001 }] });
    expect(facts.roles).toMatchObject([{ id: 1001, permissions: { known: true } }]);
    expect(facts.entities).toMatchObject([{ id: 42, globalPermissions: { known: true } }]);
  });

  it('says when reading began', () => {
    const before = Date.now();
    const { facts } = read(healthy());

    expect(Date.parse(facts.readAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(facts.readAt)).toBeLessThanOrEqual(Date.now());
  });

  it('is not changed: nothing is called but the two functions that read', () => {
    read(healthy());

    expect(called(query)).toEqual(['runSuiteQL']);
    expect(called(record)).toEqual(['load']);
  });
});

describe('the cost', () => {
  const vendor = healthy({ employee: [], entity: [{ id: 42, type: 'Vendor' }] }, { 'vendor/42': otherRecord([1001]) });

  it.each([
    ["an employee's token", healthy(), { queries: 5, loads: 1, units: 55 }],
    ["a vendor's token", vendor, { queries: 6, loads: 1, units: 65 }],
    // Without a token no row counts the registered credentials: they are asked for by themselves.
    ['no token', healthy({ applications: [], oauthtoken: [] }), { queries: 4, loads: 0, units: 40 }],
  ])('of %s is so many calls, and the report says so', (_, account, expected) => {
    const { cost, statements, loads } = read(account);

    expect({ ...cost, loads: loads.length }).toEqual(expected);
    expect(statements).toHaveLength(expected.queries);
  });

  it('does not grow with the rows of an account', () => {
    const many = (count: number, row: (index: number) => Row) =>
      Array.from({ length: count }, (_, index) => row(index));
    const { cost, loads } = read(
      healthy({
        applications: [applicationRow(11, 'Expensify'), ...many(900, (index) => applicationRow(100 + index, 'Other'))],
        oauthtoken: [
          tokenRow(),
          ...many(4000, (index) => tokenRow({ id: 1000 + index, brevoked: 'T', entity_name: index + 1 })),
        ],
        role: [...roleRows({ LIST_ACCOUNT: 4 }), ...many(900, (index) => ({ ...roleRows({})[0], id: 2000 + index }))],
      }),
    );

    expect(cost).toEqual({ queries: 5, units: 55 });
    expect(loads).toEqual(['employee/42']);
  });

  it('grows by one record load with each holder of a live token', () => {
    const holders = [42, 43, 44];
    const { cost } = read(
      healthy(
        {
          oauthtoken: holders.map((id) => tokenRow({ id: 500 + id, entity_name: id })),
          employee: holders.map((id) => employeeRow({ id })),
        },
        Object.fromEntries(holders.map((id) => [`employee/${id}`, employeeRecord()])),
      ),
    );

    expect(cost).toEqual({ queries: 5, units: 65 });
  });
});

describe('the statements', () => {
  it('hold no value: only bound parameters do', () => {
    const { statements } = read(
      healthy(
        {
          applications: [
            applicationRow(770_011, 'Expensify'),
            applicationRow(770_012, "Expensify'; DROP TABLE role --"),
          ],
          oauthtoken: [tokenRow({ id: 770_501, entity_name: 770_042, role_name: 771_001, role_text: "R' OR 1=1" })],
          employee: [],
          entity: [{ id: 770_042, type: 'Employee' }],
        },
        { 'employee/770042': employeeRecord() },
      ),
      770_501,
    );

    expect(statements).toHaveLength(6);
    for (const { query: sql, params } of statements) {
      expect(sql).not.toMatch(/77\d{4}|DROP|OR 1=1/);
      expect(sql.match(/\?/g) ?? []).toHaveLength(params.length);
    }
  });

  it('page in an order that is unique', () => {
    for (const { query: sql } of read(healthy()).statements)
      expect(sql).toMatch(/ORDER BY .*(\bid\b|permkey|tba_app_name)/);
  });

  it('fail where something may not be read: the provider that leaves it out in silence is never asked for', () => {
    read(healthy());

    for (const [options] of jest.mocked(query.runSuiteQL).mock.calls)
      expect(Object.keys(options)).toEqual(['query', 'params']);
  });
});

describe('one refusal', () => {
  const codes = [
    refusal('INSUFFICIENT_PERMISSION', 'You do not have permission.'),
    refusal('INVALID_SEARCH_TYPE', 'Record was not found.'),
    refusal('UNEXPECTED_ERROR', 'An unexpected error occurred.'),
  ];
  const known = { features: true, integrations: true, credentials: true, role: true, employee: true };
  const tables = [
    { table: 'applications', what: 'access-tokens', lost: { credentials: false, employee: false } },
    { table: 'oauthtoken', what: 'access-tokens', lost: { credentials: false, employee: false } },
    { table: 'integrationapp', what: 'integration-records', lost: { integrations: false } },
    { table: 'role', what: 'roles', lost: { role: false } },
    { table: 'employee', what: 'employees', lost: { employee: false } },
  ];
  const cases = tables.flatMap((table) => codes.map((error) => ({ ...table, error })));

  it.each(cases)('of $table ($error.name) is named, and stops nothing else', ({ table, what, lost, error }) => {
    const { facts } = read(healthy({ [table]: error }));

    expect({
      features: facts.features.TBA?.known,
      integrations: facts.integrationsComplete,
      credentials: facts.credentials.known,
      role: facts.roles.some(({ id, permissions }) => id === 1001 && permissions.known),
      employee: facts.entities.some(({ id, roles }) => id === 42 && roles.known),
    }).toEqual({ ...known, ...lost });
    expect(facts.unread[0]).toMatchObject({ what, record: null, why: { code: error.name, message: error.message } });
    expect(facts.unread[0]?.grant).not.toEqual([]);
  });

  it('of everything leaves nothing known, and each source named once', () => {
    const { facts, cost } = read({ tables: {}, records: {} });

    expect(facts.integrationsComplete).toBe(false);
    expect(facts.credentials).toEqual({ known: false });
    expect(facts.unread.map(({ what }) => what)).toEqual(['access-tokens', 'integration-records', 'roles']);
    // The query on applications is asked again without what it counts on the way.
    expect(cost).toEqual({ queries: 4, units: 40 });
  });
});

describe('the tokens that are followed', () => {
  const row = (id: number, changes: Row = {}) =>
    tokenRow({ id, entity_name: id, created: `2026-01-0${id}T00:00:00`, ...changes });
  const holders = (oauthtoken: Row[]) =>
    read(healthy({ oauthtoken, employee: oauthtoken.map(({ id }) => employeeRow({ id: id ?? null })) })).facts.entities;

  it('are the live ones', () => {
    expect(holders([row(1), row(2, { brevoked: 'T' }), row(3)]).map(({ id }) => id)).toEqual([1, 3]);
  });

  it('are the newest where none is live', () => {
    expect(holders([row(1, { brevoked: 'T' }), row(3, { binactive: 'T' }), row(2, { brevoked: 'T' })])).toMatchObject([
      { id: 3 },
    ]);
  });

  it('are the one that was asked for, and no other', () => {
    const { facts, statements } = read(healthy(), 501);

    expect(facts.credentials).toMatchObject({ known: true, value: [{ id: 501 }] });
    expect(statements[2]?.params).toEqual([11, 501]);
  });
});

/** What is wanted of an account, and what it was chosen by. */
function readWantedOf(account: FakeAccount, changes: Partial<Wanted>, rights: Readonly<Record<string, number>> = {}) {
  const asked = install(account);
  installCaller({ id: 7, role: 5 }, rights);
  const chosenBy: Found[] = [];
  const choose = (found: Found): Profile => {
    chosenBy.push(found);
    return expensify;
  };
  const wanted: Wanted = { token: null, application: null, own: 'none', choose, ...changes };
  return { ...readWanted(wanted), chosenBy, ...asked };
}

const UNTIL = new Date(Date.now() + 200 * 24 * 60 * 60 * 1000).toISOString();
const REGISTERED = 900_000_000_000_005;
const MAPPING: Row = {
  ...{ id: 5, mapping: 'k', application: 11, name: 'Expensify', kind: 'oauth2-certificate', entity: 42, role: 1001 },
  ...{ valid_from: null, valid_until: UNTIL, ended: 'F', label: null, account: ACCOUNT_ID },
};
const withMapping = () =>
  healthy({
    applications: [{ ...applicationRow(11, 'Expensify'), mappings: 1 }],
    integrationapp: [integrationRow()],
    customrecord_td_mapping: [MAPPING],
  });

describe('a registered credential', () => {
  const idsOf = (token: number | null) => {
    const { facts, statements } = readWantedOf(withMapping(), { token });
    return {
      ids: facts.credentials.known && facts.credentials.value.map(({ id }) => id),
      complete: facts.credentialsComplete,
      onlyToken: facts.onlyToken,
      asksTokens: statements.some(({ query: sql }) => sql.startsWith('SELECT t.id')),
    };
  };

  it('is one of all, or the only one, and then no token is asked for', () => {
    expect(idsOf(null)).toEqual({ ids: [501, REGISTERED], complete: true, onlyToken: undefined, asksTokens: true });
    expect(idsOf(REGISTERED)).toEqual({ ids: [REGISTERED], complete: true, onlyToken: REGISTERED, asksTokens: false });
  });

  it('is none where its id is not one of those that are registered', () => {
    expect(idsOf(REGISTERED + 1)).toMatchObject({ ids: [], complete: true });
  });

  it('is no part of the answer on one token', () => {
    expect(idsOf(501)).toEqual({ ids: [501], complete: true, onlyToken: 501, asksTokens: true });
  });
});

describe('a credential that was named', () => {
  const NAMED: NamedByRequest = { entity: 42, role: 1001, validUntil: null, revoked: null, others: [] };
  const CREDENTIAL = { kind: 'access-token', id: null, name: '', integration: 11, entity: 42, role: 1001 };
  const named = (tables: FakeAccount['tables'] = {}, changes: Partial<Wanted> = {}) =>
    readWantedOf(healthy(tables), { named: NAMED, ...changes });

  it('is the only one, with its role and its holder, of the one record of the profile', () => {
    const { facts, absent, others, statements } = named();

    expect(facts).toMatchObject({
      credentials: { known: true, value: [CREDENTIAL] },
      credentialsComplete: true,
      isNamed: true,
      unread: [],
    });
    expect([facts.roles.map(({ id }) => id), facts.entities.map(({ id }) => id)]).toEqual([[1001], [42]]);
    expect([absent, others]).toEqual([null, null]);
    expect(statements.filter(({ query: sql }) => sql.startsWith('SELECT t.id'))).toEqual([]);
  });

  it('does not depend on which tokens there are', () => {
    expect(named({ applications: refusal() }).facts).toMatchObject({ credentialsComplete: true, unread: [] });
  });

  it('asks what is registered only where its application was named too', () => {
    const asks = (application: number | null) =>
      named({}, { application }).statements.some(({ query: sql }) => sql.includes('AS mappings'));

    expect([asks(null), asks(11)]).toEqual([false, true]);
  });

  const NOT_SURE = [
    {
      what: 'integration-records',
      record: null,
      why: {
        code: 'NOT_UNDERSTOOD',
        message:
          'It is not certain which integration record the credential belongs to, or that this record lets it in.',
      },
      advice:
        'Under Setup > Integration > Manage Integrations, find the record that the integration uses, and check that its State is Enabled.',
    },
  ];
  const records = (...states: readonly string[]) => ({
    applications: [],
    integrationapp: states.map((state, index) => integrationRow({ id: 11 + index, state })),
  });

  it.each<[string, FakeAccount['tables'], number | null, boolean]>([
    ['its one record is enabled', records('ENABLED'), 11, true],
    ['its one record is blocked', records('BLOCKED'), 11, true],
    ['both records are enabled', records('ENABLED', 'ENABLED'), null, true],
    ['both records are blocked', records('BLOCKED', 'BLOCKED'), null, true],
    ['one of two is blocked', records('ENABLED', 'BLOCKED'), null, false],
    ['there is no record', records(), null, false],
  ])('is certain of its record or not: %s', (_, tables, integration, isSure) => {
    const { facts } = named(tables);

    expect(facts.credentials).toEqual({ known: true, value: [{ ...CREDENTIAL, integration }] });
    expect(facts.credentialsComplete).toBe(isSure);
    expect(facts.unread).toMatchObject(isSure ? [] : NOT_SURE);
  });

  it('may be of any record where not all could be read: a blocked one is then not certain', () => {
    const blocked = { applications: [], integrationapp: [integrationRow({ state: 'BLOCKED' }), { id: null }] };

    expect(named(blocked).facts).toMatchObject({
      credentials: { value: [{ integration: null }] },
      credentialsComplete: false,
    });
    expect(named({ applications: [], integrationapp: refusal() }).facts.credentialsComplete).toBe(true);
  });

  it('is let in by its record or not as its kind is', () => {
    const tables = {
      applications: [],
      integrationapp: [integrationRow(), integrationRow({ id: 13, tokenbasedauthentication: 'F' })],
    };
    const [first, ...others] = expensify.credentials;
    const oauth2 = {
      ...expensify,
      credentials: [{ ...first, kind: 'oauth2-authorization' as const }, ...others] as const,
    };

    expect(named(tables).facts.credentialsComplete).toBe(false);
    expect(named(tables, { choose: () => oauth2 }).facts).toMatchObject({
      credentials: { value: [{ kind: 'oauth2-authorization' }] },
      credentialsComplete: true,
    });
  });

  it('has no names where NetSuite shows none', () => {
    const { roles, entities } = named({ role: refusal(), employee: refusal(), entity: refusal() }).facts;

    expect([roles[0]?.name, entities[0]?.name]).toEqual([{ known: false }, { known: false }]);
  });

  it('needs no record where the profile recognises none', () => {
    const nameless = { ...expensify, recognise: { ...expensify.recognise, integrationNames: [] } };
    const choose = () => nameless;

    expect(named(records(), { choose }).facts.credentialsComplete).toBe(true);
    expect(named(records(), { choose, application: 11 }).facts.credentialsComplete).toBe(false);
  });

  it('is of the application that was named', () => {
    expect(named({}, { application: 12 }).facts.credentials).toMatchObject({ value: [{ integration: 12 }] });
  });

  it('may name somebody who is not there', () => {
    expect(named({ employee: [], entity: [] }).absent).toBe('employee');
    expect(named({ role: [] }).absent).toBe('role');
  });

  it('has other certificates beside it, whose holders and roles are kept apart', () => {
    const other = { entity: 43, role: 1002, validFrom: null, validUntil: UNTIL, revoked: false };
    const role = [...roleRows({}), ...roleRows({}, { id: 1002, name: 'Clerk' })];
    const employee = [employeeRow(), employeeRow({ id: 43 })];
    const { facts, others } = named({ role, employee }, { named: { ...NAMED, others: [other] } });

    expect([facts.roles.map(({ id }) => id), facts.entities.map(({ id }) => id)]).toEqual([[1001], [42]]);
    expect(others?.credentials).toMatchObject([{ kind: 'oauth2-certificate', entity: 43, role: 1002 }]);
    expect(others?.facts.roles.map(({ id }) => id)).toEqual([1001, 1002]);
  });
});

describe('the profile', () => {
  const OWN: Row = { id: 1, profile: 'acme', name: 'Acme', length: 2, file: '{}' };
  const ENTRY = { entry: 1, id: 'acme', name: 'Acme', text: '{}' };
  const chosen = (
    counted: number | null,
    table: readonly Row[] | Error,
    changes: Partial<Wanted>,
    rights: Readonly<Record<string, number>> = {},
  ) => {
    const applications = [{ ...applicationRow(11, 'Expensify'), own: counted }];
    const tables = { applications, customrecord_td_profile: table };
    const { chosenBy, ownProfiles, statements } = readWantedOf(healthy(tables), changes, rights);
    const own = statements.filter(({ query: sql }) => sql.startsWith('SELECT p.id, p.custrecord_td_profile_key'));
    const counts = statements.flatMap(({ query: sql, params }) => (sql.includes(' AS own') ? params.length : []));
    return { chosenBy, ownProfiles, asked: own.map(({ params }) => params), counts };
  };
  const FOUND: Found = { names: null, isWhole: true, own: [], ownHidden: false };

  it('is chosen by nothing of the account where none of its own counts', () => {
    expect(chosen(1, [OWN], { own: 'none' })).toEqual({
      chosenBy: [FOUND],
      ownProfiles: 'read',
      asked: [],
      counts: [],
    });
  });

  it('may be any of the account, where there are some', () => {
    expect(chosen(1, [OWN], { own: 'any' })).toEqual({
      chosenBy: [{ ...FOUND, own: [ENTRY] }],
      ownProfiles: 'read',
      asked: [[]],
      counts: [0],
    });
    expect(chosen(0, refusal(), { own: 'any' })).toEqual({
      chosenBy: [FOUND],
      ownProfiles: 'read',
      asked: [],
      counts: [0],
    });
  });

  it('may be the one of an id', () => {
    expect(chosen(1, [OWN], { own: { id: 'acme', isOnly: false } })).toEqual({
      chosenBy: [{ ...FOUND, own: [ENTRY] }],
      ownProfiles: 'read',
      // Another one may recognise the same application.
      asked: [[]],
      counts: [0],
    });
    // Where there is none, the shipped one of that id stands in.
    expect(chosen(0, [], { own: { id: 'acme', isOnly: false } })).toMatchObject({ chosenBy: [FOUND], asked: [] });
  });

  it.each<[string, number | null, readonly Row[] | Error, string]>([
    ['they are refused', 1, refusal(), 'unread'],
    ['one of them is missing', 2, [OWN], 'unread'],
    ['one is there that was not counted', 1, [OWN, OWN], 'unread'],
    ['more are counted than are read', 201, Array.from({ length: 200 }, () => OWN), 'unread'],
    ['as many came as are read, and nothing counted them', null, Array.from({ length: 200 }, () => OWN), 'unread'],
    ['they are refused, and nothing counted them', null, refusal(), 'unread'],
  ])('is chosen without those of the account where %s', (_, counted, table, ownProfiles) => {
    expect(chosen(counted, table, { own: 'any' })).toMatchObject({ chosenBy: [FOUND], ownProfiles });
  });

  it('is chosen with those that came where nothing counted them', () => {
    expect(chosen(null, [OWN], { own: 'any' })).toMatchObject({
      chosenBy: [{ ...FOUND, own: [ENTRY] }],
      ownProfiles: 'read',
    });
  });

  it('is not asked for of the account where the tokens were refused: no verdict stands on it', () => {
    const tables = { applications: refusal(), customrecord_td_profile: [OWN] };
    const { statements, ownProfiles } = readWantedOf(healthy(tables), { own: 'any' });

    expect(statements.filter(({ query: sql }) => sql.startsWith('SELECT p.id'))).toEqual([]);
    expect(ownProfiles).toBe('unknown');
  });

  it('is not one that the role of the caller hides', () => {
    expect(chosen(1, [OWN], { own: 'any' }, { LIST_CUSTRECORDENTRY: 0 })).toEqual({
      chosenBy: [{ ...FOUND, ownHidden: true }],
      ownProfiles: 'unknown',
      asked: [],
      counts: [],
    });
    expect(chosen(1, [OWN], { own: 'none' }, { LIST_CUSTRECORDENTRY: 0 }).chosenBy).toEqual([FOUND]);
  });

  it('is chosen before anything else is read where only one of the account may have its id', () => {
    const only = { own: { id: 'acme', isOnly: true } };

    expect(chosen(1, [OWN], only)).toEqual({
      chosenBy: [{ ...FOUND, own: [ENTRY] }],
      ownProfiles: 'read',
      asked: [['acme']],
      counts: [],
    });
    const [first] = chosen(1, [], only).chosenBy;
    expect(first).toEqual({ names: null, isWhole: false, own: [], ownHidden: false });
    expect(chosen(1, refusal(), only).chosenBy[0]).toEqual(first);
    expect(chosen(1, [OWN], only, { LIST_CUSTRECORDENTRY: 0 }).chosenBy[0]).toEqual({ ...first, ownHidden: true });
  });

  it.each([
    [11, ['Expensify']],
    [99, []],
  ])('is chosen by the names of the application that was asked for: %i', (application, names) => {
    expect(chosen(0, [], { application }).chosenBy).toEqual([{ ...FOUND, names }]);
  });

  it.each([{ applications: refusal() }, { integrationapp: refusal() }])(
    'is chosen by less than the whole where a list is refused: %j',
    (tables) => {
      expect(readWantedOf(healthy(tables), {}).chosenBy).toEqual([{ ...FOUND, isWhole: false }]);
    },
  );

  it('is the one that everything is read for', () => {
    const { profile, facts } = readWantedOf(healthy(), {});

    expect(profile).toBe(expensify);
    expect(Object.keys(facts.features)).toEqual(featuresOf(expensify));
  });
});

describe('the list of credentials is not complete', () => {
  const complete = (tables: FakeAccount['tables']) => readWantedOf(healthy(tables), {}).facts.credentialsComplete;
  const mapped = (role: number | null) => ({
    applications: [{ ...applicationRow(11, 'Expensify'), mappings: 1 }],
    customrecord_td_mapping: [{ ...MAPPING, role }],
  });

  it.each<[string, FakeAccount['tables']]>([
    ['a token is not understood', { oauthtoken: [tokenRow(), tokenRow({ id: 502, role_name: null })] }],
    ['an application has no name', { applications: [applicationRow(11, 'Expensify'), applicationRow(13, null)] }],
    ['an entry is not understood', mapped(null)],
  ])('where %s', (_, tables) => {
    expect(complete({})).toBe(true);
    expect(complete(mapped(1001))).toBe(true);
    expect(complete(tables)).toBe(false);
  });

  it('where a registered one that was asked for may be one that is not understood', () => {
    const { facts } = readWantedOf(healthy(mapped(null)), { token: REGISTERED });

    expect(facts.credentialsComplete).toBe(false);
    // The one that was asked for was read: another one does not matter.
    const both = { ...mapped(1001), customrecord_td_mapping: [MAPPING, { ...MAPPING, id: 6, role: null }] };
    const counted = { applications: [{ ...applicationRow(11, 'Expensify'), mappings: 2 }] };
    const { facts: found } = readWantedOf(healthy({ ...both, ...counted }), { token: REGISTERED });

    expect(found).toMatchObject({ credentials: { value: [{ id: REGISTERED }] }, credentialsComplete: true });
  });

  it('where one of an application that is gone had the name of the integration, unless an application was asked for', () => {
    const gone = {
      applications: [{ ...applicationRow(11, 'Expensify'), mappings: 1 }],
      integrationapp: [integrationRow()],
      customrecord_td_mapping: [{ ...MAPPING, application: 77 }],
    };
    const of = (application: number | null) => readWantedOf(healthy(gone), { application }).facts.credentialsComplete;

    expect([of(null), of(11)]).toEqual([false, true]);
  });
});

it('registered credentials say nothing where the tokens were refused', () => {
  const { facts } = readWantedOf({ ...withMapping(), tables: { ...withMapping().tables, oauthtoken: refusal() } }, {});

  expect(facts.credentials).toEqual({ known: false });
});

describe('in parts', () => {
  const part = (account: FakeAccount) => {
    install(account);
    return readAccountPart(expensify);
  };

  it('what all credentials share has no token, and the roles with the expected name', () => {
    const { part: shared, applications, cost } = part(healthy());

    expect(applications).toEqual([11]);
    expect(shared).toMatchObject({
      accountId: ACCOUNT_ID,
      integrations: [{ id: 11 }],
      integrationsComplete: true,
      credentialsComplete: true,
      roles: [{ id: 1001 }],
      entities: [],
      unread: [],
    });
    expect(shared).not.toHaveProperty('credentials');
    expect(cost).toEqual({ units: 30, queries: 3 });
  });

  it('what is registered stands with what all share', () => {
    expect(part(withMapping()).part).toMatchObject({
      credentials: { known: true, value: [{ id: REGISTERED }] },
      credentialRanges: [],
      entities: [{ id: 42 }],
    });
  });

  it('nothing is known of applications that were refused', () => {
    const { part: shared, applications } = part(healthy({ applications: refusal() }));

    expect([applications, shared.credentialsComplete]).toEqual([null, false]);
  });

  const page = (oauthtoken: readonly Row[] | Error, after = 0) => {
    const { statements } = install(healthy({ oauthtoken }));
    const { part: own, next } = readPagePart(expensify, [11], { after, size: 3 });
    const credentials = own.credentials?.known ? own.credentials.value.map(({ id }) => id) : own.credentials;
    const tokens = statements.filter(({ query: sql }) => sql.startsWith('SELECT t.id')).length;
    const roles = statements.filter(({ query: sql }) => sql.includes('FROM role r'));
    return { roles, credentials, complete: own.credentialsComplete, ranges: own.credentialRanges, next, tokens, own };
  };

  it('a page has its tokens with their holders, without the names that they show', () => {
    const found = page([1, 2, 3].map((id) => tokenRow({ id })));

    expect(found).toMatchObject({
      credentials: [1, 2],
      complete: true,
      ranges: [{ after: 0, upTo: 2 }],
      next: 2,
      tokens: 1,
      own: { entities: [{ id: 42 }], roles: [{ id: 1001 }] },
    });
    expect(JSON.stringify(found.own)).not.toContain('roleName');
  });

  it('a page asks for the roles of its tokens alone: those with the expected name stand with what all share', () => {
    const { roles } = page([tokenRow()]);

    // By id, and by name: no role has an empty one.
    expect(roles.map(({ params }) => params.slice(-2))).toEqual([[1001, '']]);
  });

  it('the only page of an integration without a live token has the newest one', () => {
    expect(page([])).toMatchObject({ ranges: [{ after: 0, upTo: null }], next: null, tokens: 2 });
    expect(page([tokenRow({ id: 9 })])).toMatchObject({ credentials: [9], tokens: 1 });
    expect(page([], 7)).toMatchObject({ credentials: [], ranges: [{ after: 7, upTo: null }], tokens: 1 });
    expect(page([tokenRow({ id: 9, role_name: null })])).toMatchObject({ complete: false, tokens: 1 });
  });

  it('a page that is refused is none', () => {
    expect(page(refusal())).toMatchObject({
      credentials: { known: false },
      complete: false,
      ranges: undefined,
      next: null,
    });
  });
});

it('whoever certainly may not read one thing is not refused the next', () => {
  const { facts } = readWantedOf(
    healthy({ applications: refusal(), role: refusal() }),
    {},
    { ADMI_INTEGRAPP: 0, ADMI_MANAGE_OAUTH_TOKENS: 0 },
  );

  expect(facts.unread.map(({ what, why }) => [what, why.code])).toEqual([
    ['access-tokens', 'INSUFFICIENT_PERMISSION'],
    ['integration-records', 'NOT_ASKED'],
    ['roles', 'INSUFFICIENT_PERMISSION'],
  ]);
});
