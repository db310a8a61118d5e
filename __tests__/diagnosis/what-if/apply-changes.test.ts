/** The account as it is once changes are made: what no change touches stays the same object. */
import type { Credential, Entity, IntegrationRecord, Role } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import type { AccountFacts } from '../../../src/TypeScript/diagnosis/overview';
import { applyChanges } from '../../../src/TypeScript/diagnosis/what-if/apply-changes';
import type { WhatIfChange } from '../../../src/TypeScript/diagnosis/what-if/changes';
import { accountOf } from '../support/account-facts';
import {
  aRole,
  aToken,
  anEmployee,
  anIntegration,
  EMPLOYEE,
  EXPECTED_ROLE,
  factsWith,
  INTEGRATION,
  TOKEN,
} from '../support/accounts';

const account = accountOf(
  factsWith({
    integrations: [anIntegration(), anIntegration({ id: 8, name: 'Expensify 8' })],
    roles: [aRole({ permissions: { LIST_ACCOUNT: 'VIEW', LIST_VENDOR: 'FULL' } }), aRole({ id: 1002 })],
    employees: [
      anEmployee({ inactive: true, giveAccess: false, globalPermissions: { LIST_ACCOUNT: 'NONE' } }),
      anEmployee({ id: 43, name: 'Bo' }),
    ],
    tokens: [aToken(), aToken({ id: 502 }), aToken({ id: 503, integration: 8 })],
  }),
);

const each = <T extends { readonly id: number }>(list: readonly T[], id: number, different: Partial<T>) =>
  list.map((one) => (one.id === id ? { ...one, ...different } : one));
const withRole = ({ shared }: AccountFacts, different: Partial<Role>) => ({
  roles: each(shared.roles, EXPECTED_ROLE, different),
});
const withUser = ({ shared }: AccountFacts, different: Partial<Entity>) => ({
  entities: each(shared.entities, EMPLOYEE, different),
});
const withRecord = ({ shared }: AccountFacts, different: Partial<IntegrationRecord>) => ({
  integrations: each(shared.integrations, INTEGRATION, different),
});

const LINE = { kind: 'set-role-permission', role: EXPECTED_ROLE, permission: 'LIST_ACCOUNT' } as const;
const GLOBAL = { kind: 'set-global-permission', employee: EMPLOYEE, permission: 'LIST_ACCOUNT' } as const;

it.each<[string, WhatIfChange[], Partial<AccountFacts['shared']>]>([
  [
    'a line of a role at another level',
    [{ ...LINE, level: 'EDIT' }],
    withRole(account, { permissions: known({ LIST_ACCOUNT: 'EDIT', LIST_VENDOR: 'FULL' }) }),
  ],
  [
    'a line of a role taken away, and another one',
    [
      { ...LINE, level: null },
      { ...LINE, permission: 'LIST_CLASS', level: 'VIEW' },
    ],
    withRole(account, { permissions: known({ LIST_VENDOR: 'FULL', LIST_CLASS: 'VIEW' }) }),
  ],
  [
    'global permissions of a user',
    [
      { ...GLOBAL, level: null },
      { ...GLOBAL, permission: 'LIST_VENDOR', level: 'VIEW' },
    ],
    withUser(account, { globalPermissions: known({ LIST_VENDOR: 'VIEW' }) }),
  ],
  [
    'a role more',
    [{ kind: 'assign-role', employee: EMPLOYEE, role: 1002 }],
    withUser(account, { roles: known([EXPECTED_ROLE, 1002]) }),
  ],
  [
    'a role less',
    [{ kind: 'remove-role', employee: EMPLOYEE, role: EXPECTED_ROLE }],
    withUser(account, { roles: known([]) }),
  ],
  [
    'one of two roles less',
    [
      { kind: 'assign-role', employee: EMPLOYEE, role: 1002 },
      { kind: 'remove-role', employee: EMPLOYEE, role: EXPECTED_ROLE },
    ],
    withUser(account, { roles: known([1002]) }),
  ],
  [
    'an inactive role',
    [{ kind: 'set-role-active', id: EXPECTED_ROLE, value: false }],
    withRole(account, { inactive: known(true) }),
  ],
  [
    'a user who may log in, and is active for that',
    [{ kind: 'set-employee-access', id: EMPLOYEE, value: true }],
    withUser(account, { inactive: known(false), giveAccess: known(true) }),
  ],
  [
    'a user who may not log in, active or not',
    [{ kind: 'set-employee-access', id: 43, value: false }],
    { entities: each(account.shared.entities, 43, { giveAccess: known(false) }) },
  ],
  [
    'features',
    [
      { kind: 'set-feature', id: 'TBA', value: false },
      { kind: 'set-feature', id: 'NEW', value: true },
    ],
    { features: { ...account.shared.features, TBA: known(false), NEW: known(true) } },
  ],
  [
    'an integration record in another state',
    [{ kind: 'set-integration-state', id: INTEGRATION, state: 'BLOCKED' }],
    withRecord(account, { state: known('BLOCKED') }),
  ],
])('the account has %s, and all the rest as it was', (_, changes, different) => {
  const before = structuredClone(account);
  const after = applyChanges(account, changes);
  expect(after).toStrictEqual({ shared: { ...account.shared, ...different }, held: account.held });
  expect(after.held).toBe(account.held);
  expect(account).toStrictEqual(before);
  for (const list of ['features', 'roles', 'entities', 'integrations'] as const) {
    if (!(list in different)) expect(after.shared[list]).toBe(account.shared[list]);
  }
});

it('several changes of one list are made together', () => {
  const changes: WhatIfChange[] = [
    { kind: 'set-role-active', id: EXPECTED_ROLE, value: false },
    { kind: 'set-role-active', id: 1002, value: false },
    { ...LINE, level: null },
  ];
  expect(applyChanges(account, changes).shared.roles).toStrictEqual([
    ...account.shared.roles.slice(0, 2).map((role) => ({
      ...role,
      inactive: known(true),
      ...(role.id === EXPECTED_ROLE ? { permissions: known({ LIST_VENDOR: 'FULL' }) } : {}),
    })),
    ...account.shared.roles.slice(2),
  ]);
});

it.each<[string, WhatIfChange]>([
  ['a role that the user has', { kind: 'assign-role', employee: EMPLOYEE, role: EXPECTED_ROLE }],
  ['a role less that the user does not have', { kind: 'remove-role', employee: EMPLOYEE, role: 1002 }],
  ['a role that was not read', { kind: 'set-role-active', id: 9, value: false }],
  ['a user who was not read', { kind: 'set-employee-access', id: 9, value: true }],
  ['a record that was not read', { kind: 'set-integration-state', id: 9, state: 'BLOCKED' }],
  ['a token that was not read', { kind: 'set-token-active', id: 9, value: false }],
])('the account stays as it was by %s', (_, change) => {
  expect(applyChanges(account, [change])).toStrictEqual(account);
});

it('what was not read stays unread', () => {
  const { shared } = account;
  const unread: AccountFacts = {
    ...account,
    shared: {
      ...shared,
      ...{ roles: shared.roles.map((role) => ({ ...role, permissions: UNREAD })) },
      entities: shared.entities.map((one) => ({ ...one, roles: UNREAD, globalPermissions: UNREAD })),
    },
  };
  const changes: WhatIfChange[] = [
    { ...LINE, level: 'FULL' },
    { ...GLOBAL, level: 'FULL' },
    { kind: 'assign-role', employee: EMPLOYEE, role: 1002 },
    { kind: 'remove-role', employee: EMPLOYEE, role: EXPECTED_ROLE },
  ];
  expect(applyChanges(unread, changes)).toStrictEqual(unread);
});

it('a contact has one role for each company: another one takes its place', () => {
  const of = (type: 'CONTACT' | 'VENDOR'): AccountFacts => ({
    ...account,
    shared: { ...account.shared, entities: account.shared.entities.map((one) => ({ ...one, type: known(type) })) },
  });
  const assigned = (type: 'CONTACT' | 'VENDOR') =>
    applyChanges(of(type), [{ kind: 'assign-role', employee: EMPLOYEE, role: 1002 }]).shared.entities[0]?.roles;
  expect([assigned('CONTACT'), assigned('VENDOR')]).toEqual([known([1002]), known([EXPECTED_ROLE, 1002])]);
});

describe('a token', () => {
  const tokensOf = ({ held }: AccountFacts) => held.map(({ credentials }) => valueOr(credentials, []));

  it('is active or not as the change says, and the others are as they were', () => {
    const [first, second] = tokensOf(account);
    const off = applyChanges(account, [{ kind: 'set-token-active', id: TOKEN, value: false }]);
    expect(tokensOf(off)).toStrictEqual([
      first?.map((one) => (one.id === TOKEN ? { ...one, inactive: true } : one)),
      second,
    ]);
    expect(off.held[1]).toBe(account.held[1]);
    expect(off.shared).toStrictEqual(account.shared);
    expect(applyChanges(off, [{ kind: 'set-token-active', id: TOKEN, value: true }])).toStrictEqual(account);
  });

  it('is no authorization of the same id, and nothing of a list that was not read', () => {
    const authorization: Credential = {
      ...{ kind: 'oauth2-authorization', id: TOKEN, name: '', integration: 7, entity: EMPLOYEE, role: EXPECTED_ROLE },
    };
    const held: AccountFacts['held'] = [
      { application: 7, credentials: known([authorization]), complete: true },
      { application: 8, credentials: UNREAD, complete: false },
    ];
    expect(
      applyChanges({ ...account, held }, [{ kind: 'set-token-active', id: TOKEN, value: false }]).held,
    ).toStrictEqual(held);
  });
});
