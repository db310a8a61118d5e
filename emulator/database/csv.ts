import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of a file of emulator/data below its heading, as lists of cells. */
export function readData(name: string): string[][] {
  const text = readFileSync(join(__dirname, '..', 'data', name), 'utf8');
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map(cells);
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
