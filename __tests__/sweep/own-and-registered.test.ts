/**
 * A sweep finds what reports find where the account has a profile of its own, and registered credentials.
 */
import type { Running } from '../../cli/embedded';
import { askForReport } from '../../cli/embedded';
import { sweepAnswer } from '../../cli/sweep-result';
import { serving } from '../product/support/account';
import { ADMINISTRATOR } from '../product/support/accounts';
import { ON_DEMAND } from '../product/support/sweep';
import { inDays, listCertificates, mappedAccount, register } from '../registered/support/mappings';

interface Said {
  readonly verdict: string | undefined;
  readonly credentials: readonly (readonly [number | null, string])[];
}

async function saidBySweep(running: Running): Promise<Said> {
  const { account } = running;
  const { credentials } = sweepAnswer(account, await account.runMapReduce(ON_DEMAND, { caller: ADMINISTRATOR }));
  const [row] = account.runSuiteQL('SELECT custrecord_td_sweep_totals AS totals FROM customrecord_td_sweep');
  const { integrations } = JSON.parse(String(row?.totals)) as { integrations: readonly { verdict: string }[] };
  return { verdict: integrations[0]?.verdict, credentials: credentials.map(({ token, verdict }) => [token, verdict]) };
}

async function saidByReport(running: Running): Promise<Said> {
  const { verdict, tokens } = await askForReport(running, ADMINISTRATOR, 'expensify');
  return { verdict, credentials: tokens.map((one) => [one.id, one.verdict]) };
}

it.each([
  ['a certificate of which its profile knows nothing', [{}], false],
  ['a certificate, and a profile of its own', [{}], true],
  ['a certificate that has ended, and a profile of its own', [{ until: inDays(-3) }], true],
  ['a certificate of a user who is not there', [{ entity: 999 }], false],
  ['a certificate, and one that somebody ended', [{}, { key: 'k2', ended: true }], false],
  ['a registered credential of no application', [{ application: 'x' }], false],
])('of an account with %s', async (_, registered, hasOwn) => {
  await serving(mappedAccount(), async (running) => {
    if (hasOwn) listCertificates(running);
    for (const one of registered) register(running, one);
    expect(await saidBySweep(running)).toEqual(await saidByReport(running));
  });
});
