/**
 * A sweep finds of every credential what the report on its integration finds.
 */
import { join } from 'node:path';
import fc from 'fast-check';
import { randomAccount } from '../reference/random-account';
import { EXAMPLE_NAMES, EXAMPLES, inAccount, withAccountFile } from '../support/embedded';
import { serving } from './support/account';
import { healthyAccount, role } from './support/accounts';
import { severalVendors } from './support/several-vendors';
import { ON_DEMAND, saidByReports, sweep } from './support/sweep';

/** Every second one: merge-pages.test.ts holds the same of all of them, without an account behind. */
const examples = EXAMPLE_NAMES.filter((_, place) => place % 2 === 0);
const random = fc.sample(randomAccount(), { seed: 20261128, numRuns: 6 });

async function compared(path: string): Promise<void> {
  await inAccount(path, async (running, file) => {
    const answer = await sweep(running, file);

    expect(answer.credentials).toEqual(await saidByReports(running, file));
    expect(answer).toMatchObject({ complete: true, errors: [] });
  });
}

it.each(examples)('finds in %s what its reports say', async (name) => {
  await compared(join(EXAMPLES, `${name}.json`));
});

it.each(random.map((document, place) => [place, document] as const))(
  'finds in random account %i what its reports say',
  async (_place, document) => {
    await withAccountFile(document, compared);
  },
);

it('finds every integration of an account, those without a profile too', async () => {
  await withAccountFile(severalVendors(), compared);
});

it.each([
  ['one of two active ones', [1, 3]],
  ['each active one by name', [2, 1]],
  ['every one by name', [3, 2, 1]],
])('finds what reports say of a role that reaches %s of the subsidiaries', async (_, subsidiaries) => {
  const narrowed = healthyAccount((account) => {
    account.subsidiaries = [
      { id: 1, name: 'Acme' },
      { id: 2, name: 'Acme GmbH' },
      { id: 3, name: 'Acme Ltd, closed', inactive: true },
    ];
    account.account.features = {};
    Object.assign(role(account), { subsidiaries });
  });
  await withAccountFile(narrowed, compared);
});

it('runs with the rights of whoever starts it', async () => {
  await serving(severalVendors(), async ({ account }) => {
    const run = await account.runMapReduce(ON_DEMAND, { caller: { entity: 45, role: 1003 } });

    // Bob may neither read tokens nor write entries.
    expect(run.stages.getInputData.errors.length).toBeGreaterThan(0);
  });
});
