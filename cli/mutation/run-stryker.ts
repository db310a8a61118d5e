/** One run of Stryker over some files, and what became of each mutant. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { SOURCES } from './rooms';
import { isInSample, NOT_IN_SAMPLE, SAMPLE } from './sample';
import { ONLY_SUITES } from './suites';

export interface Wanted {
  readonly root: string;
  /** Below src/TypeScript. */
  readonly files: readonly string[];
  /** Below __tests__; null for all. */
  readonly suites: readonly string[] | null;
  readonly seed: number;
  /** Of the mutants: above 0, at most 1. */
  readonly share: number;
  /** Processes side by side. */
  readonly jobs: number;
}

export interface Tried {
  /** Below src/TypeScript. */
  readonly file: string;
  /** The first is 1. */
  readonly line: number;
  /** What was done to the code: the name of Stryker's mutator, what stood there, and what stands there then. */
  readonly mutator: string;
  readonly code: string;
  readonly replacement: string;
  /** `left`: no suite noticed it. `unreached`: no test runs the code. `explained`: a comment in the code says why none can. */
  readonly end: 'found' | 'left' | 'unreached' | 'explained';
  /** The suite that found it, below __tests__. */
  readonly suite: string | null;
}

/** @throws Error if the suites cannot be run without a mutant */
export async function runStryker({ root, files, suites, seed, share, jobs }: Wanted): Promise<readonly Tried[]> {
  // Stryker starts the processes of the tests, and hands them nothing but the environment.
  process.env[SAMPLE] = `${seed}:${share}`;
  if (suites) process.env[ONLY_SUITES] = suites.join(',');
  else Reflect.deleteProperty(process.env, ONLY_SUITES);
  const options: PartialStrykerOptions = {
    mutate: files.map((file) => `${SOURCES}/${file}`),
    plugins: [join(root, 'cli', 'mutation', 'plugin.mjs')],
    testRunner: 'suites',
    testRunnerNodeArgs: ['--import', 'tsx'],
    coverageAnalysis: 'perTest',
    concurrency: jobs,
    reporters: ['progress-append-only'],
    // Below the project, Jest and the linter would find everything twice.
    tempDirName: join(tmpdir(), `token-doctor-mutation-${process.pid}`),
    ignorePatterns: ['/build', '/coverage'],
    // Beside other work a test takes several times as long; a mutant that turns in a circle is noticed by what it calls.
    ...{ timeoutMS: 20_000, timeoutFactor: 4, dryRunTimeoutMinutes: 30 },
    disableTypeChecks: false,
    allowConsoleColors: false,
    warnings: false,
  };
  // An ES module.
  const { Stryker } = await import('@stryker-mutator/core');
  const results = await new Stryker(options).runMutationTest();
  const lines = new Map(files.map((file) => [file, readFileSync(join(root, SOURCES, file), 'utf8').split('\n')]));
  return results.flatMap((result) => triedOf(result, lines));
}

/** Nothing if it was not to be tried, or is no program. */
function triedOf(result: MutantResult, lines: ReadonlyMap<string, readonly string[]>): readonly Tried[] {
  const { fileName, location, mutatorName, replacement, status, statusReason = '', killedBy } = result;
  if (!isInSample(result)) return [];
  const file = fileName.replaceAll('\\', '/').replace(/^.*src\/TypeScript\//, '');
  const code = codeAt(lines.get(file) ?? [], location);
  const told = { file, line: location.start.line, mutator: mutatorName, code, replacement };
  switch (status) {
    case 'Killed':
      return [{ ...told, end: 'found', suite: suiteOf(killedBy?.[0]) }];
    case 'Timeout':
      return [{ ...told, end: 'found', suite: null }];
    case 'Survived':
      return [{ ...told, end: 'left', suite: null }];
    case 'NoCoverage':
      return [{ ...told, end: 'unreached', suite: null }];
    case 'Ignored':
      return [{ ...told, end: 'explained', suite: null }];
    case 'RuntimeError':
      if (statusReason.includes(NOT_IN_SAMPLE)) return [];
      // The process of the tests ended: somebody would notice.
      return [{ ...told, end: 'found', suite: null }];
    default:
      return [];
  }
}

/** @param location lines and columns, the first is 1 */
function codeAt(lines: readonly string[], { start, end }: MutantResult['location']): string {
  const [first = '', ...others] = lines.slice(start.line - 1, end.line);
  const last = others.pop();
  if (last === undefined) return first.slice(start.column - 1, end.column - 1);
  return [first.slice(start.column - 1), ...others, last.slice(0, end.column - 1)].join('\n');
}

function suiteOf(test: string | undefined): string | null {
  return /^__tests__\/(.*)\.test\.ts/.exec(test ?? '')?.[1] ?? null;
}
