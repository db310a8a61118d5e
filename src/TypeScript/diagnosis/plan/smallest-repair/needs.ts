/**
 * What one credential needs: the changes that nothing else can take the place of, and the demands that leave a choice.
 */
import { LEVELS } from '../../../netsuite/levels';
import type { Level, Line } from '../../../netsuite/levels';
import { lowestReaching } from '../../../netsuite/offered-levels';
import type { Chain } from '../../chain';
import { allOutcomes, applies, globalLineOf, lineOf } from '../../chain';
import { isShutOut } from '../../checks/role-kind';
import { stateOf } from '../../credentials';
import type { Fact } from '../../facts';
import { isAccessToken, valueOr } from '../../facts';
import { failingReach } from '../../narrowed';
import type { Requirement } from '../../profile';
import type { Demand, Target, Way } from './demand';
import { isMet, NO_LINE } from './demand';
import type { RepairChange } from './privilege';

/** Null for a credential that no change repairs: it has ended for good, or Administrator would be handed back to a user. */
export function ownChanges(chain: Chain): RepairChange[] | null {
  const { credential, role, entity, administrator, facts } = chain;
  const state = valueOr(stateOf(credential, facts.readAt), 'live');
  if (state !== 'live' && state !== 'inactive') return null;
  const isUnassigned = entity.roles.known && !entity.roles.value.includes(role.id);
  if (isUnassigned && administrator) return null;
  const changes: RepairChange[] = [];
  if (valueOr(role.inactive, false)) changes.push({ kind: 'activate-role', role: role.id });
  for (const restriction of failingReach(chain)) changes.push({ kind: 'lift-restriction', role: role.id, restriction });
  if (isShutOut(chain)) changes.push({ kind: 'allow-restlets', role: role.id });
  const isClosed = valueOr(entity.inactive, false) || !valueOr(entity.giveAccess, true);
  if (isClosed) changes.push({ kind: 'restore-access', entity: entity.id });
  if (isUnassigned) changes.push({ kind: 'assign-role', entity: entity.id, role: role.id });
  if (state === 'inactive' && isAccessToken(credential))
    changes.push({ kind: 'reactivate-token', token: credential.id });
  return changes;
}

/**
 * What is short in every possible case, and what is met, or may be, and would be undone by removing a global line. What was not read is
 * left alone.
 *
 * @param owner the place of the credential to repair; null for one that is only kept from breaking
 */
export function demandsOf(chain: Chain, owner: number | null): Demand[] {
  const owners = owner === null ? [] : [owner];
  return chain.requirements.flatMap((requirement): Demand[] => {
    if (requirement.strength !== 'required' || !valueOr(applies(chain.facts, requirement), false)) return [];
    const demand = { ways: requirement.anyOf.map((permission) => wayBy(chain, requirement, permission)), owners };
    if (allOutcomes(chain, requirement).every(({ met }) => !met)) return [demand];
    if (demand.ways.every(({ user }) => user === null)) return [];
    const kept = [demand, whereGlobalLinesCount(demand)].find((one) => isMet(one, new Map()));
    return kept ? [kept] : [];
  });
}

/** Where nobody read whether global lines count, one may still be all that keeps the requirement from being short for sure. */
function whereGlobalLinesCount({ ways, owners }: Demand): Demand {
  return { ways: ways.map((way) => ({ ...way, worlds: [true] })), owners };
}

function wayBy(chain: Chain, { level }: Requirement, permission: string): Way {
  const { role, entity, administrator } = chain;
  const worlds = [...new Set(chain.possibilities.map(({ globalPermissionsApply }) => globalPermissionsApply))];
  const roleLine = placeOf(lineOf(role.permissions, permission));
  const globalLine = worlds.includes(true) ? placeOf(globalLineOf(entity, permission)) : NO_LINE;
  const isOpen = !administrator && role.permissions.known;
  return {
    needed: LEVELS.indexOf(level),
    offered: LEVELS.indexOf(settable(permission, level)),
    roleLine,
    globalLine,
    worlds,
    role: isOpen ? target('role', role.id, permission) : null,
    user: globalLine === NO_LINE ? null : target('user', entity.id, permission),
  };
}

function placeOf(line: Fact<Line>): number {
  return line.known && line.value !== null ? LEVELS.indexOf(line.value) : NO_LINE;
}

function settable(permission: string, level: Level): Level {
  return lowestReaching(permission, level) ?? level;
}

function target(of: Target['of'], id: number, permission: string): Target {
  return { key: `${of} ${id} ${permission}`, of, id, permission };
}
