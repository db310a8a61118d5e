/**
 * npm run bench -- decide: figures as JSON, measured in one run on this machine. Exit status: 0, or 1 where a figure is out of
 * its bounds.
 */
import { leaveWith, print } from './leave';
import { measureDecide } from './benchmark/decide';
import { parsed } from './usage';
import { Argument, Command } from 'commander';

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('npm run bench --')
    .description('Measures on this machine and prints the figures as JSON.')
    .addArgument(new Argument('<what>', 'what to measure').choices(['decide']));
  parsed(command, argv);
  const figures = measureDecide();
  await print(JSON.stringify(figures, null, 2));
  return figures.withinBounds ? 0 : 1;
}

leaveWith(() => main(process.argv.slice(2)));
