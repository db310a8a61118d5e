/** Each command as a process of its own, with what is no file, or one that never ends. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../bundle';
import type { Found } from './wrong';
import { ofTold } from './wrong';

/** What a command line is with the path of a hostile file. */
const COMMANDS: readonly (readonly [command: string, line: (path: string) => readonly string[]])[] = [
  ['start', (path) => ['cli/start.ts', '--', '--account', path]],
  ['start --env-file', (path) => ['cli/start.ts', '--', '--account', 'accounts/healthy.json', '--env-file', path]],
  ['diagnose', (path) => ['cli/diagnose.ts', '--', '--account', path]],
  ['diagnose --profile', (path) => ['cli/diagnose.ts', '--', '--account', 'accounts/healthy.json', '--profile', path]],
  ['diagnose --what-if', (path) => ['cli/diagnose.ts', '--', '--account', 'accounts/healthy.json', '--what-if', path]],
  ['sweep', (path) => ['cli/sweep.ts', '--', '--account', path]],
  ['preflight', (path) => ['cli/preflight.ts', '--', '--account', path]],
  ['role-check', (path) => ['cli/role-check.ts', '--', path, '--profile', 'expensify']],
  ['what-if', (path) => ['cli/what-if-project.ts', '--', '--account', path, '--project', 'src']],
  [
    'what-if --project',
    (path) => ['cli/what-if-project.ts', '--', '--account', 'accounts/healthy.json', '--project', path],
  ],
  ['validate --zip', (path) => ['cli/validate.ts', '--', '--zip', path]],
  ['validate --folder', (path) => ['cli/validate.ts', '--', '--folder', path]],
  ['compare:probes', (path) => ['cli/compare-probes.ts', '--', path]],
];

const MOST_TIME = 120_000;
/** Kilobytes of the heap and more: a command that reads without an end is stopped by this, not by the machine. */
const MEMORY = '--max-old-space-size=1500';

export async function* spawned(): AsyncGenerator<{ readonly command: string; readonly found: readonly Found[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'token-doctor-commands-'));
  const places = placesIn(folder);
  const before = namesIn(folder);
  try {
    for (const [command, line] of COMMANDS) {
      for (const [kind, path] of places) {
        const { status, said } = await run(line(path));
        const found = [
          ...ofTold({ status, message: said }),
          ...(status === 0 ? [['status', `0 of ${kind}`] as const] : []),
        ];
        const left = namesIn(folder).filter((name) => !before.includes(name));
        if (left.length > 0) found.push(['written', left.join(', ')]);
        yield { command, found: found.map(([wrong, what]) => [wrong, `${kind}: ${what}`] as const) };
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder is right where a folder is asked for, so it holds what is no project. */
function placesIn(folder: string): (readonly [kind: string, path: string])[] {
  const at = (name: string) => join(folder, name);
  mkdirSync(at('folder'));
  writeFileSync(at('folder/manifest.xml'), '<a');
  writeFileSync(at('bytes'), Uint8Array.from([0, 0xff, 0xfe, 0x80, 0x50, 0x4b, 3, 4]));
  symlinkSync(at('loop'), at('loop'));
  const places: (readonly [string, string])[] = [
    ['a folder', at('folder')],
    ['bytes', at('bytes')],
    ['a link in a circle', at('loop')],
    ['a name that is too long', at('x'.repeat(300))],
  ];
  if (process.platform === 'win32') return places;
  return [...places, ['a device without an end', '/dev/zero']];
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String);
}

function run(line: readonly string[]): Promise<{ readonly status: number; readonly said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MEMORY, '--import', 'tsx', ...line], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: MOST_TIME,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code, signal) => {
      resolve({
        status: code ?? -1,
        said: `${Buffer.concat(chunks).toString('utf8')}${signal === null ? '' : ` ${signal}`}`,
      });
    });
  });
}
