/**
 * npm run --silent prove -- sweep|accounts|emulator|readings|faults|requests|answers|files [--seed N] …: proofs that anybody can run. Each counts what is wrong and
 * prints it. Exit status: 0, or 1 if anything is.
 */
import { leaveWith, print } from './leave';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { packagedBundle } from './bundle';
import { proveInBatches } from './prove/accounts/batches';
import { inOwnProcess } from './prove/accounts/own-process';
import { accountsText } from './prove/accounts/text';
import { proveAccounts } from './prove/accounts/prove-accounts';
import { countLines, isNone, sumOf } from './prove/counts-text';
import { comparedIn } from './prove/emulator/in-emulator';
import { answersText } from './prove/answers/text';
import { proveAnswers } from './prove/answers/prove-answers';
import { proveFaults } from './prove/faults/prove-faults';
import { faultsText } from './prove/faults/text';
import { proveFiles } from './prove/files/prove-files';
import { filesText } from './prove/files/text';
import { proveRequests } from './prove/requests/prove-requests';
import { requestsText } from './prove/requests/text';
import { proveReadings } from './prove/readings/prove-readings';
import type { ReaderName } from './prove/readings/readers';
import { READERS } from './prove/readings/readers';
import { readingsText } from './prove/readings/text';
import type { Proof } from './prove/sweep/prove-sweep';
import { proveSweep } from './prove/sweep/prove-sweep';
import { parsed, UsageError } from './usage';

interface Options {
  readonly seed: number;
  readonly count?: number;
  readonly first?: number;
  readonly most?: number;
  readonly kind?: string;
  readonly of?: ReaderName;
  readonly jobs?: number;
  readonly json?: true;
}

/** What a proof found: whether nothing is wrong, and how to print it. */
interface Found {
  readonly isRight: boolean;
  readonly json: unknown;
  readonly text: string;
}

const PROOFS: Readonly<Record<string, { readonly takes: readonly string[]; run(options: Options): Promise<Found> }>> = {
  sweep: { takes: ['most', 'kind'], run: sweep },
  accounts: { takes: ['count', 'first', 'jobs'], run: (options) => accounts(options, 10_000) },
  emulator: {
    takes: ['count', 'first', 'jobs'],
    run: async (options) => accounts(options, 200, comparedIn(await packagedBundle())),
  },
  readings: { takes: ['count', 'first', 'most', 'of'], run: readings },
  faults: { takes: ['most', 'kind'], run: faults },
  requests: { takes: ['count', 'first'], run: requests },
  answers: { takes: ['most'], run: answers },
  files: { takes: ['most'], run: files },
};

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('npm run prove --')
    .description(
      'sweep: interrupts a sweep at every call of every stage. accounts: random accounts through the checks, against a second opinion. emulator: the same, deployed and read. readings: the same with answers of NetSuite that are lost, doubled, cut or changed. faults: every call of every other script fails, in every known way. requests, answers, files: hostile ones, to the scripts, to the client, to the commands.',
    )
    .addArgument(new Argument('<what>', 'what to prove').choices(Object.keys(PROOFS)))
    .option('--seed <number>', 'decides what is left to chance', wholeNumber, 1)
    .option(
      '--count <number>',
      'so many accounts (accounts: 10000, emulator: 200, readings: 10), or requests (100000)',
      wholeNumber,
    )
    .option(
      '--first <number>',
      'the number of the first account or request: the same seed and number make the same one',
      wholeNumber,
    )
    .option(
      '--most <number>',
      'at most so many interruptions of a sweep, faults or files (all), answers (20000), or changes of one account (100), chosen at random',
      wholeNumber,
    )
    .option('--kind <kind>', 'sweep and faults: only those of one kind, as the counts name them')
    .addOption(new Option('--of <reader>', 'readings: who reads the account (report)').choices(Object.keys(READERS)))
    .option(
      '--jobs <number>',
      'accounts and emulator: in batches, so many at once, each in a process of its own',
      someJobs,
    )
    .option('--json', 'the counts as JSON');
  const { args } = parsed(command, argv);
  const options = command.opts<Options>();
  const what = args[0] ?? '';
  const proof = PROOFS[what];
  if (!proof) throw new UsageError(`There is no proof ${what}.`);
  for (const name of ['count', 'first', 'most', 'kind', 'of', 'jobs'] as const) {
    if (options[name] !== undefined && !proof.takes.includes(name)) throw new UsageError(`${what} takes no --${name}.`);
  }
  const found = await proof.run(options);
  await print(options.json ? JSON.stringify(found.json) : found.text);
  return found.isRight ? 0 : 1;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

function someJobs(text: string): number {
  const jobs = wholeNumber(text);
  if (jobs < 1 || jobs > MOST_JOBS) throw new InvalidArgumentError(`Give a number from 1 to ${MOST_JOBS}.`);
  return jobs;
}

const MOST_JOBS = 64;

async function sweep({ seed, most, kind }: Options): Promise<Found> {
  const keeps = (plan: { readonly kind: string }) => kind === undefined || plan.kind === kind;
  const proof = await proveSweep(await packagedBundle(), {
    ...{ seed, most, keeps, keepsScripts: true, onProgress: tellInterruptions },
  });
  return { isRight: isNone(proof.wrong), json: proof, text: textOf(proof) };
}

async function faults({ seed, most, kind }: Options): Promise<Found> {
  const onProgress = tells('disturbances');
  const proof = await proveFaults(await packagedBundle(), { seed, most, kind, onProgress });
  return { isRight: isNone(proof.wrong), json: proof, text: faultsText(proof) };
}

async function accounts(
  { seed, count: asked, first = 0, jobs }: Options,
  usual: number,
  compared?: ReturnType<typeof comparedIn>,
): Promise<Found> {
  const name = compared ? 'emulator' : 'accounts';
  const of = { seed, first, count: asked ?? usual, onProgress: tells('accounts') };
  const proof =
    jobs === undefined
      ? await proveAccounts({ ...of, ...(compared ? { compared, progressEvery: 100 } : {}) })
      : await proveInBatches({
          ...{ ...of, jobs, size: compared ? 200 : 20_000 },
          run: (batch) => inOwnProcess(name, seed, batch),
        });
  return { isRight: proof.differing === 0, json: proof, text: accountsText(name, proof) };
}

async function readings({ seed, count = 10, first = 0, most, of = 'report' }: Options): Promise<Found> {
  const proof = await proveReadings(await packagedBundle(), {
    ...{ seed, first, count, reader: READERS[of], onProgress: tells('accounts') },
    ...(most === undefined ? {} : { most }),
  });
  // A report and the reference model are asked the same.
  const isAlike = of === 'report' && proof.alike > 0;
  return { isRight: proof.all.wrong === 0 && !isAlike, json: proof, text: readingsText(proof) };
}

function tellInterruptions({ tried, possible, wrong }: Proof): void {
  if (tried % 100 !== 0) return;
  const faults = sumOf(wrong);
  console.error(`${tried} interruptions of ${possible} at most, ${faults} faults`);
}

async function requests({ seed, count = 100_000, first = 0 }: Options): Promise<Found> {
  const onProgress = tells('requests');
  const proof = await proveRequests(await packagedBundle(), { seed, count, first, onProgress });
  return { isRight: isNone(proof.wrong), json: proof, text: requestsText(proof) };
}

async function answers({ seed, most }: Options): Promise<Found> {
  const proof = await proveAnswers({ seed, most, onProgress: tells('answers') });
  return { isRight: isNone(proof.wrong), json: proof, text: answersText(proof) };
}

async function files({ seed, most }: Options): Promise<Found> {
  const proof = await proveFiles({ seed, most, onProgress: tells('files') });
  return { isRight: isNone(proof.wrong), json: proof, text: filesText(proof) };
}

/** On standard error, so that standard output is the result alone. @param what is tried */
function tells(what: string): (tried: number, seconds: number, wrong: number) => void {
  return (tried, seconds, wrong) => {
    const rate = (tried / seconds).toFixed(1);
    console.error(`${tried} ${what} in ${seconds.toFixed(0)} s, ${rate} a second, ${wrong} wrong`);
  };
}

function textOf({ seed, possible, tried, interruptions, sweeps, calls, ends, wrong, faults }: Proof): string {
  return [
    `${tried} interruptions of ${possible} (seed ${seed}), ${sweeps} sweeps:`,
    ...countLines(interruptions),
    'Calls of a sweep that nothing interrupts:',
    ...countLines(calls),
    'How the interrupted sweeps ended:',
    ...countLines(ends),
    'Wrong:',
    ...countLines(wrong),
    ...faults.map((fault) => `  ${fault}`),
    '',
  ].join('\n');
}

leaveWith(() => main(process.argv.slice(2)));
