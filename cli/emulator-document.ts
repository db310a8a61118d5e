/**
 * npm run docs: writes docs/emulator.md from the ledger, the catalogue and the modules themselves.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emulatorDocument } from './documents/emulator';
import { PROJECT } from './bundle';

emulatorDocument().then(
  (text) => {
    writeFileSync(join(PROJECT, 'docs', 'emulator.md'), text);
    console.log('Wrote docs/emulator.md.');
  },
  (failure: unknown) => {
    console.error(failure);
    process.exitCode = 1;
  },
);
