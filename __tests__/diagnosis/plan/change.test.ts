import fc from 'fast-check';
import type {
  AccessToken,
  Credential,
  Entity,
  Fact,
  Facts,
  OAuth2Certificate,
  Role,
} from '../../../src/TypeScript/diagnosis/facts';
import { entityOf, known, roleOf, UNREAD, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import type { Change, NewCredential } from '../../../src/TypeScript/diagnosis/plan/change';
import {
  apply,
  applyAll,
  NEW_ENTITY,
  NEW_INTEGRATION,
  NEW_ROLE,
  ofKind,
} from '../../../src/TypeScript/diagnosis/plan/change';
import { planChanges } from '../../../src/TypeScript/diagnosis/plan/changes';
import { lifted, UNRESTRICTED } from '../../../src/TypeScript/diagnosis/restrictions';
import { accessTokensOf } from '../../support/access-tokens';
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
} from '../support/accounts';
import { blockedAccount } from '../support/plans';

/** An account with a fault in each of its records. */
const broken = factsWith({
  features: { TBA: false },
  integrations: [anIntegration({ state: 'BLOCKED', tokenBasedAuthentication: false })],
  roles: [
    aRole({
      ...{ inactive: true, webServicesOnly: true, subsidiaries: 'OWN' },
      permissions: { LIST_ACCOUNT: 'NONE', LIST_VENDOR: 'FULL' },
    }),
  ],
  employees: [
    anEmployee({
      ...{ inactive: true, giveAccess: false },
      globalPermissions: { LIST_ACCOUNT: 'NONE', LIST_VENDOR: 'NONE' },
    }),
  ],
  tokens: [aToken({ inactive: true }), aToken({ id: 502, inactive: true })],
});

const ofRole = ({ roles }: Facts, different: Partial<Role>): Partial<Facts> => ({
  roles: roles.map((role) => (role.id === EXPECTED_ROLE ? { ...role, ...different } : role)),
});
const ofUser = ({ entities }: Facts, different: Partial<Entity>): Partial<Facts> => ({
  entities: entities.map((entity) => ({ ...entity, ...different })),
});
const ofToken = (facts: Facts, different: Partial<AccessToken>): Partial<Facts> => ({
  credentials: known(accessTokensOf(facts).map((token) => (token.id === TOKEN ? { ...token, ...different } : token))),
});

const ENDS = { id: null, name: '', integration: INTEGRATION, entity: EMPLOYEE, role: EXPECTED_ROLE };
const authorization: Credential = { ...ENDS, kind: 'oauth2-authorization' };
const certificate = (until: string): OAuth2Certificate => ({
  ...ENDS,
  ...{ kind: 'oauth2-certificate', validUntil: known(until), revoked: known(false) },
});

/** The healthy account with nothing read of its role and its employee. */
const unread: Facts = { ...factsWith(), roles: [], entities: [] };

describe('facts with a change made', () => {
  it.each<[string, Change]>([
    ['grant-permission', { kind: 'grant-permission', role: EXPECTED_ROLE, permission: 'LIST_ACCOUNT', level: 'FULL' }],
    ['activate-role', { kind: 'activate-role', role: EXPECTED_ROLE }],
  ])('do not make a list known of which one line was changed: %s', (_, change) => {
    expect(roleOf(apply(unread, change), EXPECTED_ROLE).permissions).toEqual(UNREAD);
  });

  it.each<[string, Change]>([
    ['remove-global-line', { kind: 'remove-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT' }],
    ['set-global-line', { kind: 'set-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT', level: 'FULL' }],
    ['assign-role', { kind: 'assign-role', entity: EMPLOYEE, role: OTHER_ROLE }],
    ['restore-access', { kind: 'restore-access', entity: EMPLOYEE }],
  ])('do not make an employee known of whom one thing was changed: %s', (_, change) => {
    const { roles, globalPermissions, type } = entityOf(apply(unread, change), EMPLOYEE);
    expect([roles, globalPermissions, type]).toEqual([UNREAD, UNREAD, UNREAD]);
  });

  it('do not know how far a role reaches once Subsidiaries are switched on: nobody has read it', () => {
    const reachOnce = (was: Fact<boolean>) => {
      const read = factsWith();
      const facts: Facts = { ...read, features: { ...read.features, SUBSIDIARIES: was } };
      const after = apply(facts, { kind: 'enable-feature', feature: 'SUBSIDIARIES' });
      expect(after.features.SUBSIDIARIES).toEqual(known(true));
      return roleOf(after, EXPECTED_ROLE).restrictions;
    };
    const { restrictions } = roleOf(factsWith(), EXPECTED_ROLE);

    expect(reachOnce(known(false))).toEqual({
      ...restrictions,
      ...{ subsidiaries: UNREAD, selected: UNREAD, viewsOthers: UNREAD },
    });
    // Where it was on, or nobody knew, the role was read with it.
    expect(reachOnce(known(true))).toEqual(restrictions);
    expect(reachOnce(UNREAD)).toEqual(restrictions);
  });

  it('have what was changed, and all the rest as it was', () => {
    const facts = factsWith();
    const after = apply(facts, { kind: 'assign-role', entity: EMPLOYEE, role: OTHER_ROLE });
    const assigned = { ...entityOf(facts, EMPLOYEE), roles: known([EXPECTED_ROLE, OTHER_ROLE]) };
    expect(after).toEqual({ ...facts, entities: [assigned] });
  });

  it('are new facts: those before the change stay as they were', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        const before = structuredClone(facts);
        planChanges(facts, expensify).reduce(apply, facts);
        expect(facts).toEqual(before);
      }),
      { numRuns: 200, seed: 20260109 },
    );
  });

  it.each<[string, Change, (before: Facts) => Partial<Facts>]>([
    [
      'a feature that is on',
      { kind: 'enable-feature', feature: 'TBA' },
      ({ features }) => ({ features: { ...features, TBA: known(true) } }),
    ],
    [
      'a new integration record, which lets tokens in',
      { kind: 'create-integration', name: 'New' },
      ({ integrations }) => ({
        integrations: [
          ...integrations,
          { id: NEW_INTEGRATION, name: 'New', state: known('ENABLED'), tokenBasedAuthentication: known(true) },
        ],
      }),
    ],
    [
      'an integration record that lets tokens in',
      { kind: 'enable-integration', integration: INTEGRATION },
      ({ integrations: [record] }) => ({
        integrations: record ? [{ ...record, state: known('ENABLED'), tokenBasedAuthentication: known(true) }] : [],
      }),
    ],
    ['nothing of a record that was not read', { kind: 'enable-integration', integration: 99 }, () => ({})],
    [
      'a new role, which nothing narrows',
      { kind: 'create-role', name: 'New', permissions: { LIST_ACCOUNT: 'VIEW' } },
      ({ roles }) => ({
        roles: [
          ...roles,
          {
            ...{ id: NEW_ROLE, name: known('New'), inactive: known(false), singleSignOnOnly: known(false) },
            ...{ webServicesOnly: known(false), permissions: known({ LIST_ACCOUNT: 'VIEW' }) },
            restrictions: UNRESTRICTED,
          },
        ],
      }),
    ],
    [
      'an active role',
      { kind: 'activate-role', role: EXPECTED_ROLE },
      (before) => ofRole(before, { inactive: known(false) }),
    ],
    [
      'a line of a role, and the others as they were',
      { kind: 'grant-permission', role: EXPECTED_ROLE, permission: 'LIST_ACCOUNT', level: 'VIEW' },
      (before) => ofRole(before, { permissions: known({ LIST_VENDOR: 'FULL', LIST_ACCOUNT: 'VIEW' }) }),
    ],
    [
      'a role that reaches every subsidiary',
      { kind: 'lift-restriction', role: EXPECTED_ROLE, restriction: 'SUBSIDIARY' },
      (before) => ofRole(before, lifted(roleOf(before, EXPECTED_ROLE), 'SUBSIDIARY')),
    ],
    [
      'a role for the pages too',
      { kind: 'allow-restlets', role: EXPECTED_ROLE },
      (before) => ofRole(before, { webServicesOnly: known(false) }),
    ],
    [
      'a new employee, who may log in and has nothing else',
      { kind: 'provide-user', name: 'New' },
      ({ entities }) => ({
        entities: [
          ...entities,
          {
            ...{ id: NEW_ENTITY, type: known('EMPLOYEE'), name: known('New'), inactive: known(false) },
            ...{ giveAccess: known(true), roles: known([]), globalPermissions: known({}) },
          },
        ],
      }),
    ],
    [
      'a user who may log in',
      { kind: 'restore-access', entity: EMPLOYEE },
      (before) => ofUser(before, { inactive: known(false), giveAccess: known(true) }),
    ],
    [
      'a user without a global line, and with the others',
      { kind: 'remove-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT' },
      (before) => ofUser(before, { globalPermissions: known({ LIST_VENDOR: 'NONE' }) }),
    ],
    [
      'a user with a higher global line',
      { kind: 'set-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT', level: 'VIEW' },
      (before) => ofUser(before, { globalPermissions: known({ LIST_VENDOR: 'NONE', LIST_ACCOUNT: 'VIEW' }) }),
    ],
    ['an active token', { kind: 'reactivate-token', token: TOKEN }, (before) => ofToken(before, { inactive: false })],
    ['a revoked token', { kind: 'revoke-token', token: TOKEN }, (before) => ofToken(before, { revoked: true })],
    ['nothing of a token that was not read', { kind: 'revoke-token', token: 599 }, () => ({})],
  ])('have %s', (_, change, different) => {
    expect(apply(broken, change)).toEqual({ ...broken, ...different(broken) });
  });

  it('have no line at all where a global line is removed', () => {
    const after = apply(broken, { kind: 'remove-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT' });
    expect(Object.keys(valueOr(entityOf(after, EMPLOYEE).globalPermissions, {}))).toEqual(['LIST_VENDOR']);
  });

  it('have the new role of a contact in the place of the one before: a contact has one', () => {
    const facts = { ...broken, ...ofUser(broken, { type: known('CONTACT') }) };
    const after = apply(facts, { kind: 'assign-role', entity: EMPLOYEE, role: OTHER_ROLE });
    expect(entityOf(after, EMPLOYEE).roles).toEqual(known([OTHER_ROLE]));
  });

  it('have new records under ids that NetSuite gives nobody', () => {
    const ids = [NEW_INTEGRATION, NEW_ROLE, NEW_ENTITY];
    expect([Math.max(...ids) < 0, new Set(ids).size]).toEqual([true, 3]);
  });

  it('have a new token of their own time, and those that it replaces are revoked', () => {
    const facts = factsWith({ tokens: [aToken(), aToken({ id: 502 }), aToken({ id: 503 })] });
    const issue = { kind: 'issue-token', integration: INTEGRATION, entity: 43, role: OTHER_ROLE } as const;
    const after = applyAll(facts, [
      { ...issue, replaces: [TOKEN, 502] },
      { ...issue, replaces: [] },
    ]);
    const made = {
      ...{ kind: 'access-token', name: 'the new access token', integration: INTEGRATION, entity: 43, role: OTHER_ROLE },
      ...{ inactive: false, revoked: false, created: '2026-06-01T00:00:00.000Z' },
    };
    const [first, second, third] = valueOr(facts.credentials, []);
    expect(after).toEqual({
      ...facts,
      credentials: known([
        { ...first, revoked: true },
        { ...second, revoked: true },
        third,
        { ...made, id: -1 },
        { ...made, id: -2 },
      ]),
    });
  });

  it('have a new token under an id that nothing has, and in the place of a token that was named', () => {
    const named: Credential = {
      ...{ kind: 'access-token', id: null, name: '', integration: null, entity: EMPLOYEE, role: EXPECTED_ROLE },
    };
    const registered: Credential = { ...certificate('2030-01-01T00:00:00Z'), id: -5 };
    const facts: Facts = {
      ...factsWith(),
      credentials: known([named, registered, ...valueOr(factsWith().credentials, [])]),
    };
    const issue = { kind: 'issue-token', integration: 7, entity: EMPLOYEE, role: EXPECTED_ROLE, replaces: [] } as const;
    const { credentials } = apply(facts, issue);
    expect(valueOr(credentials, []).map(({ id }) => id)).toEqual([-5, TOKEN, -6]);
  });

  it('have no token where the tokens were not read', () => {
    const facts: Facts = { ...factsWith(), credentials: UNREAD };
    const issue = { kind: 'issue-token', integration: 7, entity: EMPLOYEE, role: EXPECTED_ROLE, replaces: [] } as const;
    expect(apply(facts, issue)).toEqual(facts);
  });

  it('do not take an authorization for a token of the same id', () => {
    const credentials = known([{ ...authorization, id: TOKEN }]);
    const facts: Facts = { ...factsWith(), credentials };
    expect(apply(facts, { kind: 'revoke-token', token: TOKEN })).toEqual(facts);
  });
});

describe('facts with a credential of another kind given again', () => {
  const INSTEAD = { entity: EMPLOYEE, role: EXPECTED_ROLE };
  const factsOf = (...credentials: Credential[]): Facts => ({ ...factsWith(), credentials: known(credentials) });
  const given = (facts: Facts, change: Partial<NewCredential> = {}) =>
    valueOr(
      apply(facts, {
        ...{ kind: 'map-certificate', integration: INTEGRATION, entity: 43, role: OTHER_ROLE, instead: INSTEAD },
        ...change,
      }).credentials,
      [],
    );
  const NEW_ENDS = { entity: 43, role: OTHER_ROLE, name: '' };
  const ended = certificate('2026-01-01T00:00:00Z');
  const live = certificate('2030-01-01T00:00:00Z');
  /** A year after the facts were read. */
  const renewed = { ...ended, ...NEW_ENDS, validUntil: known('2027-06-01T00:00:00.000Z') };

  it('have it under its new user and role, valid for a year', () => {
    expect(given(factsOf(ended))).toEqual([renewed]);
    expect(given(factsOf({ ...authorization, revoked: known(true) }), { kind: 'consent-again' })).toEqual([
      { ...authorization, ...NEW_ENDS, revoked: known(false) },
    ]);
  });

  it('have it in the place of the one that is still valid, where there are several', () => {
    expect(given(factsOf(ended, live, ended))).toEqual([ended, renewed, ended]);
    expect(given(factsOf(live, ended))).toEqual([renewed, ended]);
    expect(given(factsOf(ended, ended))).toEqual([renewed, ended]);
  });

  it.each<[string, Credential]>([
    ['kind', authorization],
    ['application', { ...live, integration: 8 }],
    ['user', { ...live, entity: 44 }],
    ['role', { ...live, role: 1003 }],
  ])('have nothing in the place of one of another %s', (_, other) => {
    expect(given(factsOf(other))).toEqual([other]);
    expect(given(factsOf(other, ended))).toEqual([other, renewed]);
  });
});

describe('the changes of one kind', () => {
  it('stand in their order', () => {
    const [first, second]: Change[] = [
      { kind: 'activate-role', role: 2 },
      { kind: 'activate-role', role: 1 },
    ];
    if (!first || !second) throw new Error('There are two.');
    expect(ofKind([first, { kind: 'revoke-token', token: TOKEN }, second], 'activate-role')).toEqual([first, second]);
  });
});
