/**
 * The page of an account whose last sweep found 50,000 credentials: how long it takes, what it weighs, and the whole file.
 */
import type { Running } from '../../cli/embedded';
import { run } from '../../cli/embedded';
import { packagedBundle } from '../../cli/bundle';
import { parseAccountFile } from '../../emulator';
import type { SweptCredential } from '../../src/TypeScript/diagnosis/sweep/swept';
import { healthyAccount } from '../product/support/accounts';
import { aCredential, HOUR, plantSweep, someTotals } from '../sweep/support/planted-sweep';
import { worked } from '../support/worked';
import { sent } from './support/session';

const COUNT = 50_000;
const INTEGRATIONS = 600;
const LONG_NAME = 'An integration whose name is as long as NetSuite lets a name be, or so';
/** Bytes. */
const MOST_WEIGHT = 150_000;
/** Milliseconds. */
const MOST_TIME = 1000;

jest.setTimeout(120_000);

const keyOf = (place: number) => `any/${place + 1}`;

function credentialsOf(integration: number): SweptCredential[] {
  const ids = Array.from(
    { length: Math.ceil(COUNT / INTEGRATIONS) },
    (_, place) => place * INTEGRATIONS + integration + 1,
  );
  return ids
    .filter((id) => id <= COUNT)
    .map((id) => {
      const bad = id % 7 === 0;
      const found = bad ? ({ verdict: 'blocked', check: 'role-permission' } as const) : ({ verdict: 'ready' } as const);
      return aCredential({
        id,
        application: integration + 1,
        entity: (id % 10_000) + 1,
        role: (id % 2000) + 1000,
        ...found,
      });
    });
}

let running: Running;
beforeAll(async () => {
  running = await run(
    parseAccountFile(JSON.stringify(healthyAccount()), 'many.json', () => ''),
    await packagedBundle(),
  );
  const groups = Array.from({ length: INTEGRATIONS }, (_, place) => [keyOf(place), credentialsOf(place)] as const);
  const integrations = groups.map(([key, list], place) => someTotals(key, `${LONG_NAME} ${place}`, list));
  for (let days = 40; days >= 1; days--) {
    plantSweep(running, { ago: days * 24 * HOUR, counts: [COUNT - days, days, 0] });
  }
  plantSweep(running, {
    groups: Object.fromEntries(groups),
    integrations: integrations.slice(0, 500),
    changes: integrations.map(({ group: { key } }, place) => ({
      group: key,
      from: 'ready',
      to: 'blocked',
      check: 'role-permission',
      record: { type: 'role', id: place + 1000 },
      count: 2000,
      credentials: credentialsOf(place).map(({ id }) => id),
    })),
    roles: Array.from({ length: 2000 }, (_, place) => ({
      group: keyOf(0),
      role: place + 1000,
      credentials: 5,
      pattern: place % 2 === 0 ? '-.' : '?+',
    })),
    errors: Array.from({ length: 200 }, (_, place) => ({
      stage: 'map',
      key: `page/${place}`,
      message: 'An error with a message that is about as long as they mostly are in NetSuite.',
    })),
  });
}, 120_000);
afterAll(() => running.close());

const VIEWS = [
  ['first view', 'sweep', 'Credentials (50000)'],
  ['last page, sorted by user', 'sweep&sort=person&page=1000&groups=25', 'Page 1000 of 1000'],
  ['one integration', 'sweep&group=any/7&verdict=blocked', '12 of 50000'],
  ['one user', 'sweep&person=17', '5 of 50000'],
  ['changes', 'sweep-changes', '(600)'],
  ['roles', 'sweep-roles&group=any/1', '(2000)'],
] as const;

it.each(VIEWS)('the %s takes less than a second and weighs less than 150 KB', async (_what, view, shows) => {
  // The first look loads the page's modules: of a busy machine the best of three counts.
  const times: number[] = [];
  let last = { text: '', bytes: 0 };
  for (let look = 0; look < 3; look++) {
    const before = process.cpuUsage();
    last = await sent(running, `&view=${view}`);
    times.push(worked(before));
  }
  expect(last.text).toContain(shows);
  expect(last.bytes).toBeLessThan(MOST_WEIGHT);
  expect(Math.min(...times)).toBeLessThan(MOST_TIME);
});

it('the first view costs at most 100 units', async () => {
  const { units } = await sent(running, '&view=sweep');
  expect(units).toBeLessThanOrEqual(100);
});

it('the file has all of them, each on a line of its own', async () => {
  const { text } = await sent(running, '&view=sweep&format=csv&sort=id');
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(COUNT + 1);
  expect(lines[7]).toBe(`Blocked,The role lacks a permission,"${LONG_NAME} 6",7,access token,7,,8,,1007,`);
});
