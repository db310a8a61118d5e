/** A run over two small files: what a suite would notice is found, and what none looks at is not. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../../cli/bundle';
import type { Tried } from '../../cli/mutation/run-stryker';

let tried: readonly Tried[] = [];

beforeAll(async () => {
  const script = join(__dirname, 'support', 'two-files.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { cwd: PROJECT });
  tried = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Tried[];
}, 120_000);

it('finds most of the faults in a file whose suite runs, and names the suite', () => {
  const own = tried.filter(({ file }) => file === 'diagnosis/bits.ts');
  const found = own.filter(({ end }) => end === 'found');
  expect(found.length / own.length).toBeGreaterThan(0.5);
  // A mutant that never ends is found without a test.
  expect(new Set(found.flatMap(({ suite }) => suite ?? []))).toEqual(new Set(['diagnosis/status-set']));
});

it('says of code that no suite runs that none does', () => {
  const other = tried.filter(({ file }) => file === 'diagnosis/anonymous.ts');
  expect(other.length).toBeGreaterThan(5);
  expect(new Set(other.map(({ end }) => end))).toEqual(new Set(['unreached']));
});
