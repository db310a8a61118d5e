/** A part of the mutants, chosen by a number: the same number, the same mutants. */
import { createHash } from 'node:crypto';
import type { Mutant } from '@stryker-mutator/api/core';

/** Set for the processes of the tests, which Stryker starts: `seed:share`. */
export const SAMPLE = 'TOKEN_DOCTOR_MUTANTS';

/** What Stryker is told of a mutant that was left out, so that it is in no score. */
export const NOT_IN_SAMPLE = 'not in the sample';

/** By the number that Stryker gives it: the same in all processes of a run, and in each run over the same code. */
export function isInSample({ id }: Pick<Mutant, 'id'>): boolean {
  const [seed = '', share = '1'] = (process.env[SAMPLE] ?? '').split(':');
  if (Number(share) >= 1) return true;
  const [first = 0, second = 0] = createHash('sha256').update(`${seed}|${id}`).digest();
  return first * 256 + second < Number(share) * 65_536;
}
