/**
 * What is in the account: form=overview of the RESTlet, in an account with applications of several vendors, and in one with a
 * hundred.
 */
import fc from 'fast-check';
import type { Running } from '../../cli/embedded';
import { addProfiles } from '../../cli/own-profiles';
import type { Caller } from '../../emulator';
import { parseProfile } from '../../src/TypeScript/profiles/parse';
import type { OverviewApplication, OverviewReport } from '../../src/TypeScript/report/contract';
import type { AccountDocument } from '../reference/answer';
import { randomAccount } from '../reference/random-account';
import { expensify } from '../support/expensify';
import { published } from '../support/published';
import { sent } from '../page/support/session';
import { serving } from './support/account';
import { ADMINISTRATOR } from './support/accounts';
import { HUNDRED, hundredApplications } from './support/hundred-applications';
import { READER, withReader } from './support/reader';
import type { Asking } from './support/restlet';
import { ask, bySession, byToken, reportIn } from './support/restlet';
import { BOB, CELIGO, EXPENSIFY, severalVendors, UNUSED } from './support/several-vendors';

/** Random accounts that are compared, beside the one of this file. */
const RANDOM = 3;

const OVERVIEW = published('overview.schema.json');

async function overviewOf(running: Running, asking: Asking = {}, as: Caller = ADMINISTRATOR): Promise<OverviewReport> {
  const query = asking.body === undefined ? 'form=overview' : '';
  const answer = await ask(running, await bySession(running, as), { query, ...asking });
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  OVERVIEW.parse(answer.body);
  return answer.body as OverviewReport;
}

const ADA = { entity: 999_999, role: 3 } as const;

function withAda(document: AccountDocument): AccountDocument {
  return { ...document, employees: [...document.employees, { id: ADA.entity, name: 'Ada Admin', roles: [ADA.role] }] };
}

/** A profile of the account's own, for an application that no shipped one recognises. */
const BOBS = ((text: string) => ({ path: 'bob.json', text, profile: parseProfile(text).parsed?.profile ?? expensify }))(
  JSON.stringify({
    format: 'profile/1',
    id: 'bobs-app',
    name: 'Bob',
    recognise: { integrationNames: ["bob's"] },
    credentials: [{ kind: 'access-token' }],
    requirements: [{ id: 'vendors', anyOf: ['LIST_VENDOR'], level: 'VIEW' }],
  }),
);

const about = (symptom: string): Asking => ({
  method: 'POST',
  body: JSON.stringify({ form: 'overview', symptom }),
});

const lines = ({ applications }: OverviewReport) => applications.map(({ id, verdict }) => `${id} ${verdict}`);

function lineOf({ applications }: OverviewReport, id: number): OverviewApplication {
  const found = applications.find((one) => one.id === id);
  if (!found) throw new Error(`The overview has no application ${id}.`);
  return found;
}

describe('an account with applications of several vendors', () => {
  it('has a line for each, the worst first, with the profile that stands for it or none', async () => {
    await serving(severalVendors(), async (running) => {
      const overview = await overviewOf(running);

      expect(lines(overview)).toEqual([
        `${EXPENSIFY} blocked`,
        `${CELIGO} blocked`,
        `${UNUSED} unknown`,
        `${BOB} ready`,
      ]);
      expect(lineOf(overview, EXPENSIFY)).toMatchObject({
        integration: 'expensify',
        profile: { name: 'Expensify', origin: 'shipped' },
        rootCause: { check: 'role-assigned', token: 501 },
        credentials: { credentials: 2, ready: 1, blocked: 1, unknown: 0 },
      });
      expect(lineOf(overview, BOB)).toMatchObject({ integration: 'any', profile: null, rootCause: null });
      expect(lineOf(overview, UNUSED)).toMatchObject({
        // It may log in with OAuth 2.0, which nobody can see.
        rootCause: null,
        credentials: { credentials: 0 },
      });
      expect(overview.totals).toEqual({ applications: 4, blocked: 2, ready: 1, unknown: 1 });
      expect([overview.complete, overview.unread]).toEqual([true, []]);
    });
  });

  it.each(
    [severalVendors(), ...fc.sample(randomAccount(), { seed: 12, numRuns: RANDOM })].map(
      (document, place) => [place, withAda(document)] as const,
    ),
  )('says of each what a report on it alone says: account %i', async (_place, document) => {
    await serving(document, async (running) => {
      const overview = await overviewOf(running, {}, ADA);
      const identity = await bySession(running, ADA);
      for (const { id, integration, verdict, rootCause } of overview.applications) {
        const report = reportIn(await ask(running, identity, { query: `own=F&integration=${id}` }));
        expect([report.integration, report.verdict, report.rootCause]).toEqual([integration, verdict, rootCause]);
      }
    });
  });

  it('tells the last log-in of an application that nobody shares a name with, and says once why it tells none', async () => {
    await serving(severalVendors(), async (running) => {
      await ask(running, byToken(running, 504));
      const overview = await overviewOf(running);

      expect(lineOf(overview, BOB).lastLogin).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      expect(lineOf(overview, CELIGO).lastLogin).toBeNull();
    });
    const rights = { ADMI_MANAGE_OAUTH_TOKENS: 'FULL', ADMI_MANAGEROLES: 'FULL', LIST_EMPLOYEE: 'VIEW' } as const;
    await serving(withReader(severalVendors(), rights), async (running) => {
      const { unread, applications } = await overviewOf(running, {}, READER);

      expect(unread.filter(({ what }) => what === 'login-audit')).toHaveLength(1);
      expect(applications.every(({ lastLogin }) => lastLogin === null)).toBe(true);
      expect(applications.some(({ verdict }) => verdict === 'ready')).toBe(false);
    });
  });

  it('says that the role which asks may not see what is registered', async () => {
    const rights = { ADMI_MANAGE_OAUTH_TOKENS: 'FULL', LIST_CUSTRECORDENTRY: 'NONE' } as const;
    await serving(withReader(severalVendors(), rights), async (running) => {
      expect((await overviewOf(running, {}, READER)).notes).toEqual([
        expect.stringContaining(
          'may not see whether this account has its own profile, or registered OAuth 2.0 credentials',
        ),
      ]);
      expect((await overviewOf(running)).notes).toBeUndefined();
    });
  });

  it('answers an error text for every application, or for those of the vendor whose code it is', async () => {
    await serving(severalVendors(), async (running) => {
      const named = await overviewOf(
        running,
        about("Permission Violation: You need the 'Lists -> Departments' permission to access this page."),
      );
      const [first] = named.applications;
      expect([first?.id, first?.symptom?.explainedBy[0]?.check]).toEqual([BOB, 'role-permission']);
      expect(named.symptom?.recognised[0]?.permission).toBe('LIST_DEPARTMENT');
      expect(named.symptom?.concerns).toEqual([]);

      const ofVendor = await overviewOf(running, about('NS0565 Expensify: sync error'));
      expect(ofVendor.symptom?.concerns).toEqual(['expensify']);
      expect(ofVendor.applications.filter(({ symptom }) => symptom?.concerned).map(({ id }) => id)).toEqual([
        EXPENSIFY,
      ]);
      expect(ofVendor.applications[0]?.symptom?.explainedBy).toContainEqual({ check: 'role-assigned', token: 501 });
    });
  });

  it('judges by a profile of the account’s own where there is one, and the report on that application agrees', async () => {
    await serving(severalVendors(), async (running) => {
      addProfiles(running.account, [BOBS]);
      const overview = await overviewOf(running);

      expect(lineOf(overview, BOB)).toMatchObject({
        integration: 'bobs-app',
        profile: { name: 'Bob', origin: 'account' },
        verdict: 'blocked',
        rootCause: { check: 'role-permission', token: 504 },
      });
      const identity = await bySession(running, ADMINISTRATOR);
      const report = reportIn(await ask(running, identity, { query: `own=F&integration=${BOB}` }));
      expect([report.integration, report.verdict]).toEqual(['bobs-app', 'blocked']);
    });
  });

  it('is a page too, whose lines lead to the reports', async () => {
    await serving(severalVendors(), async (running) => {
      const { text, units } = await sent(running, '&view=account');
      const linked = [...text.matchAll(/<a href="([^"]*&amp;integration=\d+)">([^<]*)</g)];

      expect(linked.map(([, , name]) => name)).toEqual([
        'Expensify',
        'Celigo integrator.io',
        'Nobody uses this',
        'Bob&#39;s app',
      ]);
      expect(units).toBeLessThanOrEqual(100);
      const report = await sent(running, `&integration=${BOB}`);
      expect(report.text).toContain('Bob&#39;s app can log in');
      expect(report.text).toContain('All integrations of this account');
    });
  });

  it('is refused with a parameter that is of one integration, and answered in three fields where it is known', async () => {
    await serving(severalVendors(), async (running) => {
      const identity = await bySession(running, ADMINISTRATOR);
      for (const other of ['integration=expensify', 'token=501', 'page=1']) {
        const { status, body } = await ask(running, identity, { query: `form=overview&${other}` });
        expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('TD_UNKNOWN_PARAMETER')]);
      }
      const { hash, schemaVersion } = await overviewOf(running);
      const again = await ask(running, identity, { query: `form=overview&unless=${hash}` });
      expect(again.body).toEqual({ schemaVersion, unchanged: true, hash });
    });
  });
});

describe('an account with a hundred applications, a token, a holder and a role each', () => {
  it.each([
    ['some holders have global permissions, and the table of them is believed', true, {}],
    ['global permissions are off, and nobody reads them', false, { EMPPERMS: false }],
  ])('costs at most 100 units and 10 queries where %s', async (_what, has, features) => {
    const account = hundredApplications(has);
    await serving({ ...account, account: { ...account.account, features } }, async (running) => {
      addProfiles(running.account, [BOBS]);
      const overview = await overviewOf(running);

      expect(overview.totals).toMatchObject({ applications: HUNDRED, unknown: 0 });
      expect(overview.unread).toEqual([]);
      expect(overview.cost.units).toBeLessThanOrEqual(100);
      expect(overview.cost.queries).toBeLessThanOrEqual(10);
      expect(lineOf(overview, 4003).rootCause?.check).toBe('role-assigned');
      expect(lineOf(overview, 4000).verdict).toBe(has ? 'blocked' : 'ready');
      const { units } = await ask(running, await bySession(running, ADMINISTRATOR), { query: 'form=overview' });
      expect(units).toBeLessThanOrEqual(100);
    });
  });

  it.each([
    ['nobody has one, so that the table of them shows nothing', false],
    ['the table of them is missing', true],
  ])(
    'costs no more where global permissions count and %s: what was not read is unknown, and named',
    async (_what, has) => {
      await serving(hundredApplications(has), async (running) => {
        if (has) running.account.faults.answer({ table: 'employeeempperms', missing: true });
        const overview = await overviewOf(running);

        expect(overview.cost.units).toBeLessThanOrEqual(100);
        expect(overview.cost.queries).toBeLessThanOrEqual(10);
        expect(overview.totals.unknown).toBeGreaterThan(50);
        expect(lineOf(overview, 4003).rootCause?.check).toBe('role-assigned');
        expect(overview.unread[0]?.why).toEqual({
          code: 'SSS_USAGE_LIMIT_EXCEEDED',
          message: 'The record was not loaded: an overview may cost no more.',
        });
      });
    },
  );
});
