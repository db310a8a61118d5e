/**
 * A sweep knows whose last day of work is set. Who may not see employees is not told.
 */
import { serving } from '../product/support/account';
import { healthyAccount } from '../product/support/accounts';
import { READER, withReader } from '../product/support/reader';
import { visitor } from '../own-profiles/support/forms';
import { aCredential, plantSweep, someTotals } from './support/planted-sweep';

const CREDENTIALS = [aCredential({ id: 501, soon: ['holder-ends', 'certificate-ends'] })];
const TOTALS = someTotals('expensify', 'Expensify', CREDENTIALS, { soon: { 'holder-ends': 1, 'certificate-ends': 1 } });

/** Without the filter, which names every reason. */
const shown = (html: string) => html.replace(/<select[^]*?<\/select>/g, '');

it.each([
  ['no employees is not told of anybody', {}, false],
  ['employees is told', { LIST_EMPLOYEE: 'VIEW' }, true],
] as const)('who may see the sweep and %s', async (_, rights, isTold) => {
  await serving(withReader(healthyAccount(), rights), async (running) => {
    plantSweep(running, { groups: { expensify: CREDENTIALS }, integrations: [TOTALS] });
    const page = await visitor(running, READER);

    const list = shown((await page.open('&view=sweep')).html);
    expect(list).toContain('The certificate ends within 30 days');
    expect(list.includes('last day of work')).toBe(isTold);

    const found = await page.open('&view=sweep&soon=holder-ends');
    expect(found.text.includes('No credential')).toBe(!isTold);
  });
});
