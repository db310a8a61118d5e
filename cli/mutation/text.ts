/** The results as people read them: on the screen, and in docs/mutation.md. */
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

/** docs/mutation.md. */
export function documentText({ sample, files }: MutationRecord): string {
  const whole = Object.entries(files).flatMap(([file, { counts }]) =>
    counts ? [{ file, counts, score: scoreOf(counts) }] : [],
  );
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
    '- If no test can notice a mutant, a comment in the code says why (`// Stryker disable next-line`). It counts as explained.',
    '- `.ci/run` runs `npm run mutate -- --changed`: of the files that have a score in `docs/mutation.json` and differ from it, it tries about 150 mutants.',
    '  It fails if fewer are found than before, by more than chance explains.',
    '',
    '## A sample of all files',
    '',
    ...(sample ? sampleTable(sample) : ['None was taken yet.']),
    '',
    '## Files of which every mutant was tried',
    '',
    whole.length === 0 ? 'None yet.' : wholeSummary(whole, Object.keys(files).length),
    '',
    ...(furthest.length === 0 ? [] : furthestTable(furthest)),
    '',
  ].join('\n');
}

function sampleTable({ seed, share, rooms }: NonNullable<MutationRecord['sample']>): readonly string[] {
  const rows = Object.entries(rooms);
  const sum = (pick: (counts: Counts) => number) => rows.reduce((total, [, counts]) => total + pick(counts), 0);
  const all: Counts = {
    mutants: sum(({ mutants }) => mutants),
    found: sum(({ found }) => found),
    explained: sum(({ explained }) => explained),
    unreached: sum(({ unreached }) => unreached),
  };
  return [
    `\`npm run mutate -- --share ${share} --seed ${seed}\` tried these:`,
    '',
    '| room | mutants | found | explained | left | no test runs the code | score | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...[...rows, ['all', all] as const].map(([name, counts]) => row(name, counts)),
  ];
}

function row(name: string, counts: Counts): string {
  const { mutants, found, explained, unreached } = counts;
  const score = scoreOf(counts);
  const cells = [name, mutants, found, explained, mutants - found - explained - unreached, unreached, percent(score)];
  return `| ${cells.join(' | ')} | ${score < AIM ? '**falls short**' : 'met'} |`;
}

function wholeSummary(whole: readonly { readonly counts: Counts; readonly score: number }[], all: number): string {
  const short = whole.filter(({ score }) => score < AIM).length;
  return `${whole.length} of ${all} files, ${whole.reduce((sum, { counts }) => sum + counts.mutants, 0)} mutants. ${short} of the files fall short of the aim.`;
}

function furthestTable(files: readonly { readonly file: string; readonly counts: Counts }[]): readonly string[] {
  return [
    `The ${Math.min(files.length, MOST_FILES)} furthest from the aim:`,
    '',
    '| file | mutants | found | explained | left | no test runs the code | score | |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...files.slice(0, MOST_FILES).map(({ file, counts }) => row(`\`${file}\``, counts)),
  ];
}
