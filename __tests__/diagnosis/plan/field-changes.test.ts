/** What a person sees change, field by field. */
import type { Credential, Facts, RoleRestrictions } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import { applyAll, NEW_ENTITY, NEW_INTEGRATION, NEW_ROLE } from '../../../src/TypeScript/diagnosis/plan/change';
import {
  fieldChanges,
  isForTokens,
  planned,
  tokenReference,
} from '../../../src/TypeScript/diagnosis/plan/field-changes';
import type { FieldChange } from '../../../src/TypeScript/diagnosis/plan/step';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { UNRESTRICTED } from '../../../src/TypeScript/diagnosis/restrictions';
import { expensify } from '../../support/expensify';
import {
  anEmployee,
  anIntegration,
  aRole,
  aToken,
  EMPLOYEE,
  EXPECTED_ROLE,
  factsWith,
  INTEGRATION,
  OTHER_ROLE,
  TOKEN,
  without,
} from '../support/accounts';

/** What the last of these changes shows, once all of them are made. */
function shown(facts: Facts, changes: readonly Change[], profile: Profile = expensify): FieldChange[] {
  const context = planned(facts, applyAll(facts, changes), profile);
  return changes.slice(-1).flatMap((change) => fieldChanges(context, change));
}

const ofRole = { type: 'role', id: EXPECTED_ROLE, name: 'Expensify Integration', link: '/app/setup/role.nl?id=1001' };
const ofAna = {
  ...{ type: 'employee', id: EMPLOYEE, name: 'Ana Integration', link: '/app/common/entity/employee.nl?id=42' },
};
const ofToken = { type: 'access-token', id: TOKEN, name: 'Expensify - Ana', link: '/app/setup/accesstoken.nl?id=501' };
const ofIntegration = {
  ...{ type: 'integration', id: INTEGRATION, name: 'Expensify', link: '/app/common/integration/integrapp.nl?id=7' },
};
const notYet = (type: string, name: string) => ({ type, id: null, name, link: null });

const ana = (different: Parameters<typeof anEmployee>[0]) => factsWith({ employees: [anEmployee(different)] });
const CREATE_ROLE: Change = { kind: 'create-role', name: 'Expensify Integration', permissions: {} };
const PROVIDE_USER: Change = { kind: 'provide-user', name: 'a new user' };

describe('a change shows its record and the field before and after:', () => {
  const line = { permission: 'LIST_ACCOUNT', level: 'VIEW' } as const;

  it.each<[string, Facts, readonly Change[], readonly unknown[]]>([
    [
      'a feature, on the page of the account',
      factsWith({ features: { TBA: false } }),
      [{ kind: 'enable-feature', feature: 'TBA' }],
      [
        {
          record: { type: 'account', id: null, name: '1234567_SB1', link: '/app/setup/features.nl' },
          ...{ field: 'Token-based Authentication', from: 'off', to: 'on' },
        },
      ],
    ],
    [
      'a new integration record, without a page',
      factsWith({ integrations: [], tokens: [] }),
      [{ kind: 'create-integration', name: 'Expensify' }],
      [
        {
          record: notYet('integration', 'Expensify'),
          ...{ field: 'Integration record', from: 'none', to: 'Enabled' },
        },
      ],
    ],
    [
      'a blocked integration record that has the box for tokens',
      factsWith({ integrations: [anIntegration({ state: 'BLOCKED' })] }),
      [{ kind: 'enable-integration', integration: INTEGRATION }],
      [{ record: ofIntegration, field: 'State', from: 'Blocked', to: 'Enabled' }],
    ],
    [
      'an enabled one that lacks the box',
      factsWith({ integrations: [anIntegration({ tokenBasedAuthentication: false })] }),
      [{ kind: 'enable-integration', integration: INTEGRATION }],
      [{ record: ofIntegration, field: 'Token-Based Authentication', from: 'not ticked', to: 'ticked' }],
    ],
    [
      'one of which nothing was read: nothing to show',
      { ...factsWith(), integrations: [] },
      [{ kind: 'enable-integration', integration: INTEGRATION }],
      [],
    ],
    [
      'one of which neither state nor box was read: nothing to show',
      {
        ...factsWith(),
        integrations: [{ id: INTEGRATION, name: 'Expensify', state: UNREAD, tokenBasedAuthentication: UNREAD }],
      },
      [{ kind: 'enable-integration', integration: INTEGRATION }],
      [],
    ],
    [
      'a new role, with what must not narrow it',
      factsWith({ roles: [] }),
      [CREATE_ROLE],
      [
        {
          record: notYet('role', 'Expensify Integration'),
          ...{ field: 'Role', from: 'none', to: 'active, as published' },
        },
        {
          record: notYet('role', 'Expensify Integration'),
          ...{ field: 'Subsidiary Restrictions', from: 'none', to: 'All' },
        },
      ],
    ],
    [
      'an inactive role',
      factsWith({ roles: [aRole({ inactive: true })] }),
      [{ kind: 'activate-role', role: EXPECTED_ROLE }],
      [{ record: ofRole, field: 'Inactive', from: 'yes', to: 'no' }],
    ],
    [
      'a line that a role lacks',
      factsWith({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] }),
      [{ kind: 'grant-permission', role: EXPECTED_ROLE, ...line }],
      [{ record: ofRole, field: 'Lists > Accounts', from: 'not set', to: 'View' }],
    ],
    [
      'a line of a role that is too low',
      factsWith({ roles: [aRole({ permissions: { LIST_ACCOUNT: 'NONE' } })] }),
      [{ kind: 'grant-permission', role: EXPECTED_ROLE, ...line }],
      [{ record: ofRole, field: 'Lists > Accounts', from: 'None', to: 'View' }],
    ],
    [
      'a line of a role that the plan creates: it has no page yet',
      factsWith({ roles: [] }),
      [CREATE_ROLE, { kind: 'grant-permission', role: NEW_ROLE, ...line }],
      [
        {
          record: notYet('role', 'Expensify Integration'),
          ...{ field: 'Lists > Accounts', from: 'not set', to: 'View' },
        },
      ],
    ],
    [
      'the box of a role for web services',
      factsWith({ roles: [aRole({ webServicesOnly: true })] }),
      [{ kind: 'allow-restlets', role: EXPECTED_ROLE }],
      [{ record: ofRole, field: 'Web Services Only Role', from: 'ticked', to: 'not ticked' }],
    ],
    [
      'a new user',
      factsWith(),
      [PROVIDE_USER],
      [{ record: notYet('employee', 'a new user'), field: 'Access > Give Access', from: 'none', to: 'yes' }],
    ],
    [
      'an inactive user who has access',
      ana({ inactive: true }),
      [{ kind: 'restore-access', entity: EMPLOYEE }],
      [{ record: ofAna, field: 'Inactive', from: 'yes', to: 'no' }],
    ],
    [
      'an active user without access',
      ana({ giveAccess: false }),
      [{ kind: 'restore-access', entity: EMPLOYEE }],
      [{ record: ofAna, field: 'Access > Give Access', from: 'no', to: 'yes' }],
    ],
    [
      'a user of whom neither was read: nothing to show',
      { ...factsWith(), entities: [] },
      [{ kind: 'restore-access', entity: EMPLOYEE }],
      [],
    ],
    [
      'a role that is given to a user',
      ana({ roles: [] }),
      [{ kind: 'assign-role', entity: EMPLOYEE, role: EXPECTED_ROLE }],
      [{ record: ofAna, field: 'Access > Roles > Expensify Integration', from: 'not assigned', to: 'assigned' }],
    ],
    [
      'a new role that is given to a new user: neither has a page',
      factsWith({ roles: [] }),
      [CREATE_ROLE, PROVIDE_USER, { kind: 'assign-role', entity: NEW_ENTITY, role: NEW_ROLE }],
      [
        {
          record: notYet('employee', 'a new user'),
          ...{ field: 'Access > Roles > Expensify Integration', from: 'not assigned', to: 'assigned' },
        },
      ],
    ],
    [
      'a global line that is taken away',
      ana({ globalPermissions: { LIST_ACCOUNT: 'NONE' } }),
      [{ kind: 'remove-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT' }],
      [{ record: ofAna, field: 'Access > Global Permissions > Lists > Accounts', from: 'None', to: 'not set' }],
    ],
    [
      'a global line that is raised',
      ana({ globalPermissions: { LIST_ACCOUNT: 'NONE' } }),
      [{ kind: 'set-global-line', entity: EMPLOYEE, ...line }],
      [{ record: ofAna, field: 'Access > Global Permissions > Lists > Accounts', from: 'None', to: 'View' }],
    ],
    [
      'a global line that nobody has set',
      factsWith(),
      [{ kind: 'set-global-line', entity: EMPLOYEE, ...line }],
      [{ record: ofAna, field: 'Access > Global Permissions > Lists > Accounts', from: 'not set', to: 'View' }],
    ],
    [
      'an inactive token',
      factsWith({ tokens: [aToken({ inactive: true })] }),
      [{ kind: 'reactivate-token', token: TOKEN }],
      [{ record: ofToken, field: 'Inactive', from: 'yes', to: 'no' }],
    ],
    [
      'a token that is revoked',
      factsWith(),
      [{ kind: 'revoke-token', token: TOKEN }],
      [{ record: ofToken, field: 'Status', from: 'active', to: 'revoked' }],
    ],
  ])('%s', (_, facts, changes, rows) => {
    expect(shown(facts, changes)).toEqual(rows);
  });
});

describe('an integration record of OAuth 2.0 alone', () => {
  const oauth2: Profile = { ...expensify, credentials: [{ kind: 'oauth2-authorization', features: [] }] };
  const authorization: Credential = {
    ...{ kind: 'oauth2-authorization', id: null, name: '', integration: INTEGRATION, entity: EMPLOYEE },
    role: EXPECTED_ROLE,
  };
  const facts: Facts = {
    ...factsWith({ integrations: [anIntegration({ state: 'BLOCKED', tokenBasedAuthentication: false })] }),
    credentials: known([authorization]),
  };

  it('is opened without the box for tokens', () => {
    expect(shown(facts, [{ kind: 'enable-integration', integration: INTEGRATION }], oauth2)).toEqual([
      { record: ofIntegration, field: 'State', from: 'Blocked', to: 'Enabled' },
    ]);
    expect(isForTokens({ before: facts, profile: oauth2 }, INTEGRATION)).toBe(false);
  });

  it('needs the box where a live token is of it, and not where an authorization is', () => {
    const tokens = valueOr(factsWith().credentials, []);
    const both = { ...facts, credentials: known([...tokens, { ...authorization, integration: 8 }]) };
    expect([INTEGRATION, 8].map((id) => isForTokens({ before: both, profile: oauth2 }, id))).toEqual([true, false]);
  });

  it('is as its profile says where no credential was read', () => {
    const unread = { ...facts, credentials: UNREAD };
    expect(isForTokens({ before: unread, profile: oauth2 }, INTEGRATION)).toBe(false);
    expect(isForTokens({ before: unread, profile: expensify }, INTEGRATION)).toBe(true);
  });
});

describe('a restriction of a role', () => {
  const CLASSES: Profile = {
    ...expensify,
    restrictions: [
      { kind: 'SUBSIDIARY', to: 'use' },
      { kind: 'CLASS', to: 'use' },
    ],
  };
  const narrowed = (different: Partial<RoleRestrictions>): Facts => {
    const facts = factsWith();
    const restrictions = { ...UNRESTRICTED, ...different };
    return { ...facts, roles: facts.roles.map((role) => ({ ...role, restrictions })) };
  };
  const LIFT_CLASS: Change = { kind: 'lift-restriction', role: EXPECTED_ROLE, restriction: 'CLASS' };

  const BY_CLASS = narrowed({
    subsidiaries: known('OWN'),
    segments: known([{ segment: 'CLASS', restriction: 'OWNONLY', viewingAllowed: false }]),
  });
  const LIFTED = [
    {
      record: ofRole,
      ...{ field: 'Restrictions > Class', from: 'own and subordinates only', to: 'none: remove the line' },
    },
  ];

  it('shows what it was, of its own kind', () => {
    expect(shown(BY_CLASS, [{ ...LIFT_CLASS, restriction: 'SUBSIDIARY' }], CLASSES)).toEqual([
      { record: ofRole, field: 'Subsidiary Restrictions', from: 'User Subsidiary', to: 'All' },
    ]);
    expect(shown(BY_CLASS, [LIFT_CLASS], CLASSES)).toEqual(LIFTED);
  });

  it('is shown as it was where the plan turns on the feature that it stands on', () => {
    const off = { ...BY_CLASS, features: { ...BY_CLASS.features, CLASSES: known(false) } };
    expect(shown(off, [{ kind: 'enable-feature', feature: 'CLASSES' }, LIFT_CLASS], CLASSES)).toEqual(LIFTED);
    const [{ from } = { from: '' }] = shown(off, [LIFT_CLASS], CLASSES);
    expect(from).toBe('restricted');
  });
});

describe('a new token', () => {
  const ISSUE = { kind: 'issue-token', integration: INTEGRATION, entity: EMPLOYEE, role: EXPECTED_ROLE } as const;
  const record = notYet('access-token', 'new access token');
  const own = [
    { record, field: 'Application Name', from: 'none', to: 'Expensify' },
    { record, field: 'User', from: 'none', to: 'Ana Integration' },
    { record, field: 'Role', from: 'none', to: 'Expensify Integration' },
  ];

  it('shows whose it is, and those that are revoked for it', () => {
    const facts = factsWith({
      tokens: [
        aToken(),
        aToken({ id: 502, name: 'Off', inactive: true }),
        aToken({ id: 503, name: 'Gone', revoked: true }),
        aToken({ id: 504, name: 'Other' }),
      ],
    });
    const off = { ...ofToken, id: 502, name: 'Off', link: '/app/setup/accesstoken.nl?id=502' };
    expect(shown(facts, [{ ...ISSUE, replaces: [TOKEN, 502, 503, 599] }])).toEqual([
      ...own,
      { record: ofToken, field: 'Status', from: 'active', to: 'revoked' },
      { record: off, field: 'Status', from: 'inactive', to: 'revoked' },
    ]);
  });

  it('of a record, a user and a role that the plan creates shows their names', () => {
    const changes: Change[] = [
      { kind: 'create-integration', name: 'Expensify' },
      CREATE_ROLE,
      PROVIDE_USER,
      { ...ISSUE, integration: NEW_INTEGRATION, entity: NEW_ENTITY, role: NEW_ROLE, replaces: [] },
    ];
    expect(shown(factsWith({ integrations: [], roles: [], tokens: [] }), changes).map(({ to }) => to)).toEqual([
      'Expensify',
      'a new user',
      'Expensify Integration',
    ]);
  });
});

describe('a credential of another kind that is given again', () => {
  const again = { entity: 43, role: OTHER_ROLE, instead: { entity: EMPLOYEE, role: EXPECTED_ROLE } };
  const facts = factsWith({
    roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'Sync' })],
    employees: [anEmployee(), anEmployee({ id: 43, name: 'Bob' })],
  });

  it('shows its application, and whom and which role it was given to before', () => {
    const record = notYet('oauth2-authorization', 'new authorization');
    expect(shown(facts, [{ kind: 'consent-again', integration: INTEGRATION, ...again }])).toEqual([
      { record, field: 'Application', from: 'none', to: 'Expensify' },
      { record, field: 'User', from: 'Ana Integration', to: 'Bob' },
      { record, field: 'Role', from: 'Expensify Integration', to: 'Sync' },
    ]);
  });

  it('shows no application where that is not known', () => {
    const record = notYet('oauth2-certificate', 'new certificate mapping');
    expect(shown(facts, [{ kind: 'map-certificate', integration: null, ...again }])).toEqual([
      { record, field: 'Entity', from: 'Ana Integration', to: 'Bob' },
      { record, field: 'Role', from: 'Expensify Integration', to: 'Sync' },
    ]);
  });
});

describe('names', () => {
  it('of two records that are called the same have the internal id with them, before and after', () => {
    const facts = factsWith({
      roles: [aRole({ inactive: true }), aRole({ id: OTHER_ROLE })],
      employees: [anEmployee({ roles: [] }), anEmployee({ id: 43 })],
    });
    expect(shown(facts, [{ kind: 'activate-role', role: EXPECTED_ROLE }])).toMatchObject([
      { record: { name: 'Expensify Integration (internal id 1001)' } },
    ]);
    expect(shown(facts, [{ kind: 'assign-role', entity: EMPLOYEE, role: EXPECTED_ROLE }])).toMatchObject([
      {
        record: { name: 'Ana Integration (internal id 42)' },
        field: 'Access > Roles > Expensify Integration (internal id 1001)',
      },
    ]);
  });

  it('of a token that was not read are its id, with the list of all tokens', () => {
    const unread = { type: 'access-token', id: TOKEN, name: 'access token 501', link: '/app/setup/accesstokens.nl' };
    expect(tokenReference({ ...factsWith(), credentials: UNREAD }, TOKEN)).toEqual(unread);
    expect(tokenReference(factsWith(), TOKEN)).toEqual(ofToken);
  });
});
