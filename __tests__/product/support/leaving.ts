/**
 * A command that ends in the way that its first argument names: what every command does then is cli/leave.ts's.
 */
import { leaveWith, print } from '../../../cli/leave';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../../../cli/usage';

/** Longer than a pipe takes at once. */
const LONG = 'x'.repeat(5_000_000);
const FOREVER = 60_000;

const WAYS: Readonly<Record<string, () => unknown>> = {
  'prints many lines': async () => {
    for (let line = 0; line < 100_000; line += 1) await print(`line ${line}`);
  },
  'prints a long line': () => print(LONG),
  'complains without end': async () => {
    for (;;) await new Promise((resolve) => process.stderr.write('complaint\n', resolve));
  },
  'waits for what never comes': () => new Promise(() => undefined),
  'throws at once': () => {
    throw new Error('thrown at once');
  },
  'throws where nobody catches it': () => {
    setImmediate(() => {
      throw new Error('thrown elsewhere');
    });
    return setTimeout(FOREVER);
  },
  'rejects where nobody catches it': () => {
    void Promise.reject(new Error('rejected elsewhere'));
    return setTimeout(FOREVER);
  },
  'throws after its answer': () => {
    setImmediate(() => {
      throw new Error('thrown later');
    });
  },
  'cannot use what was asked': () => {
    throw new UsageError('Ask for something else.');
  },
  waits: async () => {
    await print('waiting');
    await setTimeout(FOREVER);
  },
};

leaveWith(async () => {
  await WAYS[process.argv.at(-1) ?? '']?.();
  // What the verdict "blocked" leaves with.
  return 1;
});
