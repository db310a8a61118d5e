/**
 * The portlet, as the packed bundle's script file renders it on somebody's home page.
 */
import type { Running } from '../../cli/embedded';
import type { Caller } from '../../emulator';
import { serving } from '../product/support/account';
import { severalVendors } from '../product/support/several-vendors';
import { READER, withReader } from '../product/support/reader';
import { aCredential, plantSweep, someTotals } from '../sweep/support/planted-sweep';
import { sweptSixTimes } from '../sweep/support/swept-account';
import { anAdministrator } from './support/session';

const DEPLOYMENT = 'customdeploy_td_sweep_pl';

const shownTo = async (running: Running, caller: Caller = anAdministrator(running)) => {
  const answer = await running.account.callPortlet({ deployment: DEPLOYMENT, caller });
  const text = answer.html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  return { ...answer, text };
};

it('shows totals, integrations, what got worse, how old it is, and the way to the page', async () => {
  const { title, html, text, error } = await serving(severalVendors(), (running) => {
    sweptSixTimes(running);
    return shownTo(running);
  });
  expect(error).toBeNull();
  expect(title).toBe('Token Doctor: every credential');
  expect(text).toContain('2 blocked, 1 unknown, 1 ready. Not everything was read.');
  expect(text).toContain('Expensify 1 0 1 Celigo integrator.io 1 0 0 Bob&#39;s &lt;app&gt; 0 1 0');
  expect(text).toContain(
    '1 credential got worse in the last sweep. Expensify: 1 Blocked. The role is not assigned to the user',
  );
  expect(text).toMatch(/The last sweep ended 59 minutes ago\. Every credential, as of the last sweep/);
  expect(html).toMatch(/href="\/app\/site\/hosting\/scriptlet\.nl\?[^"]*view=sweep"/);
});

it('costs at most 20 units, weighs at most 10 KB and runs no script, however much there is', async () => {
  const NAME = '<script>alert(1)</script>'.repeat(8);
  const { html, units } = await serving(severalVendors(), (running) => {
    const keys = Array.from({ length: 500 }, (_, place) => `any/${place + 1}`);
    plantSweep(running, {
      groups: { 'any/1': [aCredential({ id: 1 })] },
      integrations: keys.map((key) => someTotals(key, NAME, [aCredential({ id: 1, verdict: 'blocked' })])),
      changes: keys.map((group) => ({
        group,
        from: 'ready',
        to: 'blocked',
        check: 'role-active',
        record: { type: 'role', id: 7 },
        count: 2000,
        credentials: Array.from({ length: 300 }, (_, place) => place + 1),
      })),
    });
    return shownTo(running);
  });
  expect(units).toBeLessThanOrEqual(20);
  expect(Buffer.byteLength(html)).toBeLessThan(10_000);
  expect(html).not.toMatch(/<script|<style|\son\w+=/i);
  expect(html).toContain('and 495 more integrations');
});

it('says that no sweep has finished', async () => {
  const { text } = await serving(severalVendors(), (running) => shownTo(running));
  expect(text).toContain('No sweep has finished yet.');
});

it('shows nothing to a role that may not read the result, and says what that takes', async () => {
  const account = withReader(severalVendors(), { LIST_CUSTRECORDENTRY: 'NONE' });
  account.audiences = { [DEPLOYMENT]: [READER.role] };
  const { text, units } = await serving(account, (running) => {
    sweptSixTimes(running);
    return shownTo(running, READER);
  });
  expect(text).toContain('that takes Lists &gt; Custom Record Entries at View');
  expect(text).not.toMatch(/blocked, |Celigo/);
  expect(units).toBe(0);
});
