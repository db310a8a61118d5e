/**
 * What a role alone reaches of what an integration needs: the rows of the heat map. Global permissions belong to people, so they
 * have no part in it.
 */
import type { CredentialKind } from '../../netsuite/credential-kinds';
import { isByScriptId } from '../../netsuite/custom-objects';
import { LOG_IN, LOG_IN_IDS } from '../../netsuite/credential-kinds';
import { ADMINISTRATOR_ROLE, reaches } from '../../netsuite/levels';
import { applies } from '../chain';
import type { Credential, Facts } from '../facts';
import { lineIn, roleOf } from '../facts';
import type { Profile, Requirement } from '../profile';
import { requirementsOf } from '../profile';
import type { RoleReach } from './swept';

/** The columns: what any kind of credential of the integration needs. */
export function columnsOf(profile: Profile): readonly Requirement[] {
  const all = profile.credentials.flatMap(({ kind }) => requirementsOf(profile, kind));
  return [...new Map(all.map((requirement) => [requirement.id, requirement])).values()];
}

/** One row for each role of the credentials, by its id. */
export function reachOfRoles(facts: Facts, profile: Profile, credentials: readonly Credential[]): RoleReach[] {
  const uses = new Map<number, { credentials: number; readonly kinds: Set<CredentialKind> }>();
  for (const { role, kind } of credentials) {
    const use = uses.get(role) ?? { credentials: 0, kinds: new Set<CredentialKind>() };
    use.credentials += 1;
    use.kinds.add(kind);
    uses.set(role, use);
  }
  const columns = columnsOf(profile);
  return [...uses]
    .map(([role, { credentials: count, kinds }]) => ({
      role,
      credentials: count,
      pattern: columns.map((requirement) => reachOf(facts, role, kinds, requirement)).join(''),
    }))
    .sort((a, b) => a.role - b.role);
}

type Reach = '+' | '-' | '?' | '.';

function reachOf(facts: Facts, id: number, kinds: ReadonlySet<CredentialKind>, requirement: Requirement): Reach {
  const { anyOf, level, onlyWith } = requirement;
  const isNeeded = [...kinds].some((kind) =>
    LOG_IN_IDS.has(requirement.id)
      ? LOG_IN[kind].requirement.id === requirement.id
      : onlyWith.credential === undefined || onlyWith.credential === kind,
  );
  const isOn = applies(facts, requirement);
  if (!isNeeded || (isOn.known && !isOn.value)) return '.';
  if (id === ADMINISTRATOR_ROLE) return '+';
  const { permissions } = roleOf(facts, id);
  if (!permissions.known) return '?';
  if (anyOf.some((permission) => reaches(lineIn(permissions.value, permission), level))) return '+';
  // A line that goes by a script id may stand there under another name.
  return isOn.known && !anyOf.some(isByScriptId) ? '-' : '?';
}

/** Rows of the same roles out of several pages. Where two pages disagree, a role changed meanwhile: that is not known. */
export function joinedReach(a: RoleReach | undefined, b: RoleReach): RoleReach {
  if (a === undefined) return b;
  const pattern = Array.from(b.pattern, (reach, place) => {
    const before = a.pattern[place] ?? '.';
    if (before === reach || before === '.') return reach;
    return reach === '.' ? before : '?';
  });
  return { role: b.role, credentials: a.credentials + b.credentials, pattern: pattern.join('') };
}
