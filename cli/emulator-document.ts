/**
 * npm run docs [-- --check]: writes docs/emulator.md from the ledger, the catalogue and the modules themselves,
 * docs/interface and the client's copy of the types from the report contract, and the pages about integrations, codes and
 * symptoms from the profiles and the list of refusals, or says whether they are what those say. Exit status: 3 for bad usage, 1
 * if one of them is stale, else 0; 5 if the command itself fails.
 */
import { leaveWith, print } from './leave';
import { complain } from './complain';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { PROJECT } from './bundle';
import { checkDocuments } from './documents/checks';
import { emulatorDocument } from './documents/emulator';
import { formattedPages } from './documents/reference/formatted';
import { OWNED_FOLDERS, referencePages } from './documents/reference/pages';
import { interfaceDocuments } from './interface/documents';
import { parsed } from './usage';

async function main(argv: readonly string[]): Promise<number> {
  const command = new Command('npm run docs --')
    .description(
      'Writes docs/emulator.md, docs/interface, docs/profiles, docs/codes, docs/symptoms, docs/error-index.md, the lists in docs/checks and files of client/src from the code.',
    )
    .option('--check', 'writes nothing, and leaves with 1 if one of them is not what the code says');
  const { check: isCheck = false } = parsed(command, argv).opts<{ readonly check?: true }>();
  const documents = new Map([
    ['docs/emulator.md', await emulatorDocument()],
    ...(await interfaceDocuments()),
    ...checkDocuments(),
    ...(await formattedPages(referencePages())),
  ]);
  const left = leftBehind(documents);
  const stale = [...documents].filter(([path, text]) => {
    const file = join(PROJECT, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  for (const [path, text] of stale) {
    if (isCheck) {
      complain(`${path} is not what the code says: run \`npm run docs\`.`);
      continue;
    }
    mkdirSync(dirname(join(PROJECT, path)), { recursive: true });
    writeFileSync(join(PROJECT, path), text);
    await print(`Wrote ${path}.`);
  }
  for (const path of left) {
    if (isCheck) {
      complain(`${path} is the page of nothing: run \`npm run docs\`, which removes it.`);
      continue;
    }
    rmSync(join(PROJECT, path));
    await print(`Removed ${path}.`);
  }
  return isCheck && stale.length + left.length > 0 ? 1 : 0;
}

/** Pages whose data is gone, in folders that hold made pages only. */
function leftBehind(documents: ReadonlyMap<string, string>): string[] {
  return OWNED_FOLDERS.filter((folder) => existsSync(join(PROJECT, folder)))
    .flatMap((folder) => readdirSync(join(PROJECT, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => !documents.has(path));
}

leaveWith(() => main(process.argv.slice(2)));
