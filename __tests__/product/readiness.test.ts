/**
 * What is left to do before access tokens end: form=readiness of the RESTlet, its page, and the lines for role files; in an
 * account with applications of several vendors, and in one with a hundred.
 */
import type { Running } from '../../cli/embedded';
import { addProfiles } from '../../cli/own-profiles';
import type { Caller } from '../../emulator';
import { parseProfile } from '../../src/TypeScript/profiles/parse';
import type { ReadinessApplication, ReadinessReport } from '../../src/TypeScript/report/contract';
import { expensify } from '../support/expensify';
import { published } from '../support/published';
import { register } from '../registered/support/mappings';
import { sent } from '../page/support/session';
import { serving } from './support/account';
import { ADMINISTRATOR, one } from './support/accounts';
import { hundredApplications } from './support/hundred-applications';
import { READER, withReader } from './support/reader';
import { ask, bySession, byToken } from './support/restlet';
import { BOB, CELIGO, EXPENSIFY, severalVendors, UNUSED } from './support/several-vendors';

const SCHEMA = published('readiness.schema.json');

async function readinessOf(running: Running, as: Caller = ADMINISTRATOR): Promise<ReadinessReport> {
  const answer = await ask(running, await bySession(running, as), { query: 'form=readiness' });
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  SCHEMA.parse(answer.body);
  return answer.body as ReadinessReport;
}

const statuses = ({ items }: ReadinessApplication) =>
  Object.fromEntries(
    items.map(({ item, permission, status }) => [permission === null ? item : `${item} ${permission}`, status]),
  );

describe('an account with applications of several vendors', () => {
  it('lists those with a live token, the one with the most left to do first, each item with its place', async () => {
    await serving(severalVendors(), async (running) => {
      const report = await readinessOf(running);

      expect(report.applications.map(({ id }) => id).toSorted()).toEqual([CELIGO, BOB, EXPENSIFY].toSorted());
      const toDo = report.applications.map(({ left }) => left.toDo);
      expect(toDo).toEqual(toDo.toSorted((a, b) => b - a));
      expect(report.totals).toEqual({ applications: 3, withToDo: 3, withoutTokens: 1 });
      expect(report.applications.some(({ id }) => id === UNUSED)).toBe(false);
      expect(report.account.map(({ item, status }) => [item, status])).toContainEqual(['feature-oauth2', 'done']);
      const bob = one(report.applications, BOB);
      expect(statuses(bob)).toMatchObject({
        'vendor-offers-oauth2': 'unknown',
        soap: 'notApplicable',
        'grant-and-scopes': 'unknown',
        'role-permission ADMI_LOGIN_OAUTH2': 'toDo',
        'role-permission ADMI_RESTWEBSERVICES': 'unknown',
        'global-permission ADMI_LOGIN_OAUTH2': 'done',
        'switch-and-revoke': 'toDo',
      });
      const line = bob.items.find(
        ({ permission, item }) => item === 'role-permission' && permission === 'ADMI_LOGIN_OAUTH2',
      );
      expect(line).toMatchObject({ record: { type: 'role', id: 1003 }, level: 'FULL', missing: true });
      expect(statuses(one(report.applications, EXPENSIFY))).toMatchObject({
        'vendor-offers-oauth2': 'done',
        soap: 'toDo',
      });
      const unassigned = one(report.applications, EXPENSIFY).items.filter(
        ({ item, status }) => item === 'role-assigned' && status === 'toDo',
      );
      expect(unassigned.map(({ record }) => record.id)).toEqual([42]);
    });
  });

  it('tells by the Login Audit Trail which kind of credential an application really uses, and by nothing else', async () => {
    await serving(severalVendors(), async (running) => {
      await ask(running, byToken(running, 504));
      const before = one((await readinessOf(running)).applications, BOB);
      expect(before.lastLogins).toEqual({ accessToken: expect.stringMatching(/^\d{4}-/) as unknown, oauth2: null });

      running.account.database.run(
        "UPDATE loginaudit SET oauthaccesstokenname = NULL WHERE oauthappname = 'Bob''s app'",
      );
      const after = await readinessOf(running);
      expect(one(after.applications, BOB).lastLogins).toEqual({
        accessToken: null,
        oauth2: before.lastLogins?.accessToken,
      });
      expect(one(after.applications, CELIGO).lastLogins).toBeNull();
    });
  });

  it('says what is done once somebody has done it', async () => {
    const lines = { ADMI_LOGIN_OAUTH2: 'FULL', ADMI_RESTWEBSERVICES: 'FULL', REPO_ANALYTICS: 'EDIT' } as const;
    const ready = severalVendors((account) => {
      const role = one(account.roles, 1003);
      Object.assign(role.permissions, lines);
    });
    await serving(ready, async (running) => {
      const bob = one((await readinessOf(running)).applications, BOB);
      expect(statuses(bob)).toMatchObject({
        'role-permission ADMI_LOGIN_OAUTH2': 'done',
        'role-permission ADMI_RESTWEBSERVICES': 'done',
        'role-permission REPO_ANALYTICS': 'done',
      });
    });
    const lowered = severalVendors((account) => {
      Object.assign(one(account.roles, 1003).permissions, lines);
      Object.assign(one(account.employees, 45), { globalPermissions: { ADMI_LOGIN_OAUTH2: 'NONE' } });
    });
    await serving(lowered, async (running) => {
      const bob = one((await readinessOf(running)).applications, BOB);
      expect(statuses(bob)).toMatchObject({
        'role-permission ADMI_LOGIN_OAUTH2': 'done',
        'global-permission ADMI_LOGIN_OAUTH2': 'toDo',
      });
    });
  });

  it('calls nothing done that the caller could not read', async () => {
    await serving(withReader(severalVendors(), { ADMI_MANAGE_OAUTH_TOKENS: 'FULL' }), async (running) => {
      const { applications, unread } = await readinessOf(running, READER);

      expect(unread.length).toBeGreaterThan(0);
      for (const { items } of applications) {
        for (const { item, status } of items) {
          if (/^(role|employee|global|integration-enabled)/.test(item))
            expect([item, status]).toEqual([item, 'unknown']);
        }
      }
    });
  });

  it('takes the word of a profile of the account’s own', async () => {
    const text = JSON.stringify({
      format: 'profile/1',
      id: 'bobs-app',
      name: 'Bob',
      recognise: { integrationNames: ["bob's"] },
      credentials: [{ kind: 'access-token' }],
      requirements: [{ id: 'soap', anyOf: ['ADMI_WEBSERVICES'], level: 'FULL' }],
    });
    await serving(severalVendors(), async (running) => {
      addProfiles(running.account, [
        { path: 'bob.json', text, profile: parseProfile(text).parsed?.profile ?? expensify },
      ]);
      const bob = one((await readinessOf(running)).applications, BOB);

      expect(bob.profile).toEqual({ name: 'Bob', origin: 'account' });
      expect(statuses(bob)).toMatchObject({ 'vendor-offers-oauth2': 'toDo', soap: 'toDo' });
    });
  });

  it('is not complete where a registered credential may be of any application', async () => {
    await serving(severalVendors(), async (running) => {
      expect((await readinessOf(running)).complete).toBe(true);
      register(running, { application: '' });
      const { complete, unread, notes } = await readinessOf(running);
      expect([complete, unread.map(({ what }) => what), notes]).toEqual([false, ['registered-mappings'], undefined]);
    });
  });

  it('says that the role which asks may not see what is registered', async () => {
    const hidden = withReader(severalVendors(), { ADMI_MANAGE_OAUTH_TOKENS: 'FULL', LIST_CUSTRECORDENTRY: 'NONE' });
    await serving(hidden, async (running) => {
      expect((await readinessOf(running, READER)).notes).toEqual([
        expect.stringContaining(
          'may not see whether this account has its own profile, or registered OAuth 2.0 credentials',
        ),
      ]);
    });
  });

  it('is refused with a parameter that is of one integration, and answered in three fields where it is known', async () => {
    await serving(severalVendors(), async (running) => {
      const identity = await bySession(running, ADMINISTRATOR);
      for (const other of ['integration=expensify', 'token=501', 'page=1', 'symptom=x']) {
        const { status, body } = await ask(running, identity, { query: `form=readiness&${other}` });
        expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('TD_UNKNOWN_PARAMETER')]);
      }
      const { hash, schemaVersion } = await readinessOf(running);
      const again = await ask(running, identity, { query: `form=readiness&unless=${hash}` });
      expect(again.body).toEqual({ schemaVersion, unchanged: true, hash });
    });
  });
});

describe('its page', () => {
  it('has the dates, a line for each application with a way to its items, and a way there from all integrations', async () => {
    await serving(severalVendors(), async (running) => {
      const { text, units } = await sent(running, '&view=oauth2-readiness');

      expect(text).toContain('NetSuite 2028.1 or 2028.2, tentatively');
      expect(text).toContain('NetSuite 2027.1');
      const linked = [...text.matchAll(/<a href="[^"]*&amp;application=(\d+)">([^<]*)</g)];
      expect(linked.map(([, id]) => Number(id)).toSorted()).toEqual([CELIGO, BOB, EXPENSIFY].toSorted());
      expect(units).toBeLessThanOrEqual(100);
      expect((await sent(running, '&view=account')).text).toContain('view=oauth2-readiness');
    });
  });

  it('lists the items of one application, and refuses one that is not there', async () => {
    await serving(severalVendors(), async (running) => {
      const { text } = await sent(running, `&view=oauth2-readiness&application=${BOB}`);

      expect(text).toContain('What Bob&#39;s app needs for OAuth 2.0');
      expect(text).toContain('Add the line Setup &gt; Log In using OAuth 2.0 Access Tokens, Full, to the role Bob.');
      expect(text).toContain('needed only if the integration uses REST web services');
      expect((await sent(running, '&view=oauth2-readiness&application=99999')).text).toContain('no live access token');
      expect((await sent(running, '&view=oauth2-readiness&application=x')).text).toContain('must be an internal id');
    });
  });

  it('filters by what is left and by name', async () => {
    await serving(severalVendors(), async (running) => {
      const names = async (query: string) =>
        [
          ...(await sent(running, `&view=oauth2-readiness${query}`)).text.matchAll(/&amp;application=\d+">([^<]*)</g),
        ].map(([, name]) => name);

      expect(await names('&q=celigo')).toEqual(['Celigo integrator.io']);
      expect(await names('&profile=expensify')).toEqual(['Expensify']);
      expect(await names('&left=T')).toHaveLength(3);
      expect((await sent(running, '&view=oauth2-readiness&page=2')).text).toContain('TD_PAGE_NOT_FOUND');
    });
  });

  it('gives the lines that a role lacks as a file, those that may not be needed with a comment', async () => {
    await serving(severalVendors(), async (running) => {
      const { text, headers } = await sent(running, '&view=oauth2-role-lines&lines=1003');

      expect(headers['content-disposition']).toContain('role-1003-oauth2-lines.xml');
      expect(text).toContain('<role scriptid="customrole1003">');
      expect(text).toMatch(/<permkey>ADMI_LOGIN_OAUTH2<\/permkey>\s*<permlevel>FULL/);
      expect(text).toMatch(
        /only if the integration uses REST web services. -->\s*<permission>\s*<permkey>ADMI_RESTWEBSERVICES/,
      );
      expect((await sent(running, '&view=oauth2-role-lines&lines=3')).text).toContain('Nothing is known to be missing');
    });
  });
});

describe('an account with a hundred applications, a token, a holder and a role each', () => {
  it.each([
    ['some holders have global permissions', true],
    ['nobody has one, so that the table of them shows nothing', false],
  ])('costs at most 100 units and 10 queries where %s, and its page weighs less than 150 KB', async (_what, has) => {
    await serving(hundredApplications(has), async (running) => {
      const report = await readinessOf(running);

      expect(report.cost.units).toBeLessThanOrEqual(100);
      expect(report.cost.queries).toBeLessThanOrEqual(10);
      expect(report.applications).toHaveLength(100);
      if (has) expect(report.unread).toEqual([]);
      const page = await sent(running, '&view=oauth2-readiness');
      expect(page.units).toBeLessThanOrEqual(100);
      expect(page.bytes).toBeLessThan(150_000);
      expect((await sent(running, '&view=oauth2-readiness&application=4000')).bytes).toBeLessThan(150_000);
      expect((await sent(running, '&view=oauth2-role-lines&lines=2003')).units).toBeLessThanOrEqual(120);
    });
  });
});
