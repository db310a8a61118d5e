/**
 * A requirement of one user in one role, and what may be chosen so that it is met: a line of the role, a global line of the user.
 */
import { LEVELS } from '../../../netsuite/levels';
import type { Cost } from './privilege';

/** The place of a level in the list; `NO_LINE` where there is no line. */
export type LevelPlace = number;
export const NO_LINE: LevelPlace = -1;

/** A line that may be changed. */
export interface Target {
  readonly key: string;
  readonly of: 'role' | 'user';
  readonly id: number;
  readonly permission: string;
}

/** One permission that would do. */
export interface Way {
  /** The level that is needed, and the lowest that NetSuite offers from there. */
  readonly needed: LevelPlace;
  readonly offered: LevelPlace;
  readonly roleLine: LevelPlace;
  readonly globalLine: LevelPlace;
  /** Whether global lines count; both where that was not read. */
  readonly worlds: readonly boolean[];
  /** Null where nothing can be granted to the role. */
  readonly role: Target | null;
  /** Null where there is no global line that counts. */
  readonly user: Target | null;
}

/** What has to hold after a repair: one way is enough. */
export interface Demand {
  readonly ways: readonly Way[];
  /** The blocked credentials that are repaired by it, by their place; none where it only protects others. */
  readonly owners: readonly number[];
}

/** What is chosen, by target: the level of a line, or `REMOVED`. */
export type Choice = Map<string, { readonly target: Target; readonly to: LevelPlace }>;
export const REMOVED: LevelPlace = NO_LINE;

/** One target and what it is set to. */
export interface Step {
  readonly target: Target;
  readonly to: LevelPlace;
}

export function isMet({ ways }: Demand, choice: Choice): boolean {
  return ways.some((way) => isWayMet(way, choice));
}

function isWayMet(way: Way, choice: Choice): boolean {
  const granted = way.role ? (choice.get(way.role.key)?.to ?? NO_LINE) : NO_LINE;
  const set = way.user ? choice.get(way.user.key) : undefined;
  const role = Math.max(way.roleLine, granted);
  const global = set === undefined ? way.globalLine : set.to;
  return way.worlds.every((counts) => (counts && global !== NO_LINE ? global : role) >= way.needed);
}

/** Every smallest set of steps that meets an unmet demand on top of what is chosen; none where nothing does. */
export function alternativesFor({ ways }: Demand, choice: Choice): Step[][] {
  return ways.flatMap((way) => {
    const found: Step[][] = [];
    for (const steps of stepsOf(way)) {
      if (found.some((fewer) => fewer.every((step) => steps.includes(step)))) continue;
      if (steps.some((step) => contradicts(step, choice))) continue;
      if (isWayMet(way, withSteps(choice, steps))) found.push(steps);
    }
    return found;
  });
}

/** The fewer first. */
function stepsOf({ role, user, offered }: Way): Step[][] {
  const grant: Step[] = role ? [{ target: role, to: offered }] : [];
  const ofUser: Step[] = user
    ? [
        { target: user, to: REMOVED },
        { target: user, to: offered },
      ]
    : [];
  const single = [...ofUser, ...grant].map((step) => [step]);
  return [...single, ...grant.flatMap((one) => ofUser.map((other) => [other, one]))];
}

/** A global line is either removed or raised. */
function contradicts({ target, to }: Step, choice: Choice): boolean {
  const chosen = choice.get(target.key)?.to;
  return chosen !== undefined && (chosen === REMOVED) !== (to === REMOVED);
}

export function withSteps(choice: Choice, steps: readonly Step[]): Choice {
  const made: Choice = new Map(choice);
  for (const step of steps) made.set(step.target.key, step);
  return made;
}

/** What steps cost on top of what is chosen: raising a line further is no other change. */
export function costOf(steps: readonly Step[], choice: Choice): Cost {
  let [changes, ofRoles, raised, levels] = [0, 0, 0, 0];
  for (const { target, to } of steps) {
    const before = choice.get(target.key)?.to;
    if (before === undefined) {
      changes += 1;
      if (target.of === 'role') ofRoles += 1;
      else if (to !== REMOVED) raised += 1;
    }
    levels += Math.max(to, 0) - Math.max(before ?? 0, 0);
  }
  return [changes, ofRoles, raised, levels];
}

export function levelAt(place: LevelPlace): (typeof LEVELS)[number] {
  return LEVELS[place] ?? 'NONE';
}
