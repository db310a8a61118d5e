import type { Besides, NamedApplication } from '../../../src/TypeScript/account/read-account';
import { counts, readAccount, union } from '../../../src/TypeScript/account/read-account';
import type { OwnProfileEntry } from '../../../src/TypeScript/account/own-profiles';
import { credentialsToJudge } from '../../../src/TypeScript/diagnosis/credentials';
import { valueOr } from '../../../src/TypeScript/diagnosis/facts';
import { featuresOf, permissionsOf } from '../../../src/TypeScript/diagnosis/profile';
import { ANY_INTEGRATION, profiles } from '../../../src/TypeScript/profiles/index';
import { expensify } from '../../support/expensify';
import type { FakeAccount, Row, Statement } from '../support/account';
import { ACCOUNT_ID, install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import {
  ALL_FULL,
  applicationRow,
  employeeRecord,
  employeeRow,
  healthy,
  integrationRow,
  roleRows,
  tokenRow,
} from '../support/rows';

const any = profiles.get(ANY_INTEGRATION) ?? expensify;
const LOGIN: Row = { application: 'Celigo integrator.io', at: '2026-05-30T08:15:00' };
/** A token of Celigo's, held by employee 43. */
const CELIGO = tokenRow({ id: 502, tba_app_name: 12, entity_name: 43, entity_text: 'Bo Lind' });

const account = (tables: FakeAccount['tables'] = {}, units = 1000): FakeAccount => ({
  ...healthy(
    {
      oauthtoken: [tokenRow(), CELIGO],
      employee: [employeeRow(), employeeRow({ id: 43 })],
      loginaudit: [LOGIN],
      ...tables,
    },
    { 'employee/43': employeeRecord() },
  ),
  units,
});

function read(fake: FakeAccount) {
  const asked = install(fake);
  installCaller({ id: 1, role: 3 });
  return { ...readAccount(() => [expensify, any]), ...asked };
}

type Read = ReturnType<typeof read>;

const heldBy = ({ account: { held } }: Read, application: number) =>
  held.find((one) => one.application === application);
const tokensOf = (of: Read, application: number) =>
  valueOr(heldBy(of, application)?.credentials ?? { known: false }, []).map(({ id }) => id);

describe('an account of which all may be read', () => {
  it('is read by set: a query for the tokens of all applications, one for roles, one for holders, one for log-ins', () => {
    const found = read(account());

    expect(found.calls).toEqual([
      'query applications',
      'query integrationapp',
      'query oauthtoken',
      'query role',
      'query employee',
      'load employee/42',
      'load employee/43',
      'query loginaudit',
    ]);
    expect(found.account.shared.unread).toEqual([]);
    expect(found.account.shared.integrations.map(({ id }) => id)).toEqual([11, 12]);
    expect([tokensOf(found, 11), tokensOf(found, 12)]).toEqual([[501], [502]]);
    expect(found.cost).toEqual({ units: 70, queries: 6 });
  });

  it('loads no record for global permissions where they are off', () => {
    const found = read({ ...account(), features: { EMPPERMS: false } });

    expect(found.loads).toEqual([]);
    expect(found.account.shared.unread).toEqual([]);
  });

  it('takes an integration record that nobody has a token of for an application too', () => {
    const unused = integrationRow({ id: 13, name: 'Nobody' });
    const found = read(
      account({ integrationapp: [integrationRow(), integrationRow({ id: 12, name: 'Celigo' }), unused] }),
    );

    expect(heldBy(found, 13)).toEqual({ application: 13, credentials: { known: true, value: [] }, complete: true });
  });
});

describe('very many dead tokens', () => {
  it('hide no application: the newest token of one without a live one is asked for by its own', () => {
    const dead = Array.from({ length: 5000 }, (_, place) => tokenRow({ id: 10_000 - place, brevoked: 'T' }));
    const newest = { ...CELIGO, brevoked: 'T' };
    const found = read(
      account({ oauthtoken: ({ query }) => (query.includes('WHERE t.tba_app_name IN') ? [newest] : dead) }),
    );

    expect(tokensOf(found, 12)).toEqual([502]);
    expect(heldBy(found, 11)?.complete).toBe(true);
    const judged = credentialsToJudge(
      valueOr(heldBy(found, 11)?.credentials ?? { known: false }, []),
      '2026-06-01T00:00:00Z',
    );
    expect(judged.map(({ id }) => id)).toEqual([10_000]);
  });
});

describe('what could not be read', () => {
  it('is of one application alone where one of its tokens is not understood', () => {
    const found = read(account({ oauthtoken: [tokenRow(), { ...CELIGO, role_name: null }] }));

    expect(heldBy(found, 11)?.complete).toBe(true);
    expect(heldBy(found, 12)).toMatchObject({ credentials: { known: false }, complete: false });
  });

  it('is every application where the tokens are refused; the records are listed all the same', () => {
    const found = read(account({ applications: refusal(), oauthtoken: refusal() }));

    expect(found.account.held.map(({ application, complete }) => [application, complete])).toEqual([
      [11, false],
      [12, false],
    ]);
    expect(found.account.shared.unread.map(({ what }) => what)).toContain('access-tokens');
  });

  it.each([60, 75, 85, 95, 105])('is named where the units end, and nothing dies: %d units', (units) => {
    const found = read(account({}, units));

    expect(found.units()).toBeLessThanOrEqual(units - 45);
    expect(found.account.shared.unread.some(({ why }) => why.code === 'SSS_USAGE_LIMIT_EXCEEDED')).toBe(true);
  });
});

describe('what narrows roles, where so many tokens were read that the units do not cover it', () => {
  const all = Array.from({ length: 25_001 }, (_, place) => tokenRow({ id: 10_000 + place }));
  const many = ({ query, params }: Statement) =>
    query.includes('(t.id > ?') ? all.filter(({ id }) => Number(id) > Number(params.at(-1))) : all;
  const withRole = (subsidiaryoption: string) =>
    read(account({ oauthtoken: many, role: roleRows(ALL_FULL, { subsidiaryoption }) })).account.shared.unread.filter(
      ({ what }) => what === 'role-restrictions',
    );

  it('is named as unread, once, where a role lists its subsidiaries', () => {
    expect(withRole('SELECTED')).toMatchObject([{ record: null, why: { code: 'SSS_USAGE_LIMIT_EXCEEDED' } }]);
  });

  it('is not missed where no role lists them', () => {
    expect(withRole('ALL')).toEqual([]);
  });
});

it('says whether the role that asks may see entries of custom records', () => {
  install(account());
  installCaller({ id: 42, role: 1001 }, { LIST_CUSTRECORDENTRY: 0 });
  expect(readAccount(() => [expensify, any]).entriesHidden).toBe(true);
  expect(read(account()).entriesHidden).toBe(false);
});

it('says that the account has profiles of its own which could not be read', () => {
  const own = (count: number | null) => [
    { ...applicationRow(11, 'Expensify'), own: count },
    { ...applicationRow(12, 'Celigo'), own: count },
  ];

  // The table of profiles refuses.
  expect(read(account({ applications: own(2) })).hasOwnUnread).toBe(true);
  expect(read(account({ applications: own(null) })).hasOwnUnread).toBe(true);
  expect(read(account({ applications: own(0) })).hasOwnUnread).toBe(false);
  // All of them count, not those of one id.
  const { statements } = read(account());
  expect(statements[0]?.query).toContain("FROM customrecord_td_profile p WHERE p.isinactive = 'F') AS own");
  expect(statements[0]?.query).toContain(' AS mappings');
});

describe('the last log-in', () => {
  it('is known of an application by its name', () => {
    expect([...read(account()).logins.byApplication]).toEqual([[12, LOGIN.at]]);
  });

  it('is not known where two applications have the name, or where it came in another form', () => {
    const twins = [applicationRow(11, 'Celigo integrator.io'), applicationRow(12, 'Celigo integrator.io')];
    const records = [integrationRow({ name: 'Celigo integrator.io' })];

    expect([...read(account({ applications: twins, integrationapp: records })).logins.byApplication]).toEqual([]);
    expect([...read(account({ loginaudit: [{ ...LOGIN, at: '5/30/2026' }] })).logins.byApplication]).toEqual([]);
  });

  it('is said once to be unread, with what to grant, and no verdict needs it', () => {
    const refused = read(account({ loginaudit: refusal() })).account.shared.unread;

    expect(refused.map(({ what, grant }) => [what, grant[0]?.permission])).toEqual([
      ['login-audit', 'ADMI_AUDITLOGIN'],
    ]);
    expect(refused[0]?.advice).toMatch(/^No verdict needs it/);
  });
});

describe('what the profiles are chosen by', () => {
  const OWN: Row = { id: 1, profile: 'acme', name: 'Acme', length: 2, file: '{}' };
  const counted = (own: number) => [{ ...applicationRow(11, 'Expensify'), own }];
  const chosenBy = (tables: FakeAccount['tables'], rights: Readonly<Record<string, number>> = {}) => {
    const { statements } = install(account(tables));
    installCaller({ id: 1, role: 5 }, rights);
    const calls: (readonly [readonly NamedApplication[], readonly OwnProfileEntry[]])[] = [];
    const { hasOwnUnread, entriesHidden } = readAccount((applications, own) => {
      calls.push([applications, own]);
      return [expensify];
    });
    const asks = statements.some(({ query }) => query.startsWith('SELECT p.id, p.custrecord_td_profile_key'));
    return { calls, asks, hasOwnUnread, entriesHidden };
  };
  const APPLICATIONS = [
    { id: 11, names: ['Expensify'] },
    { id: 12, names: ['Celigo integrator.io'] },
  ];
  const own = [{ entry: 1, id: 'acme', name: 'Acme', text: '{}' }];
  const withOwn = (count: number, table: readonly Row[] | Error) => ({
    applications: counted(count),
    customrecord_td_profile: table,
  });

  it('are the applications and the profiles of the account', () => {
    expect(chosenBy(withOwn(1, [OWN]))).toEqual({
      calls: [[APPLICATIONS, own]],
      asks: true,
      hasOwnUnread: false,
      entriesHidden: false,
    });
  });

  it.each<[string, FakeAccount['tables'], Readonly<Record<string, number>>, object]>([
    ['none is counted', withOwn(0, refusal()), {}, { asks: false, hasOwnUnread: false }],
    ['they are refused', withOwn(1, refusal()), {}, { asks: true, hasOwnUnread: true }],
    ['one of them is missing', withOwn(2, [OWN]), {}, { asks: true, hasOwnUnread: true }],
    [
      'more are counted than are read',
      withOwn(
        201,
        Array.from({ length: 200 }, () => OWN),
      ),
      {},
      { asks: true, hasOwnUnread: true },
    ],
    [
      'the role that asks may not see them',
      withOwn(1, [OWN]),
      { LIST_CUSTRECORDENTRY: 0 },
      { asks: false, hasOwnUnread: false, entriesHidden: true },
    ],
    [
      'the applications are refused',
      { ...withOwn(1, [OWN]), applications: refusal() },
      {},
      { asks: false, hasOwnUnread: false },
    ],
  ])('are the applications alone where %s', (_, tables, rights, expected) => {
    const found = chosenBy(tables, rights);

    expect(found.calls[0]?.[1]).toEqual([]);
    expect(found).toMatchObject(expected);
  });
});

describe('what is registered', () => {
  const MAPPING: Row = {
    ...{ id: 5, mapping: 'k', application: 12, name: 'Celigo integrator.io', kind: 'oauth2-authorization' },
    ...{ entity: 43, role: 1001, valid_from: null, valid_until: null, ended: 'F', label: null, account: ACCOUNT_ID },
  };
  const registered = (row: Row) =>
    read(
      account({
        applications: [11, 12].map((id) => ({
          ...applicationRow(id, id === 11 ? 'Expensify' : 'Celigo integrator.io'),
          mappings: 1,
        })),
        customrecord_td_mapping: [row],
      }),
    );

  it('is a credential of its application', () => {
    const found = registered(MAPPING);

    expect([tokensOf(found, 11), tokensOf(found, 12)]).toEqual([[501], [502, 900_000_000_000_005]]);
    expect([heldBy(found, 12)?.complete, found.hasRegisteredUnread]).toEqual([true, false]);
  });

  it('leaves its application incomplete where it is not understood', () => {
    const found = registered({ ...MAPPING, role: null });

    expect([heldBy(found, 11)?.complete, heldBy(found, 12)?.complete]).toEqual([true, false]);
  });

  it('may be of an application that is gone', () => {
    const found = registered({ ...MAPPING, application: 77 });

    expect(found.hasRegisteredUnread).toBe(true);
    expect([heldBy(found, 11)?.complete, heldBy(found, 12)?.complete]).toEqual([true, true]);
  });
});

describe('what is read beside what the profiles ask about', () => {
  const beside = (besides: Partial<Besides>, tables: FakeAccount['tables'] = {}, units = 1000) => {
    const asked = install(account(tables, units));
    installCaller({ id: 1, role: 3 });
    return { ...readAccount(() => [], { permissions: [], features: [], loginKinds: null, ...besides }), ...asked };
  };

  it('is nothing where nobody asks: no profile, no login', () => {
    const { account: found, logins, calls } = beside({});

    expect(found.shared.features).toEqual({});
    expect(logins).toEqual({ byApplication: new Map(), byKind: new Map(), unread: [] });
    expect(calls).not.toContain('query loginaudit');
  });

  it('are features and permissions', () => {
    const { account: found, statements } = beside({ permissions: ['LIST_ACCOUNT'], features: ['TBA'] });

    expect(Object.keys(found.shared.features)).toEqual(['TBA']);
    expect(statements.find(({ query }) => query.includes('FROM role r'))?.params[0]).toBe('LIST_ACCOUNT');
  });

  it.each([
    [false, false],
    [true, true],
  ])('are the logins, told apart by kind or not: %p', (loginKinds, isByKind) => {
    const { statements } = beside({ loginKinds });

    expect(statements.at(-1)?.query.includes('AS kind')).toBe(isByKind);
  });

  it.each([
    [{}, {}, 0],
    [{ globalPermissions: false }, {}, 0],
    [{ globalPermissions: true }, {}, 2],
    [{}, { EMPPERMS: true }, 2],
  ])('are global permissions, though the feature is off: %j, %j', (besides, on, records) => {
    const asked = install({ ...account(), features: { EMPPERMS: false, ...on } });
    installCaller({ id: 1, role: 3 });
    readAccount(() => [], { permissions: [], features: ['EMPPERMS'], loginKinds: null, ...besides });

    expect(asked.loads).toHaveLength(records);
  });

  it('are roles, holders and tokens that somebody looks at', () => {
    const dead = tokenRow({
      id: 503,
      brevoked: 'T',
      role_name: 1003,
      role_text: 'Old',
      entity_name: 44,
      entity_text: 'Cy',
    });
    const records = { roles: [1002], entities: [45], tokens: [503] };
    const tables = { oauthtoken: [tokenRow(), CELIGO, dead] };
    const ids = (besides: Partial<Besides>) => {
      const { roles, entities } = beside(besides, tables).account.shared;
      return [roles.map(({ id }) => id).sort(), entities.map(({ id }) => id).sort()];
    };

    expect(ids({})).toEqual([[1001], [42, 43]]);
    expect(ids({ records })).toEqual([
      [1001, 1002, 1003],
      [42, 43, 44, 45],
    ]);
  });

  it('have no name of their own, and that of a credential where one shows it', () => {
    const records = { roles: [1002, 1001], entities: [45, 42], tokens: [] };
    const { roles, entities } = beside({ records }, { role: [], employee: [] }).account.shared;
    const nameOf = (all: readonly { id: number; name: unknown }[], id: number) =>
      all.find((one) => one.id === id)?.name;

    expect([nameOf(roles, 1002), nameOf(entities, 45)]).toEqual([{ known: false }, { known: false }]);
    expect([nameOf(roles, 1001), nameOf(entities, 42)]).toEqual([
      { known: true, value: 'Expensify Integration' },
      { known: true, value: 'Ana Torres' },
    ]);
  });

  it('costs as many units more as the holders that somebody looks at', () => {
    const many = Array.from({ length: 20 }, (_, index) => index + 100);
    const employee = [employeeRow(), employeeRow({ id: 43 }), ...many.map((id) => employeeRow({ id }))];
    const loaded = (entities: readonly number[]) => {
      const besides = { features: ['EMPPERMS'], records: { roles: [], entities, tokens: [] } };
      return beside(besides, { employee }).loads.length;
    };

    expect(loaded([])).toBe(2);
    expect(loaded(many)).toBe(22);
  });
});

it.each([
  [{}, true],
  [{ EMPPERMS: { known: false } }, true],
  [{ EMPPERMS: { known: true, value: true } }, true],
  [{ EMPPERMS: { known: true, value: false } }, false],
] as const)('global permissions count unless they are certainly off: %j', (features, count) => {
  expect(counts(features)).toBe(count);
});

it('what several profiles ask about comes once, in order', () => {
  const of = () => ['B', 'A'];

  expect(union([expensify, any], of)).toEqual(['A', 'B']);
  expect(union([expensify], of, ['C', 'A'])).toEqual(['A', 'B', 'C']);
});

describe('where nobody asks for anything beside', () => {
  it('is asked exactly what the profiles ask about, once for everybody', () => {
    const { statements, account: found } = read(account());
    const features = union([expensify, any], featuresOf);
    const permissions = union([expensify, any], permissionsOf);
    const params = (part: string) => statements.find(({ query }) => query.includes(part))?.params;

    expect(Object.keys(found.shared.features)).toEqual(features);
    expect(params('SELECT DISTINCT')).toEqual([]);
    expect(statements[0]?.query).toMatch(/ AS own, .* AS mappings, /);
    expect(params('FROM role r')).toEqual([...permissions, 1001, '']);
    expect(params('FROM employee e')).toEqual([42, 43, 42, 43]);
    expect(params('FROM loginaudit')).toEqual([]);
    expect(statements.at(-1)?.query).not.toContain('AS kind');
  });
});

it('what the units of an overview do not cover is said', () => {
  const many = Array.from({ length: 45_001 }, (_, place) => tokenRow({ id: 1001 + place }));
  // Each page begins after the last id.
  const after = ({ query, params }: Statement) =>
    query.includes('t.id > ?') ? many.filter(({ id }) => Number(id) > Number(params.at(-1))) : many;
  const { logins } = read(account({ oauthtoken: after }));

  expect(logins.unread.map(({ why }) => why)).toEqual([
    {
      code: 'SSS_USAGE_LIMIT_EXCEEDED',
      message: 'Everything else took the units that an overview may cost.',
    },
  ]);
});

describe('a hundred units', () => {
  const holders = (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => 101 + index);
    const fake = account({
      oauthtoken: ids.map((id) => tokenRow({ id, entity_name: id })),
      employee: ids.map((id) => employeeRow({ id })),
    });
    const records = Object.fromEntries(ids.map((id) => [`employee/${id}`, employeeRecord()]));
    const { loads, cost, account: found } = read({ ...fake, records });
    return [loads.length, cost.units, found.shared.unread.map(({ record, why }) => [record?.id, why.code])];
  };

  it('cover the records of eight holders, and when applications logged in', () => {
    expect(holders(8)).toEqual([8, 100, []]);
  });

  it('do not keep a ninth one unread: for so few nothing else is cheaper than their records', () => {
    expect(holders(9)).toEqual([9, 105, []]);
  });

  it('do not cover all of many where the table says nothing: the others are named', () => {
    const [loads, units, unread] = holders(12);
    expect([loads, units]).toEqual([expect.any(Number), 100]);
    expect(unread).toHaveLength(12 - Number(loads));
    expect(unread).toContainEqual([112, 'SSS_USAGE_LIMIT_EXCEEDED']);
  });
});
