/**
 * Judging what was only partly read.
 *
 * A check is decided only if every possible value of what is unread gives the same answer. So a rule is written for
 * known values, run for every possible value of the unread ones, and the answers are compared here.
 */
import type { Fact } from './facts';
import type { Status } from './finding';

/** The values that a fact may have: its own if it was read, else all of them. */
export function possible<T>(fact: Fact<T>, all: readonly T[]): readonly T[] {
  return fact.known ? [fact.value] : all;
}

/** The one answer that all possibilities give, else `unknown`. */
export function unanimousStatus(statuses: Iterable<Status>): Status {
  const [only = 'unknown', ...others] = new Set(statuses);
  return others.length === 0 ? only : 'unknown';
}

/** How bad a status is. `unknown` comes in where possibilities disagree, never as the answer of one. */
export const GRAVITY: readonly Status[] = ['notApplicable', 'pass', 'warn', 'unknown', 'fail'];

export function worst(statuses: readonly Status[], otherwise: Status): Status {
  return statuses.reduce(
    (gravest, status) => (GRAVITY.indexOf(status) > GRAVITY.indexOf(gravest) ? status : gravest),
    otherwise,
  );
}
