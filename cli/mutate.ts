/**
 * npm run mutate [-- FILE...]: whether the tests would notice a fault, at any place of the rooms that decide. Exit status: 0, or 1 if
 * a room falls short of the aim, or, with --changed, if a change leaves more unnoticed than there was.
 */
import { leaveWith, print } from './leave';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { format, resolveConfig } from 'prettier';
import { PROJECT } from './bundle';
import { judge, suitesAbout } from './mutation/changed';
import { readExplanations } from './mutation/left';
import type { MutationRecord } from './mutation/record';
import { AIM, changedSince, countsOf, hashOf, leftOf, readRecord, scoreOf, writeRecord } from './mutation/record';
import { mutatedFiles, roomOf, ROOMS, SOURCES } from './mutation/rooms';
import type { Tried } from './mutation/run-stryker';
import { runStryker } from './mutation/run-stryker';
import { suiteNames } from './mutation/suites';
import { documentText, leftText, percent, resultText } from './mutation/text';
import { parsed, UsageError } from './usage';

interface Options {
  readonly changed?: true;
  readonly most: number;
  readonly share: number;
  readonly seed: number;
  readonly jobs: number;
  readonly suite?: readonly string[];
}

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('npm run mutate --')
    .description(
      'Changes the code in one place after another and runs the tests: what no test notices is printed. Without a file: all that decides.',
    )
    .argument('[file...]', `files or folders below ${SOURCES}`)
    .option('--changed', 'only files that differ from docs/mutation.json; fails if less is found than before')
    .option('--most <number>', 'with --changed: at most about so many places', wholeNumber, 150)
    .option('--share <number>', 'only this share of the places, such as 0.1, chosen by --seed', share, 1)
    .option('--seed <number>', 'the same number chooses the same places', wholeNumber, 1)
    .option('--jobs <number>', 'processes side by side', wholeNumber, 1)
    .option(
      '--suite <name...>',
      'runs only these suites, such as diagnosis/validity: quick, and finds less, never more',
    );
  const { args } = parsed(command, argv);
  const options = command.opts<Options>();
  if (options.changed && (args.length > 0 || options.share !== 1 || options.suite)) {
    throw new UsageError(
      '--changed finds the files, the suites and how many places to try itself. Leave out files, --share and --suite.',
    );
  }
  return options.changed ? changed(options) : tryAll(args, options);
}

async function tryAll(args: readonly string[], { share, seed, jobs, suite }: Options): Promise<number> {
  const files = args.length === 0 ? mutatedFiles(PROJECT) : named(args);
  const suites = suite ? namedSuites(suite) : null;
  const tried = await runStryker({ root: PROJECT, files, suites, seed, share, jobs });
  const record = readRecord(PROJECT);
  if (share === 1) await keep({ ...record, files: { ...record.files, ...wholeFiles(files, tried, record) } });
  else if (args.length === 0 && suites === null) {
    const rooms = Object.fromEntries(
      ROOMS.map((room) => [room, countsOf(tried.filter(({ file }) => roomOf(file) === room))]),
    );
    await keep({ ...record, sample: { seed, share, rooms } });
  }
  await print(resultText(tried));
  const short = ROOMS.some((room) => scoreOf(countsOf(tried.filter(({ file }) => roomOf(file) === room))) < AIM);
  return short ? 1 : 0;
}

/** Few suites may find less than others found before in the same code: then that stays. */
function wholeFiles(
  files: readonly string[],
  tried: readonly Tried[],
  record: MutationRecord,
): MutationRecord['files'] {
  const entries = files.map((file) => {
    const own = tried.filter((one) => one.file === file);
    const suites = [...new Set(own.flatMap(({ suite }) => suite ?? []))].toSorted();
    const [sha256, counts, before] = [hashOf(PROJECT, file), countsOf(own), record.files[file]];
    const isBetter = before?.sha256 === sha256 && scoreOf(before.counts) > scoreOf(counts);
    return [file, isBetter ? before : { sha256, counts, suites, left: leftOf(own) }] as const;
  });
  return Object.fromEntries(entries);
}

async function changed({ most, seed, jobs }: Options): Promise<number> {
  const record = readRecord(PROJECT);
  const touched = changedSince(record, PROJECT);
  const files = touched.filter((file) => record.files[file]);
  const without = touched.length - files.length;
  await print(
    `${touched.length} files differ from docs/mutation.json. ${without} of them have no score to compare with.`,
  );
  if (files.length === 0) return 0;
  const known = files.reduce((sum, file) => sum + (record.files[file]?.counts.mutants ?? 0), 0);
  const share = Math.min(1, most / Math.max(known, 1));
  const suites = suitesAbout(PROJECT, record, files);
  const tried = await runStryker({ root: PROJECT, files, suites, seed, share, jobs });
  const byFile = new Map(files.map((file) => [file, countsOf(tried.filter((one) => one.file === file))]));
  const { reached, least } = judge(record, byFile, share < 1);
  await print(resultText(tried));
  await print(`${percent(reached)} of ${tried.length} mutants are noticed; at least ${percent(least)} is asked.`);
  return reached < least ? 1 : 0;
}

/** @throws UsageError if a file is not one of those that are mutated */
function named(args: readonly string[]): readonly string[] {
  const all = mutatedFiles(PROJECT);
  return args.flatMap((arg) => {
    const path = relative(join(PROJECT, SOURCES), resolve(arg)).replaceAll('\\', '/');
    const found = all.filter((file) => file === path || file.startsWith(`${path}/`));
    if (found.length > 0) return found;
    throw new UsageError(
      `${arg} is no file or folder that is mutated. Those are in ${ROOMS.join(', ')} below ${SOURCES}.`,
    );
  });
}

/** @throws UsageError if a suite is not one of those that look for mutants */
function namedSuites(names: readonly string[]): readonly string[] {
  const all = suiteNames(PROJECT);
  const strange = names.find((name) => !all.includes(name));
  if (strange === undefined) return names;
  throw new UsageError(
    `${strange} is no suite that looks for mutants. Give its path below __tests__, without .test.ts.`,
  );
}

async function keep(record: MutationRecord): Promise<void> {
  const docs = join(PROJECT, 'docs');
  await mkdir(docs, { recursive: true });
  writeRecord(PROJECT, record);
  await writePage(join(docs, 'mutation.md'), documentText(record, mutatedFiles(PROJECT).length));
  await writePage(join(docs, 'mutation-left.md'), leftText(record, readExplanations(PROJECT)));
}

async function writePage(path: string, text: string): Promise<void> {
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}

function share(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number <= 1)) throw new InvalidArgumentError('Give a number above 0, at most 1.');
  return number;
}

leaveWith(() => main(process.argv.slice(2)));
