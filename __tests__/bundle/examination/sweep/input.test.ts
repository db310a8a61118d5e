import * as cache from 'N/cache';
import * as random from 'N/crypto/random';
import * as runtime from 'N/runtime';
import { sweepInput } from '../../../../src/TypeScript/examination/sweep/input';
import type { SweepAccount } from '../../support/sweep-entries';
import { openSweeps } from '../../support/sweep-entries';
import { installCaller } from '../../support/caller';

jest.mock('N/cache');
let sweeps: SweepAccount;

beforeEach(async () => {
  sweeps = await openSweeps();
  installCaller({ id: 7, role: 3 });
  jest.mocked(random.generateUUID).mockReturnValue('6f1e8b1a-0c2d-4e3f-8a9b-000000000001');
  jest.mocked(runtime.getCurrentScript).mockReturnValue(
    Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), {
      deploymentId: 'customdeploy_td_sweep_now',
      getRemainingUsage: () => 10_000,
    }),
  );
  jest.mocked(cache.getCache).mockReturnValue(
    Object.assign(jest.createMockFromModule<cache.Cache>('N/cache/instance'), { get: () => null, put: () => undefined, remove: () => undefined } as object),
  );
});
it('x', () => {
  const got = sweepInput(false);
  console.log(JSON.stringify(got, null, 1), sweeps.cost(), sweeps.rows('SELECT * FROM customrecord_td_sweep'));
});
