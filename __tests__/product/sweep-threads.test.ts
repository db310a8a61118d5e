/** A sweep whose jobs run side by side, each in a thread, finds what one finds whose calls come one after the other. */
import { inAccount, withAccountFile } from '../support/embedded';
import { severalVendors } from './support/several-vendors';
import { ON_DEMAND, sweep } from './support/sweep';

it('finds the same in threads, in turns and in one job', async () => {
  const swept = (path: string) =>
    inAccount(path, async (running, file) => {
      const { deployments } = running.account;
      const deployment = deployments.get(ON_DEMAND);
      if (deployment?.mapReduce === undefined) throw new Error(`There is no ${ON_DEMAND}.`);
      const alone = await sweep(running, file);

      deployments.set(ON_DEMAND, { ...deployment, mapReduce: { ...deployment.mapReduce, concurrencyLimit: 3 } });
      const threads = await running.account.runMapReduce(ON_DEMAND, { caller: running.account.administrator });
      const inThreads = await sweep(running, file);
      const inTurns = await sweep(running, file, { seed: 7 });

      expect(threads.stages.reduce.concurrency).toBe(3);
      expect(inThreads).toMatchObject({
        complete: true,
        errors: [],
        credentials: alone.credentials,
        totals: alone.totals,
      });
      // The most that is stored at one moment depends on the order of the calls.
      const ofAnyOrder = ({ cost: { persistedBytes: _, ...cost }, ...found }: typeof inTurns) => ({ ...found, cost });
      expect(ofAnyOrder(inThreads)).toEqual(ofAnyOrder(inTurns));
    });
  await withAccountFile(severalVendors(), swept);
}, 60_000);
