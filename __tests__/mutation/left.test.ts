/** What is said of the mutants that no suite noticed. */
import { onOneLine, readExplanations, withReasons, type Explained, type Left } from '../../cli/mutation/left';
import { PROJECT } from '../../cli/bundle';
import { hashOf, leftOf, readRecord } from '../../cli/mutation/record';
import { mutatedFiles } from '../../cli/mutation/rooms';
import type { Tried } from '../../cli/mutation/run-stryker';
import { leftText } from '../../cli/mutation/text';

const left = (line: number): Left => ({ line, mutator: 'Regex', code: '/a/', replacement: '/b/' });
const why = (text: string): Explained => ({ mutator: 'Regex', code: '/a/', replacement: '/b/', why: text });

it('gives a reason to one mutant only, to the first of two with the same change', () => {
  const { told } = withReasons([left(1), left(9)], [why('No text has an a.')]);
  expect(told.map((one) => one.why)).toEqual(['No text has an a.', null]);
});

it('gives no reason to another change of the same code, and tells the reason that is left over', () => {
  const { told, idle } = withReasons([{ ...left(1), replacement: '/c/' }], [why('No text has an a.')]);
  expect(told.map((one) => one.why)).toEqual([null]);
  expect(idle).toEqual([why('No text has an a.')]);
});

it('keeps those that no suite noticed, in the order of their lines, each change on one line', () => {
  const tried = (line: number, end: Tried['end']): Tried => {
    return { file: 'a.ts', line, mutator: 'Block', code: '{\n  b();\n}', replacement: '{}', end, suite: null };
  };
  const kept = leftOf([tried(9, 'left'), tried(3, 'found'), tried(4, 'explained'), tried(1, 'unreached')]);
  expect(kept).toEqual([
    { line: 1, mutator: 'Block', code: '{ b(); }', replacement: '{}' },
    { line: 9, mutator: 'Block', code: '{ b(); }', replacement: '{}' },
  ]);
});

it('cuts what is long', () => {
  expect(onOneLine('x'.repeat(500))).toHaveLength(120);
});

it('writes what has no reason yet in bold, and counts it', () => {
  const counts = { mutants: 2, found: 0, explained: 0, unreached: 0 };
  const files = { 'a.ts': { sha256: '', counts, suites: [], left: [left(1), left(9)] } };
  const text = leftText({ sample: null, files }, { 'a.ts': [why('No text has an a.')] });
  expect(text).toContain('2 changes of the code that no suite noticed, by file. 1 of them have no reason yet.');
  expect(text).toContain('| 1 | `/a/` | `/b/` | No text has an a. |\n| 9 | `/a/` | `/b/` | **no reason yet** |');
});

describe('of the files as they were measured', () => {
  const { files } = readRecord(PROJECT);
  const explained = readExplanations(PROJECT);
  const measured = Object.entries(files).filter(([file, { sha256 }]) => sha256 === hashOf(PROJECT, file));

  it('each mutant that is left has a reason', () => {
    const without = measured.flatMap(([file, { left: own }]) =>
      withReasons(own, explained[file] ?? [])
        .told.filter(({ why }) => why === null)
        .map((one) => ({ file, ...one })),
    );
    expect(without).toEqual([]);
  });

  it('each reason is of a mutant that is left', () => {
    const idle = measured.flatMap(([file, { left: own }]) =>
      withReasons(own, explained[file] ?? []).idle.map((one) => ({ file, ...one })),
    );
    expect(idle).toEqual([]);
  });

  it('each list is as long as the counts say', () => {
    const odd = measured.filter(
      ([, { counts, left: own }]) => own.length !== counts.mutants - counts.found - counts.explained,
    );
    expect(odd.map(([file]) => file)).toEqual([]);
  });
});

it('reasons are of files that are mutated, and say something', () => {
  const explained = readExplanations(PROJECT);
  const known = new Set(mutatedFiles(PROJECT));
  expect(Object.keys(explained).filter((file) => !known.has(file))).toEqual([]);
  const all = Object.values(explained).flat();
  expect(all.filter(({ why }) => why.length < 20 || !why.endsWith('.') || why.includes('|'))).toEqual([]);
});
