/**
 * npm run docs [-- --check]: writes docs/emulator.md from the ledger, the catalogue and the modules themselves, and
 * docs/interface from the types of the report, or says whether they are what those say.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from './bundle';
import { emulatorDocument } from './documents/emulator';
import { interfaceDocuments } from './interface/documents';

async function main(isCheck: boolean): Promise<number> {
  const documents = new Map([['docs/emulator.md', await emulatorDocument()], ...(await interfaceDocuments())]);
  const stale = [...documents].filter(([path, text]) => {
    const file = join(PROJECT, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  for (const [path, text] of stale) {
    if (isCheck) {
      console.error(`${path} is not what the code says: run \`npm run docs\`.`);
      continue;
    }
    mkdirSync(dirname(join(PROJECT, path)), { recursive: true });
    writeFileSync(join(PROJECT, path), text);
    console.log(`Wrote ${path}.`);
  }
  return isCheck && stale.length > 0 ? 1 : 0;
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
