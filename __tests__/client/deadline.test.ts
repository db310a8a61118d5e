/** When the client stops waiting. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { withDeadline } from '../../client/src/deadline.ts';

const untilAborted = (signal: AbortSignal) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(signal.reason);
    });
  });

it('time is up though memory was tidied up meanwhile', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const timers = Array.from({ length: 5 }, (_, place) => setTimeout(collect, 40 * place));
  const late = new Promise((resolve) => timers.push(setTimeout(resolve, 2_000, 'nobody says that time is up')));
  const said = await Promise.race([withDeadline(300, undefined, untilAborted), late]);
  for (const timer of timers) clearTimeout(timer);
  expect(said).toMatchObject({ name: 'TimeoutError' });
});

it('work is told why it ends: time, or what the caller says', async () => {
  expect(await withDeadline(1.5, undefined, untilAborted)).toMatchObject({ name: 'TimeoutError' });
  const outer = new AbortController();
  const told = withDeadline(60_000, outer.signal, untilAborted);
  outer.abort('no longer wanted');
  expect(await told).toBe('no longer wanted');
  expect(await withDeadline(60_000, outer.signal, ({ reason }) => Promise.resolve<unknown>(reason))).toBe(
    'no longer wanted',
  );
});

it('leaves no timer and no listener behind, also where the work fails', async () => {
  const outer = new AbortController().signal;
  const removed = jest.spyOn(outer, 'removeEventListener');
  const failing = withDeadline(60_000, outer, () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(removed).toHaveBeenCalledTimes(1);
});
