/** The results as people read them: on the screen, and in docs/mutation.md. */
import { withReasons, type Explanations } from './left';
import { AIM, countsOf, scoreOf, type Counts, type MutationRecord } from './record';
import { roomOf, ROOMS } from './rooms';
import type { Tried } from './run-stryker';

/** Of files that are listed as furthest from the aim. */
const MOST_FILES = 20;

export function percent(score: number): string {
  return `${(Math.floor(score * 1000) / 10).toFixed(1)} %`;
}

/** A line for each room, then each mutant that is left. */
export function resultText(tried: readonly Tried[]): string {
  const rooms = ROOMS.map((room) => [room, tried.filter(({ file }) => roomOf(file) === room)] as const);
  const lines = [...rooms, ['all', tried] as const]
    .filter(([, some]) => some.length > 0)
    .map(([name, some]) => `${name.padEnd(18)} ${countsText(countsOf(some))}`);
  const left = tried
    .filter(({ end }) => end === 'left' || end === 'unreached')
    .map(({ file, line, mutator, replacement, end }) => `${file}:${line} ${mutator} ${end}: ${short(replacement)}`);
  return [...lines, ...left].join('\n');
}

function countsText(counts: Counts): string {
  const { mutants, found, explained, unreached } = counts;
  const left = mutants - found - explained - unreached;
  const score = percent(scoreOf(counts)).padStart(7);
  return `${score} of ${mutants} mutants: ${found} found, ${explained} explained, ${left} left, ${unreached} in code that no test runs`;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** docs/mutation.md. @param all how many files are mutated */
export function documentText({ sample, files }: MutationRecord, all: number): string {
  const whole = Object.entries(files).map(([file, { counts }]) => ({ file, counts, score: scoreOf(counts) }));
  const furthest = whole.filter(({ score }) => score < AIM).toSorted((one, other) => one.score - other.score);
  return [
    '# Mutation testing',
    '',
    '<!-- Written by `npm run mutate`. -->',
    '',
    '`npm run mutate` changes the code in one place after another: a condition is turned round, a text is emptied, a call is left out. Then it runs',
    'the suites that reach the place. If none fails, nobody would notice such a fault. The score is the share of the mutants that a suite finds. The aim is',
    `${percent(AIM)} in each room. [Stryker](https://stryker-mutator.io) makes the mutants; \`cli/mutation\` runs the suites.`,
    '',
    '- A mutant gets four seconds of processor time. The suites that take longest are left out, and properties try 25 examples. More would find more, never less.',
    '- If no test can notice a mutant, a comment in the code may say why (`// Stryker disable next-line`). It counts as explained.',
    '- [Those that are left](mutation-left.md) are listed, each with a reason. They count as left.',
    '- `.ci/run` runs `npm run mutate -- --changed`: of the files that have a score in `docs/mutation.json` and differ from it, it tries about 150 mutants.',
    '  It fails if fewer are found than before, by more than chance explains.',
    '',
    ...(sample ? ['## A sample of all files', '', ...sampleTable(sample), ''] : []),
    '## Files of which every mutant was tried',
    '',
    ...(whole.length === 0 ? ['None yet.'] : wholeTable(whole, all)),
    '',
    ...(furthest.length === 0 ? [] : furthestTable(furthest)),
    '',
  ].join('\n');
}

/** docs/mutation-left.md. */
export function leftText({ files }: MutationRecord, explanations: Explanations): string {
  const parts = Object.entries(files).flatMap(([file, { left }]) => {
    const { told } = withReasons(left, explanations[file] ?? []);
    return told.length === 0 ? [] : [{ file, told }];
  });
  const all = parts.flatMap(({ told }) => told);
  const without = all.filter(({ why }) => why === null).length;
  return [
    '# Mutants that are left',
    '',
    '<!-- Written by `npm run mutate`. -->',
    '',
    `${all.length} changes of the code that no suite noticed, by file. ${without === 0 ? 'Each has a reason' : `${without} of them have no reason yet`}.`,
    'The reasons are in `cli/mutation/explained.json`. [The score of each room](mutation.md).',
    '',
    ...parts.flatMap(({ file, told }) => [
      `## ${file}`,
      '',
      '| line | code | changed to | why no suite notices it |',
      '| --- | --- | --- | --- |',
      ...told.map(({ line, code, replacement, why }) => {
        return `| ${line} | ${inCell(code)} | ${inCell(replacement)} | ${why ?? '**no reason yet**'} |`;
      }),
      '',
    ]),
  ].join('\n');
}

/** As code; nothing if there is nothing. */
function inCell(code: string): string {
  if (code === '') return 'nothing';
  const fence = code.includes('`') ? '``' : '`';
  return `${fence}${fence.length > 1 ? ' ' : ''}${code.replaceAll('|', '\\|')}${fence.length > 1 ? ' ' : ''}${fence}`;
}

const HEAD = 'mutants | found | explained | left | no test runs the code | score | |';
const RULE = '| --- | --- | --- | --- | --- | --- | --- | --- |';

function sumOf(counts: readonly Counts[]): Counts {
  const sum = (pick: (one: Counts) => number) => counts.reduce((total, one) => total + pick(one), 0);
  return {
    mutants: sum(({ mutants }) => mutants),
    found: sum(({ found }) => found),
    explained: sum(({ explained }) => explained),
    unreached: sum(({ unreached }) => unreached),
  };
}

function sampleTable({ seed, share, rooms }: NonNullable<MutationRecord['sample']>): readonly string[] {
  const rows = Object.entries(rooms);
  return [
    `\`npm run mutate -- --share ${share} --seed ${seed}\` tried these:`,
    '',
    `| room | ${HEAD}`,
    RULE,
    ...rows.map(([name, counts]) => row(name, counts)),
    row('all', sumOf(Object.values(rooms))),
  ];
}

function row(name: string, counts: Counts): string {
  const { mutants, found, explained, unreached } = counts;
  const score = scoreOf(counts);
  const cells = [name, mutants, found, explained, mutants - found - explained - unreached, unreached, percent(score)];
  return `| ${cells.join(' | ')} | ${score < AIM ? '**falls short**' : 'met'} |`;
}

interface Whole {
  readonly file: string;
  readonly counts: Counts;
  readonly score: number;
}

function wholeTable(whole: readonly Whole[], all: number): readonly string[] {
  const short = whole.filter(({ score }) => score < AIM).length;
  const rooms = ROOMS.map((room) => [room, whole.filter(({ file }) => roomOf(file) === room)] as const);
  return [
    `${whole.length} of ${all} files. ${short} of them fall short of the aim. Where a run named its suites (\`--suite\`), others might find more.`,
    '',
    `| room | ${HEAD}`,
    RULE,
    ...rooms
      .filter(([, own]) => own.length > 0)
      .map(([room, own]) => row(`${room} (${own.length} files)`, sumOf(own.map(({ counts }) => counts)))),
    row('all', sumOf(whole.map(({ counts }) => counts))),
  ];
}

function furthestTable(files: readonly Whole[]): readonly string[] {
  return [
    `The ${Math.min(files.length, MOST_FILES)} furthest from the aim:`,
    '',
    `| file | ${HEAD}`,
    RULE,
    ...files.slice(0, MOST_FILES).map(({ file, counts }) => row(`\`${file}\``, counts)),
  ];
}
