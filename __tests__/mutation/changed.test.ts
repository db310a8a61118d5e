/** What a change has to reach, so that it leaves no more faults unnoticed than there were. */
import { judge, suitesAbout } from '../../cli/mutation/changed';
import { countsOf, scoreOf, type Counts, type MutationRecord } from '../../cli/mutation/record';
import { roomOf, mutatedFiles } from '../../cli/mutation/rooms';
import type { Tried } from '../../cli/mutation/run-stryker';
import { isInSample, SAMPLE } from '../../cli/mutation/sample';
import { PROJECT } from '../../cli/bundle';

const of = (mutants: number, found: number): Counts => ({ mutants, found, explained: 0, unreached: 0 });
const RECORD: MutationRecord = {
  sample: null,
  files: {
    'diagnosis/bits.ts': { sha256: 'before', counts: of(50, 45), suites: ['diagnosis/by-id'], left: [] },
  },
};

it('refuses a change after which one mutant more is left, if all were tried', () => {
  const judged = (found: number) => judge(RECORD, new Map([['diagnosis/bits.ts', of(50, found)]]), false);
  expect(judged(45)).toMatchObject({ reached: 0.9, least: 0.9 });
  expect(judged(44).reached).toBeLessThan(judged(44).least);
});

it('allows a sample what chance explains, and no more', () => {
  const judged = (found: number) => judge(RECORD, new Map([['diagnosis/bits.ts', of(100, found)]]), true);
  // Three standard deviations of a hundred at 90 %: nine mutants.
  expect(judged(82).reached).toBeGreaterThan(judged(82).least);
  expect(judged(80).reached).toBeLessThan(judged(80).least);
});

it('counts what a comment explains as noticed, and what no test runs as not', () => {
  const tried = (end: Tried['end']): Tried => ({
    file: 'a.ts',
    line: 1,
    mutator: 'Regex',
    code: '',
    replacement: '',
    end,
    suite: null,
  });
  const counts = countsOf((['found', 'explained', 'left', 'unreached'] as const).map(tried));
  expect(counts).toEqual({ mutants: 4, found: 1, explained: 1, unreached: 1 });
  expect(scoreOf(counts)).toBe(0.5);
});

it('runs the suites that found mutants of a file before, and those of its name', () => {
  expect(suitesAbout(PROJECT, RECORD, ['diagnosis/bits.ts'])).toEqual(['diagnosis/by-id']);
  expect(suitesAbout(PROJECT, RECORD, ['account/merge.ts'])).toContain('bundle/account/merge');
});

it('finds each mutated file in a room', () => {
  const files = mutatedFiles(PROJECT);
  expect(files).toContain('examination/sweep/conclude.ts');
  expect(files.filter((file) => roomOf(file) === '')).toEqual([]);
});

it('draws about the share that is asked for, and the same again', () => {
  const before = process.env[SAMPLE];
  process.env[SAMPLE] = '7:0.25';
  const drawn = (number: number) => isInSample({ id: String(number) });
  const lines = Array.from({ length: 2000 }, (_, line) => line);
  const first = lines.filter(drawn);
  expect(first.length).toBeGreaterThan(400);
  expect(first.length).toBeLessThan(600);
  expect(lines.filter(drawn)).toEqual(first);
  if (before === undefined) Reflect.deleteProperty(process.env, SAMPLE);
  else process.env[SAMPLE] = before;
});
