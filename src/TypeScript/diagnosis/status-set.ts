/**
 * The statuses that a check may have where not everything was read, as bits; the gravest is the highest. `unknown` is the answer
 * where possibilities disagree.
 */
import { highestOfEach, onlyPlace } from './bits';
import type { Status } from './finding';
import type { Outcome, OutcomeSet } from './outcome';
import { outcomesIn } from './outcome';
import { GRAVITY } from './possibilities';

export type StatusSet = number;

export function statusSet(...statuses: readonly Status[]): StatusSet {
  return statuses.reduce((set, status) => set | (1 << GRAVITY.indexOf(status)), 0);
}

export function statusesIn(set: StatusSet): Status[] {
  return GRAVITY.filter((status) => mayBe(set, status));
}

export function mayBe(set: StatusSet, status: Status): boolean {
  return (set & statusSet(status)) !== 0;
}

/** The one status that all possibilities give, else `unknown`. */
export function unanimous(set: StatusSet): Status {
  return GRAVITY[onlyPlace(set)] ?? 'unknown';
}

/** Whether a status is worth a line. */
export function isAmiss(status: Status): status is 'fail' | 'unknown' | 'warn' {
  return status === 'fail' || status === 'unknown' || status === 'warn';
}

/** The statuses that a check may have when it is the worst of two parts that turn out independently of each other. */
export const worstOfEach: (a: StatusSet, b: StatusSet) => StatusSet = highestOfEach;

/**
 * The statuses that a requirement may have by its outcomes, remembered by their set.
 *
 * @param statusOf what one outcome means
 * @returns what a set of outcomes means; where it is not certain that the requirement applies, it may pass as well
 */
export function statusTable(statusOf: (outcome: Outcome) => Status): (set: OutcomeSet, certain: boolean) => StatusSet {
  const known: StatusSet[] = [];
  const pass = statusSet('pass');
  return (set, certain) => {
    const found = (known[set] ??= statusSet(...outcomesIn(set).map(statusOf)));
    return certain ? found : found | pass;
  };
}
