/** npm run package, npm run package:probes: the zip that would be deployed. Leaves with 3 for bad usage, 5 if it fails. */
import { leaveWith, print } from './leave';
import { relative } from 'node:path';
import { Command } from 'commander';
import { packBundle, PROBES, PROJECT, TOKEN_DOCTOR } from './bundle';
import { parsed } from './usage';

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('npm run package --')
    .description('Builds the bundle and packs the zip that would be deployed.')
    .option('--probes', 'the bundle of probes instead');
  const { probes } = parsed(command, argv).opts<{ readonly probes?: true }>();
  await print(`Packed ${relative(PROJECT, await packBundle(probes ? PROBES : TOKEN_DOCTOR))}.`);
  return 0;
}

leaveWith(() => main(process.argv.slice(2)));
