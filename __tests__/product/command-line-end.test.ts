/**
 * How a command leaves where it has no answer: never with the status of an answer, and never with a stack alone.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, closeSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PROJECT } from '../../cli/bundle';
import { EXAMPLES } from '../support/embedded';
import { begin, beginFile, collected, ended, type Ended, ENVIRONMENT, TSX } from './support/command';

const PATIENCE = 60_000;
const SUPPORT = join('__tests__', 'product', 'support');

const leaving = (way: string) => beginFile(join(SUPPORT, 'leaving.ts'), way);

/** Reads a little of a stream, and goes away. */
async function closedAfterTheFirst(
  stream: 'stdout' | 'stderr',
  child: ReturnType<typeof begin>,
): Promise<Pick<Ended, 'status' | 'stderr'>> {
  const stderr = collected(child, 'stderr');
  if (stream === 'stderr') child.stdout.resume();
  await once(child[stream], 'data');
  child[stream].destroy();
  if (child.exitCode === null) await once(child, 'exit');
  return { status: child.exitCode, stderr: stderr() };
}

describe('a reader that goes away', () => {
  it.concurrent(
    'ends a command quietly with 141, wherever it is in its output',
    async () => {
      for (const way of ['prints many lines', 'prints a long line']) {
        expect(await closedAfterTheFirst('stdout', leaving(way))).toEqual({ status: 141, stderr: '' });
      }
      expect(await closedAfterTheFirst('stderr', leaving('complains without end'))).toMatchObject({ status: 141 });
    },
    PATIENCE,
  );

  it(
    'ends diagnose, of which each account is ready, with 141, also through npm',
    async () => {
      const ready = join(EXAMPLES, 'healthy.json');
      const args = ['--silent', 'run', 'diagnose', '--', '--json', '--account', ready, ready, ready];
      const child = spawn('npm', args, { cwd: PROJECT, env: ENVIRONMENT });

      expect(await closedAfterTheFirst('stdout', child)).toEqual({ status: 141, stderr: '' });
    },
    PATIENCE,
  );

  it(
    'ends the server that npm start runs',
    async () => {
      const child = begin('start', '--port', '0', '--account', join(EXAMPLES, 'healthy.json'));
      child.stdout.destroy();

      expect(await ended(child)).toMatchObject({ status: 141, stderr: '' });
    },
    PATIENCE,
  );

  it.concurrent(
    'does not end a command that is only read slowly: all of it arrives, and the answer stands',
    async () => {
      const child = leaving('prints a long line');
      const [out, end] = [[] as Buffer[], once(child, 'close')];
      for await (const chunk of child.stdout) {
        out.push(chunk as Buffer);
        if (out.length % 20 === 0) await setTimeout(5);
      }
      await end;

      expect([child.exitCode, Buffer.concat(out).length]).toEqual([1, 5_000_001]);
    },
    PATIENCE,
  );
});

// A device that is always full is Linux's.
const onLinux = existsSync('/dev/full') ? it : it.skip;

onLinux(
  'output that cannot be written is told, with 5',
  async () => {
    const full = openSync('/dev/full', 'w');
    try {
      const run = spawn(process.execPath, [TSX, join('cli', 'diagnose.ts'), '--help'], {
        cwd: PROJECT,
        env: ENVIRONMENT,
        stdio: ['ignore', full, 'pipe'],
      });
      const told: Buffer[] = [];
      run.stderr?.on('data', (chunk: Buffer) => told.push(chunk));
      const [status] = (await once(run, 'close')) as [number];

      expect([status, Buffer.concat(told).toString()]).toEqual([
        5,
        expect.stringMatching(/^Standard output cannot be written: ENOSPC: .*\.\n$/),
      ]);
    } finally {
      closeSync(full);
    }
  },
  PATIENCE,
);

describe('a command that fails', () => {
  it.concurrent.each([
    ['throws at once', 'thrown at once'],
    ['throws where nobody catches it', 'thrown elsewhere'],
    ['rejects where nobody catches it', 'rejected elsewhere'],
    ['throws after its answer', 'thrown later'],
  ])(
    'leaves with 5, a message, and its stack to report: it %s',
    async (way, message) => {
      const { status, stderr } = await ended(leaving(way));

      expect([status, stderr.split('\n').slice(0, 2)]).toEqual([
        5,
        [`The command itself failed: ${message}`, expect.stringContaining('It has no answer.')],
      ]);
      expect(stderr).toMatch(/^ {4}at .*leaving\.ts/m);
    },
    PATIENCE,
  );

  it.concurrent(
    'leaves with 5 where a part of it cannot be loaded',
    async () => {
      const { status, stderr } = await ended(beginFile(join(SUPPORT, 'leaving-unloaded.ts')));

      expect([status, stderr]).toEqual([
        5,
        expect.stringMatching(/^The command itself failed: Cannot find module '.\/no-such-module'/),
      ]);
    },
    PATIENCE,
  );

  it.concurrent(
    'leaves with 5 where it waits for what never comes',
    async () => {
      expect(await ended(leaving('waits for what never comes'))).toEqual({
        status: 5,
        stdout: '',
        stderr: 'The command itself failed: it stopped before it had an answer.\n',
      });
    },
    PATIENCE,
  );

  it.concurrent(
    'says no more than its sentence where what was asked is at fault',
    async () => {
      const { status, stderr } = await ended(leaving('cannot use what was asked'));
      expect([status, stderr]).toEqual([3, 'Ask for something else.\n']);
    },
    PATIENCE,
  );
});

it.concurrent.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends a command quietly with %i',
  async (signal, status) => {
    const child = leaving('waits');
    const end = ended(child);
    await once(child.stdout, 'data');
    child.kill(signal);

    expect(await end).toEqual({ status, stdout: 'waiting\n', stderr: '' });
  },
  PATIENCE,
);

describe('every command', () => {
  const files = readdirSync(join(PROJECT, 'cli'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const sources = new Map(files.map((name) => [name, readFileSync(join(PROJECT, 'cli', name), 'utf8')]));
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = [
    ...new Set(Object.values(scripts).flatMap((script) => /^tsx cli\/(\S+\.ts)/.exec(script)?.[1] ?? [])),
  ];

  it.each(commands)('%s leaves by cli/leave.ts, which it imports first', (name) => {
    const source = sources.get(name) ?? '';
    expect(/^import .*$/m.exec(source)?.[0]).toMatch(/from '\.\/leave';$/);
    expect(source).toMatch(/^leaveWith\(\(\) => main\(process\.argv\.slice\(2\)\)\);\n$/m);
  });

  it('prints by cli/leave.ts alone, which sees where it cannot, and leaves by it alone', () => {
    const others = [...sources].filter(([name]) => name !== 'leave.ts');
    const own = /console\.log|process\.stdout|process\.exit|stdio: 'inherit'/;
    expect(others.filter(([, source]) => own.test(source)).map(([name]) => name)).toEqual([]);
    expect(commands.length).toBeGreaterThanOrEqual(8);
  });
});
