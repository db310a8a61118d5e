/**
 * npm run bench -- decide|role-check|sweep: figures as JSON, measured in one run on this machine. Exit status: 0, or 1 where a figure
 * is out of its bounds.
 */
import { leaveWith, print } from './leave';
import { measureDecide } from './benchmark/decide';
import { measureRoleCheck } from './benchmark/role-check';
import { measureSweep } from './benchmark/sweep';
import { parsed } from './usage';
import { Argument, Command } from 'commander';

const MEASURES = {
  decide: () => measureDecide(),
  'role-check': () => measureRoleCheck(),
  sweep: () => measureSweep(),
} as const;

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('npm run bench --')
    .description('Measures on this machine and prints the figures as JSON.')
    .addArgument(new Argument('<what>', 'what to measure').choices(Object.keys(MEASURES)));
  const [what = ''] = parsed(command, argv).args;
  const figures = await MEASURES[what as keyof typeof MEASURES]();
  await print(JSON.stringify(figures, null, 2));
  return figures.withinBounds ? 0 : 1;
}

leaveWith(() => main(process.argv.slice(2)));
