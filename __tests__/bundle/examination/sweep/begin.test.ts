/** Of several sweeps that run at once one goes on: the one whose entry was made first. */
import * as random from 'N/crypto/random';
import * as runtime from 'N/runtime';
import { begin, runningOf } from '../../../../src/TypeScript/examination/sweep/begin';
import { recentSweeps } from '../../../../src/TypeScript/snapshots/sweeps/read-sweeps';
import { beginSweep } from '../../../../src/TypeScript/snapshots/sweeps/write-sweeps';
import { keyOf } from '../../support/ended-sweeps';
import type { SweepAccount } from '../../support/sweep-entries';
import { openSweeps } from '../../support/sweep-entries';

const [NOW, DAILY] = ['customdeploy_td_sweep_now', 'customdeploy_td_sweep_daily'];
const DAY = 86_400_000;

let sweeps: SweepAccount;

beforeEach(async () => {
  sweeps = await openSweeps();
  jest.mocked(random.generateUUID).mockReturnValue('6f1e8b1a-0c2d-4e3f-8a9b-000000000001');
  jest.mocked(runtime.getCurrentScript).mockReturnValue(
    Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), {
      deploymentId: NOW,
      getRemainingUsage: () => 10_000,
    }),
  );
});

const running = (number: number, deployment = NOW, ago = 60_000) =>
  beginSweep({ key: keyOf(number), deployment, began: new Date(Date.now() - ago).toISOString() });
const states = () =>
  recentSweeps(sweeps.reading, 10)
    .read.toReversed()
    .map(({ state }) => state);

it('makes an entry, with a key of its own', () => {
  expect(begin(false)).toEqual({ id: 1, key: '6f1e8b1a0c2d4e3f' });
  expect(states()).toEqual(['running']);
});

it('goes on with its entry where the stage is called again', () => {
  const id = running(5);
  expect(begin(true)).toEqual({ id, key: keyOf(5) });
  expect(states()).toEqual(['running']);
});

it('makes an entry where the stage is called again before it had made one', () => {
  expect(begin(true)).toEqual({ id: 1, key: '6f1e8b1a0c2d4e3f' });
});

it('ends the earlier sweep of the same deployment, which never came to its end', () => {
  running(5);
  expect(begin(false)).toMatchObject({ id: 2 });
  expect(states()).toEqual(['interrupted', 'running']);
});

it('gives way to an earlier sweep of another deployment', () => {
  running(5, DAILY);
  expect(begin(false)).toBeNull();
  expect(states()).toEqual(['running', 'withdrawn']);
});

it('ends a sweep of another deployment that began too long ago to run still', () => {
  running(5, DAILY, 30 * DAY);
  expect(begin(false)).toMatchObject({ id: 2 });
  expect(states()).toEqual(['interrupted', 'running']);
});

it('goes on before a later sweep of another deployment, which gives way itself', () => {
  running(5);
  running(6, DAILY);
  expect(begin(true)).toMatchObject({ id: 1 });
  expect(states()).toEqual(['running', 'running']);
});

it('knows the last sweep of its own deployment that runs', () => {
  expect(runningOf(NOW)).toBeNull();
  const ids = [running(5), running(6), running(7, DAILY)];
  expect(runningOf(NOW)).toEqual({ id: ids[1], key: keyOf(6) });
  expect(runningOf(DAILY)).toEqual({ id: ids[2], key: keyOf(7) });
});
