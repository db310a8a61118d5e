/**
 * `npm start`, from outside: it diagnoses, serves, and stops when it is told to.
 */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { login } from '../../emulator/http/client';
import { EXAMPLES } from '../support/embedded';
import type { Ended } from './support/command';
import { begin, collected, ended } from './support/command';

const PATIENCE = 30_000;

interface Started {
  /** The page's address, as it was printed. */
  readonly page: URL;
  readonly printed: string;
  stop(signal: NodeJS.Signals): Promise<Ended>;
}

/** Starts, and waits until the address of the page is printed. */
async function started(...args: readonly string[]): Promise<Started> {
  const child = begin('start', ...args);
  const end = ended(child);
  const printed = await untilPrinted(child, /^The page: (\S+)\n.*\n/m);
  const address = /^The page: (\S+)$/m.exec(printed)?.[1] ?? '';
  return {
    page: new URL(address),
    printed,
    stop(signal) {
      child.kill(signal);
      return end;
    },
  };
}

async function untilPrinted(child: ChildProcessWithoutNullStreams, wanted: RegExp): Promise<string> {
  const [text, complaint] = [collected(child, 'stdout'), collected(child, 'stderr')];
  while (!wanted.test(text())) {
    await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
    if (child.exitCode !== null) throw new Error(`left with ${child.exitCode}: ${complaint()}`);
  }
  return text();
}

describe('npm start', () => {
  it(
    'diagnoses an example with the fault of NS0565, serves its page, and stops on a signal',
    async () => {
      const running = await started('--port', '0');
      try {
        expect(running.printed).toMatch(/^BLOCKED {2}\S+\nExpensify cannot sync: a global permission/);
        expect(running.printed).toContain('NS0565');

        // Sam Okafor is the Administrator of the example.
        const entered = await login(running.page.origin, { entity: 7, role: 3 });
        const headers = 'cookie' in entered ? { cookie: entered.cookie } : {};
        const response = await fetch(running.page, { headers, redirect: 'error' });
        expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Token Doctor')]);
        expect((await fetch(running.page, { redirect: 'manual' })).headers.get('location')).toContain('login');
      } finally {
        const { status, stderr } = await running.stop('SIGTERM');
        expect([status, stderr]).toEqual([0, '']);
      }
      await expect(fetch(running.page)).rejects.toThrow();
    },
    PATIENCE,
  );

  it(
    'says of a port that is taken to choose another one',
    async () => {
      const running = await started('--port', '0', '--account', join(EXAMPLES, 'healthy.json'));
      try {
        expect(running.printed).toMatch(/^READY/);
        const { status, stdout, stderr } = await ended(begin('start', '--port', running.page.port));

        expect([status, stdout]).toEqual([3, '']);
        expect(stderr).toMatch(/^The port cannot be used: .*EADDRINUSE.*\. Choose another one with --port\.\n$/);
      } finally {
        expect((await running.stop('SIGINT')).status).toBe(0);
      }
    },
    PATIENCE,
  );

  it.concurrent.each<[string, string[], RegExp]>([
    ['a port that is no number', ['--port', 'http'], /^--port http: write a number from 0 to 65535/],
    ['a port out of range', ['--port', '65536'], /^--port 65536: write a number from 0 to 65535/],
    ['a file that is not there', ['--account', 'nowhere.json'], /nowhere\.json: cannot be read/],
  ])(
    'leaves with 3 for %s',
    async (_what, args, message) => {
      const { status, stdout, stderr } = await ended(begin('start', ...args));

      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(message);
    },
    PATIENCE,
  );
});
