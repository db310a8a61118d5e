/**
 * npm run docs [-- --check]: writes docs/emulator.md from the ledger, the catalogue and the modules themselves, or says
 * whether it is what they say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './bundle';
import { emulatorDocument } from './documents/emulator';

const PATH = join(PROJECT, 'docs', 'emulator.md');

async function main(isCheck: boolean): Promise<number> {
  const text = await emulatorDocument();
  if (!isCheck) {
    writeFileSync(PATH, text);
    console.log('Wrote docs/emulator.md.');
    return 0;
  }
  if (readFileSync(PATH, 'utf8') === text) return 0;
  console.error('docs/emulator.md is not what the ledger says: run `npm run docs`.');
  return 1;
}

main(process.argv.includes('--check')).then(
  (status) => {
    process.exitCode = status;
  },
  (failure: unknown) => {
    console.error(failure);
    process.exitCode = 1;
  },
);
