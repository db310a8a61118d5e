/**
 * npm run --silent sweep -- --account FILE... [--profile FILE...] [--json]
 *
 * Exit status: 3 for bad usage or a bad account file, else 1 if a credential is blocked, else 2 if one is unknown or the sweep is
 * not complete, else 0. Without an answer: 5 if the command itself fails, and what leave.ts names.
 */
import { leaveWith, print } from './leave';
import { Command } from 'commander';
import { inAccountOf, missingFrom } from './account-files';
import { packagedBundle } from './bundle';
import { EXIT_BAD_INPUT } from './command-end';
import { administratorOf } from './embedded';
import { addProfiles, readProfiles } from './own-profiles';
import type { SweepAnswer } from './sweep-result';
import { sweepAnswer } from './sweep-result';
import { firstOf, parsed } from './usage';

interface Options {
  readonly account: readonly string[];
  readonly profile?: readonly string[];
  readonly json?: true;
}

const ON_DEMAND = 'customdeploy_td_sweep_now';
const [BLOCKED, UNKNOWN, READY] = [1, 2, 0];

async function main(argv: readonly string[]): Promise<number> {
  const { account, profile = [], json } = parse(argv);
  const added = readProfiles(profile);
  const zip = await packagedBundle();
  const statuses: number[] = [];
  for (const path of account) {
    const answer = await inAccountOf(path, zip, async (running, file) => {
      addProfiles(running.account, added);
      statuses.push(...missingFrom(path, file, added));
      const run = await running.account.runMapReduce(ON_DEMAND, { caller: administratorOf(file) });
      return sweepAnswer(running.account, run);
    });
    statuses.push(answer === null ? EXIT_BAD_INPUT : statusOf(answer));
    if (answer !== null) await print(json ? JSON.stringify(answer) : textOf(path, answer));
  }
  return firstOf([EXIT_BAD_INPUT, BLOCKED, UNKNOWN], statuses);
}

function statusOf({ totals, complete }: SweepAnswer): number {
  if (totals.blocked > 0) return BLOCKED;
  return totals.unknown > 0 || !complete ? UNKNOWN : READY;
}

function parse(argv: readonly string[]): Options {
  const command = new Command('npm run sweep --')
    .description('Checks every credential of an account in one sweep, in the embedded account that a file describes.')
    .requiredOption('--account <file...>', 'account files (format account/1)')
    .option('--profile <file...>', 'profiles to add to those that are shipped (format profile/1)')
    .option('--json', 'one result on each line');
  return parsed(command, argv).opts<Options>();
}

/** Credentials that a person reads; --json has them all. */
const MOST_LISTED = 50;

function textOf(path: string, { complete, credentials, totals, errors, cost }: SweepAnswer): string {
  const open = credentials.filter(({ verdict }) => verdict !== 'ready');
  const more = open.length - MOST_LISTED;
  return [
    `SWEEP  ${path}${complete ? '' : '  (not complete)'}`,
    `${credentials.length} credentials: ${totals.blocked} blocked, ${totals.unknown} unknown, ${totals.ready} ready.`,
    ...open
      .slice(0, MOST_LISTED)
      .map(
        ({ integration, application, token, verdict, rootCause }) =>
          `  ${verdict.padEnd(8)} ${integration}, application ${application}, credential ${token}${rootCause ? `: ${rootCause.check}` : ''}`,
      ),
    ...(more > 0 ? [`  … and ${more} more; --json lists them.`] : []),
    ...errors.map(({ stage, key, message }) => `  ${[stage, key].filter((part) => part !== '').join(' ')}: ${message}`),
    `Cost: ${cost.units} units, ${cost.queries} queries, ${cost.invocations} invocations, ${cost.persistedBytes} bytes between the stages.`,
    '',
  ].join('\n');
}

leaveWith(() => main(process.argv.slice(2)));
