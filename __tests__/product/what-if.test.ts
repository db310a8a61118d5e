/**
 * What changes would do: by the RESTlet, on the page and beside a plan; in an account of several vendors, and in one with a
 * hundred applications.
 */
import { addProfiles } from '../../cli/own-profiles';
import type { Running } from '../../cli/embedded';
import type { Caller } from '../../emulator';
import { parseProfile } from '../../src/TypeScript/profiles/parse';
import type { Effects, ErrorAnswer, WhatIfReport } from '../../src/TypeScript/report/contract';
import { sent } from '../page/support/session';
import type { AccountDocument } from '../reference/answer';
import { expensify } from '../support/expensify';
import { published } from '../support/published';
import { serving } from './support/account';
import { ADMINISTRATOR, ANA, healthyAccount, one, ROLE, TOKEN } from './support/accounts';
import { HUNDRED, hundredApplications } from './support/hundred-applications';
import { READER, withReader } from './support/reader';
import { ask, bySession, reportIn } from './support/restlet';
import { BOB, severalVendors } from './support/several-vendors';

const SCHEMA = published('what-if.schema.json');
const BODIES = published('request.schema.json');

async function answerTo(running: Running, body: object, as: Caller = ADMINISTRATOR) {
  return ask(running, await bySession(running, as), { method: 'POST', body: JSON.stringify(body) });
}

async function whatIf(running: Running, changes: readonly object[], as?: Caller): Promise<WhatIfReport> {
  BODIES.parse({ whatIf: changes });
  const { status, body, units } = await answerTo(running, { whatIf: changes }, as);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  SCHEMA.parse(body);
  expect(units).toBe((body as WhatIfReport).cost.units);
  return body as WhatIfReport;
}

const told = ({ credentials }: Effects) =>
  credentials.map(({ token, before, after, rootCause }) => [token, before, after, rootCause?.check ?? null]);

describe('an account with applications of several vendors', () => {
  it('says which credentials break and heal, with everything that the contract names', async () => {
    await serving(severalVendors(), async (running) => {
      const report = await whatIf(running, [
        { kind: 'set-role-active', id: 1003, value: false },
        { kind: 'assign-role', employee: ANA, role: ROLE },
      ]);
      expect(report.credentials).toEqual([
        expect.objectContaining({
          ...{ integration: 'expensify', application: 7, token: TOKEN, before: 'blocked', after: 'ready' },
          ...{ rootCauseBefore: { check: 'role-assigned', token: TOKEN }, rootCause: null },
        }),
        expect.objectContaining({
          ...{ integration: 'any', application: BOB, name: "Bob's app", token: 504, before: 'ready', after: 'blocked' },
          ...{ rootCauseBefore: null, rootCause: { check: 'role-active', token: 504 } },
        }),
      ]);
      expect(report).toMatchObject({ checked: 2, stillUnknown: 0, complete: true, unread: [] });
    });
  });

  it('reads a role, a user and a token that no credential in force stands on', async () => {
    const account = severalVendors((changed) => {
      changed.roles.push({ id: 1009, scriptid: 'customrole1009', name: 'Spare', permissions: {} });
      changed.employees.push({ id: 49, name: 'Nobody yet', roles: [1009] });
      changed.tokens.push({
        id: 509,
        integration: BOB,
        entity: 49,
        role: 1009,
        inactive: true,
        created: '2020-01-10T10:00:00Z',
      });
    });
    await serving(account, async (running) => {
      expect(
        told(
          await whatIf(running, [
            { kind: 'set-role-permission', role: 1009, permission: 'LIST_ACCOUNT', level: 'VIEW' },
          ]),
        ),
      ).toEqual([]);
      expect(told(await whatIf(running, [{ kind: 'remove-role', employee: 49, role: 1009 }]))).toEqual([]);
      expect(told(await whatIf(running, [{ kind: 'set-token-active', id: 509, value: true }]))).toEqual([
        [509, 'blocked', 'blocked', 'role-permission'],
      ]);
    });
  });

  it('says of each kind of change what it does, the other way round too', async () => {
    const line = { role: 1003, permission: 'ADMI_LOGIN_OAUTH' };
    await serving(severalVendors(), async (running) => {
      const breaks = async (change: object) => told(await whatIf(running, [change]));
      const blocked = (check: string) => [[504, 'ready', 'blocked', check]];
      expect(
        told(
          await whatIf(running, [
            { kind: 'set-role-permission', ...line, level: null },
            { kind: 'set-role-permission', ...line, permission: 'ADMI_MANAGE_OWN_OAUTH_TOKENS', level: null },
          ]),
        ),
      ).toEqual(blocked('role-permission'));
      expect(await breaks({ kind: 'set-employee-access', id: 45, value: false })).toEqual(blocked('employee-access'));
      expect(await breaks({ kind: 'remove-role', employee: 45, role: 1003 })).toEqual(blocked('role-assigned'));
      expect(await breaks({ kind: 'set-token-active', id: 504, value: false })).toEqual(blocked('token-live'));
      expect(await breaks({ kind: 'set-integration-state', id: BOB, state: 'BLOCKED' })).toEqual(
        blocked('integration-enabled'),
      );
      expect((await breaks({ kind: 'set-feature', id: 'TBA', value: false })).map(([token]) => token)).toEqual([
        TOKEN,
        502,
        503,
        504,
      ]);
    });
  });

  it.each<[string, unknown, string, RegExp]>([
    ['no list', { kind: 'set-feature' }, 'TD_WRONG_TYPE', /^The parameter whatIf must be a list/],
    ['a wrong kind', [{ kind: 'x' }], 'TD_BAD_CHANGE', /^whatIf\[0\]\.kind: /],
    [
      'a role that is not there',
      [{ kind: 'set-role-active', id: 9999, value: true }],
      'TD_BAD_CHANGE',
      /^whatIf\[0\]\.id: There is no role with the internal id 9999/,
    ],
    [
      'a user who is not there',
      [{ kind: 'set-employee-access', id: 9999, value: true }],
      'TD_BAD_CHANGE',
      /^whatIf\[0\]\.id: There is no user with the internal id 9999/,
    ],
    [
      'two that contradict each other',
      [
        { kind: 'set-role-active', id: ROLE, value: true },
        { kind: 'set-role-active', id: ROLE, value: false },
      ],
      'TD_BAD_CHANGE',
      /^whatIf\[1\]\.value: This contradicts the change at whatIf\[0\]/,
    ],
    [
      '10,001 changes',
      Array.from({ length: 10_001 }, () => ({ kind: 'set-role-active', id: ROLE, value: true })),
      'TD_BAD_CHANGE',
      /^whatIf\[10000\]: There are 10001 changes/,
    ],
  ])('refuses %s, and computes nothing', async (_, changes, code, message) => {
    await serving(severalVendors(), async (running) => {
      const { status, body } = await answerTo(running, { whatIf: changes });
      expect(status).toBe(400);
      expect((body as ErrorAnswer).error).toEqual({ code, message: expect.stringMatching(message) as unknown });
    });
  });

  it('refuses other parameters beside changes, and changes in an address', async () => {
    await serving(healthyAccount(), async (running) => {
      const beside = await answerTo(running, { whatIf: [], integration: 'expensify' });
      expect(beside.body).toMatchObject({ error: { code: 'TD_UNKNOWN_PARAMETER' } });
      const inAddress = await ask(running, await bySession(running, ADMINISTRATOR), { query: 'whatIf=[]' });
      expect(inAddress.body).toMatchObject({ error: { code: 'TD_WRONG_TYPE' } });
    });
  });

  it('takes no change of what the caller may not read, and says so at its place', async () => {
    const account = withReader(healthyAccount(), { ADMI_MANAGE_OAUTH_TOKENS: 'FULL' });
    await serving(account, async (running) => {
      const { body } = await answerTo(
        running,
        { whatIf: [{ kind: 'set-role-active', id: ROLE, value: false }] },
        READER,
      );
      expect(body).toMatchObject({
        error: {
          code: 'TD_BAD_CHANGE',
          message: expect.stringMatching(/^whatIf\[0\]\.id: What .* could not be read/) as unknown,
        },
      });
      const feature = await whatIf(running, [{ kind: 'set-feature', id: 'TBA', value: false }], READER);
      expect(told(feature)).toEqual([[TOKEN, 'unknown', 'blocked', 'feature-enabled']]);
      expect(feature.unread).not.toEqual([]);
    });
  });
});

describe('a feature that is off', () => {
  it('is turned on with the global permissions that then count', async () => {
    const account = healthyAccount((changed) => {
      changed.account.features = { SUBSIDIARIES: false, EMPPERMS: false };
      one(changed.employees, ANA).globalPermissions = { LIST_ACCOUNT: 'NONE' };
    });
    await serving(account, async (running) => {
      const report = await whatIf(running, [{ kind: 'set-feature', id: 'EMPPERMS', value: true }]);
      expect(told(report)).toEqual([[TOKEN, 'ready', 'blocked', 'global-permission']]);
      const off = await whatIf(running, [{ kind: 'set-feature', id: 'EMPPERMS', value: false }]);
      expect([told(off), off.cost.units]).toEqual([[], report.cost.units - 5]);
    });
  });

  it('costs at most 100 units for a hundred applications', async () => {
    const account = hundredApplications(true);
    const off = { ...account, account: { ...account.account, features: { EMPPERMS: false } } };
    await serving(off, async (running) => {
      const report = await whatIf(running, [{ kind: 'set-feature', id: 'EMPPERMS', value: true }]);
      expect(report).toMatchObject({ stillUnknown: 0, unread: [] });
      expect(told(report)[0]).toEqual([5000, 'ready', 'blocked', 'global-permission']);
      expect(report.cost.units).toBeLessThanOrEqual(100);
      expect(report.cost.queries).toBeLessThanOrEqual(10);
    });
  });

  it('leaves unknown what a role may be narrowed in once it is on: nobody could read that', async () => {
    const account = healthyAccount((changed) => {
      changed.account.features = { SUBSIDIARIES: false };
      one(changed.roles, ROLE).subsidiaries = 'OWN';
    });
    await serving(account, async (running) => {
      const report = await whatIf(running, [{ kind: 'set-feature', id: 'SUBSIDIARIES', value: true }]);
      expect(told(report)).toEqual([[TOKEN, 'ready', 'unknown', null]]);
    });
  });
});

it('costs at most 100 units for a hundred applications, however many changes there are', async () => {
  await serving(hundredApplications(true), async (running) => {
    const changes = Array.from({ length: HUNDRED }, (_, place) => ({
      kind: 'set-role-permission',
      role: 2000 + place,
      permission: 'ADMI_WEBSERVICES',
      level: null,
    }));
    const { cost, complete } = await whatIf(running, changes);
    expect(cost.units).toBeLessThanOrEqual(100);
    expect(cost.queries).toBeLessThanOrEqual(10);
    expect(complete).toBe(true);
  });
});

describe('the plan of one integration', () => {
  /** Ana's global permission blocks Acme, and is all that Bob's app has. */
  const PROFILES = [
    ['acme', 'acme', 'EDIT'],
    ['bobs-app', "bob's", 'VIEW'],
  ].map(([id = '', name, level]) => {
    const requirements = [{ id: 'vendors', anyOf: ['LIST_VENDOR'], level }];
    const credentials = [{ kind: 'access-token' }];
    const text = JSON.stringify({
      format: 'profile/1',
      id,
      name: id,
      recognise: { integrationNames: [name] },
      credentials,
      requirements,
    });
    return { path: `${id}.json`, text, profile: parseProfile(text).parsed?.profile ?? expensify };
  });
  const shared = (): AccountDocument => {
    const issued = { entity: ANA, created: '2026-01-09T10:00:00Z' };
    const logIn = { ADMI_LOGIN_OAUTH: 'FULL' } as const;
    return {
      ...healthyAccount(),
      roles: [
        { id: 1, scriptid: 'customrole1', name: 'Acme', permissions: { ...logIn, LIST_VENDOR: 'FULL' } },
        { id: 2, scriptid: 'customrole2', name: 'Bob', permissions: logIn },
      ],
      employees: [
        { id: ADMINISTRATOR.entity, name: 'Ada Admin', roles: [ADMINISTRATOR.role] },
        { id: ANA, name: 'Ana Integration', roles: [1, 2], globalPermissions: { LIST_VENDOR: 'VIEW' } },
      ],
      integrations: [
        { id: 7, name: 'Acme', state: 'ENABLED' },
        { id: 8, name: "Bob's app", state: 'ENABLED' },
      ],
      tokens: [
        { ...issued, id: 501, integration: 7, role: 1 },
        { ...issued, id: 502, integration: 8, role: 2 },
      ],
    };
  };

  it('says which other integration it would break, where somebody asks, and costs nothing else', async () => {
    await serving(shared(), async (running) => {
      addProfiles(running.account, PROFILES);
      const identity = await bySession(running, ADMINISTRATOR);
      const asked = async (query: string) =>
        reportIn(await ask(running, identity, { query: `integration=acme&own=F${query}` }));
      const [plain, withEffects] = [await asked(''), await asked('&effects=T')];
      expect(plain.plan.effects).toBeUndefined();
      expect(withEffects.plan.effects).toMatchObject({ checked: 1, complete: true });
      expect(withEffects.plan.effects && told(withEffects.plan.effects)).toEqual([
        [502, 'ready', 'blocked', 'role-permission'],
      ]);
      expect(withEffects.hash).toBe(plain.hash);
      expect(withEffects.cost.units).toBeLessThanOrEqual(plain.cost.units + 100);
    });
  });

  it('says so on the page, one link away from the plan', async () => {
    await serving(shared(), async (running) => {
      addProfiles(running.account, PROFILES);
      const report = await sent(running, '&integration=acme');
      expect(report.text).toContain('What else would this change?');
      const { text, units } = await sent(running, '&integration=acme&view=what-if&plan=T');
      expect(text).toContain('What the plan changes for other integrations');
      expect(text).toContain('Bob&#39;s app');
      expect(text).toContain('The role lacks a permission');
      expect(units).toBeLessThanOrEqual(155);
    });
  });

  it('says that there is no plan where nothing is blocked, and that nothing else changes where it is alone', async () => {
    await serving(healthyAccount(), async (running) => {
      expect((await sent(running, '&view=what-if&plan=T')).text).toContain('There is no plan for this integration');
    });
    const alone = healthyAccount((account) => {
      one(account.employees, ANA).roles = [];
    });
    await serving(alone, async (running) => {
      expect((await sent(running, '&view=what-if&plan=T')).text).toContain('changes nothing that another integration');
    });
  });
});

describe('the form of the page', () => {
  it('tries one change, and keeps what was typed', async () => {
    await serving(severalVendors(), async (running) => {
      const { text } = await sent(running, '&view=what-if&what=set-role-active&ofRole=1003&after=F');
      expect(text).toContain('Credentials that break: 1. Credentials that work afterwards: 0.');
      expect(text).toContain('Bob&#39;s app');
      expect(text).toContain('The role is inactive');
      expect(text).toContain('value="1003"');
      expect(text).toMatch(/<option value="F"\s+selected>/);
    });
  });

  it('takes a permission, a role and a user by name, and offers permissions and roles to choose from', async () => {
    await serving(severalVendors(), async (running) => {
      const line = '&view=what-if&what=set-role-permission&ofRoleId=bob&after=no-line&permission=';
      const { text } = await sent(running, `${line}${encodeURIComponent('Setup > Log in using Access Tokens')}`);
      expect(text).toContain('No verdict changes. Credentials that depend on the change: 1.');
      expect(text).toContain('<option value="Lists &gt; Accounts"></option>');
      expect(text).toContain('>Bob (1003)</option>');
      const ofUser = await sent(running, '&view=what-if&what=remove-role&ofEmployee=bob+builder&ofRole=1003');
      expect(ofUser.text).toContain('Credentials that break: 1.');
    });
  });

  it('is filled, and tries nothing yet, from a role and a user of a report', async () => {
    await serving(healthyAccount(), async (running) => {
      const { text: report } = await sent(running);
      const [, address = ''] = /href="([^"]*)">Try a change of this role/.exec(report) ?? [];
      expect(report).toContain('Try a change of this user');
      const { text } = await sent(
        running,
        address.replaceAll('&amp;', '&').replace(/^[^?]*\?script=[^&]*&deploy=[^&]*/, ''),
      );
      expect(text).toMatch(new RegExp(`<option value="${ROLE}"\\s+selected`));
      expect(text).not.toContain('The change could not be tried');
    });
  });

  it.each([
    ['what=set-role-active&ofRole=9999&after=F', 'ofRole', 'There is no role with the internal id 9999'],
    ['what=set-role-active&ofRole=x&after=F', 'ofRole', 'No role has the name'],
    ['what=remove-role&ofEmployee=Nobody&ofRole=1003', 'ofEmployee', 'No employee has the name'],
    ['what=set-role-permission&ofRole=1003&permission=Access+Tokens&after=FULL', 'permission', 'Several permissions'],
    ['what=set-role-active&ofRole=1003', 'after', 'Give true or false'],
    ['ofRole=1003', 'what', 'Give one of these'],
    ['what=set-role-permission&ofRole=1003&permission=%3Cb%3E&after=VIEW', 'permission', 'Give a permission id'],
    [
      'what=set-role-permission&ofRole=1003&permission=ADMI_WEBSERVICES&after=VIEW',
      'after',
      'does not offer the level VIEW',
    ],
    ['what=set-token-active&ofId=7&after=F', 'ofId', 'There is no access token with the internal id 7'],
    ['what=__proto__&ofId=7', 'what', 'Give one of these'],
  ])('says at its field what is wrong: %s', async (query, field, message) => {
    await serving(severalVendors(), async (running) => {
      const { text } = await sent(running, `&view=what-if&${query}`);
      expect(text).toContain(message);
      expect(text).toContain(`aria-describedby="${field}_fault"`);
      expect(text).not.toContain('What this change does');
      expect(text).not.toContain('<b>');
    });
  });
});
