/**
 * What NetSuite grants the caller at this moment, in the role in which the script runs. No units.
 * [DOC] section_4296668393; whether global permissions are folded in is not documented.
 */
import * as runtime from 'N/runtime';
import { applies } from '../diagnosis/chain';
import type { Facts } from '../diagnosis/facts';
import type { CredentialKind } from '../netsuite/credential-kinds';
import { isByScriptId } from '../netsuite/custom-objects';
import type { Level } from '../netsuite/levels';
import { LEVELS, reaches } from '../netsuite/levels';
import type { SelfCheck, SelfCheckedRequirement } from '../diagnosis/pre-sync/sources';
import type { Profile, Requirement } from '../diagnosis/profile';
import { requirementsOf } from '../diagnosis/profile';
import type { ReadLevel } from '../diagnosis/requirement-table';
import { levelOf } from './permission-lines';
import { idOf } from './reading';

type CurrentUser = ReturnType<typeof runtime.getCurrentUser>;

/**
 * Every requirement that applies, or may. Null where NetSuite does not say who runs the script.
 * @param kinds of the caller's own credentials; left out: the usual one of the profile
 */
export function readSelfCheck(
  profile: Profile,
  facts: Facts,
  kinds: readonly CredentialKind[] = [profile.credentials[0].kind],
): SelfCheck | null {
  try {
    const user = runtime.getCurrentUser();
    const byId = new Map(kinds.flatMap((kind) => requirementsOf(profile, kind)).map((one) => [one.id, one]));
    const requirements = [...byId.values()].filter((requirement) => {
      if (requirement.strength === 'published') return false;
      const applied = applies(facts, requirement);
      return !applied.known || applied.value;
    });
    return {
      user: idOf(user.id),
      role: idOf(user.role),
      requirements: requirements.map((requirement) => checked(requirement, (key) => permissionOf(user, key))),
    };
  } catch {
    // Who asks is not known, so nothing is said of anybody: the chain alone decides.
    return null;
  }
}

function checked({ id, anyOf, level }: Requirement, levelFor: (key: string) => ReadLevel): SelfCheckedRequirement {
  const levels = anyOf.map((key): [string, ReadLevel] => [key, levelFor(key)]);
  const reached = levels.some(([, held]) => reaches(held, level));
  const open = levels.some(([, held]) => held === 'UNKNOWN');
  return { id, ok: reached ? true : open ? null : false, levels: Object.fromEntries(levels) };
}

/** The typings say a number from 0 to 4, Oracle's page says text: names are taken too. */
function permissionOf(user: CurrentUser, name: string): ReadLevel {
  // By what name NetSuite answers for a custom record type, nobody says.
  if (isByScriptId(name)) return 'UNKNOWN';
  try {
    const answer: unknown = user.getPermission({ name });
    return LEVELS.find((level): level is Level => level === answer) ?? levelOf(answer);
  } catch {
    return 'UNKNOWN';
  }
}

/** Internal id of who runs the script; null where NetSuite does not say. No units. */
export function callerId(): number | null {
  try {
    return idOf(runtime.getCurrentUser().id);
  } catch {
    return null;
  }
}

/** Internal id of the role in which the script runs; null where NetSuite does not say. No units. */
export function callerRole(): number | null {
  try {
    return idOf(runtime.getCurrentUser().role);
  } catch {
    return null;
  }
}

/** Who runs the script, in which role; null where NetSuite does not say. No units. */
export function callerEnds(): { readonly entity: number; readonly role: number } | null {
  try {
    const { id, role } = runtime.getCurrentUser();
    return { entity: idOf(id), role: idOf(role) };
  } catch {
    return null;
  }
}

/** Whether the caller certainly holds a permission at that level: what somebody is shown by it is not shown where nobody knows. No units. */
export function holds(permission: string, level: Level): boolean {
  try {
    return reaches(permissionOf(runtime.getCurrentUser(), permission), level);
  } catch {
    return false;
  }
}

/** Whether the caller may hold a permission at that level, before something is read that NetSuite refuses by itself: false only where NetSuite says that they do not. No units. */
export function mayHold(permission: string, level: Level): boolean {
  try {
    const held = permissionOf(runtime.getCurrentUser(), permission);
    return held === 'UNKNOWN' || reaches(held, level);
  } catch {
    return true;
  }
}
