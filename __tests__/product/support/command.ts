/**
 * The commands as people and other programs run them: processes of their own.
 */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT } from '../../../cli/bundle';
import type { Report } from '../../../src/TypeScript/report/contract';

export const TSX = join(PROJECT, 'node_modules', 'tsx', 'dist', 'cli.mjs');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What npm tells a script of where it was called from is npm's to tell: a test run by npm must not pass it on. */
export const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && name !== 'INIT_CWD'),
);

/** A command that support/build-commands.mjs has built. */
type Command =
  'diagnose' | 'preflight' | 'start' | 'validate' | 'compare-probes' | 'package' | 'bench' | 'emulator-document';

/** The command in one file, built before all tests: it starts in a third of the time that tsx takes. */
export function built(command: Command): string {
  return join(PROJECT, 'build', 'commands', `${command}.cjs`);
}

/** `npx tsx cli/<command>.ts …`, from the file that is built of it. */
export function begin(command: Command, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  // As an npm script has it, so that Node.js does not take --env-file for its own.
  return spawn(process.execPath, [built(command), '--', ...args], { cwd: PROJECT, env: ENVIRONMENT });
}

/** A file of TypeScript, by its path in the project, the way of an npm script. */
export function beginFile(file: string, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [TSX, file, '--', ...args], { cwd: PROJECT, env: ENVIRONMENT });
}

export function diagnose(...args: readonly string[]): Promise<Ended> {
  return ended(begin('diagnose', ...args));
}

/** `npm run --silent diagnose -- …`, called from some folder of the project. */
export function npmDiagnose(folder: string, ...args: readonly string[]): Promise<Ended> {
  // On Windows npm is a batch file, which only a shell runs.
  const shell = process.platform === 'win32';
  return ended(spawn('npm', ['run', '--silent', 'diagnose', '--', ...args], { cwd: folder, env: ENVIRONMENT, shell }));
}

export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const [out, error] = [collected(child, 'stdout'), collected(child, 'stderr')];
  await once(child, 'close');
  return { status: child.exitCode, stdout: out(), stderr: error() };
}

/** What a process has written so far. */
export function collected(child: ChildProcessWithoutNullStreams, stream: 'stdout' | 'stderr'): () => string {
  const chunks: Buffer[] = [];
  child[stream].on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** One report a line, and nothing else. */
export function reportsIn({ stdout }: Ended): Report[] {
  const lines = stdout.split('\n');
  if (lines.pop() !== '') throw new Error('the last line does not end');
  return lines.map((line) => JSON.parse(line) as Report);
}
