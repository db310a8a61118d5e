/** Which changes repair what was found. What is recommended where there is more than one way stands in the suites beside. */
import type { Credential, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import { NEW_ENTITY, NEW_INTEGRATION, NEW_ROLE } from '../../../src/TypeScript/diagnosis/plan/change';
import {
  INTEGRATION_USER,
  neededFeatures,
  planChanges,
  RECOMMENDED,
} from '../../../src/TypeScript/diagnosis/plan/changes';
import type { Profile, Requirement } from '../../../src/TypeScript/diagnosis/profile';
import { ADMINISTRATOR_ROLE } from '../../../src/TypeScript/netsuite/levels';
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
  PUBLISHED,
  TOKEN,
  without,
} from '../support/accounts';

const BOTH: Profile = {
  ...expensify,
  credentials: [
    { kind: 'access-token', features: [] },
    { kind: 'oauth2-certificate', features: ['RESTWEBSERVICES'] },
  ],
};
/** It works in any role. */
const ANY_ROLE: Profile = { ...expensify, recognise: { ...expensify.recognise, roleNames: [] } };

const ENDS = { id: null, name: '', integration: INTEGRATION, entity: EMPLOYEE, role: EXPECTED_ROLE };
const CERTIFICATE: Credential = {
  ...ENDS,
  ...{ kind: 'oauth2-certificate', validUntil: known('2030-01-01T00:00:00Z'), revoked: known(false) },
};
const FOR_OAUTH2 = { ...PUBLISHED, ADMI_LOGIN_OAUTH2: 'FULL', ADMI_RESTWEBSERVICES: 'FULL' } as const;

const GONE = anEmployee({ inactive: true });
const CLERK = aRole({ id: OTHER_ROLE, name: 'Clerk', permissions: without('LIST_ACCOUNT') });
const ISSUE = { kind: 'issue-token', integration: INTEGRATION, entity: EMPLOYEE, role: EXPECTED_ROLE } as const;

/** These facts with other credentials, and everything on that these need. */
const holding = (credentials: Facts['credentials'], facts: Facts = factsWith()): Facts => ({
  ...facts,
  features: { ...facts.features, OAUTH2: known(true), RESTWEBSERVICES: known(true) },
  credentials,
});

describe('the features that are needed', () => {
  const needed = (facts: Facts) => [...neededFeatures(facts, BOTH)].filter((id) => id !== 'WEBSERVICESEXTERNAL');

  it('are those of the kinds that are judged', () => {
    expect(needed(factsWith())).toEqual(expect.arrayContaining(['TBA']));
    expect(needed(factsWith())).not.toContain('OAUTH2');
    expect(needed(holding(known([CERTIFICATE])))).toEqual(expect.arrayContaining(['OAUTH2', 'RESTWEBSERVICES']));
    expect(needed(holding(known([CERTIFICATE])))).not.toContain('TBA');
  });

  it.each<[string, Facts['credentials']]>([
    ['there is none', known([])],
    ['none was read', UNREAD],
  ])('are those of the usual kind where %s', (_, credentials) => {
    expect(needed(holding(credentials))).toEqual(needed(factsWith()));
  });
});

describe('a plan where the credentials were not read', () => {
  it('turns on the features and opens every record that lets nobody in, and does nothing else', () => {
    const facts = factsWith({
      features: { TBA: false },
      integrations: [
        anIntegration({ state: 'BLOCKED' }),
        anIntegration({ id: 8, name: 'Expensify 8' }),
        anIntegration({ id: 9, name: 'Expensify 9', tokenBasedAuthentication: false }),
      ],
      roles: [aRole({ inactive: true })],
    });
    expect(planChanges({ ...facts, credentials: UNREAD }, expensify)).toEqual([
      { kind: 'enable-feature', feature: 'TBA' },
      { kind: 'enable-integration', integration: INTEGRATION },
      { kind: 'enable-integration', integration: 9 },
    ]);
  });

  it('leaves features alone that were not read', () => {
    const facts = factsWith();
    expect(planChanges({ ...facts, features: {}, credentials: UNREAD }, expensify)).toEqual([]);
  });
});

describe('an integration record', () => {
  const without = anIntegration({ tokenBasedAuthentication: false });

  it('of OAuth 2.0 alone needs no box for tokens', () => {
    const facts = factsWith({
      integrations: [without, anIntegration({ id: 8, name: 'Expensify 8', tokenBasedAuthentication: false })],
      roles: [aRole({ permissions: FOR_OAUTH2 })],
    });
    const token = valueOr(facts.credentials, []);
    expect(planChanges(holding(known([CERTIFICATE]), facts), BOTH)).toEqual([]);
    const both = known([{ ...CERTIFICATE, integration: 8 }, ...token]);
    expect(planChanges(holding(both, facts), BOTH)).toEqual([{ kind: 'enable-integration', integration: INTEGRATION }]);
  });

  it('is opened for a credential that may be of any, each that is closed', () => {
    const integrations = [anIntegration({ state: 'BLOCKED' }), anIntegration({ id: 8, name: 'Expensify 8' }), without];
    const facts = holding(
      known([{ ...CERTIFICATE, integration: null }]),
      factsWith({ integrations, roles: [aRole({ permissions: FOR_OAUTH2 })] }),
    );
    expect(planChanges(facts, BOTH)).toEqual([]);
    expect(planChanges({ ...facts, isNamed: true }, BOTH)).toEqual([
      { kind: 'enable-integration', integration: INTEGRATION },
    ]);
  });
});

describe('a token of an Administrator', () => {
  const facts = factsWith({ features: { TBA: false }, tokens: [aToken({ role: ADMINISTRATOR_ROLE })] });
  const ON: Change = { kind: 'enable-feature', feature: 'TBA' };

  it('is replaced where its user is none any more', () => {
    expect(planChanges(facts, expensify)).toEqual([ON, { ...ISSUE, replaces: [TOKEN] }]);
    expect(planChanges(facts, expensify, { ...RECOMMENDED, wrongRole: 'grant-to-role' })).toHaveLength(2);
  });

  it('is kept where its user is one, or may be', () => {
    const entities = facts.entities.map((one) => ({ ...one, roles: known([EXPECTED_ROLE, ADMINISTRATOR_ROLE]) }));
    expect(planChanges({ ...facts, entities }, expensify)).toEqual([ON]);
    const unread = facts.entities.map((one) => ({ ...one, roles: UNREAD }));
    expect(planChanges({ ...facts, entities: unread }, expensify)).toEqual([ON]);
  });
});

describe('an integration that works in any role', () => {
  it('gets what is missing in the role that it has', () => {
    const facts = factsWith({ roles: [CLERK], employees: [anEmployee({ roles: [OTHER_ROLE] })] });
    const withToken = (different: Parameters<typeof aToken>[0]): Facts => ({
      ...facts,
      credentials: factsWith({ tokens: [aToken({ role: OTHER_ROLE, ...different })] }).credentials,
    });
    const GRANT: Change = { kind: 'grant-permission', role: OTHER_ROLE, permission: 'LIST_ACCOUNT', level: 'FULL' };
    expect(planChanges(withToken({}), ANY_ROLE)).toEqual([GRANT]);
    expect(planChanges(withToken({ revoked: true }), ANY_ROLE)).toEqual([
      GRANT,
      { ...ISSUE, role: OTHER_ROLE, replaces: [TOKEN] },
    ]);
  });

  it.each<[string, Facts]>([
    ['that of an Administrator', factsWith({ tokens: [aToken({ role: ADMINISTRATOR_ROLE, revoked: true })] })],
    ['none', factsWith({ tokens: [] })],
  ])('gets a role of its own where it had %s', (_, facts) => {
    expect(planChanges(facts, ANY_ROLE)).toContainEqual(
      expect.objectContaining({ kind: 'create-role', name: 'Expensify integration' }),
    );
  });

  it('has its token of an Administrator replaced', () => {
    const facts = factsWith({ tokens: [aToken({ role: ADMINISTRATOR_ROLE })] });
    expect(planChanges(facts, ANY_ROLE).map(({ kind }) => kind)).toEqual(['create-role', 'assign-role', 'issue-token']);
  });
});

describe('a credential of another kind of somebody who may not log in', () => {
  const roles = [aRole({ permissions: FOR_OAUTH2 })];
  const TO_ANOTHER = { entity: NEW_ENTITY, role: EXPECTED_ROLE, instead: { entity: EMPLOYEE, role: EXPECTED_ROLE } };
  const USER: readonly Change[] = [
    { kind: 'provide-user', name: INTEGRATION_USER },
    { kind: 'assign-role', entity: NEW_ENTITY, role: EXPECTED_ROLE },
  ];

  it('is given to another user, of the same application', () => {
    const facts = factsWith({ roles, employees: [GONE] });
    expect(planChanges(holding(known([CERTIFICATE]), facts), BOTH)).toEqual([
      ...USER,
      { kind: 'map-certificate', integration: INTEGRATION, ...TO_ANOTHER },
    ]);
    const authorization: Credential = { ...ENDS, kind: 'oauth2-authorization', integration: null };
    expect(planChanges(holding(known([authorization]), facts), BOTH)).toEqual([
      ...USER,
      { kind: 'consent-again', integration: null, ...TO_ANOTHER },
    ]);
  });

  it('is given to somebody who has the role already', () => {
    const facts = factsWith({ roles, employees: [GONE, anEmployee({ id: 43, name: 'Bob' })] });
    expect(planChanges(holding(known([CERTIFICATE]), facts), BOTH)).toEqual([
      { kind: 'map-certificate', integration: INTEGRATION, ...TO_ANOTHER, entity: 43 },
    ]);
  });

  it('keeps a role that is enough where the expected one is not in the account', () => {
    const enough = aRole({ id: OTHER_ROLE, name: 'Sync', permissions: FOR_OAUTH2 });
    const facts = factsWith({ roles: [enough], employees: [GONE] });
    expect(planChanges(holding(known([{ ...CERTIFICATE, role: OTHER_ROLE }]), facts), BOTH)).toMatchObject([
      { kind: 'provide-user' },
      { kind: 'assign-role', role: OTHER_ROLE },
      { kind: 'map-certificate', role: OTHER_ROLE },
    ]);
  });
});

describe('an access token that was named by its user and role', () => {
  const named: Credential = { ...ENDS, kind: 'access-token', id: null, integration: null };
  const facts: Facts = { ...factsWith({ employees: [GONE] }), credentials: known([named]) };
  const issued = (all: Facts) => planChanges(all, expensify).filter(({ kind }) => kind.endsWith('token'));

  it('is issued to another user where its own may not log in: nothing is revoked', () => {
    const { integrations } = factsWith({ integrations: [anIntegration({ id: 8 }), anIntegration({ id: 9 })] });
    expect(issued({ ...facts, integrations, isNamed: true })).toEqual([
      { ...ISSUE, integration: 8, entity: NEW_ENTITY, replaces: [] },
    ]);
    expect(issued({ ...facts, credentials: known([{ ...named, integration: 9 }]) })).toEqual([
      { ...ISSUE, integration: 9, entity: NEW_ENTITY, replaces: [] },
    ]);
  });

  it('is issued for a record that has to be brought into the account first', () => {
    expect(issued(facts)).toEqual([{ ...ISSUE, integration: NEW_INTEGRATION, entity: NEW_ENTITY, replaces: [] }]);
    expect(planChanges(facts, expensify)).toContainEqual({ kind: 'create-integration', name: 'Expensify' });
  });
});

describe('of several roles of the expected name a new token goes', () => {
  const profile: Profile = { ...expensify, calls: [{ channel: 'RESTLET', onlyWith: {} }] };
  const roleFor = (facts: Facts) =>
    planChanges(facts, profile).flatMap((change) => (change.kind === 'issue-token' ? change.role : []));
  const among = (first: Parameters<typeof aRole>[0], second: Parameters<typeof aRole>[0] = {}) =>
    factsWith({
      roles: [aRole({ ...second, id: 1006 }), aRole({ ...first, id: 1005 }), CLERK],
      employees: [anEmployee({ roles: [OTHER_ROLE] })],
      tokens: [aToken({ role: OTHER_ROLE })],
    });

  it('to the one with the lowest id, where they take as much work', () => {
    expect(roleFor(among({}))).toEqual([1005]);
  });

  it.each<[string, Parameters<typeof aRole>[0]]>([
    ['lacks a permission', { permissions: without('LIST_VENDOR') }],
    ['is inactive', { inactive: true }],
    ['is for single sign-on only', { singleSignOnOnly: true }],
    ['does not reach every subsidiary', { subsidiaries: 'OWN' }],
    ['may not call the RESTlet that is called', { webServicesOnly: true }],
  ])('not to the one that %s', (_, different) => {
    expect(roleFor(among(different))).toEqual([1006]);
    // Each is as much work as a permission, and more of them are more.
    expect(roleFor(among(different, { permissions: without('LIST_ACCOUNT') }))).toEqual([1005]);
    expect(roleFor(among({ ...different, permissions: without('LIST_ACCOUNT', 'LIST_VENDOR') }, different))).toEqual([
      1006,
    ]);
  });

  it('not to the one whose permissions were not read', () => {
    const facts = among({});
    const roles = facts.roles.map((role) => (role.id === 1005 ? { ...role, permissions: UNREAD } : role));
    expect(roleFor({ ...facts, roles })).toEqual([1006]);
  });
});

describe('a role that is brought into the account', () => {
  const requirement = (id: string, anyOf: readonly string[], level: Requirement['level']): Requirement => ({
    ...{ id, label: id, anyOf, level, strength: 'required', onlyWith: {}, explains: [] },
  });
  const profile: Profile = {
    ...expensify,
    requirements: [
      requirement('a', ['LIST_ACCOUNT', 'LIST_VENDOR'], 'EDIT'),
      requirement('b', ['LIST_CLASS', 'LIST_EMPLOYEE'], 'VIEW'),
      requirement('c', ['LIST_CURRENCY', 'LIST_CLASS'], 'VIEW'),
    ],
    advised: [
      { permission: 'LIST_ACCOUNT', level: 'VIEW', onlyWith: {} },
      { permission: 'LIST_EMPLOYEE', level: 'VIEW', onlyWith: {} },
      { permission: 'ADMI_LOGIN_OAUTH', level: 'FULL', onlyWith: {} },
    ],
  };

  it('holds what is advised, and of what is needed beyond the first permission that would do', () => {
    expect(planChanges(factsWith({ roles: [], tokens: [] }), profile)).toContainEqual({
      kind: 'create-role',
      name: 'Expensify Integration',
      permissions: { LIST_ACCOUNT: 'EDIT', LIST_EMPLOYEE: 'VIEW', ADMI_LOGIN_OAUTH: 'FULL', LIST_CURRENCY: 'VIEW' },
    });
  });

  it.each<[string, Profile]>([
    ['under the name that the vendor gives it', expensify],
    ['where no name is expected', ANY_ROLE],
  ])('is one for all integrations that get a new token, %s', (_, of) => {
    const facts = factsWith({
      integrations: [anIntegration(), anIntegration({ id: 8, name: 'Expensify 8' })],
      roles: [],
      tokens: [8, INTEGRATION].map((integration) => aToken({ id: integration, integration, role: ADMINISTRATOR_ROLE })),
    });
    expect(planChanges(facts, of).map((change) => [change.kind, 'role' in change ? change.role : null])).toEqual([
      ['create-role', null],
      ['assign-role', NEW_ROLE],
      ['issue-token', NEW_ROLE],
      ['issue-token', NEW_ROLE],
    ]);
  });
});

describe('a role that is narrowed otherwise', () => {
  it('is opened, in one respect after the other', () => {
    const profile: Profile = { ...expensify, calls: [{ channel: 'RESTLET', onlyWith: {} }] };
    const facts = factsWith({ roles: [aRole({ subsidiaries: 'OWN', webServicesOnly: true })] });
    expect(planChanges(facts, profile)).toEqual([
      { kind: 'lift-restriction', role: EXPECTED_ROLE, restriction: 'SUBSIDIARY' },
      { kind: 'allow-restlets', role: EXPECTED_ROLE },
    ]);
  });
});

describe('a requirement that is not met', () => {
  const LOG_IN = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'] as const;
  const [FIRST, SECOND] = LOG_IN;
  const account = (permissions: Parameters<typeof aRole>[0], globals: Readonly<Record<string, 'NONE'>>) =>
    factsWith({ roles: [aRole(permissions)], employees: [anEmployee({ globalPermissions: globals })] });
  const OF_ROLE = { kind: 'grant-permission', role: EXPECTED_ROLE } as const;

  it('takes the permission that a global line alone stands in the way of, and no grant', () => {
    const facts = account(
      { permissions: { ...without(...LOG_IN), [SECOND]: 'FULL' } },
      { [FIRST]: 'NONE', [SECOND]: 'NONE' },
    );
    expect(planChanges(facts, expensify)).toEqual([
      { kind: 'remove-global-line', entity: EMPLOYEE, permission: SECOND },
    ]);
  });

  it('takes the grant for which no global line has to go', () => {
    const facts = account({ permissions: without(...LOG_IN) }, { [FIRST]: 'NONE' });
    expect(planChanges(facts, expensify)).toEqual([{ ...OF_ROLE, permission: SECOND, level: 'FULL' }]);
  });

  it('takes the first of the profile where both are as good', () => {
    expect(planChanges(account({ permissions: without(...LOG_IN) }, {}), expensify)).toEqual([
      { ...OF_ROLE, permission: FIRST, level: 'FULL' },
    ]);
  });

  it('is repaired at the global line too where that may count', () => {
    const facts = account({ permissions: without('LIST_ACCOUNT') }, { LIST_ACCOUNT: 'NONE' });
    const unread = { ...facts, features: { ...facts.features, EMPPERMS: UNREAD } };
    expect(planChanges(unread, expensify)).toEqual([
      { ...OF_ROLE, permission: 'LIST_ACCOUNT', level: PUBLISHED.LIST_ACCOUNT },
      { kind: 'remove-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT' },
    ]);
    const off = { ...facts, features: { ...facts.features, EMPPERMS: known(false) } };
    expect(planChanges(off, expensify)).toHaveLength(1);
  });

  it('is left alone where the vendor only publishes it', () => {
    const facts = account({ inactive: true, permissions: without('LIST_ACCOUNT') }, {});
    const published: Profile = {
      ...expensify,
      requirements: expensify.requirements.map((one) =>
        one.anyOf.includes('LIST_ACCOUNT') ? { ...one, strength: 'published' } : one,
      ),
    };
    expect(planChanges(facts, published)).toEqual([{ kind: 'activate-role', role: EXPECTED_ROLE }]);
  });

  it('takes the level that the vendor publishes in the expected role, if that is enough, and what is needed in another', () => {
    const granted = (facts: Facts, level: 'VIEW' | 'EDIT' | 'FULL', needed: 'VIEW' | 'EDIT' = 'EDIT') => {
      const profile: Profile = {
        ...expensify,
        requirements: expensify.requirements.map((one) =>
          one.anyOf.includes('LIST_ACCOUNT') ? { ...one, level: needed } : one,
        ),
        advised: [{ permission: 'LIST_ACCOUNT', level, onlyWith: {} }],
      };
      return planChanges(facts, profile, { ...RECOMMENDED, wrongRole: 'grant-to-role' }).flatMap((change) =>
        change.kind === 'grant-permission' ? change.level : [],
      );
    };
    const expected = account({ permissions: without('LIST_ACCOUNT') }, {});
    expect([granted(expected, 'FULL'), granted(expected, 'VIEW')]).toEqual([['FULL'], ['EDIT']]);
    const other = factsWith({
      roles: [CLERK],
      employees: [anEmployee({ roles: [OTHER_ROLE] })],
      tokens: [aToken({ role: OTHER_ROLE })],
    });
    expect(granted(other, 'FULL')).toEqual(['EDIT']);
    const nameUnread = { ...expected, roles: expected.roles.map((role) => ({ ...role, name: UNREAD })) };
    expect(granted(nameUnread, 'FULL')).toEqual(['EDIT']);
  });
});
