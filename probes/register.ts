/**
 * The names of all probes, read from their files: probes themselves load only inside an account.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const OWN = join(__dirname, 'TypeScript', 'probes');
/** Those that the page of Token Doctor runs too. */
const SHARED = join(__dirname, '..', 'src', 'TypeScript', 'account', 'expectations', 'probes');

export const probes: readonly string[] = [OWN, SHARED]
  .flatMap((folder) => readdirSync(folder))
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();
