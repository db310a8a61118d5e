/**
 * A sandbox refresh copies the sweeps of production: none of them is one of the sandbox.
 */
import type { NotReadyReport } from '../../src/TypeScript/report/contract';
import { serving } from '../product/support/account';
import { ADMINISTRATOR, healthyAccount, TOKEN, token } from '../product/support/accounts';
import { ask, bySession } from '../product/support/restlet';
import { ON_DEMAND } from '../product/support/sweep';
import { visitor } from '../own-profiles/support/forms';
import { aCredential, plantSweep } from './support/planted-sweep';

const FOUND = { groups: { expensify: [aCredential({ id: TOKEN })] } };

it('who asks what is not ready is answered from what is read now, and no page shows it', async () => {
  const account = healthyAccount((one) => {
    token(one).revoked = true;
  });
  await serving(account, async (running) => {
    const notReady = async () =>
      (await ask(running, await bySession(running, ADMINISTRATOR), { query: 'form=not-ready' })).body as NotReadyReport;
    plantSweep(running, { ...FOUND, account: '1234567' });
    expect(await notReady()).toMatchObject({
      ...{ from: 'overview', applications: [{ verdict: 'blocked' }] },
      notes: [expect.stringContaining('There is no sweep yet')],
    });
    const page = await visitor(running);
    expect((await page.open('&view=sweep')).html).not.toContain('1 ready');

    plantSweep(running, FOUND);
    expect(await notReady()).toMatchObject({ from: 'sweep', credentials: [] });
  });
});

it('one that runs there keeps none here from running, and is compared with nothing', async () => {
  await serving(healthyAccount(), async (running) => {
    const { account } = running;
    plantSweep(running, { state: 'running', account: '1234567', ago: 1000 });
    plantSweep(running, { groups: { expensify: [aCredential({ id: 999 })] }, account: '1234567' });
    await account.runMapReduce(ON_DEMAND, { caller: ADMINISTRATOR });
    const rows = account.runSuiteQL(
      "SELECT custrecord_td_sweep_state AS state, custrecord_td_sweep_parts AS parts FROM customrecord_td_sweep WHERE custrecord_td_sweep_account = '1234567_SB1'",
    );
    expect(rows.map(({ state }) => state)).toEqual(['finished']);
    expect(String(rows[0]?.parts)).not.toContain('"change"');
  });
});
