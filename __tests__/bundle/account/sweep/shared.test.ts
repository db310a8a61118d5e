import * as cache from 'N/cache';
import * as random from 'N/crypto/random';
import type { ChooseProfiles } from '../../../../src/TypeScript/account/read-account';
import { readShared } from '../../../../src/TypeScript/account/sweep/shared';
import { recallShared, rememberShared } from '../../../../src/TypeScript/account/sweep/shared-cache';
import { encodeShared } from '../../../../src/TypeScript/account/sweep/shared-text';
import type { Role } from '../../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../../src/TypeScript/diagnosis/facts';
import { featuresOf, permissionsOf } from '../../../../src/TypeScript/diagnosis/profile';
import { registeredId } from '../../../../src/TypeScript/diagnosis/registered';
import { expensify } from '../../../support/expensify';
import type { FakeAccount, Row, Statement } from '../../support/account';
import { install, refusal } from '../../support/account';
import { installCaller } from '../../support/caller';
import { mappingRow, UNTIL } from '../../support/mapping-entries';
import { ALL_FULL, employeeRecord, roleRows } from '../../support/rows';
import type { Token } from './support';
import { employeeTable, withTokens } from './support';

jest.mock('N/cache');

const choose: ChooseProfiles = () => [expensify];
const MANY: readonly Token[] = Array.from({ length: 60 }, (_, place) => ({ id: 500 + place, holder: place + 1 }));
const hasLines = (id: number) => id % 6 === 0;
const lineRows: Row[] = MANY.flatMap(({ holder }) =>
  hasLines(holder ?? 0) ? [{ employee: holder, permkey1: 'LIST_ACCOUNT', permlevel1: 0, name: 'x' }] : [],
);
const beyond =
  (rows: readonly Row[]) =>
  ({ params }: Statement) =>
    rows.filter(({ employee }) => Number(employee) > Number(params[0]));
const records = Object.fromEntries(
  MANY.map(({ holder }) => [
    `employee/${String(holder)}`,
    employeeRecord(hasLines(holder ?? 0) ? { LIST_ACCOUNT: 0 } : {}),
  ]),
);
const account = (tables: FakeAccount['tables'] = {}, more: FakeAccount['records'] = {}) =>
  withTokens(MANY, { employeeempperms: beyond(lineRows), ...tables }, { ...records, ...more });

function shared(fake: FakeAccount) {
  const asked = install(fake);
  installCaller({ id: 1, role: 3 });
  return { ...asked, ...readShared(choose) };
}

it('takes a query for each thing, and ten records as the sample of the table', () => {
  const { calls, shared: found, cost } = shared(account());

  expect(calls.filter((call) => call.startsWith('query'))).toEqual([
    'query applications',
    'query integrationapp',
    'query applications',
    'query role',
    'query employee',
    'query employeeempperms',
  ]);
  expect(calls.filter((call) => call.startsWith('load'))).toHaveLength(10);
  expect(cost).toEqual({ units: 110, queries: 6 });
  expect(found.facts).toMatchObject({ integrationsComplete: true, unread: [] });
  expect(found.facts.roles.map(({ id }) => id)).toEqual([1001]);
  expect(found).toMatchObject({ everyApplication: true, everyHolder: true, readsEnds: true, own: [] });
});

it('keeps the lines on what the profiles ask about, of roles and of employees', () => {
  const { shared: found } = shared(account({ role: roleRows({ ...ALL_FULL, PERMISSION_OTHER: 4 }) }));
  const [role] = found.facts.roles;

  expect(role?.permissions.known && Object.keys(role.permissions.value).sort()).toEqual(found.permissions);
  expect(found.globalPermissions).toBe('table');
  expect(Object.keys(found.globalLines ?? {})).toEqual(lineRows.map(({ employee }) => String(employee)));
  expect(found.globalLines?.[6]).toEqual({ LIST_ACCOUNT: 'NONE' });
});

describe('what an administrator registered, and the profiles of the account', () => {
  const REGISTERED = {
    kind: 'oauth2-certificate',
    name: 'OAuth 2.0 certificate mapping (entry 5)',
    integration: 11,
    entity: 77,
    role: 1002,
  };
  const ENTRY = { entry: 1, id: 'acme', name: 'Acme', text: '{}' };

  /** A token of Expensify, and these entries of custom records, which are counted beside the applications. */
  function withEntries(mappings: readonly Row[], level = 4) {
    const base = withTokens([{ id: 501, holder: 42 }], {}, { 'employee/42': employeeRecord() });
    const { applications } = base.tables;
    const calls: unknown[] = [];
    const asked = install({
      ...base,
      tables: {
        ...base.tables,
        applications: (one) =>
          (typeof applications === 'function' ? applications(one) : []).map((row) =>
            'application' in row ? { ...row, own: 1, mappings: mappings.length } : row,
          ),
        customrecord_td_mapping: mappings,
        customrecord_td_profile: [{ id: 1, profile: 'acme', name: 'Acme', length: 2, file: '{}' }],
        role: [...roleRows({}), ...roleRows({}, { id: 1002, name: 'Other' })],
        employee: employeeTable([42, 77]),
      },
    });
    installCaller({ id: 1, role: 1001 }, { LIST_CUSTRECORDENTRY: level });
    const { shared: found } = readShared((...chosen) => {
      calls.push(chosen);
      return [expensify];
    });
    const { facts, permissions, globalPermissions: _how, globalLines: _lines, ...rest } = found;
    return { ...asked, calls, facts, permissions, rest };
  }
  const paramsOf = ({ statements }: ReturnType<typeof withEntries>, table: string) =>
    statements.flatMap(({ query, params }) => (query.includes(`FROM ${table} `) ? [params] : []));

  it('are read and shared: the profiles are chosen by them', () => {
    const found = withEntries([mappingRow(5, { entity: '77', role: '1002' })]);
    const applications = [{ id: 11, names: ['Expensify'] }];

    expect(found.rest).toEqual({
      ...{ applications, everyApplication: true, everyHolder: true },
      registered: [
        {
          application: 11,
          credentials: [{ ...REGISTERED, id: registeredId(5), validUntil: known(UNTIL), revoked: known(false) }],
          complete: true,
        },
      ],
      ...{ hasRegisteredUnread: false, own: [ENTRY], hasOwnUnread: false, entriesHidden: false, readsEnds: true },
    });
    expect(found.calls).toEqual([[applications, [ENTRY]]]);
    expect(found.permissions).toEqual(permissionsOf(expensify).toSorted());
    expect(found.facts).toEqual({
      ...{ accountId: '1234567_SB1', readAt: expect.stringMatching(/^\d{4}-.*Z$/) as unknown },
      features: Object.fromEntries(featuresOf(expensify).map((id) => [id, known(true)])),
      integrations: [{ id: 11, name: 'Expensify', state: known('ENABLED'), tokenBasedAuthentication: known(true) }],
      ...{ integrationsComplete: true, unread: [] },
      roles: [
        expect.objectContaining({ id: 1001, name: known('Expensify Integration'), permissions: known({}) }),
        expect.objectContaining({ id: 1002, name: known('Other'), permissions: known({}) }),
      ],
    });
  });

  it('say of which roles and employees else there is something to read', () => {
    const found = withEntries([mappingRow(5, { entity: '77', role: '1002' })]);

    expect(paramsOf(found, 'role')).toEqual([
      [...permissionsOf(expensify).toSorted(), 0, 0, 1002, 'EXPENSIFY INTEGRATION'],
    ]);
    expect(paramsOf(found, 'employee')).toEqual([[0, 77]]);
  });

  it('do not show the name of a role, be it not listed', () => {
    const { facts } = withEntries([mappingRow(5, { role: '1003' })]);

    expect(facts.roles[0]).toMatchObject({ id: 1003, name: UNREAD });
  });

  it('are unread where an application is gone: what is registered of others is complete', () => {
    const { rest } = withEntries([mappingRow(5), mappingRow(6, { application: '99', name: 'Gone' })]);

    expect(rest).toMatchObject({ registered: [{ application: 11, complete: true }], hasRegisteredUnread: true });
  });

  it('are not asked for where the caller may not see them, and the sweep says so', () => {
    const { rest, calls, statements } = withEntries([mappingRow(5)], 0);

    expect(rest).toMatchObject({
      registered: [{ application: 11, credentials: [], complete: true }],
      ...{ hasRegisteredUnread: false, own: [], hasOwnUnread: false, entriesHidden: true },
    });
    expect(calls).toEqual([[[{ id: 11, names: ['Expensify'] }], []]]);
    expect(statements.filter(({ query }) => query.includes('customrecord'))).toEqual([]);
  });

  it('are counted for the whole account in the query on applications', () => {
    const [first] = withEntries([]).statements;

    expect(first?.query).toContain("(SELECT COUNT(*) FROM customrecord_td_profile p WHERE p.isinactive = 'F') AS own");
    expect(first?.query).toContain(' AS mappings');
    expect(first?.params).toEqual([]);
  });
});

describe('the table of global permissions is not believed', () => {
  const believed = (fake: FakeAccount) => shared(fake).shared.globalPermissions;

  it.each([
    ['it is refused', { employeeempperms: refusal() }, {}],
    ['it shows no line of anybody', { employeeempperms: [] }, {}],
    ['it has other columns', { employeeempperms: lineRows.map((row) => ({ ...row, inactive: 'F' })) }, {}],
    ['it comes in another order', { employeeempperms: lineRows.toReversed() }, {}],
    [
      'a record says something else',
      {},
      Object.fromEntries(MANY.map(({ holder }) => [`employee/${String(holder)}`, employeeRecord()])),
    ],
  ])('where %s', (_, tables, more) => {
    expect(believed(account(tables, more))).toBe('record');
  });

  it('nor asked where there are few employees, or the feature is off', () => {
    const few = shared(withTokens(MANY.slice(0, 5), { employeeempperms: beyond(lineRows) }, records));
    const off = shared({ ...account(), features: { EMPPERMS: false } });

    expect([few.shared.globalPermissions, off.shared.globalPermissions]).toEqual(['record', 'off']);
    expect([...few.calls, ...off.calls]).not.toContain('query employeeempperms');
  });
});

it('reads a table of more lines than one query answers by employee, and each line once', () => {
  const long = Array.from({ length: 6000 }, (_, place): Row => ({
    employee: Math.floor(place / 3) + 1,
    permkey1: ['LIST_ACCOUNT', 'LIST_CLASS', 'TRAN_VENDBILL'][place % 3] ?? '',
    permlevel1: 4,
  }));
  const record = employeeRecord({ LIST_ACCOUNT: 4, LIST_CLASS: 4, TRAN_VENDBILL: 4 });
  const loading = Object.fromEntries(Array.from({ length: 2000 }, (_, place) => [`employee/${place + 1}`, record]));
  const { shared: found, calls } = shared(account({ employeeempperms: beyond(long) }, loading));

  expect(calls.filter((call) => call === 'query employeeempperms')).toHaveLength(2);
  expect(Object.keys(found.globalLines ?? {})).toHaveLength(2000);
  expect(found.globalLines?.[1667]).toEqual({ LIST_ACCOUNT: 'FULL', LIST_CLASS: 'FULL' });
});

describe('what could not be read', () => {
  it('is named: the tokens', () => {
    const { shared: found } = shared(account({ applications: refusal(), oauthtoken: refusal() }));

    expect(found).toMatchObject({ everyApplication: false, everyHolder: false, hasOwnUnread: false });
    expect(found.facts.roles.map(({ id }) => id)).toEqual([1001]);
    expect(found.facts.unread.map(({ what }) => what)).toContain('access-tokens');
  });

  it('is the profiles of the account where the tokens are refused: nobody asks for them', () => {
    const { calls } = shared(account({ applications: refusal(), oauthtoken: refusal() }));

    expect(calls).not.toContain('query customrecord_td_profile');
    expect(calls.filter((call) => call === 'query role')).toHaveLength(1);
  });

  it('is a role that NetSuite does not list, with the name that its token shows', () => {
    const tokens = [...MANY, { id: 1, holder: 2, role: 2000 }];
    const { shared: found, statements } = shared(withTokens(tokens, {}, records));

    expect(found.facts.roles.map(({ id, name }) => [id, name])).toEqual([
      [2000, known('Expensify Integration')],
      [1001, known('Expensify Integration')],
    ]);
    expect(found.facts.unread).toMatchObject([{ what: 'roles', record: { type: 'role', id: 2000 } }]);
    expect(statements.filter(({ query }) => query.includes('AS nobody')).map(({ params }) => params)).toEqual([[]]);
  });

  it('is the role that a token does not name: a page names the token', () => {
    const { shared: found, calls } = shared(withTokens([...MANY, { id: 1, holder: 2, role: null }], {}, records));

    expect(found.facts.roles.map(({ id }) => id)).toEqual([1001]);
    expect(found).toMatchObject({ everyHolder: true, facts: { unread: [] } });
    expect(calls.filter((call) => call === 'query role')).toHaveLength(1);
  });

  it('is a holder that a live token does not name; a dead one opens nothing', () => {
    const nobody: Token = { id: 1, holder: null };
    const every = (token: Token) => shared(withTokens([...MANY, token], {}, records)).shared.everyHolder;

    expect([every(nobody), every({ ...nobody, dead: true })]).toEqual([false, true]);
  });

  it('is a holder that a token does not name, where roles take several answers and one of them stands at the end of an answer', () => {
    const { applications } = account().tables;
    const rowOf = (role: number, nobody: string) => ({ role, role_text: '', nobody });
    const before = Array.from({ length: 4999 }, (_, place) => rowOf(place + 1, 'F'));
    let asked = 0;
    const pointed = ({ query }: Statement) => {
      // Rows that an order does not tell apart may come in another one each time.
      const isTold = /ORDER BY t\.role_name, \S/.test(query);
      const last = [rowOf(5000, 'F'), rowOf(5000, 'T')];
      return [...before, ...(isTold || asked++ % 2 === 0 ? last : last.toReversed())];
    };
    const answer = (one: Statement) =>
      one.query.includes('AS nobody') ? pointed(one) : typeof applications === 'function' ? applications(one) : [];

    expect(shared(account({ applications: answer })).shared.everyHolder).toBe(false);
  });

  it('is the profiles of the account where fewer came than were counted', () => {
    const { applications } = account().tables;
    const table = { customrecord_td_profile: [{ id: 1, profile: 'acme', name: 'Acme', length: 2, file: '{}' }] };
    const counting = (own: number) => (asked: Statement) =>
      typeof applications === 'function' ? applications(asked).map((row) => ({ ...row, own })) : [];
    const read = (own: number) => shared(account({ ...table, applications: counting(own) })).shared;

    expect(read(1)).toMatchObject({ hasOwnUnread: false, own: [{ id: 'acme' }] });
    expect(read(2)).toMatchObject({ hasOwnUnread: true, own: [] });
  });

  it('is the last day of work where the column is refused, whatever the words: nothing else is lost', () => {
    const all = employeeTable(MANY.map(({ holder }) => holder ?? 0));
    const employee = (asked: Statement): readonly Row[] => {
      if (asked.query.includes('releasedate')) throw refusal('UNEXPECTED_ERROR', 'Invalid or unsupported search.');
      return all(asked);
    };
    const { shared: found } = shared(account({ employee }));

    expect(found).toMatchObject({ readsEnds: false, globalPermissions: 'table' });
    expect(found.facts.unread).toEqual([]);
  });

  it.each([59, 70, 85, 100, 130])('is named where the units end, and nothing dies: %d units', (units) => {
    const found = shared({ ...account(), units });

    expect(found.units()).toBeLessThanOrEqual(units - 45);
    const isTold = found.shared.facts.unread.some(({ why }) => why.code === 'SSS_USAGE_LIMIT_EXCEEDED');
    expect(isTold || found.shared.globalPermissions === 'record').toBe(true);
  });
});

describe('kept while the sweep runs', () => {
  const kept = new Map<string, string>();
  const unread: Role = {
    id: 1,
    name: UNREAD,
    inactive: UNREAD,
    singleSignOnOnly: UNREAD,
    webServicesOnly: UNREAD,
    permissions: UNREAD,
  };
  const example = () => shared(account()).shared;
  const many = () => {
    const one = example();
    const [role = unread] = one.facts.roles;
    const roles = Array.from({ length: 4000 }, (_, id) => ({ ...role, id, name: known(`The role of ${id}`) }));
    return { ...one, facts: { ...one.facts, roles } };
  };

  beforeEach(() => {
    kept.clear();
    let readings = 0;
    jest.mocked(random.generateUUID).mockImplementation(() => `reading ${(readings += 1)}` as never);
    jest.mocked(cache.getCache).mockImplementation(() =>
      Object.assign(jest.createMockFromModule<cache.Cache>('N/cache/instance'), {
        get: ({ key }: { key: string }) => kept.get(key) ?? null,
        put: ({ key, value }: { key: string; value: string }) => void kept.set(key, value),
      }),
    );
  });

  it('comes back by the key of the sweep, in one piece or several', () => {
    const [one, large] = [example(), many()];
    rememberShared('a', encodeShared(one));
    rememberShared('b', encodeShared(large));

    expect(recallShared('a')).toEqual(one);
    expect(recallShared('b')?.facts.roles).toEqual(large.facts.roles);
    expect(recallShared('c')).toBeNull();
  });

  it('is not there where any piece is gone, empty or another one', () => {
    const pieces = encodeShared(many());
    expect(pieces.length).toBeGreaterThan(1);
    for (const ends of ['/pieces', '/0', `/${pieces.length - 1}`]) {
      kept.clear();
      rememberShared('a', pieces);
      const key = [...kept.keys()].find((one) => one.endsWith(ends)) ?? '';
      kept.set(key, '');
      expect(recallShared('a')).toBeNull();
      kept.delete(key);
      expect(recallShared('a')).toBeNull();
      kept.set(key, 'x');
      expect(recallShared('a')).toBeNull();
    }
  });

  it('is never of two readings', () => {
    const [first, second] = [many(), { ...many(), readsEnds: !many().readsEnds }];
    rememberShared('a', encodeShared(first));
    const [, ...rest] = encodeShared(second);
    // The second comes no further than its first pieces.
    let left = rest.length;
    const keep = kept.set.bind(kept);
    jest.spyOn(kept, 'set').mockImplementation((key, value) => {
      left -= 1;
      if (left < 0) throw refusal();
      return keep(key, value);
    });
    rememberShared('a', encodeShared(second));

    expect(recallShared('a')).toEqual(first);
  });

  it('is not there where the cache fails', () => {
    jest.mocked(cache.getCache).mockImplementation(() => {
      throw refusal();
    });
    rememberShared('a', ['x']);

    expect(recallShared('a')).toBeNull();
  });
});
