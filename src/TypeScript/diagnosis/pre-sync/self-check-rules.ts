/** What follows from NetSuite's answers about the caller. */
import { applies } from '../chain';
import type { Facts } from '../facts';
import { valueOr } from '../facts';
import type { CredentialKind } from '../../netsuite/credential-kinds';
import type { Level } from '../../netsuite/levels';
import { reaches } from '../../netsuite/levels';
import type { Profile } from '../profile';
import { requirementsOf } from '../profile';
import type { SelfCheck } from './sources';

/**
 * Requirements that NetSuite refuses the caller. If the feature may be off, the requirement may not be needed.
 * @param kinds of which the caller's credential may be: what one of them does not need may not be needed. Left out: the usual one
 */
export function refusedRequirements(
  selfCheck: SelfCheck,
  facts: Facts,
  profile: Profile,
  kinds: readonly CredentialKind[] = [profile.credentials[0].kind],
): string[] {
  const isNeeded = (id: string) =>
    kinds.every((kind) =>
      requirementsOf(profile, kind).some((one) => one.id === id && valueOr(applies(facts, one), false)),
    );
  return selfCheck.requirements.filter(({ id, ok }) => ok === false && isNeeded(id)).map(({ id }) => id);
}

/** Whether NetSuite grants the caller everything that may be needed. An answer that was not understood grants nothing. */
export function grantsEverything(selfCheck: SelfCheck): boolean {
  return selfCheck.requirements.length > 0 && selfCheck.requirements.every(({ ok }) => ok === true);
}

/** What NetSuite answered of each permission of a requirement; null where it was not asked, or its answer is not known. */
export function answersTo({ requirements }: SelfCheck, requirement: string): (permission: string) => Level | null {
  const levels = requirements.find(({ id }) => id === requirement)?.levels ?? {};
  return (permission) => {
    const held = levels[permission] ?? 'UNKNOWN';
    return held === 'UNKNOWN' ? null : held;
  };
}

/** A global line on a permission, if it is known. Null means that there is none. */
export type LineFor = (permission: string) => Level | null;

/**
 * Whether that also holds if global lines that are known from elsewhere replace NetSuite's answer. If NetSuite does not include
 * global lines, its answer is about the role alone.
 */
export function grantsEverythingBeside(lineFor: LineFor, selfCheck: SelfCheck, profile: Profile): boolean {
  return requirementsOf(profile).every(({ id, anyOf, level }) => {
    // What was not asked is not needed.
    const isAsked = selfCheck.requirements.some((one) => one.id === id);
    if (!isAsked || anyOf.every((permission) => lineFor(permission) === null)) return true;
    const answer = answersTo(selfCheck, id);
    return anyOf.some((permission) => reaches(lineFor(permission) ?? answer(permission), level));
  });
}

/** Whether a global line, known from elsewhere, grants what NetSuite refuses. Its answer may be about the role alone. */
export function isGrantedByLine(lineFor: LineFor, requirement: string, profile: Profile): boolean {
  return requirementsOf(profile).some(
    ({ id, anyOf, level }) => id === requirement && anyOf.some((permission) => reaches(lineFor(permission), level)),
  );
}
