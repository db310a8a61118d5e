/**
 * A profile of the account's own that cannot be used was not read: nobody is told that all is well by the shipped one.
 */
import { contradictionIn } from '../../client/src/contradictions';
import type { Running } from '../../cli/embedded';
import type { OverviewReport } from '../../src/TypeScript/report/contract';
import type { ProfileFile } from '../../src/TypeScript/profiles/profile-file';
import { profileFiles } from '../../src/TypeScript/profiles/index';
import { ACME_PAY, acmeAccount } from './support/acme-pay';
import { putProfile, shortenProfile } from './support/entries';
import { serving } from '../product/support/account';
import { sent } from '../page/support/session';
import { ADMINISTRATOR, ana, healthyAccount } from '../product/support/accounts';
import { ask, bySession, reportIn } from '../product/support/restlet';

const OUR_OWN = JSON.stringify(profileFiles.get('expensify'));

function put({ account }: Running, text: string, length: number): void {
  account.insertRecord('customrecord_td_profile', {
    custrecord_td_profile_key: 'expensify',
    custrecord_td_profile_name: 'Expensify',
    custrecord_td_profile_length: length,
    custrecord_td_profile_json: text,
    isinactive: false,
  });
}

/** What stands in the account's custom record beside a healthy chain, and what an Administrator is told. */
async function toldWith(text: string, length: number) {
  return serving(healthyAccount(), async (running) => {
    put(running, text, length);
    const identity = await bySession(running, ADMINISTRATOR);
    const overview = (await ask(running, identity, { query: 'form=overview' })).body as OverviewReport;
    return { report: reportIn(await ask(running, identity)), overview };
  });
}

it.each([
  ['is cut off', OUR_OWN.slice(0, -9), OUR_OWN.length, /another length/],
  ['is no profile', '{"format":"profile/2"}', 22, /lacks id/],
])('one that %s: unknown, with the reason, in the report and in the overview', async (_, text, length, reason) => {
  const { report, overview } = await toldWith(text, length);
  expect([report.verdict, report.plan.verdictAfter]).toEqual(['unknown', 'unknown']);
  expect(report.summary).toContain('this account has a profile of its own that could not be used');
  expect(report.profile).toMatchObject({ origin: 'shipped', note: expect.stringMatching(reason) as string });
  expect(report.unread).toMatchObject([{ what: 'own-profiles', why: { code: 'NOT_UNDERSTOOD' } }]);
  expect(overview.applications.map(({ verdict }) => verdict)).not.toContain('ready');
  // The client believes no report that says that all was read, and that something was not.
  expect(contradictionIn(report)).toBeUndefined();
});

describe('in a blocked account', () => {
  const overridden = () =>
    healthyAccount((account) => {
      Object.assign(ana(account), { globalPermissions: { LIST_ACCOUNT: 'NONE' } });
    });

  it('no plan, no other way and no preview of a fix promises ready', async () => {
    await serving(overridden(), async (running) => {
      const identity = await bySession(running, ADMINISTRATOR);
      const promises = async () => {
        const report = reportIn(await ask(running, identity));
        const others = report.plan.steps.flatMap(({ alternatives }) => alternatives);
        const { text } = await sent(running, '&integration=expensify&view=preview&repair=remove-global-line:42');
        return { report, said: [report.plan, ...others].map(({ verdictAfter }) => verdictAfter), text };
      };
      const before = await promises();
      expect([before.said, before.text]).toEqual([['ready', 'ready'], expect.stringContaining('Expensify can sync')]);

      put(running, OUR_OWN, OUR_OWN.length + 1);
      const { report, said, text } = await promises();
      expect([report.verdict, said]).toEqual(['blocked', ['unknown', 'unknown']]);
      expect(report.unread).toMatchObject([{ what: 'own-profiles', why: { code: 'NOT_UNDERSTOOD' } }]);
      expect(contradictionIn(report)).toBeUndefined();
      expect(text).toContain('We cannot tell whether Expensify works');
      expect(text).not.toContain('Expensify can sync');
    });
  });
});

it('one that is sound: ready, by the account’s own', async () => {
  const { report, overview } = await toldWith(OUR_OWN, OUR_OWN.length);
  expect([report.verdict, report.profile?.origin, report.profile?.note]).toEqual(['ready', 'account', null]);
  expect(overview.applications.map(({ verdict }) => verdict)).toContain('ready');
});

describe('one that may win over another of the account’s own', () => {
  const ACME: ProfileFile = {
    ...ACME_PAY,
    id: 'acme',
    name: 'Acme',
    recognise: { integrationNames: ['acme'] },
    requirements: [],
    features: [],
  };

  it('makes the report on the application and the overview unknown, and not the report on that other by its id', async () => {
    await serving(acmeAccount(), async (running) => {
      putProfile(running, ACME);
      const identity = await bySession(running, ADMINISTRATOR);
      const verdicts = async () => {
        const { verdict, summary } = reportIn(await ask(running, identity, { query: 'integration=7' }));
        const byId = reportIn(await ask(running, identity, { query: 'integration=acme' }));
        const overview = (await ask(running, identity, { query: 'form=overview' })).body as OverviewReport;
        return { said: [verdict, byId.verdict, ...overview.applications.map((one) => one.verdict)], summary };
      };
      expect((await verdicts()).said).toEqual(['ready', 'ready', 'ready']);

      shortenProfile(running, putProfile(running, ACME_PAY));
      const { said, summary } = await verdicts();
      expect(said).toEqual(['unknown', 'ready', 'unknown']);
      expect(summary).toContain('stands on another profile of the account’s own');
    });
  });
});

it('one of another id that recognises the application decides for it: the report by the shipped id says so', async () => {
  await serving(healthyAccount(), async (running) => {
    const identity = await bySession(running, ADMINISTRATOR);
    const noteOf = async (query: string) => reportIn(await ask(running, identity, { query })).profile?.note;
    putProfile(running, { ...ACME_PAY, recognise: { integrationNames: ['acme'] } });
    expect(await noteOf('integration=expensify')).toBeNull();

    const recognise = { integrationNames: ['expensify'] };
    putProfile(running, { ...ACME_PAY, id: 'our-expensify', name: 'Our Expensify', recognise });
    const { profile, verdict } = reportIn(await ask(running, identity, { query: 'integration=expensify' }));
    expect([verdict, profile?.origin]).toEqual(['ready', 'shipped']);
    expect(profile?.note).toContain(
      'own profile "Our Expensify" (our-expensify) recognises the application "Expensify"',
    );
    expect(await noteOf('integration=7')).toBeNull();
  });
});
