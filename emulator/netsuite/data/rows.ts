import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of a CSV file of this folder, without its heading and without empty lines. */
export function rowsOf(file: string): string[][] {
  const text = readFileSync(join(__dirname, file), 'utf8');
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map(cells);
}

/** The names of a cell that holds several: `SOAP Web Services; Web Services`. */
export function namesIn(cell: string): string[] {
  return cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
