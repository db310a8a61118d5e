/** What NetSuite's answers about the caller come to. */
import { applies } from '../chain';
import type { Facts } from '../facts';
import { valueOr } from '../facts';
import type { Level } from '../../netsuite/levels';
import { reaches } from '../../netsuite/levels';
import type { Profile } from '../profile';
import { requirementsOf } from '../profile';
import type { SelfCheck } from './sources';

/** Requirements that NetSuite refuses the caller. One whose feature may be off is not needed for certain. */
export function refusedRequirements(selfCheck: SelfCheck, facts: Facts, profile: Profile): string[] {
  return selfCheck.requirements
    .filter(({ id, ok }) => ok === false && isNeeded(id, facts, profile))
    .map(({ id }) => id);
}

function isNeeded(id: string, facts: Facts, profile: Profile): boolean {
  return requirementsOf(profile).some((one) => one.id === id && valueOr(applies(facts, one), false));
}

/** Whether NetSuite grants the caller everything that may be needed. An answer that was not understood grants nothing. */
export function grantsEverything(selfCheck: SelfCheck): boolean {
  return selfCheck.requirements.length > 0 && selfCheck.requirements.every(({ ok }) => ok === true);
}

/** A global line on a permission, as far as it is known; null where there is none. */
export type LineFor = (permission: string) => Level | null;

/**
 * Whether that holds also with global lines that are known from elsewhere in the place of what NetSuite answers: where it
 * does not fold them in, its answer is the role's alone.
 */
export function grantsEverythingBeside(lineFor: LineFor, selfCheck: SelfCheck, profile: Profile): boolean {
  return requirementsOf(profile).every(({ id, anyOf, level }) => {
    const levels = selfCheck.requirements.find((one) => one.id === id)?.levels;
    if (!levels || anyOf.every((permission) => lineFor(permission) === null)) return true;
    return anyOf.some((permission) => {
      const held = lineFor(permission) ?? levels[permission] ?? 'UNKNOWN';
      return held !== 'UNKNOWN' && reaches(held, level);
    });
  });
}

/** Whether a global line that is known from elsewhere grants what NetSuite refuses: its answer may be the role's alone. */
export function isGrantedByLine(lineFor: LineFor, requirement: string, profile: Profile): boolean {
  return requirementsOf(profile).some(
    ({ id, anyOf, level }) => id === requirement && anyOf.some((permission) => reaches(lineFor(permission), level)),
  );
}
