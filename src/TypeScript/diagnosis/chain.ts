/**
 * One credential's chain: token -> role -> entity -> global permissions, and what its requirements come to.
 */
import type { Credential, Entity, Fact, Facts, PermissionLines, Role } from './facts';
import { entityOf, feature, lineIn, roleOf, UNREAD } from './facts';
import type { CredentialKind } from '../netsuite/credential-kinds';
import type { Level, Line } from '../netsuite/levels';
import { ADMINISTRATOR_ROLE, effectiveLevel, highest, LEVELS, reaches } from '../netsuite/levels';
import { combinations, possible } from './possibilities';
import type { Condition, Profile, Requirement } from './profile';
import { expectsRole, isExpectedRoleName, requirementsOf } from './profile';
import { GLOBAL_PERMISSIONS_FEATURE } from '../netsuite/features';

/** What a user may do in a role, whichever token they hold for it. */
export interface UserInRole {
  readonly facts: Facts;
  readonly profile: Profile;
  readonly role: Role;
  readonly entity: Entity;
  readonly administrator: boolean;
  /** The requirements that apply, or may: one whose feature is off is not among them. */
  readonly requirements: readonly Requirement[];
  /** Every possible combination of what all requirements share. One element where all of it was read. */
  readonly worlds: readonly World[];
}

export interface Chain extends UserInRole {
  readonly credential: Credential;
}

/** What all requirements of one chain share, with nothing unread. */
export interface World {
  readonly globalPermissionsApply: boolean;
  /** True as well where no particular role is expected. */
  readonly roleIsExpected: boolean;
}

export function chainOf(facts: Facts, profile: Profile, credential: Credential): Chain {
  return { ...userInRole(facts, profile, credential), credential };
}

/** What decides what a credential may do. */
export interface Ends {
  readonly kind: CredentialKind;
  readonly entity: number;
  readonly role: number;
}

export function userInRole(facts: Facts, profile: Profile, ends: Ends): UserInRole {
  const role = roleOf(facts, ends.role);
  const entity = entityOf(facts, ends.entity);
  const administrator = ends.role === ADMINISTRATOR_ROLE;
  return {
    facts,
    profile,
    role,
    entity,
    administrator,
    requirements: requirementsOf(profile, ends.kind).filter((requirement) => mayApply(facts, requirement)),
    worlds: possible(globalPermissionsApply(facts, entity, administrator), [true, false]).flatMap((applies) =>
      possible(roleIsExpected(profile, role), [true, false]).map((expected) => ({
        globalPermissionsApply: applies,
        roleIsExpected: expected,
      })),
    ),
  };
}

export function applies(facts: Facts, needed: { readonly onlyWith: Condition }): Fact<boolean> {
  const { feature: id } = needed.onlyWith;
  return id === undefined ? { known: true, value: true } : feature(facts, id);
}

function mayApply(facts: Facts, requirement: Requirement): boolean {
  const fact = applies(facts, requirement);
  return !fact.known || fact.value;
}

/** Feature on, entity an employee, role not Administrator. One that rules it out settles it, whatever else is unread. */
function globalPermissionsApply(facts: Facts, entity: Entity, administrator: boolean): Fact<boolean> {
  const conditions: Fact<boolean>[] = [
    { known: true, value: !administrator },
    feature(facts, GLOBAL_PERMISSIONS_FEATURE),
    entity.type.known ? { known: true, value: entity.type.value === 'EMPLOYEE' } : UNREAD,
  ];
  if (conditions.some((condition) => condition.known && !condition.value)) return { known: true, value: false };
  return conditions.every((condition) => condition.known) ? { known: true, value: true } : UNREAD;
}

function roleIsExpected(profile: Profile, role: Role): Fact<boolean> {
  if (!expectsRole(profile)) return { known: true, value: true };
  if (role.id === ADMINISTRATOR_ROLE) return { known: true, value: false };
  return role.name.known ? { known: true, value: isExpectedRoleName(profile, role.name.value) } : UNREAD;
}

/** What one requirement comes to in one world, all its lines known. */
export interface Outcome {
  readonly effective: Level;
  readonly met: boolean;
  /** Not met, and no role line of its permissions reaches the level. */
  readonly shortAtRole: boolean;
  /** Not met, and a global line holds one of its permissions below the level. */
  readonly overridden: boolean;
  /** Met, and no role line reaches the level: only a global line does. */
  readonly onlyByGlobalLine: boolean;
  /** Met, though a global line holds one of its permissions below the level. */
  readonly harmlessGlobalLine: boolean;
}

interface Lines {
  readonly role: Line;
  readonly global: Line;
}

function outcome(requirement: Requirement, lines: readonly Lines[], administrator: boolean, world: World): Outcome {
  const rule = { administrator, globalPermissionsApply: world.globalPermissionsApply };
  const effective = highest(lines.map(({ role, global }) => effectiveLevel(role, global, rule)));
  const met = reaches(effective, requirement.level);
  const roleReaches = administrator || lines.some(({ role }) => reaches(role, requirement.level));
  const globalBelow =
    world.globalPermissionsApply && lines.some(({ global }) => global !== null && !reaches(global, requirement.level));
  return {
    effective,
    met,
    shortAtRole: !met && !roleReaches,
    overridden: !met && globalBelow,
    onlyByGlobalLine: met && !roleReaches,
    harmlessGlobalLine: met && globalBelow,
  };
}

const ANY_LINE: readonly Line[] = [null, ...LEVELS];

export function lineOf(permissions: Fact<PermissionLines>, key: string): Fact<Line> {
  return permissions.known ? { known: true, value: lineIn(permissions.value, key) } : UNREAD;
}

/** Outcomes by requirement, then by the lines that they follow from. */
const OUTCOMES = new WeakMap<Requirement, Map<string, readonly Outcome[]>>();

/**
 * Everything that a requirement may come to in one world, given what was read of its lines. Thousands of credentials share a
 * few roles and sets of global permissions: each combination of lines is judged once.
 */
export function outcomes(chain: UserInRole, requirement: Requirement, world: World): readonly Outcome[] {
  const found = OUTCOMES.get(requirement) ?? new Map<string, readonly Outcome[]>();
  OUTCOMES.set(requirement, found);
  const key = linesKey(chain, requirement, world);
  const judged = found.get(key) ?? judgedOutcomes(chain, requirement, world);
  found.set(key, judged);
  return judged;
}

/** All that the outcomes of a requirement depend on. */
function linesKey({ role, entity, administrator }: UserInRole, { anyOf }: Requirement, world: World): string {
  const lines = anyOf.map((key) => `${lineKey(role.permissions, key)} ${lineKey(entity.globalPermissions, key)}`);
  return [administrator, world.globalPermissionsApply, ...lines].join();
}

function lineKey(permissions: Fact<PermissionLines>, key: string): string {
  return permissions.known ? (lineIn(permissions.value, key) ?? 'none') : 'unread';
}

function judgedOutcomes(chain: UserInRole, requirement: Requirement, world: World): Outcome[] {
  const choices = requirement.anyOf.map((key) =>
    possible(lineOf(chain.role.permissions, key), chain.administrator ? [null] : ANY_LINE).flatMap((role) =>
      possible(lineOf(chain.entity.globalPermissions, key), world.globalPermissionsApply ? ANY_LINE : [null]).map(
        (global) => ({ role, global }),
      ),
    ),
  );
  return combinations(choices).map((lines) => outcome(requirement, lines, chain.administrator, world));
}

/** Everything that a requirement may come to in any world. */
export function allOutcomes(chain: UserInRole, requirement: Requirement): Outcome[] {
  return chain.worlds.flatMap((world) => outcomes(chain, requirement, world));
}

/** The levels at which one permission may be effective. */
export function possibleLevels(chain: UserInRole, key: string): ReadonlySet<Level> {
  const alone: Requirement = { id: key, label: key, anyOf: [key], level: 'NONE', onlyWith: {}, explains: [] };
  return new Set(allOutcomes(chain, alone).map(({ effective }) => effective));
}

/** A level where all possibilities agree, else `UNKNOWN`. */
export function agreed(levels: ReadonlySet<Level>): Level | 'UNKNOWN' {
  const [only] = levels;
  return levels.size === 1 && only !== undefined ? only : 'UNKNOWN';
}
