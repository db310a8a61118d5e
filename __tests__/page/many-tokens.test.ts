/** The page of an integration with 1,300 live tokens. */
import { blockedAmong, withManyCredentials } from '../../cli/benchmark/many-credentials';
import { run, type Running } from '../../cli/embedded';
import { packagedBundle } from '../../cli/bundle';
import { parseAccountFile } from '../../emulator';
import { ANA, healthyAccount, INTEGRATION, ROLE, TOKEN } from '../product/support/accounts';
import { onPage, useChromium } from './support/browser';
import { sent } from './support/session';

const COUNT = 1299;
const ALL = COUNT + 1;
/** Bytes. */
const MOST_WEIGHT = 150_000;

const { byAssignment, byGlobalPermission } = blockedAmong(COUNT);
const BLOCKED = byAssignment.length + byGlobalPermission.length;

useChromium();
jest.setTimeout(120_000);

let running: Running;
beforeAll(async () => {
  const chain = { integration: INTEGRATION, employee: ANA, role: ROLE };
  const text = JSON.stringify(withManyCredentials(healthyAccount(), chain, COUNT));
  running = await run(
    parseAccountFile(text, 'many.json', () => ''),
    await packagedBundle(),
  );
}, 120_000);
afterAll(() => running.close());

const rowsOf = (text: string) =>
  [...text.matchAll(/<th scope="row"[^>]*>\s*<a [^>]*>([^<]*)</g)].map(([, name]) => name);

it.each([
  ['first view', ''],
  ['last page', '&page=26'],
  ['page of those that are sorted by user', '&sort=user&page=5'],
  ['search', '&q=Person%203'],
  ['one token', `&token=${TOKEN}`],
  ['text', '&view=text'],
])('weighs less than 150 KB: %s', async (_what, view) => {
  const { bytes, text } = await sent(running, view);

  expect(text).toMatch(/Expensify can/);
  expect(bytes).toBeLessThan(MOST_WEIGHT);
});

it('shows the totals, and fifty rows of which the blocked ones come first', async () => {
  const { text } = await sent(running);

  expect(text).toContain(`Access tokens (${ALL})`);
  expect(text).toContain(`${BLOCKED} blocked, 0 unknown, ${ALL - BLOCKED} ready.`);
  expect(rowsOf(text)).toHaveLength(50);
  expect(
    rowsOf(text)
      .slice(0, BLOCKED)
      .every((name) => /Overridden|Unassigned/.test(name ?? '')),
  ).toBe(true);
});

it('shows each token on exactly one page', async () => {
  const names: (string | undefined)[] = [];
  for (let page = 1; page <= ALL / 50; page++) names.push(...rowsOf((await sent(running, `&page=${page}`)).text));

  expect(names).toHaveLength(ALL);
  expect(new Set(names).size).toBe(ALL);
});

it('is turned, sorted and searched over all pages without JavaScript, and leads to one token and its steps', async () => {
  await onPage(
    running,
    async (page) => {
      await page.getByText('Page 1 of 26').waitFor();
      await page.getByRole('link', { name: 'Last page' }).click();
      await page.getByText('Page 26 of 26').waitFor();
      expect(await page.getByRole('link', { name: 'Next page' }).count()).toBe(0);
      await page.getByRole('columnheader', { name: 'User' }).getByRole('link').click();
      await page.getByText('Page 1 of 26').waitFor();
      await page.getByRole('link', { name: 'Next page' }).click();
      await page.locator('th[aria-sort=ascending]', { hasText: 'User' }).waitFor();
      await page.getByText('Page 2 of 26').waitFor();
      await page.getByRole('searchbox').fill('overridden');
      await page.keyboard.press('Enter');
      await page.getByText(`Access tokens (${byGlobalPermission.length} of ${ALL})`).waitFor();
      await page.getByRole('link', { name: /Oda Overridden 41$/ }).click();
      await page.getByRole('list', { name: 'The chain from token to access' }).waitFor();
    },
    { javaScriptEnabled: false },
  );
});

it('says how many pages there are where one is asked for that there is not', async () => {
  const { text } = await sent(running, '&page=27');

  expect(text).toContain('There are 26 pages of at most 50 credentials, so no page 27. Send a number from 1 to 26.');
  expect(text).toContain('TD_PAGE_NOT_FOUND');
});

it('hands out a page of the report as text and as JSON, without names', async () => {
  const text = await sent(running, '&view=text&page=2');
  const json = await sent(running, '&view=json&page=2&pageSize=10');

  expect(text.text).toContain('Page 2 of 26, with 50 of the tokens. For the next one, add &page=3 to the address.');
  expect(JSON.parse(json.text)).toMatchObject({ page: { page: 2, pageSize: 10, pages: ALL / 10 } });
  for (const { text: shared } of [text, json]) expect(shared).not.toMatch(/Person \d|Overridden|Unassigned/);
});
