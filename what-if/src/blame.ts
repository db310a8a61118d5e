/**
 * Where in the role files a credential breaks: the changes of its role that its integration asks about.
 */
import { permissionsOf, type Profile, requirementsOf } from '../../src/TypeScript/diagnosis/profile';
import { CREDENTIAL_KINDS } from '../../src/TypeScript/netsuite/credential-kinds';
import { reaches } from '../../src/TypeScript/netsuite/levels';
import type { WhatIfCredential } from '../../src/TypeScript/report/contract';
import type { Answer, RoleChange } from './answer';

/** A credential that is worse off, or that could not be judged, and the changes that may be why. */
export interface Blamed {
  readonly credential: WhatIfCredential;
  /** Those that take away what is needed; without one, those that take something away; else all of its role. */
  readonly changes: readonly RoleChange[];
}

const GRAVITY = ['ready', 'unknown', 'blocked'];

export function isWorse({ before, after }: WhatIfCredential): boolean {
  return GRAVITY.indexOf(after) > GRAVITY.indexOf(before);
}

/** The changes that touch a credential. */
export function blame(answer: Answer, credential: WhatIfCredential): Blamed {
  const role = credential.token === null ? undefined : answer.roleOfToken.get(credential.token);
  const profile = answer.profileOf(credential.integration);
  const asked = new Set(profile ? permissionsOf(profile) : []);
  const needed = new Set(profile ? neededBy(profile) : []);
  const isAbout = (permissions: ReadonlySet<string>, { change }: RoleChange) =>
    profile === undefined || change.kind !== 'set-role-permission' || permissions.has(change.permission);
  const own = answer.changes.filter(
    (one) => one.asked && (role === undefined || one.role.id === role) && isAbout(asked, one),
  );
  const takes = own.filter(takesAway);
  const breaks = takes.filter((one) => isAbout(needed, one));
  if (breaks.length > 0) return { credential, changes: breaks };
  return { credential, changes: takes.length > 0 ? takes : own };
}

/** What an integration cannot do without. */
function neededBy(profile: Profile): string[] {
  return CREDENTIAL_KINDS.flatMap((kind) =>
    requirementsOf(profile, kind).flatMap(({ strength, anyOf }) => (strength === 'required' ? anyOf : [])),
  );
}

/** Whether a change lowers a level, or switches something off. */
export function takesAway({ change, from }: RoleChange): boolean {
  if (change.kind !== 'set-role-permission') return !change.value;
  const before = typeof from === 'boolean' ? null : from;
  return !reaches(change.level, before ?? 'NONE');
}
