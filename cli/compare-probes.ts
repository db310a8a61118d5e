/**
 * npm run compare:probes -- FILE...
 *
 * FILE is what the probes printed in a real account. Says which of the emulator's assumptions hold there and which fall.
 * Exit status: 3 for bad usage or a bad file, 1 if an assumption falls, else 0; 5 if the command itself fails.
 */
import { leaveWith, print } from './leave';
import { ledger } from '../emulator';
import { compare, type Comparison } from './probes/compare';
import { readProbeDocument } from './probes/document';
import { emulateProbes } from './probes/emulate';
import { parsed, typedPath } from './usage';
import { Command } from 'commander';

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('npm run compare:probes --')
    .description('Compares what the probes saw in a real account with the emulator.')
    .argument('<file...>', 'the JSON document that the probes printed; one for each role that ran them');
  parsed(command, argv);
  const documents = command.args.map((path) => readProbeDocument(typedPath(path)));
  let falls = 0;
  for (const document of documents) {
    const emulated = await emulateProbes(document.features, document.role === 'administrator');
    const comparisons = compare(document, emulated, ledger);
    await print(render(`${document.account}, ${document.version}, as ${document.role}`, comparisons));
    falls += comparisons.filter(({ result }) => result === 'falls').length;
  }
  return falls > 0 ? 1 : 0;
}

const HEADINGS = { falls: 'Assumptions that fall', holds: 'Hold here', 'not observed': 'Not observed' } as const;

function render(subject: string, comparisons: readonly Comparison[]): string {
  const parts = (['falls', 'holds', 'not observed'] as const).map((result) => {
    const rows = comparisons.filter((one) => one.result === result);
    const lines = rows.map(({ id, claim, detail }) => `  ${id}: ${claim}\n    ${detail}`);
    return [`${HEADINGS[result]}: ${rows.length}`, ...lines].join('\n');
  });
  return [subject, ...parts, ''].join('\n');
}

leaveWith(() => main(process.argv.slice(2)));
