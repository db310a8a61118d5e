/**
 * The names of all probes, read from their files: probes themselves load only inside an account.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const probes: readonly string[] = readdirSync(join(__dirname, 'TypeScript', 'probes'))
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();
