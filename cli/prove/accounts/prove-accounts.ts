/**
 * Random accounts one after the other, each compared with the reference model. Nothing is kept but counts and the first
 * differences, so that a million of them need no more memory than a few.
 */
import type { WholeAccount } from '../../../__tests__/reference/whole/whole-account';
import { randomWhole } from '../../../__tests__/reference/whole/random-whole';
import type { Compared } from './compare';
import { compare } from './compare';
import type { Counts } from './counts';
import { count } from './counts';
import { shrink } from './shrink';
import { SHIPPED_RULES } from './shipped-rules';

export interface AccountsProof {
  readonly seed: number;
  /** The number of the first account. */
  readonly first: number;
  readonly tried: number;
  readonly seconds: number;
  readonly counts: Counts;
  /** How many accounts differ, and the first of them. */
  readonly differing: number;
  readonly differences: readonly Difference[];
}

export interface Difference {
  /** Of the account: with the seed it makes the account again. */
  readonly number: number;
  readonly said: readonly string[];
  /** The smallest account found that shows it. */
  readonly smallest: WholeAccount;
}

export interface AccountsOptions {
  readonly seed: number;
  readonly first?: number;
  readonly count: number;
  /** Told now and then. */
  readonly onProgress?: OnProgress;
  /** Left out: through the pure centre. */
  readonly compared?: (whole: WholeAccount) => Compared | Promise<Compared>;
  /** When the accounts are asked, an ISO time; left out: always the same. */
  readonly at?: string;
  readonly progressEvery?: number;
}

/** How many were tried, in how many seconds, and how many of them differ. */
export type OnProgress = (tried: number, seconds: number, differing: number) => void;

/** So many differences are printed. */
export const MOST_TOLD = 5;
const AT = '2026-06-01T00:00:00.000Z';

export async function proveAccounts({
  seed,
  first = 0,
  count: total,
  onProgress,
  compared = compare,
  at = AT,
  progressEvery = 20_000,
}: AccountsOptions): Promise<AccountsProof> {
  const counts: Counts = {};
  const differences: Difference[] = [];
  let differing = 0;
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  for (let number = first; number < first + total; number += 1) {
    const whole = randomWhole(seed, number, SHIPPED_RULES, at);
    const { expected, differences: said } = await comparedOrThrown(whole, compared);
    if (expected) count(counts, whole, expected);
    if (said.length > 0) {
      differing += 1;
      if (differences.length < MOST_TOLD) differences.push(await smallest(number, whole, said, compared));
    }
    const tried = number - first + 1;
    if (tried % progressEvery === 0) onProgress?.(tried, seconds(), differing);
  }
  return { seed, first, tried: total, seconds: seconds(), counts, differing, differences };
}

type Compare = NonNullable<AccountsOptions['compared']>;

/** An account that ends in an error is a difference too. */
async function comparedOrThrown(
  whole: WholeAccount,
  compared: Compare,
): Promise<{ readonly expected: Compared['expected'] | null; readonly differences: readonly string[] }> {
  try {
    return await compared(whole);
  } catch (thrown) {
    return { expected: null, differences: [`ends in an error: ${String(thrown)}`] };
  }
}

async function smallest(
  number: number,
  whole: WholeAccount,
  said: readonly string[],
  compared: Compare,
): Promise<Difference> {
  const kind = kindOf(said);
  const shows = async (one: WholeAccount) => kindOf((await comparedOrThrown(one, compared)).differences) === kind;
  const found = await shrink(whole, shows);
  return { number, said: (await comparedOrThrown(found, compared)).differences, smallest: found };
}

/** What differs, without ids. */
function kindOf([first = '']: readonly string[]): string {
  return first.replaceAll(/\d+/g, '').slice(0, 120);
}
