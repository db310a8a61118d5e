/**
 * npm run --silent prove -- sweep [--seed N] [--most N] [--kind KIND] [--json]: interrupts a sweep at every call of every stage, in an
 * embedded account, and counts what is wrong after that. Exit status: 0, or 1 if anything is.
 */
import { leaveWith, print } from './leave';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { packagedBundle } from './bundle';
import type { Proof } from './prove/sweep/prove-sweep';
import { proveSweep } from './prove/sweep/prove-sweep';
import { parsed } from './usage';

interface Options {
  readonly seed: number;
  readonly most?: number;
  readonly kind?: string;
  readonly json?: true;
}

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('npm run prove --')
    .description('Interrupts a sweep at every call of every stage, and counts what is wrong after that.')
    .addArgument(new Argument('<what>', 'what to prove').choices(['sweep']))
    .option('--seed <number>', 'decides what is left to chance', wholeNumber, 1)
    .option('--most <number>', 'so many interruptions, chosen at random (all)', wholeNumber)
    .option('--kind <kind>', 'only those of one kind, as the counts name them')
    .option('--json', 'the counts as JSON');
  const { seed, most, kind, json } = parsed(command, argv).opts<Options>();
  const keeps = (plan: { readonly kind: string }) => kind === undefined || plan.kind === kind;
  const proof = await proveSweep(await packagedBundle(), { seed, most, keeps });
  await print(json ? JSON.stringify(proof) : textOf(proof));
  return Object.values(proof.wrong).every((count) => count === 0) ? 0 : 1;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

function textOf({ seed, possible, tried, interruptions, sweeps, calls, ends, wrong, faults }: Proof): string {
  const listed = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([name, count]) => `  ${String(count).padStart(6)} ${name}`);
  return [
    `${tried} interruptions of ${possible} (seed ${seed}), ${sweeps} sweeps:`,
    ...listed(interruptions),
    'Calls of a sweep that nothing interrupts:',
    ...listed(calls),
    'How the interrupted sweeps ended:',
    ...listed(ends),
    'Wrong:',
    ...listed(wrong),
    ...faults.map((fault) => `  ${fault}`),
    '',
  ].join('\n');
}

leaveWith(() => main(process.argv.slice(2)));
