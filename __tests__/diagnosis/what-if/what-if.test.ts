/**
 * What changes do to credentials: what the diagnosis says of the changed account, made in another way.
 */
import fc from 'fast-check';
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import { decide, decideChain } from '../../../src/TypeScript/diagnosis/decide';
import type { Credential, Fact, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { feature, known, UNREAD, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import type { AccountFacts } from '../../../src/TypeScript/diagnosis/overview';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { featuresOf } from '../../../src/TypeScript/diagnosis/profile';
import type { WhatIfChange } from '../../../src/TypeScript/diagnosis/what-if/changes';
import { factsOfGroup, isSame, whatIf } from '../../../src/TypeScript/diagnosis/what-if/what-if';
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { LEVELS } from '../../../src/TypeScript/netsuite/levels';
import type { Standing } from '../../../src/TypeScript/diagnosis/standing';
import type { AccountDocument, AccountEmployee, AccountRole } from '../../reference/answer';
import { randomAccount } from '../../reference/random-account';
import { expensify } from '../../support/expensify';
import { factsOfAccount } from '../../support/facts-of-account';
import { CERTIFICATE } from '../checks/support/a-chain';
import { accountOf, ofOne } from '../support/account-facts';
import {
  aRole,
  aToken,
  anEmployee,
  anIntegration,
  EMPLOYEE,
  EXPECTED_ROLE,
  factsWith,
  INTEGRATION,
  PUBLISHED,
  TOKEN,
} from '../support/accounts';
import type { Dice } from '../support/dice';
import { dice } from '../support/dice';

const every: Profile = { ...expensify, recognise: { ...expensify.recognise, integrationNames: [''] } };
const TOGETHER = (_application: number) => ({ key: 'expensify', profile: every, isRelied: true });
const EACH_ALONE = (application: number) => ({ key: String(application), profile: every, isRelied: true });

type Told = Readonly<Record<'token' | 'before' | 'after' | 'check' | 'of', unknown>>;

function told(account: AccountFacts, changes: readonly WhatIfChange[], subjectOf = TOGETHER): Told[] {
  return whatIf(account, changes, subjectOf).changed.map(({ credential, before, after }) => ({
    token: credential.id,
    before: before.verdict,
    after: after.verdict,
    check: after.rootCause?.check ?? null,
    of: after.rootCause?.token ?? null,
  }));
}

function changedDocument(document: AccountDocument, change: WhatIfChange): AccountDocument {
  const withLine = (lines: Readonly<Record<string, string>>, permission: string, level: string | null) => {
    const { [permission]: _gone, ...rest } = lines;
    return level === null ? rest : { ...rest, [permission]: level };
  };
  const each = <T extends { readonly id: number }>(list: readonly T[], id: number, to: (one: T) => Partial<T>): T[] =>
    list.map((one) => (one.id === id ? { ...one, ...to(one) } : one));
  const employees = (id: number, to: (one: AccountEmployee) => Partial<AccountEmployee>) => ({
    ...document,
    employees: each(document.employees, id, to),
    entities: each(document.entities ?? [], id, (one) => to(one as AccountEmployee) as Partial<typeof one>),
  });
  switch (change.kind) {
    case 'set-role-permission': {
      const { role, permission, level } = change;
      const lines = ({ permissions }: AccountRole) => withLine(permissions, permission, level) as typeof permissions;
      return { ...document, roles: each(document.roles, role, (one) => ({ permissions: lines(one) })) };
    }
    case 'set-global-permission':
      return employees(change.employee, ({ globalPermissions = {} }) => ({
        globalPermissions: withLine(globalPermissions, change.permission, change.level) as typeof globalPermissions,
      }));
    case 'assign-role':
      return employees(change.employee, ({ roles, ...one }) => {
        // A contact has one role for each company.
        const others = 'type' in one && one.type === 'CONTACT' && !roles.includes(change.role) ? [] : roles;
        return { roles: [...new Set([...others, change.role])] };
      });
    case 'remove-role':
      return employees(change.employee, ({ roles }) => ({ roles: roles.filter((id) => id !== change.role) }));
    case 'set-role-active':
      return { ...document, roles: each(document.roles, change.id, () => ({ inactive: !change.value })) };
    case 'set-employee-access':
      return employees(change.id, () => (change.value ? { giveAccess: true, inactive: false } : { giveAccess: false }));
    case 'set-token-active':
      return { ...document, tokens: each(document.tokens, change.id, () => ({ inactive: !change.value })) };
    case 'set-feature': {
      const features = { ...document.account.features, [change.id]: change.value };
      return { ...document, account: { ...document.account, features } };
    }
    case 'set-integration-state':
      return { ...document, integrations: each(document.integrations, change.id, () => ({ state: change.state })) };
  }
}

const PERMISSIONS = ['ADMI_WEBSERVICES', 'LIST_ACCOUNT', 'LIST_VENDOR', 'ADMI_LOGIN_OAUTH'] as const;

function drawn(document: AccountDocument, roll: Dice): WhatIfChange | null {
  const one = (list: readonly { readonly id: number }[]) => {
    const [first, ...others] = list;
    return first && roll.pick([first, ...others]).id;
  };
  const ids = {
    role: one(document.roles),
    employee: one(document.employees),
    token: one(document.tokens),
    record: one(document.integrations),
  };
  const [feature = '', ...features] = featuresOf(every);
  const { role, employee, token, record } = ids;
  const line = { permission: roll.pick(PERMISSIONS), level: roll.pick([null, ...LEVELS]) };
  const value = roll.chance(50);
  const found: (WhatIfChange | null)[] = [
    role === undefined ? null : { kind: 'set-role-permission', role, ...line },
    employee === undefined ? null : { kind: 'set-global-permission', employee, ...line },
    role === undefined || employee === undefined
      ? null
      : { kind: roll.pick(['assign-role', 'remove-role']), employee, role },
    role === undefined ? null : { kind: 'set-role-active', id: role, value },
    employee === undefined ? null : { kind: 'set-employee-access', id: employee, value },
    token === undefined ? null : { kind: 'set-token-active', id: token, value },
    { kind: 'set-feature', id: roll.pick([feature, ...features]), value },
    record === undefined
      ? null
      : { kind: 'set-integration-state', id: record, state: roll.pick(['ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL']) },
  ];
  return roll.pick([found[0] ?? null, ...found.slice(1)]);
}

/** Of every credential that a report judges on either side, by the reports alone. */
function byReports(before: Facts, after: Facts): Told[] {
  const sides = [before, after].map((facts) => ({ facts, report: decide(facts, every) }));
  const ids = new Set(sides.flatMap(({ report }) => report.credentials.map(({ credential }) => credential.id)));
  return [...ids]
    .toSorted((a, b) => (a ?? 0) - (b ?? 0))
    .flatMap((token) => {
      const [was, becomes] = sides.map(({ facts, report }) => {
        const credential = valueOr(facts.credentials, []).find(({ id }) => id === token);
        if (!credential) throw new Error('It is there on both sides.');
        return ofCredential(facts, report, credential);
      });
      if (!was || !becomes || JSON.stringify(was) === JSON.stringify(becomes)) return [];
      return [{ token, before: was.verdict, after: becomes.verdict, check: becomes.check, of: becomes.of }];
    });
}

function ofCredential(facts: Facts, report: ReturnType<typeof decide>, credential: Credential) {
  const failing = report.account.find(({ status }) => status === 'fail');
  if (failing) return { verdict: 'blocked', check: failing.check, of: null };
  const { verdict, failing: own } = decideChain(chainOf(facts, every, credential));
  return { verdict, check: own[0] ?? null, of: own[0] === undefined ? null : credential.id };
}

/** Which subsidiaries a role reaches nobody can read while the feature is off. */
function asRead(before: Facts, after: Facts): Facts {
  const [wasOn, isOn] = [before, after].map((facts) => feature(facts, 'SUBSIDIARIES'));
  if (!wasOn?.known || wasOn.value || !isOn?.known || !isOn.value) return after;
  const unread = { subsidiaries: UNREAD, selected: UNREAD, viewsOthers: UNREAD };
  const roles = after.roles.map((role) =>
    role.restrictions ? { ...role, restrictions: { ...role.restrictions, ...unread } } : role,
  );
  return { ...after, roles };
}

describe('a change and the one that takes it back', () => {
  const without = ({ LIST_ACCOUNT: _line, ...rest }: Readonly<Record<string, Level>>) => rest;
  const lines = { role: EXPECTED_ROLE, permission: 'LIST_ACCOUNT' } as const;
  const global = { employee: EMPLOYEE, permission: 'LIST_ACCOUNT' } as const;
  const user = { employee: EMPLOYEE, role: EXPECTED_ROLE } as const;

  it.each<[WhatIfChange, WhatIfChange, string, Facts]>([
    [
      { kind: 'set-role-permission', ...lines, level: null },
      { kind: 'set-role-permission', ...lines, level: 'VIEW' },
      'role-permission',
      factsWith({ roles: [aRole({ permissions: without(PUBLISHED) })] }),
    ],
    [
      { kind: 'set-global-permission', ...global, level: 'NONE' },
      { kind: 'set-global-permission', ...global, level: null },
      'global-permission',
      factsWith({ employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE' } })] }),
    ],
    [
      { kind: 'remove-role', ...user },
      { kind: 'assign-role', ...user },
      'role-assigned',
      factsWith({ employees: [anEmployee({ roles: [] })] }),
    ],
    [
      { kind: 'set-role-active', id: EXPECTED_ROLE, value: false },
      { kind: 'set-role-active', id: EXPECTED_ROLE, value: true },
      'role-active',
      factsWith({ roles: [aRole({ inactive: true })] }),
    ],
    [
      { kind: 'set-employee-access', id: EMPLOYEE, value: false },
      { kind: 'set-employee-access', id: EMPLOYEE, value: true },
      'employee-access',
      factsWith({ employees: [anEmployee({ giveAccess: false, inactive: true })] }),
    ],
    [
      { kind: 'set-token-active', id: TOKEN, value: false },
      { kind: 'set-token-active', id: TOKEN, value: true },
      'token-live',
      factsWith({ tokens: [aToken({ inactive: true })] }),
    ],
    [
      { kind: 'set-feature', id: 'TBA', value: false },
      { kind: 'set-feature', id: 'TBA', value: true },
      'feature-enabled',
      factsWith({ features: { TBA: false } }),
    ],
    [
      { kind: 'set-integration-state', id: INTEGRATION, state: 'BLOCKED' },
      { kind: 'set-integration-state', id: INTEGRATION, state: 'ENABLED' },
      'integration-enabled',
      factsWith({ integrations: [anIntegration({ state: 'BLOCKED' })] }),
    ],
  ])('breaks and heals: %j', (breaks, heals, check, broken) => {
    const ofAccount = ['feature-enabled', 'integration-enabled'].includes(check);
    expect(told(accountOf(factsWith()), [breaks])).toEqual([
      { token: TOKEN, before: 'ready', after: 'blocked', check, of: ofAccount ? null : TOKEN },
    ]);
    expect(told(accountOf(broken), [heals])).toEqual([
      { token: TOKEN, before: 'blocked', after: 'ready', check: null, of: null },
    ]);
    expect(told(accountOf(factsWith()), [heals])).toEqual([]);
  });
});

describe('two applications of one profile', () => {
  const account = () =>
    accountOf(
      factsWith({
        integrations: [
          { id: INTEGRATION, name: 'Expensify', state: 'ENABLED' },
          { id: 8, name: 'Expensify two', state: 'ENABLED' },
        ],
        tokens: [aToken(), aToken({ id: 502, integration: 8 })],
      }),
    );

  it('break together where the state of one record does, as one report is about both', () => {
    const change = { kind: 'set-integration-state', id: 8, state: 'BLOCKED' } as const;
    expect(told(account(), [change]).map(({ token, check, of }) => [token, check, of])).toEqual([
      [501, 'integration-enabled', null],
      [502, 'integration-enabled', null],
    ]);
    expect(told(account(), [change], EACH_ALONE).map(({ token }) => token)).toEqual([502]);
  });
});

it('says of a token that is switched off that it lets nobody in, though another one then counts', () => {
  const account = accountOf(factsWith({ tokens: [aToken(), aToken({ id: 502 })] }));
  expect(told(account, [{ kind: 'set-token-active', id: 502, value: false }])).toEqual([
    { token: 502, before: 'ready', after: 'blocked', check: 'token-live', of: 502 },
  ]);
});

it('counts what stays unknown, and calls nothing of it changed', () => {
  const { shared, held } = accountOf(factsWith());
  const roles = shared.roles.map((role) => ({ ...role, inactive: { known: false } as const }));
  const changes = [
    { kind: 'set-global-permission', employee: EMPLOYEE, permission: 'LIST_ACCOUNT', level: 'FULL' },
  ] as const;
  const found = whatIf({ shared: { ...shared, roles }, held }, changes, TOGETHER);
  expect(found).toEqual({ changed: [], checked: 1, stillUnknown: 1 });
});

it('calls nothing ready by a profile that is not relied on', () => {
  const changes = [{ kind: 'set-role-active', id: EXPECTED_ROLE, value: false }] as const;
  const doubted = () => ({ key: 'expensify', profile: every, isRelied: false });
  expect(told(accountOf(factsWith()), changes, doubted).map(({ before, after }) => [before, after])).toEqual([
    ['unknown', 'blocked'],
  ]);
});

it('looks at the applications that are asked for alone', () => {
  const account = accountOf(factsWith());
  const changes = [{ kind: 'set-role-active', id: EXPECTED_ROLE, value: false }] as const;
  expect(whatIf(account, changes, TOGETHER, (id) => id !== INTEGRATION)).toMatchObject({ changed: [], checked: 0 });
});

it('tells nothing of credentials before the change where those that were read may not be all, and the change brings a live one', () => {
  const facts = { ...factsWith({ tokens: [aToken({ inactive: true })] }), credentialsComplete: false };
  const account = accountOf(facts);
  expect(told(account, [{ kind: 'set-token-active', id: TOKEN, value: true }])).toEqual([
    { token: TOKEN, before: 'blocked', after: 'ready', check: null, of: null },
  ]);
  expect(account.held.map(({ credentials }) => credentials)).toEqual([known(valueOr(facts.credentials, []))]);
});

describe('the credentials that change', () => {
  const account = accountOf(
    factsWith({
      integrations: [8, INTEGRATION].map((id) => anIntegration({ id, name: `Expensify ${id}` })),
      employees: [anEmployee(), anEmployee({ id: 43, name: 'Bo' })],
      tokens: [
        aToken({ id: 504, integration: 8 }),
        aToken({ id: 503 }),
        aToken({ id: 502, entity: 43 }),
        aToken({ id: 505 }),
      ],
    }),
  );

  it('stand by application, then by id, with what they were and become', () => {
    const off = [{ kind: 'set-employee-access', id: EMPLOYEE, value: false }] as const;
    const { changed, checked, stillUnknown } = whatIf(account, off, EACH_ALONE);
    expect(changed.map(({ application, credential }) => [application, credential.id])).toEqual([
      [INTEGRATION, 503],
      [INTEGRATION, 505],
      [8, 504],
    ]);
    expect(changed[0]).toEqual({
      ...{ application: INTEGRATION, profile: every, credential: expect.objectContaining({ id: 503 }) as unknown },
      before: { verdict: 'ready', rootCause: null },
      after: { verdict: 'blocked', rootCause: { check: 'employee-access', token: 503 } },
    });
    expect([checked, stillUnknown]).toEqual([3, 0]);
  });

  it('stand by id where the change makes one of them count', () => {
    const read = accountOf(factsWith({ tokens: [aToken({ inactive: true }), aToken({ id: 502 })] }));
    const found = told(read, [
      { kind: 'set-token-active', id: TOKEN, value: true },
      { kind: 'set-role-active', id: EXPECTED_ROLE, value: false },
    ]);
    const after = { after: 'blocked', check: 'role-active' };
    expect(found).toEqual([
      { token: TOKEN, before: 'blocked', ...after, of: TOKEN },
      { token: 502, before: 'ready', ...after, of: 502 },
    ]);
  });

  it('are those too that stay blocked for another cause', () => {
    const facts = factsWith({ roles: [aRole({ inactive: true })] });
    expect(told(accountOf(facts), [{ kind: 'set-employee-access', id: EMPLOYEE, value: false }])).toEqual([
      { token: TOKEN, before: 'blocked', after: 'blocked', check: 'employee-access', of: TOKEN },
    ]);
    expect(told(accountOf(facts), [{ kind: 'set-role-active', id: EXPECTED_ROLE, value: false }])).toEqual([]);
  });

  it('are those of the applications that are asked for', () => {
    const off = [{ kind: 'set-employee-access', id: EMPLOYEE, value: false }] as const;
    const { changed, checked } = whatIf(account, off, EACH_ALONE, (id) => id === 8);
    expect([changed.map(({ credential }) => credential.id), checked]).toEqual([[504], 1]);
  });

  it('are counted as unknown only where they are so before and after', () => {
    const roles = account.shared.roles.map((role) => ({ ...role, inactive: { known: false } as const }));
    const unread = { ...account, shared: { ...account.shared, roles } };
    const counted = (changes: readonly WhatIfChange[]) => {
      const { changed, checked, stillUnknown } = whatIf(unread, changes, EACH_ALONE);
      return [changed.length, checked, stillUnknown];
    };
    expect(counted([{ kind: 'set-employee-access', id: EMPLOYEE, value: true }])).toEqual([0, 3, 3]);
    expect(counted([{ kind: 'set-employee-access', id: EMPLOYEE, value: false }])).toEqual([3, 3, 0]);
    expect(counted([{ kind: 'set-role-active', id: EXPECTED_ROLE, value: true }])).toEqual([4, 4, 0]);
  });

  it('are none of no known application', () => {
    const [first] = account.held;
    const named: Credential = {
      ...{ kind: 'oauth2-authorization', id: null, name: '', integration: null, entity: EMPLOYEE, role: EXPECTED_ROLE },
    };
    const own = { ...account, held: first ? [{ ...first, credentials: known([named]) }] : [] };
    const off = [{ kind: 'set-employee-access', id: EMPLOYEE, value: false }] as const;
    expect(whatIf(own, off, EACH_ALONE)).toEqual({ changed: [], checked: 0, stillUnknown: 0 });
  });
});

describe('the facts of a report', () => {
  const { shared, held } = accountOf(
    factsWith({
      integrations: [7, 8, 9].map((id) => anIntegration({ id, name: `Expensify ${id}` })),
      tokens: [aToken({ inactive: true }), aToken({ id: 502, integration: 8 })],
    }),
  );
  const [dead, live, none] = held.map(({ credentials }) => valueOr(credentials, []));
  const with7 = (different: Partial<AccountFacts['held'][number]>): AccountFacts => ({
    shared,
    held: held.map((one) => (one.application === 7 ? { ...one, ...different } : one)),
  });
  const factsOf = (account: AccountFacts, ...places: readonly number[]) => {
    const { facts, list } = factsOfGroup(account, places);
    const { integrations, credentials, credentialsComplete } = facts;
    return { list, integrations: integrations.map(({ id }) => id), credentials, credentialsComplete };
  };

  it('have no record of an application whose record was not read', () => {
    const unread = { shared: { ...shared, integrations: shared.integrations.slice(1) }, held };
    expect(factsOf(unread, 0, 1).integrations).toEqual([8]);
  });

  it('have the records and the credentials of its applications, whole where each is', () => {
    const list = [...(dead ?? []), ...(live ?? [])];
    expect(factsOf({ shared, held }, 0, 1)).toEqual({
      ...{ list, integrations: [7, 8], credentials: known(list), credentialsComplete: true },
    });
    expect(factsOf({ shared, held }, 2)).toEqual({
      ...{ list: none, integrations: [9], credentials: known([]), credentialsComplete: true },
    });
    // Of one application alone nothing is copied.
    expect(factsOf({ shared, held }, 0).list).toBe(dead);
  });

  it('are not whole where one of them may lack a credential, and then say nothing unless one is live', () => {
    for (const different of [{ complete: false }, { credentials: UNREAD }]) {
      const account = with7(different);
      const list = 'complete' in different ? [...(dead ?? []), ...(live ?? [])] : (live ?? []);
      expect(factsOf(account, 0, 1)).toMatchObject({ list, credentials: known(list), credentialsComplete: false });
      expect(factsOf(account, 0)).toMatchObject({ credentials: UNREAD, credentialsComplete: false });
    }
  });
});

it('asks nothing of an application whose credentials were not read', () => {
  const { shared, held } = accountOf(factsWith());
  const account = { shared, held: held.map((one) => ({ ...one, credentials: UNREAD })) };
  const changes = [{ kind: 'set-role-active', id: EXPECTED_ROLE, value: false }] as const;
  expect(whatIf(account, changes, TOGETHER)).toEqual({ changed: [], checked: 0, stillUnknown: 0 });
});

describe('two standings are the same', () => {
  const blocked = { verdict: 'blocked', rootCause: { check: 'role-active', token: 501 } } as const;
  const ready = { verdict: 'ready', rootCause: null } as const;

  it.each<[string, Standing, Standing, boolean]>([
    ['with the same verdict and cause', blocked, { ...blocked }, true],
    ['with no cause', ready, { ...ready }, true],
    ['not with another verdict', ready, { ...ready, verdict: 'unknown' }, false],
    ['not with another check', blocked, { ...blocked, rootCause: { check: 'role-assigned', token: 501 } }, false],
    [
      'not with the same check of another token',
      blocked,
      { ...blocked, rootCause: { check: 'role-active', token: 502 } },
      false,
    ],
    ['not where one has a cause', blocked, { ...blocked, rootCause: null }, false],
  ])('%s', (_, a, b, same) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([same, same]);
  });
});

describe('for any account, what is told', () => {
  it.each([
    ['the applications of a profile together', TOGETHER],
    ['each application alone', EACH_ALONE],
  ])('is what diagnosing the changed account from the start says, for %s', (_, subjectOf) => {
    const seen = new Set<string>();
    const property = fc.property(randomAccount(), dice(), (document, roll) => {
      const changes = Array.from({ length: roll.pick([1, 1, 2, 4]) }, () => drawn(document, roll)).flatMap(
        (change) => change ?? [],
      );
      const before = factsOfAccount(document, every);
      const after = asRead(before, factsOfAccount(changes.reduce(changedDocument, document), every));
      const given = told(accountOf(before), changes, subjectOf);
      const subjects = subjectOf === TOGETHER ? [null] : before.integrations.map(({ id }) => id);
      const expected = subjects.flatMap((id) =>
        id === null ? byReports(before, after) : byReports(ofOne(before, id), ofOne(after, id)),
      );
      const sorted = (list: readonly Told[]) => list.toSorted((a, b) => Number(a.token) - Number(b.token));
      expect(sorted(given)).toEqual(sorted(expected));
      for (const { before: was, after: becomes } of given) seen.add(`${String(was)} ${String(becomes)}`);
    });
    fc.assert(property, { seed: 20261115, numRuns: 700 });
    expect([...seen]).toEqual(expect.arrayContaining(['ready blocked', 'blocked ready', 'blocked blocked']));
  });
});

describe('a feature with which a role may be narrowed', () => {
  const books: Profile = {
    ...every,
    restrictions: [
      { kind: 'ACCOUNTING_BOOK', to: 'use' },
      { kind: 'SUBSIDIARY', to: 'use' },
    ],
  };
  const by = (_application: number) => ({ key: 'books', profile: books, isRelied: true });
  const read = factsWith({ features: { SUBSIDIARIES: false } });
  const off: Facts = { ...read, features: { ...read.features, MULTIBOOK: known(false) } };

  it.each(['SUBSIDIARIES', 'MULTIBOOK'])(
    'leaves nothing ready once %s is on: nobody read how far the role reaches',
    (id) => {
      const found = whatIf(accountOf(off), [{ kind: 'set-feature', id, value: true }], by);
      const { changed, checked, stillUnknown } = found;

      expect([checked, stillUnknown]).toEqual([1, 0]);
      expect(changed.map(({ before, after }) => [before.verdict, after.verdict])).toEqual([['ready', 'unknown']]);
    },
  );

  it('changes nothing where it was on before', () => {
    const on: Facts = { ...off, features: { ...off.features, SUBSIDIARIES: known(true) } };

    expect(whatIf(accountOf(on), [{ kind: 'set-feature', id: 'SUBSIDIARIES', value: true }], by).changed).toEqual([]);
  });
});

it('an application that no change touches is not looked at again, nor is one whose credentials were not read', () => {
  const account = accountOf(
    factsWith({
      roles: [aRole(), aRole({ id: 1002 })],
      integrations: [anIntegration(), anIntegration({ id: 8 }), anIntegration({ id: 9 })],
      tokens: [aToken(), aToken({ id: 502, integration: 8, role: 1002 })],
    }),
  );
  const held = account.held.map(({ application, credentials, complete }): AccountFacts['held'][number] => ({
    application,
    credentials: application === 9 ? UNREAD : credentials,
    get complete() {
      if (application !== INTEGRATION) throw new Error('Nobody asks for the facts of this one.');
      return complete;
    },
  }));
  const change = { kind: 'set-role-active', id: EXPECTED_ROLE, value: false } as const;
  expect(whatIf({ ...account, held }, [change], EACH_ALONE)).toMatchObject({
    ...{ changed: [{ application: INTEGRATION }], checked: 1 },
  });
});

describe('a token that comes to count changes what the account needs, for the other credentials too', () => {
  const profile: Profile = {
    ...every,
    features: [],
    credentials: [...every.credentials, { kind: CERTIFICATE.kind, features: [] }],
  };
  const told = (state: 'ENABLED' | 'BLOCKED', isTokenFeatureOn: Fact<boolean>) => {
    const facts = factsWith({
      integrations: [anIntegration({ state })],
      roles: [aRole({ permissions: { ...PUBLISHED, ADMI_LOGIN_OAUTH2: 'FULL' } })],
      tokens: [aToken({ inactive: true })],
    });
    const account = accountOf({
      ...facts,
      features: { ...facts.features, TBA: isTokenFeatureOn },
      credentials: known([...valueOr(facts.credentials, []), CERTIFICATE]),
    });
    const { changed } = whatIf(account, [{ kind: 'set-token-active', id: TOKEN, value: true }], () => ({
      ...{ key: 'all', profile, isRelied: true },
    }));
    return changed
      .filter(({ credential }) => credential.id === CERTIFICATE.id)
      .map(({ before, after }) => [before, after].map((one) => [one.verdict, one.rootCause?.check ?? null]));
  };

  it('the cause, where a feature is off without which no token works', () => {
    expect(told('BLOCKED', known(false))).toEqual([
      [
        ['blocked', 'integration-enabled'],
        ['blocked', 'feature-enabled'],
      ],
    ]);
  });

  it('the verdict, where it was not read whether that feature is on', () => {
    expect(told('ENABLED', UNREAD)).toEqual([
      [
        ['ready', null],
        ['unknown', null],
      ],
    ]);
  });

  it('nothing, where that feature is on', () => {
    expect(told('ENABLED', known(true))).toEqual([]);
  });
});
