/** Whether changes can be tried on what was read: what each fault says, and what is no fault. */
import type { Credential, Entity, Role } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { AccountFacts } from '../../../src/TypeScript/diagnosis/overview';
import { checkChanges } from '../../../src/TypeScript/diagnosis/what-if/check-changes';
import type { WhatIfChange } from '../../../src/TypeScript/diagnosis/what-if/changes';
import { accountOf } from '../support/account-facts';
import { EMPLOYEE, EXPECTED_ROLE, factsWith, INTEGRATION, TOKEN } from '../support/accounts';

const account = accountOf(factsWith());
const faultsOf = (changes: readonly WhatIfChange[], of: AccountFacts = account) =>
  checkChanges(of, changes, new Set(['LIST_ASKED']), 'changes').map(({ index, field, message }) => [
    index,
    field,
    message,
  ]);

const withRole = (different: Partial<Role>): AccountFacts => {
  const roles = account.shared.roles.map((role) => ({ ...role, ...different }));
  return { ...account, shared: { ...account.shared, roles } };
};
const withUser = (different: Partial<Entity>): AccountFacts => {
  const entities = account.shared.entities.map((one) => ({ ...one, ...different }));
  return { ...account, shared: { ...account.shared, entities } };
};

const LINE = { kind: 'set-role-permission', role: EXPECTED_ROLE, permission: 'LIST_ACCOUNT', level: 'VIEW' } as const;
const GLOBAL = {
  kind: 'set-global-permission',
  employee: EMPLOYEE,
  permission: 'LIST_ACCOUNT',
  level: 'VIEW',
} as const;
const ROLE_ACTIVE = { kind: 'set-role-active', id: EXPECTED_ROLE, value: false } as const;
const ACCESS = { kind: 'set-employee-access', id: EMPLOYEE, value: false } as const;
const TOKEN_ACTIVE = { kind: 'set-token-active', id: TOKEN, value: false } as const;
const STATE = { kind: 'set-integration-state', id: INTEGRATION, state: 'BLOCKED' } as const;
const ROLES = { employee: EMPLOYEE, role: EXPECTED_ROLE } as const;

const unread = (what: string) =>
  `What this change needs to know about ${what} could not be read, so its effect is unknown.`;
const absent = (what: string, give: string) =>
  `There is no ${what}, or your role may not read it. Give the internal id of ${give}.`;

describe('a fault says what is wrong and what to give', () => {
  it.each<[string, WhatIfChange, AccountFacts, string, string]>([
    ['a role', { ...LINE, role: 9 }, account, 'role', absent('role with the internal id 9', 'a role')],
    ['a user', { ...GLOBAL, employee: 9 }, account, 'employee', absent('user with the internal id 9', 'an employee')],
    [
      'a user without access',
      { ...ACCESS, id: 9 },
      account,
      'id',
      absent('user with the internal id 9', 'an employee'),
    ],
    [
      'a token',
      { ...TOKEN_ACTIVE, id: 9 },
      account,
      'id',
      absent('access token with the internal id 9', 'an access token'),
    ],
    [
      'a record',
      { ...STATE, id: 9 },
      account,
      'id',
      absent('integration record with the internal id 9', 'an integration record'),
    ],
    [
      'a permission',
      { ...LINE, permission: 'XCUSTOM' },
      account,
      'permission',
      "There is no permission XCUSTOM in NetSuite's list. Give a permission id, such as LIST_ACCOUNT.",
    ],
    [
      'a level that is not offered',
      { ...LINE, permission: 'REPO_ANALYTICS', level: 'FULL' },
      account,
      'level',
      'NetSuite does not offer the level FULL for REPO_ANALYTICS. Give NONE, EDIT or null.',
    ],
    [
      'Administrator',
      { ...LINE, role: 3 },
      account,
      'role',
      'The Administrator role holds every permission, and nobody can change it.',
    ],
    [
      'a global permission of a vendor',
      GLOBAL,
      withUser({ type: known('VENDOR') }),
      'employee',
      'The user 42 is not an employee. Only employees have global permissions.',
    ],
    [
      'a feature',
      { kind: 'set-feature', id: 'NOPE', value: true },
      account,
      'id',
      'There is no feature NOPE that an integration depends on.',
    ],
    ['lines that were not read', LINE, withRole({ permissions: UNREAD }), 'role', unread('the role 1001')],
    ['a mark that was not read', ROLE_ACTIVE, withRole({ inactive: UNREAD }), 'id', unread('the role 1001')],
    [
      'global lines that were not read',
      GLOBAL,
      withUser({ globalPermissions: UNREAD }),
      'employee',
      unread('the user 42'),
    ],
    ['a kind of user that was not read', GLOBAL, withUser({ type: UNREAD }), 'employee', unread('the user 42')],
    ['access that was not read', ACCESS, withUser({ giveAccess: UNREAD }), 'id', unread('the user 42')],
    ['whether a user is inactive', ACCESS, withUser({ inactive: UNREAD }), 'id', unread('the user 42')],
    [
      'roles that were not read',
      { kind: 'assign-role', ...ROLES },
      withUser({ roles: UNREAD }),
      'employee',
      unread('the user 42'),
    ],
    [
      'a feature that was not read',
      { kind: 'set-feature', id: 'TBA', value: true },
      { ...account, shared: { ...account.shared, features: { TBA: UNREAD } } },
      'id',
      unread('the feature TBA'),
    ],
  ])('%s', (_, change, of, field, message) => {
    expect(faultsOf([change], of)).toEqual([[0, field, message]]);
  });

  it('a record of which nothing came is not there', () => {
    const role = withRole({ name: UNREAD, inactive: UNREAD, permissions: UNREAD });
    expect(faultsOf([LINE], role)).toEqual([[0, 'role', absent('role with the internal id 1001', 'a role')]]);
    const user = withUser({ type: UNREAD, inactive: UNREAD, giveAccess: UNREAD, roles: UNREAD });
    expect(faultsOf([ACCESS], user)).toEqual([[0, 'id', absent('user with the internal id 42', 'an employee')]]);
  });

  it.each<[string, WhatIfChange, AccountFacts]>([
    ['a name was', LINE, withRole({ inactive: UNREAD, permissions: UNREAD })],
    ['a mark was', LINE, withRole({ name: UNREAD, permissions: UNREAD })],
    ['lines were', ROLE_ACTIVE, withRole({ name: UNREAD, inactive: UNREAD })],
  ])('a role is there, and not read, where %s', (_, change, of) => {
    expect(faultsOf([change], of)).toMatchObject([[0, expect.anything(), unread('the role 1001')]]);
  });

  it.each<[string, Partial<Entity>]>([
    ['its kind was', { inactive: UNREAD, giveAccess: UNREAD, roles: UNREAD }],
    ['whether it is inactive was', { type: UNREAD, giveAccess: UNREAD, roles: UNREAD }],
    ['its access was', { type: UNREAD, inactive: UNREAD, roles: UNREAD }],
    ['its roles were', { type: UNREAD, inactive: UNREAD, giveAccess: UNREAD }],
  ])('a user is there, and not read, where %s', (_, different) => {
    expect(faultsOf([ACCESS], withUser(different))).toEqual([[0, 'id', unread('the user 42')]]);
  });

  it('an authorization of the same id is no token, and a credential without an id none', () => {
    const other: Credential = {
      kind: 'oauth2-authorization',
      id: TOKEN,
      name: '',
      integration: 7,
      entity: 42,
      role: 1001,
    };
    const held: AccountFacts['held'] = [
      { application: 8, credentials: UNREAD, complete: false },
      { application: 7, credentials: known([other, { ...other, id: null }]), complete: true },
    ];
    expect(faultsOf([TOKEN_ACTIVE], { ...account, held })).toHaveLength(1);
    expect(faultsOf([TOKEN_ACTIVE], { ...account, held: [...held.slice(0, 1), ...account.held] })).toEqual([]);
  });
});

it('no fault is a permission that an integration asks about, one on a custom record, and one that stands there', () => {
  const permissions = known({ LIST_STANDS: 'VIEW' } as const);
  const lines = (permission: string): WhatIfChange => ({ ...LINE, permission });
  expect(faultsOf([lines('LIST_ASKED'), lines('customrecord_x'), lines('CUSTOMRECORD_X')])).toEqual([]);
  expect(faultsOf([lines('LIST_STANDS')], withRole({ permissions }))).toEqual([]);
  expect(faultsOf([{ ...GLOBAL, permission: 'LIST_STANDS' }], withUser({ globalPermissions: permissions }))).toEqual(
    [],
  );
  expect(faultsOf([lines('LIST_STANDS')])).toHaveLength(1);
  expect(faultsOf([{ ...LINE, permission: 'ADMI_WEBSERVICES', level: 'NONE' }])).toEqual([]);
});

it('no fault is a feature that was read, and the role Administrator for a user, whether or not it was read', () => {
  expect(faultsOf([{ kind: 'set-feature', id: 'TBA', value: false }])).toEqual([]);
  const without: AccountFacts = { ...account, shared: { ...account.shared, roles: [] } };
  expect(faultsOf([{ kind: 'assign-role', employee: EMPLOYEE, role: 3 }], without)).toEqual([]);
});

it('one change may have several faults', () => {
  expect(faultsOf([{ ...LINE, role: 9, permission: 'XCUSTOM' }]).map(([, field]) => field)).toEqual([
    'role',
    'permission',
  ]);
  expect(faultsOf([{ kind: 'assign-role', employee: 8, role: 9 }]).map(([, field]) => field)).toEqual([
    'employee',
    'role',
  ]);
});

describe('a contradiction', () => {
  it.each<[string, WhatIfChange, WhatIfChange, string]>([
    ['levels of a line', LINE, { ...LINE, level: 'EDIT' }, 'level'],
    ['levels of a global line', GLOBAL, { ...GLOBAL, level: null }, 'level'],
    ['what to do with a role', { kind: 'assign-role', ...ROLES }, { kind: 'remove-role', ...ROLES }, 'kind'],
    ['states of a record', STATE, { ...STATE, state: 'ENABLED' }, 'state'],
    ['whether a role is active', ROLE_ACTIVE, { ...ROLE_ACTIVE, value: true }, 'value'],
    ['whether a user has access', ACCESS, { ...ACCESS, value: true }, 'value'],
  ])('is told at the later one: %s', (_, first, second, field) => {
    const told = `This contradicts the change at changes[1]. Leave one of the two out.`;
    expect(faultsOf([TOKEN_ACTIVE, first, second])).toEqual([[2, field, told]]);
    expect(faultsOf([first, first])).toEqual([]);
  });

  it('is none between changes of different things', () => {
    const of = withRole({});
    expect(
      faultsOf(
        [
          LINE,
          { ...LINE, permission: 'LIST_VENDOR', level: 'EDIT' },
          { ...GLOBAL, level: 'EDIT' },
          { ...GLOBAL, permission: 'LIST_VENDOR', level: 'NONE' },
          { kind: 'assign-role', ...ROLES },
          { kind: 'remove-role', employee: EMPLOYEE, role: 3 },
          { ...ROLE_ACTIVE, value: true },
          ACCESS,
          STATE,
        ],
        of,
      ),
    ).toEqual([]);
  });

  it('is none between changes of different records', () => {
    const { shared } = account;
    const [role, record] = [shared.roles[0], shared.integrations[0]];
    if (!role || !record) throw new Error('There is one of each.');
    const two: AccountFacts = {
      ...account,
      shared: {
        ...shared,
        roles: [role, { ...role, id: 1002 }],
        integrations: [record, { ...record, id: 8 }],
      },
    };
    expect(faultsOf([LINE, { ...LINE, role: 1002, level: 'EDIT' }], two)).toEqual([]);
    expect(faultsOf([STATE, { ...STATE, id: 8, state: 'ENABLED' }], two)).toEqual([]);
  });

  it('is between the first change and each later one', () => {
    const levels = (['VIEW', 'EDIT', 'VIEW', 'FULL'] as const).map((level) => ({ ...LINE, level }));
    expect(faultsOf(levels).map(([index]) => index)).toEqual([1, 3]);
  });
});
