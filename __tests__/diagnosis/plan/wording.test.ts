/** The words of a plan: what to do, where, who can do it, and what to know before. One text for each kind of change. */
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Credential, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import { applyAll } from '../../../src/TypeScript/diagnosis/plan/change';
import { planned } from '../../../src/TypeScript/diagnosis/plan/field-changes';
import { plan, wordedChange } from '../../../src/TypeScript/diagnosis/plan/plan';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import type { AccountRole } from '../../reference/answer';
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

const LINE = { permission: 'LIST_ACCOUNT', level: 'VIEW' } as const;
const AGAIN = {
  ...{ integration: INTEGRATION, entity: EMPLOYEE, role: OTHER_ROLE },
  instead: { entity: EMPLOYEE, role: EXPECTED_ROLE },
};

const facts = factsWith({
  employees: [anEmployee({ inactive: true })],
  integrations: [anIntegration({ state: 'BLOCKED' })],
  roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'A/P Clerk' })],
});

it.each<[Change, object]>([
  [
    { kind: 'enable-feature', feature: 'TBA' },
    {
      title: 'Turn on the feature Token-based Authentication',
      where: 'Setup > Company > Enable Features > SuiteCloud > Manage Authentication > Token-based Authentication',
      link: '/app/setup/features.nl',
      who: 'An Administrator, or a role with Setup > Enable Features at Full',
      note: null,
    },
  ],
  [
    { kind: 'create-integration', name: 'Expensify' },
    {
      title: 'Bring the integration record of Expensify into the account',
      where: 'Customization > SuiteBundler > Search & Install Bundles',
      link: '/app/common/integration/integrapplist.nl',
      who: 'An Administrator',
      note: 'The bundle "Expensify Connect" (id 283395) brings the role. Install it, or update it, under Customization > SuiteBundler > Search & Install Bundles. A token can be issued only once an integration record named Expensify exists and is enabled.',
    },
  ],
  [
    { kind: 'enable-integration', integration: INTEGRATION },
    {
      title: 'Enable the integration record Expensify',
      where: 'Setup > Integration > Manage Integrations > Expensify > Edit',
      link: '/app/common/integration/integrapp.nl?id=7&e=T',
      who: 'An Administrator, or a role with Setup > Integration Application at Full',
      note: 'If somebody blocked it on purpose, ask first: every token of this integration starts to work again.',
    },
  ],
  [
    { kind: 'create-role', name: 'Expensify Integration', permissions: {} },
    {
      title: 'Bring the role "Expensify Integration" into the account',
      where: 'Customization > SuiteBundler > Search & Install Bundles',
      link: '/app/setup/rolelist.nl',
      who: 'An Administrator',
      note: 'The bundle "Expensify Connect" (id 283395) brings the role. Install it, or update it, under Customization > SuiteBundler > Search & Install Bundles. If Manage Roles lists it already, go on with the next step.',
    },
  ],
  [
    { kind: 'activate-role', role: EXPECTED_ROLE },
    {
      title: 'Make the role "Expensify Integration" active',
      where: 'Setup > Users/Roles > Manage Roles > Expensify Integration > Edit',
      link: '/app/setup/role.nl?id=1001&e=T',
      who: 'An Administrator, or a role with Setup > Bulk Manage Roles at Full',
      note: null,
    },
  ],
  [
    { kind: 'grant-permission', role: EXPECTED_ROLE, ...LINE },
    {
      title: 'Grant the role "Expensify Integration" what is missing',
      where: 'Setup > Users/Roles > Manage Roles > Expensify Integration > Edit > Permissions',
      link: '/app/setup/role.nl?id=1001&e=T',
      who: 'An Administrator, or a role with Setup > Bulk Manage Roles at Full',
      note: 'Save the role: an added line that was not saved is a common cause of a second round. An update of the bundle may overwrite changes to its role.',
    },
  ],
  [
    { kind: 'lift-restriction', role: EXPECTED_ROLE, restriction: 'SUBSIDIARY' },
    {
      title: 'Let the role "Expensify Integration" reach every subsidiary',
      where: 'Setup > Users/Roles > Manage Roles > Expensify Integration > Edit',
      link: '/app/setup/role.nl?id=1001&e=T',
      who: 'An Administrator, or a role with Setup > Bulk Manage Roles at Full',
      note: 'A script cannot change a role, so this step is yours. Everybody who has this role reaches more records then. If others should not, give Expensify a role of its own. Save the role, and let its users log in again. An update of the bundle may overwrite changes to its role.',
    },
  ],
  [
    { kind: 'allow-restlets', role: EXPECTED_ROLE },
    {
      title: 'Clear the box Web Services Only Role on the role "Expensify Integration"',
      where: 'Setup > Users/Roles > Manage Roles > Expensify Integration > Edit',
      link: '/app/setup/role.nl?id=1001&e=T',
      who: 'An Administrator, or a role with Setup > Bulk Manage Roles at Full',
      note: 'A script cannot change a role, so this step is yours. People who have this role can then choose it on the NetSuite pages too. An update of the bundle may overwrite changes to its role.',
    },
  ],
  [
    { kind: 'provide-user', name: 'a dedicated integration user' },
    {
      title: 'Choose or create a dedicated integration user',
      where: 'Lists > Employees > Employees > New',
      link: '/app/common/entity/employeelist.nl',
      who: 'An Administrator, or a role with Lists > Employees at Edit (and Lists > Employee Access Tab where the account uses advanced employee permissions)',
      note: 'An active employee with login access, used by this integration only, without global permissions that would replace those of its role.',
    },
  ],
  [
    { kind: 'restore-access', entity: EMPLOYEE },
    {
      title: 'Let Ana Integration log in',
      where: 'Lists > Employees > Employees > Ana Integration > Edit > Access',
      link: '/app/common/entity/employee.nl?id=42&e=T',
      who: 'An Administrator, or a role with Lists > Employees at Edit (and Lists > Employee Access Tab where the account uses advanced employee permissions)',
      note: null,
    },
  ],
  [
    { kind: 'assign-role', entity: EMPLOYEE, role: OTHER_ROLE },
    {
      title: 'Give Ana Integration the role "A/P Clerk"',
      where: 'Lists > Employees > Employees > Ana Integration > Edit > Access > Roles',
      link: '/app/common/entity/employee.nl?id=42&e=T',
      who: 'An Administrator, or a role with Lists > Employees at Edit (and Lists > Employee Access Tab where the account uses advanced employee permissions)',
      note: null,
    },
  ],
  [
    { kind: 'remove-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT' },
    {
      title: 'Remove the global permission Lists > Accounts of Ana Integration',
      where: 'Lists > Employees > Employees > Ana Integration > Edit > Access > Global Permissions',
      link: '/app/common/entity/employee.nl?id=42&e=T',
      who: 'An Administrator: only Administrators assign global permissions',
      note: 'A global permission counts for every role of the employee. Once it is gone, each of those roles decides for itself.',
    },
  ],
  [
    { kind: 'set-global-line', entity: EMPLOYEE, ...LINE },
    {
      title: 'Raise the global permission Lists > Accounts of Ana Integration',
      where: 'Lists > Employees > Employees > Ana Integration > Edit > Access > Global Permissions',
      link: '/app/common/entity/employee.nl?id=42&e=T',
      who: 'An Administrator: only Administrators assign global permissions',
      note: 'This raises the level for every role of the employee, not only for the one of the token.',
    },
  ],
  [
    { kind: 'reactivate-token', token: TOKEN },
    {
      title: 'Make the access token active again',
      where: 'Setup > Users/Roles > Access Tokens > Expensify - Ana > Edit',
      link: '/app/setup/accesstoken.nl?id=501&e=T',
      who: 'An Administrator, or a role with Setup > Access Token Management at Full',
      note: 'An inactive token keeps its id and secret. If somebody made it inactive on purpose, ask first.',
    },
  ],
  [
    { kind: 'revoke-token', token: TOKEN },
    {
      title: 'Revoke the access token "Expensify - Ana"',
      where: 'Setup > Users/Roles > Access Tokens > Expensify - Ana > Edit',
      link: '/app/setup/accesstoken.nl?id=501&e=T',
      who: 'An Administrator, or a role with Setup > Access Token Management at Full',
      note: 'Revoking cannot be undone.',
    },
  ],
  [
    { kind: 'issue-token', integration: INTEGRATION, entity: EMPLOYEE, role: EXPECTED_ROLE, replaces: [TOKEN] },
    {
      title: 'Issue a new access token for Ana Integration with the role "Expensify Integration"',
      where: 'Setup > Users/Roles > Access Tokens > New Access Token',
      link: '/app/setup/accesstokens.nl',
      who: 'An Administrator, or a role with Setup > Access Token Management at Full',
      note: 'NetSuite shows the token id and secret once: keep them at hand for Expensify. A script cannot issue a token, so this step is yours.',
    },
  ],
  [
    { kind: 'consent-again', ...AGAIN },
    {
      title: 'Connect Expensify again as Ana Integration with the role "A/P Clerk"',
      where:
        'In Expensify: connect to NetSuite again, log in to NetSuite as Ana Integration, choose the role "A/P Clerk" and press Allow. Then look at Setup > Users/Roles > OAuth 2.0 Authorized Applications',
      link: null,
      who: 'Ana Integration: nobody else can consent for them',
      note: 'An OAuth 2.0 authorization is of one user in one role. NetSuite has no page to create one: the integration starts it, and the user consents. Revoke the old authorization once the new one works.',
    },
  ],
  [
    { kind: 'map-certificate', ...AGAIN },
    {
      title: 'Map a certificate to Ana Integration with the role "A/P Clerk"',
      where: 'Setup > Integration > Manage Authentication > OAuth 2.0 Client Credentials (M2M) Setup > Create New',
      link: null,
      who: 'An Administrator, or a role with Setup > OAuth 2.0 Authorized Applications Management at Full',
      note: 'One certificate is for one application, one user and one role, so a new mapping takes a new certificate. It can be valid for two years at most. Give Expensify the new certificate id. Revoke the old mapping once the new one works.',
    },
  ],
])('the step of %j says what to do, where, and who can', (change, words) => {
  const step = wordedChange(planned(facts, applyAll(facts, [change]), expensify), change);
  expect(step).toMatchObject(words);
});

describe('who can take the steps of a plan', () => {
  const answer = (given: Facts, profile: Profile = expensify) =>
    plan(given, profile, diagnose(given, profile)).steps.at(-1)?.retry?.answers.at(-2)?.answer;

  it('is only an Administrator for what is brought into the account, and for global permissions', () => {
    expect(answer(factsWith({ integrations: [], roles: [], tokens: [] }))).toMatch(/^For step 1 and step 2, yes:/);
    const low = factsWith({ employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE' } })] });
    expect(answer(low)).toBe('Yes, in NetSuite: only an Administrator can make this change.');
  });

  it('is only the user for a consent', () => {
    const profile: Profile = { ...expensify, credentials: [{ kind: 'oauth2-authorization', features: [] }] };
    const permissions = { ...PUBLISHED, ADMI_LOGIN_OAUTH2: 'FULL', ADMI_RESTWEBSERVICES: 'FULL' } as const;
    const read = factsWith({ roles: [aRole({ permissions })] });
    const revoked: Credential = {
      ...{ kind: 'oauth2-authorization', id: null, name: '', integration: INTEGRATION, entity: EMPLOYEE },
      ...{ role: EXPECTED_ROLE, revoked: known(true) },
    };
    const features = { ...read.features, OAUTH2: known(true) };
    expect(answer({ ...read, features, credentials: known([revoked]) }, profile)).toBe(
      'No. Only the user of the credential can do that: nobody else can consent for them.',
    );
  });
});

describe('a step names the failing checks that it answers', () => {
  const PROFILE: Profile = {
    ...expensify,
    calls: [{ channel: 'RESTLET', onlyWith: {} }],
    credentials: [
      { kind: 'access-token', features: [] },
      { kind: 'oauth2-certificate', features: [] },
    ],
  };
  /** Of each step its kind and the checks. */
  const answered = (facts: Facts) =>
    plan(facts, PROFILE, diagnose(facts, PROFILE)).steps.flatMap(({ kind, fixes }) =>
      kind === 'retry' ? [] : [[kind, ...fixes]],
    );
  const NARROWED: Partial<AccountRole> = { inactive: true, webServicesOnly: true, subsidiaries: 'OWN' };
  const UNFIT = aRole({ ...NARROWED, id: OTHER_ROLE, name: 'A/P Clerk', permissions: without('LIST_ACCOUNT') });
  const HINDERED = anEmployee({ roles: [], globalPermissions: { LIST_VENDOR: 'NONE' } });

  it('of the account and of a token that is repaired', () => {
    const facts = factsWith({
      features: { TBA: false },
      integrations: [anIntegration({ state: 'BLOCKED' })],
      roles: [aRole({ ...NARROWED, permissions: without('LIST_ACCOUNT') })],
      employees: [HINDERED],
      tokens: [aToken({ inactive: true })],
    });
    expect(answered(facts)).toEqual([
      ['enable-feature', 'feature-enabled'],
      ['enable-integration', 'integration-enabled'],
      ['activate-role', 'role-active'],
      ['grant-permission', 'role-permission'],
      ['lift-restriction', 'role-restrictions'],
      ['allow-restlets', 'role-kind'],
      ['assign-role', 'role-assigned'],
      ['remove-global-line', 'global-permission'],
      ['reactivate-token', 'token-live'],
    ]);
  });

  it('of an account without anything', () => {
    expect(answered(factsWith({ integrations: [], roles: [], tokens: [] }))).toEqual([
      ['create-integration', 'token-exists'],
      ['create-role', 'token-exists'],
      ['provide-user', 'token-exists'],
      ['assign-role', 'token-exists'],
      ['issue-token', 'token-exists'],
    ]);
  });

  it('of a token on a role that is not to be used', () => {
    const facts = factsWith({
      roles: [UNFIT, aRole({ inactive: true, permissions: without('LIST_ACCOUNT') })],
      employees: [HINDERED],
      tokens: [aToken({ role: OTHER_ROLE })],
    });
    expect(answered(facts)).toEqual([
      ['activate-role', 'role-active', 'token-role'],
      ['grant-permission', 'token-role'],
      ['assign-role', 'role-assigned', 'token-role'],
      ['remove-global-line', 'global-permission'],
      [
        'issue-token',
        'token-role',
        'role-assigned',
        'role-active',
        'global-permission',
        'role-restrictions',
        'role-kind',
      ],
    ]);
  });

  it('of a revoked token of somebody who may not log in, without a role to expect', () => {
    const facts = factsWith({
      roles: [UNFIT],
      employees: [anEmployee({ ...HINDERED, inactive: true })],
      tokens: [aToken({ role: OTHER_ROLE, revoked: true })],
    });
    expect(answered(facts)).toEqual([
      ['create-role', 'token-role', 'role-assigned'],
      ['provide-user', 'employee-access'],
      ['assign-role', 'role-assigned', 'token-role'],
      [
        ...['issue-token', 'token-live', 'token-role', 'role-assigned', 'employee-access', 'role-active'],
        ...['global-permission', 'role-restrictions', 'role-kind'],
      ],
    ]);
  });

  it('of a revoked token on the role to be used, which lacks something', () => {
    const facts = factsWith({
      roles: [aRole({ permissions: without('LIST_ACCOUNT') })],
      tokens: [aToken({ revoked: true })],
    });
    expect(answered(facts)).toEqual([
      ['grant-permission', 'role-permission'],
      ['issue-token', 'token-live', 'role-permission'],
    ]);
  });

  it('of a certificate that has ended, of somebody who may not log in', () => {
    const read = factsWith({
      roles: [UNFIT, aRole({ permissions: without('LIST_ACCOUNT') })],
      employees: [anEmployee({ ...HINDERED, giveAccess: false })],
    });
    const ended: Credential = {
      ...{ kind: 'oauth2-certificate', id: null, name: '', integration: INTEGRATION, entity: EMPLOYEE },
      ...{ role: OTHER_ROLE, validUntil: known('2026-01-01T00:00:00Z'), revoked: known(false) },
    };
    const features = { ...read.features, OAUTH2: known(true) };
    const facts: Facts = { ...read, features, credentials: known([ended]) };
    expect(answered(facts).at(-1)).toEqual([
      ...['map-certificate', 'token-live', 'token-role', 'role-assigned', 'employee-access', 'role-active'],
      ...['global-permission'],
    ]);
    const onRole = { ...facts, credentials: known([{ ...ended, role: EXPECTED_ROLE }]) };
    expect(answered(onRole).at(-1)).toEqual([
      ...['map-certificate', 'token-live', 'role-assigned', 'employee-access', 'role-permission', 'global-permission'],
    ]);
  });
});
