/**
 * `npm start`, from outside: it diagnoses, serves, and stops when it is told to.
 */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { login } from '../../emulator';
import { run } from '../client/support/command';
import { inFolder } from '../client/support/files';
import { EXAMPLES } from '../support/embedded';
import { begin, collected, type Ended, ended } from './support/command';

const PATIENCE = 30_000;

interface Started {
  /** The page's address, as it was printed. */
  readonly page: URL;
  readonly printed: string;
  stop(signal: NodeJS.Signals): Promise<Ended>;
}

/** Starts, and waits until the address of the page is printed, and with an env file how to ask with it. */
async function started(...args: readonly string[]): Promise<Started> {
  const child = begin('start', ...args);
  const end = ended(child);
  const last = args.includes('--env-file') ? /( preflight --env-file |no env file\.).*\n/ : /^The page: (\S+)\n.*\n/m;
  const printed = await untilPrinted(child, last);
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

const account = (name: string) => ['--port', '0', '--account', join(EXAMPLES, `${name}.json`)];

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

describe('npm start -- --env-file', () => {
  it(
    'writes what the client asks the running account with, and how, for nobody else to read',
    async () => {
      await inFolder({}, async (folder) => {
        const path = join(folder, 'td.env');
        const running = await started(...account('role-lacks-accounts'), '--env-file', path);
        try {
          expect(running.printed).toMatch(/its token 501, .*\n {2}npm run --silent build:client\n {2}node /);
          expect(running.printed).toContain(` preflight --env-file ${path}\n`);
          expect(readFileSync(path, 'utf8')).toMatch(/^# .*invented credentials.*\nNETSUITE_ACCOUNT=1234567_SB1\n/);
          if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);

          const { status, out, err } = await run(['preflight', '--env-file', path]);
          expect([status, err]).toEqual([1, '']);
          expect(out).toMatch(/^BLOCKED {2}1234567_SB1 {2}expensify\n/);
        } finally {
          expect((await running.stop('SIGTERM')).status).toBe(0);
        }
        // What it wrote itself, it writes over; what a file of an earlier account says would be wrong of this one.
        const next = await started(...account('two-live-tokens-one-blocked'), '--env-file', path);
        expect((await next.stop('SIGTERM')).stdout).toContain('its token 501,');
        const none = await started(...account('no-token'), '--env-file', path);
        expect((await none.stop('SIGTERM')).stdout).toContain('no access token of Expensify to ask with');
        expect(existsSync(path)).toBe(false);
      });
    },
    PATIENCE,
  );

  it.concurrent.each<[string, string, RegExp]>([
    ['a file of somebody else', 'other.env', /other\.env: it was not written by this command/],
    ['a folder', '.', /: it cannot be read: EISDIR\.\n$/],
    ...(process.platform === 'win32'
      ? []
      : [
          ['a device that never ends', '/dev/zero', /: it cannot be read: it is no file\.\n$/] as [
            string,
            string,
            RegExp,
          ],
        ]),
    ['a folder that is not there', 'none/td.env', /td\.env: it cannot be written: ENOENT\.\n$/],
  ])(
    'leaves with 3 for %s, and leaves it alone',
    async (_what, name, message) => {
      await inFolder({ 'other.env': 'NETSUITE_ACCOUNT=1\n' }, async (folder) => {
        const path = resolve(folder, name);
        const { status, stdout, stderr } = await ended(begin('start', ...account('healthy'), '--env-file', path));

        expect([status, stdout]).toEqual([3, '']);
        expect(stderr).toMatch(message);
        expect(readFileSync(join(folder, 'other.env'), 'utf8')).toBe('NETSUITE_ACCOUNT=1\n');
      });
    },
    PATIENCE,
  );

  it(
    'is started by npm in such a way that Node.js does not take the option for its own',
    async () => {
      const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
        scripts: Record<string, string>;
      };
      expect(manifest.scripts.start).toBe('tsx cli/start.ts --');
      const { status, stdout } = await ended(begin('start', '--env-file', '/nowhere/td.env', '--help'));
      expect([status, stdout]).toEqual([0, expect.stringContaining('--env-file <file>')]);
    },
    PATIENCE,
  );
});
