/** A part of the mutants, chosen by a number: the same number, the same mutants. */
import { createHash } from 'node:crypto';
import type { Mutant } from '@stryker-mutator/api/core';

/** Set for the processes of the tests, which Stryker starts: `seed:share`. */
export const SAMPLE = 'TOKEN_DOCTOR_MUTANTS';

/** What Stryker is told of a mutant that was left out, so that it is in no score. */
export const NOT_IN_SAMPLE = 'not in the sample';

export function isInSample({
  fileName,
  location,
  replacement,
}: Pick<Mutant, 'fileName' | 'location' | 'replacement'>): boolean {
  const [seed = '', share = '1'] = (process.env[SAMPLE] ?? '').split(':');
  if (Number(share) >= 1) return true;
  const { start, end } = location;
  const file = fileName.replaceAll('\\', '/').replace(/^.*src\/TypeScript\//, '');
  const place = [seed, file, start.line, start.column, end.line, end.column, replacement].join('|');
  const [first = 0, second = 0] = createHash('sha256').update(place).digest();
  return first * 256 + second < Number(share) * 65_536;
}
