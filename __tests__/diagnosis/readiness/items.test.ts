/** What has to be so before an application can leave access tokens, item by item. */
import { bind, chainIn } from '../../../src/TypeScript/diagnosis/chain';
import type { Credential, Fact, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import type { ReadinessItem } from '../../../src/TypeScript/diagnosis/readiness/item';
import type { ApplicationSubject } from '../../../src/TypeScript/diagnosis/readiness/items';
import {
  accountItems,
  applicationItems,
  chainItems,
  chainsAsTheyWillBe,
} from '../../../src/TypeScript/diagnosis/readiness/items';
import { targetOf } from '../../../src/TypeScript/diagnosis/readiness/target';
import type { Use, Uses } from '../../../src/TypeScript/diagnosis/readiness/uses';
import type { Differences } from '../checks/support/a-chain';
import { AUTHORIZATION, factsWith, lines, TOKEN } from '../checks/support/a-chain';
import { ACME } from '../symptom/support/an-item';

const uses = (different: Partial<Uses> = {}): Uses => ({ soap: 'no', rest: 'yes', restlets: 'yes', ...different });
const byId = (items: readonly ReadinessItem[], id: string) => items.filter((item) => item.id === id);
const told = (items: readonly ReadinessItem[], id: string) => byId(items, id)[0];
const ACCOUNT = { type: 'account', id: null, name: '1234567_SB1', link: '/app/setup/features.nl' };
const RECORD = { type: 'integration', id: 7, name: 'Expensify', link: '/app/common/integration/integrapp.nl?id=7' };
const ROLE = { type: 'role', id: 1001, name: 'Expensify Integration', link: '/app/setup/role.nl?id=1001' };
const USER = { type: 'employee', id: 42, name: 'Ana Integration', link: '/app/common/entity/employee.nl?id=42' };

describe('of the account', () => {
  const all = (features: Readonly<Record<string, Fact<boolean>>>, ...ofEach: readonly Uses[]) =>
    accountItems({ accountId: '1234567_SB1', features }, ofEach);

  it('each feature is on, or to be turned on, or was not read', () => {
    const items = all({ OAUTH2: known(false), RESTWEBSERVICES: known(true), CUSTOMCODE: known(false) }, uses());
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      ['feature-oauth2', 'toDo'],
      ['feature-rest', 'done'],
      ['feature-workbook', 'unknown'],
      ['feature-client-suitescript', 'toDo'],
      ['feature-server-suitescript', 'unknown'],
    ]);
    expect(items[0]).toEqual({
      ...{ id: 'feature-oauth2', status: 'toDo', record: ACCOUNT, title: 'The feature OAuth 2.0 is on' },
      how: 'Turn it on under Setup > Company > Enable Features > SuiteCloud > Manage Authentication > OAuth 2.0.',
      ...{ line: null, role: null, isMissing: false, onlyIf: null },
    });
    expect(items[1]?.how).toBeNull();
    expect(items[2]?.how).toMatch(/^Whether it is on could not be read\./);
  });

  it.each([
    ['feature-oauth2', 'OAUTH2'],
    ['feature-rest', 'RESTWEBSERVICES'],
    ['feature-workbook', 'USR'],
    ['feature-client-suitescript', 'CUSTOMCODE'],
    ['feature-server-suitescript', 'SERVERSIDESCRIPTING'],
  ])('%s asks for %s alone', (id, feature) => {
    const done = all({ [feature]: known(true) }, uses()).filter(({ status }) => status === 'done');
    expect(done.map((item) => item.id)).toEqual([id]);
  });

  it('a feature of one way in is needed as much as it is by any application', () => {
    const needed = (...rest: readonly Use[]) =>
      told(
        all({ RESTWEBSERVICES: known(false) }, ...rest.map((use) => uses({ rest: use, restlets: 'no' }))),
        'feature-rest',
      );
    expect(needed('no', 'unknown', 'yes')).toMatchObject({ status: 'toDo', onlyIf: null });
    expect(needed('no', 'unknown')).toMatchObject({ status: 'unknown', onlyIf: 'rest' });
    expect(needed('no', 'unknown')?.how).toMatch(/ This is needed only if the integration uses REST web services\.$/);
    expect(needed('no')).toMatchObject({ status: 'notApplicable', how: null, onlyIf: null });
    expect(needed()).toMatchObject({ status: 'notApplicable' });
    const restlets = all({ CUSTOMCODE: known(false) }, uses({ rest: 'no', restlets: 'unknown' }));
    expect(told(restlets, 'feature-client-suitescript')).toMatchObject({ status: 'unknown', onlyIf: 'restlets' });
    const workbook = told(all({ USR: known(false) }, uses({ rest: 'unknown' })), 'feature-workbook');
    expect(workbook).toMatchObject({ status: 'unknown', onlyIf: 'rest' });
    const server = told(
      all({ SERVERSIDESCRIPTING: known(false) }, uses({ restlets: 'unknown' })),
      'feature-server-suitescript',
    );
    expect(server).toMatchObject({ status: 'unknown', onlyIf: 'restlets' });
    expect(
      told(all({ CUSTOMCODE: known(true) }, uses({ restlets: 'unknown' })), 'feature-client-suitescript'),
    ).toMatchObject({
      ...{ status: 'done', onlyIf: null },
    });
  });
});

function subject(different: Partial<ApplicationSubject> = {}, facts: Facts = factsWith()): ApplicationSubject {
  return {
    ...{ application: 7, profile: ACME, isKnown: true, uses: uses(), live: [TOKEN], complete: true },
    target: bind(facts, targetOf(ACME)),
    ...different,
  };
}

describe('of an application', () => {
  const items = (different: Partial<ApplicationSubject> = {}, facts: Facts = factsWith()) => {
    const one = subject(different, facts);
    return applicationItems(one, chainsAsTheyWillBe(one));
  };

  it('are these, on its integration record', () => {
    expect(items().map(({ id, status }) => [id, status])).toEqual([
      ['vendor-offers-oauth2', 'toDo'],
      ['soap', 'notApplicable'],
      ['integration-enabled', 'done'],
      ['grant-and-scopes', 'unknown'],
      ['switch-and-revoke', 'toDo'],
    ]);
    expect(items()[0]).toMatchObject({
      record: RECORD,
      how: 'Ask the vendor whether it can use OAuth 2.0. The profile of Acme lists access tokens only.',
    });
    expect(told(items(), 'grant-and-scopes')?.how).toContain('Manage Integrations > Expensify, under OAuth 2.0');
  });

  it('its vendor offers OAuth 2.0, or no profile says so', () => {
    const credentials: Profile['credentials'] = [
      { kind: 'access-token', features: [] },
      { kind: 'oauth2-certificate', features: [] },
    ];
    expect(told(items({ profile: { ...ACME, credentials } }), 'vendor-offers-oauth2')?.status).toBe('done');
    expect(told(items({ isKnown: false }), 'vendor-offers-oauth2')?.status).toBe('unknown');
  });

  it('its record is enabled, is not, or was not read', () => {
    const status = (differences: Differences) => told(items({}, factsWith(differences)), 'integration-enabled')?.status;
    expect(status({ integrations: [{ state: known('BLOCKED') }] })).toBe('toDo');
    expect(status({ integrations: [{ state: UNREAD }] })).toBe('unknown');
    expect(status({ integrations: [] })).toBe('unknown');
  });

  it('its tokens were read, all of them, or not', () => {
    expect(byId(items({ live: null }), 'tokens-read')).toMatchObject([{ status: 'unknown' }]);
    expect(byId(items({ complete: false }), 'tokens-read')).toMatchObject([{ status: 'unknown' }]);
    expect(byId(items(), 'tokens-read')).toEqual([]);
  });

  it('it leaves so many tokens in the end', () => {
    expect(told(items({ live: [TOKEN, TOKEN] }), 'switch-and-revoke')?.how).toMatch(/^It has 2 live\./);
    expect(told(items({ live: [] }), 'switch-and-revoke')?.status).toBe('unknown');
    expect(told(items({ live: null }), 'switch-and-revoke')?.how).toMatch(
      /^Which access tokens are live could not be read/,
    );
  });

  describe('SOAP', () => {
    const soap = (different: Partial<ApplicationSubject>, differences: Differences = {}) =>
      told(items(different, factsWith(differences)), 'soap');
    const OPEN = { uses: uses({ soap: 'unknown' }) };
    const holding = (level: 'FULL' | null) => ({
      role: { permissions: lines(level === null ? {} : { ADMI_WEBSERVICES: level }) },
    });

    it('is left, and by OAuth 2.0 where that takes none', () => {
      const used = { uses: uses({ soap: 'yes' }) };
      expect(soap(used)).toMatchObject({ status: 'toDo' });
      expect(soap(used)?.how).toContain('Records move to REST web services');
      const credentials: Profile['credentials'] = [{ kind: 'oauth2-authorization', features: [] }];
      expect(soap({ ...used, profile: { ...ACME, credentials } })?.how).toBe(
        'NetSuite removes SOAP, and OAuth 2.0 does not work with it. Connect Acme with OAuth 2.0: that connection does not use SOAP.',
      );
      expect(soap({ ...OPEN, profile: { ...ACME, credentials } }, holding('FULL'))?.how).toMatch(
        /^Nobody can see here/,
      );
    });

    it('is not used where its feature is off, or where no user may', () => {
      expect(soap(OPEN, holding('FULL'))?.status).toBe('unknown');
      expect(soap(OPEN, { ...holding('FULL'), features: { WEBSERVICESEXTERNAL: known(false) } })?.status).toBe(
        'notApplicable',
      );
      expect(soap(OPEN, { ...holding('FULL'), features: { WEBSERVICESEXTERNAL: UNREAD } })?.status).toBe('unknown');
      expect(soap(OPEN, holding(null))?.status).toBe('notApplicable');
      const others = { role: { permissions: lines({ ADMI_RESTWEBSERVICES: 'FULL' }) } };
      expect(soap(OPEN, others)?.status).toBe('notApplicable');
    });

    it('may be used where not every token was read, or where one of two users may', () => {
      expect(soap({ ...OPEN, live: null }, holding(null))?.status).toBe('unknown');
      expect(soap({ ...OPEN, complete: false }, holding(null))?.status).toBe('unknown');
      const two = { ...OPEN, live: [TOKEN, { ...TOKEN, id: 502, role: 1002 }] };
      const otherRoles = [{ id: 1002, permissions: lines({ ADMI_WEBSERVICES: 'FULL' }) }];
      expect(soap(two, { ...holding(null), otherRoles })?.status).toBe('unknown');
    });
  });
});

it('each user in each role is looked at once, as they will log in', () => {
  const live: readonly Credential[] = [TOKEN, { ...TOKEN, id: 502 }, { ...TOKEN, id: 503, role: 1002 }];
  expect(chainsAsTheyWillBe(subject({ live })).map(({ credential }) => credential)).toEqual(
    [1001, 1002].map((role) => ({
      kind: 'oauth2-authorization',
      id: null,
      name: '',
      integration: 7,
      entity: 42,
      role,
    })),
  );
  expect(chainsAsTheyWillBe(subject({ live: null }))).toEqual([]);
});

describe('of a user in a role', () => {
  const EVERY = { ADMI_LOGIN_OAUTH2: 'FULL', ADMI_RESTWEBSERVICES: 'FULL', REPO_ANALYTICS: 'EDIT' } as const;
  const items = (differences: Differences = {}, ways: Uses = uses()) => {
    const facts = factsWith({ role: { permissions: lines(EVERY) }, ...differences });
    return chainItems(
      chainIn(bind(facts, targetOf(ACME)), { ...AUTHORIZATION, ...differences.token } as Credential),
      ways,
    );
  };
  const open = (differences: Differences = {}, ways?: Uses) =>
    items(differences, ways)
      .filter(({ status }) => status !== 'done')
      .map(({ id, status }) => [id, status]);

  it('all is done where all is so', () => {
    expect(open()).toEqual([]);
    expect(items().map(({ id, record, line, role }) => [id, record.type, line?.permission ?? null, role])).toEqual([
      ['role-active', 'role', null, null],
      ['web-services-only', 'role', null, null],
      ['employee-access', 'employee', null, null],
      ['role-assigned', 'employee', null, 1001],
      ...['ADMI_LOGIN_OAUTH2', 'ADMI_RESTWEBSERVICES', 'REPO_ANALYTICS'].flatMap((permission) => [
        ['role-permission', 'role', permission, null],
        ['global-permission', 'employee', permission, null],
      ]),
    ]);
  });

  it('a role is made active; one for single sign-on only may be refused', () => {
    const permissions = lines(EVERY);
    expect(open({ role: { permissions, inactive: known(true) } })).toEqual([['role-active', 'toDo']]);
    expect(open({ role: { permissions, singleSignOnOnly: known(true) } })).toEqual([['role-active', 'unknown']]);
  });

  it('the mark for web services is taken off where RESTlets are called', () => {
    const only = { role: { permissions: lines(EVERY), webServicesOnly: known(true) } };
    expect(open(only)).toEqual([['web-services-only', 'toDo']]);
    expect(open(only, uses({ restlets: 'unknown' }))).toEqual([['web-services-only', 'unknown']]);
    expect(told(items(only, uses({ restlets: 'unknown' })), 'web-services-only')).toMatchObject({
      onlyIf: 'restlets',
      isMissing: false,
    });
    expect(open(only, uses({ restlets: 'no' }))).toEqual([['web-services-only', 'notApplicable']]);
  });

  it('the user has access, and the role', () => {
    expect(open({ entity: { giveAccess: known(false), roles: known([]) } })).toEqual([
      ['employee-access', 'toDo'],
      ['role-assigned', 'toDo'],
    ]);
    expect(told(items({ entity: { roles: known([]) } }), 'role-assigned')).toEqual({
      ...{ id: 'role-assigned', status: 'toDo', record: USER, role: 1001, line: null, isMissing: false, onlyIf: null },
      title: 'Ana Integration has the role Expensify Integration',
      how: 'Add the role Expensify Integration to Ana Integration, under Access > Roles.',
    });
    expect(open({ entity: { giveAccess: UNREAD } })).toEqual([['employee-access', 'unknown']]);
    const sameEmail = known([{ id: 43, name: 'Ana', inactive: true, giveAccess: true }]);
    expect(open({ entity: { sameEmail } })).toEqual([]);
  });

  it('a line that the role lacks is added', () => {
    const lacking = { role: { permissions: lines({ ...EVERY, REPO_ANALYTICS: 'VIEW' }) } };
    const [item] = items(lacking).filter(({ status }) => status === 'toDo');
    expect(item).toEqual({
      ...{ id: 'role-permission', status: 'toDo', record: ROLE, role: null, isMissing: true, onlyIf: null },
      title: 'The role Expensify Integration has Reports > SuiteAnalytics Workbook at Edit',
      how: 'Add the line Reports > SuiteAnalytics Workbook, Edit, to the role Expensify Integration.',
      line: { permission: 'REPO_ANALYTICS', level: 'EDIT' },
    });
    expect(items(lacking, uses({ rest: 'unknown' })).filter(({ isMissing }) => isMissing)).toMatchObject([
      { status: 'unknown', onlyIf: 'rest', line: { permission: 'REPO_ANALYTICS' } },
    ]);
    expect(items(lacking, uses({ rest: 'no' })).filter(({ isMissing }) => isMissing)).toEqual([]);
    expect(open({ role: { permissions: UNREAD } })).toEqual(
      Array.from({ length: 3 }, () => ['role-permission', 'unknown']),
    );
    const noLogIn = { role: { permissions: lines({}) } };
    expect(open(noLogIn, uses({ rest: 'no', restlets: 'no' }))).toContainEqual(['role-permission', 'toDo']);
  });

  it('a global line that takes a level away is removed', () => {
    const entity = { globalPermissions: lines({ ADMI_LOGIN_OAUTH2: 'NONE' }) };
    expect(open({ entity })).toEqual([['global-permission', 'toDo']]);
    expect(open({ entity: { globalPermissions: UNREAD } }).map(([id]) => id)).toContain('global-permission');
  });
});
