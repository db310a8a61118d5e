/**
 * One credential's chain: token -> role -> entity -> global permissions, and what its requirements come to.
 */
import type { CredentialKind } from '../netsuite/credential-kinds';
import { isByScriptId } from '../netsuite/custom-objects';
import { GLOBAL_PERMISSIONS_FEATURE } from '../netsuite/features';
import type { Level, Line } from '../netsuite/levels';
import { ADMINISTRATOR_ROLE } from '../netsuite/levels';
import type { Credential, Entity, Fact, Facts, PermissionLines, Role } from './facts';
import { entitiesIn, feature, lineIn, rolesIn, UNREAD } from './facts';
import type { LineSets, Outcome, OutcomeSet, Rule } from './outcome';
import {
  ANY_LINE,
  highestLevels,
  lineSet,
  outcomesIn,
  possibleLevels,
  possibleOutcomes,
  unanimousLevel,
} from './outcome';
import type { Condition, Profile, Requirement } from './profile';
import { expectsRole, isExpectedRoleName, levelFor, requirementsOf } from './profile';
import type { Status } from './finding';
import type { StatusSet } from './status-set';

/** What decides what a credential may do. */
export interface Ends {
  readonly kind: CredentialKind;
  readonly entity: number;
  readonly role: number;
}

/** What a user may do in a role, by one credential or by any of a kind. */
export interface UserInRole<Held extends Ends = Ends> {
  readonly credential: Held;
  readonly facts: Facts;
  readonly profile: Profile;
  readonly role: Role;
  readonly entity: Entity;
  readonly administrator: boolean;
  /** The requirements that apply, or may: one whose feature is off is not among them. */
  readonly requirements: readonly Requirement[];
  /** Of each requirement whether it certainly applies: its feature was read. */
  readonly certain: readonly boolean[];
  /** Every possible combination of what all requirements share. One element where all of it was read. */
  readonly possibilities: readonly Possibility[];
  /** What it shares with the credentials of the same role whose holders have no global line either. */
  readonly ofRole: OfRole;
  /** What the lines of a role are beside the advised levels, as far as somebody asked: many credentials share a role. */
  readonly advisedKnown: Map<Fact<PermissionLines>, StatusSet>;
  /** What the restrictions of a role come to, as far as somebody asked. */
  readonly restrictionsKnown: Map<Role, Status>;
}

export type Chain = UserInRole<Credential>;

/** What all requirements of one chain share, with nothing unread. */
export interface Possibility {
  readonly globalPermissionsApply: boolean;
  /** True as well where no particular role is expected. */
  readonly roleIsExpected: boolean;
  /** What each requirement may come to. */
  readonly outcomes: readonly OutcomeSet[];
}

/** What a role comes to: the same for all credentials of it whose holders have no global line. */
export interface OfRole {
  readonly possibilities: readonly Possibility[];
  /** The statuses of the checks that see no more than this, as digits of one number; null until somebody asks. */
  pattern: number | null;
}

/** An account and a profile together. What the chains of all credentials share is found out once. */
export interface Binding {
  readonly facts: Facts;
  readonly profile: Profile;
  /** What a credential needs here: most of a kind need the same. */
  readonly needsOf: (credential: Ends & { readonly id?: number | null }) => Needs;
  readonly roleOf: (id: number) => Role;
  readonly entityOf: (id: number) => Entity;
  /** Whether the account has the feature of global permissions. */
  readonly hasGlobalPermissions: Fact<boolean>;
}

interface Needs {
  readonly requirements: readonly Requirement[];
  readonly certain: readonly boolean[];
  /** Each requirement with what is known of it already, by rule and lines. */
  readonly known: readonly { readonly requirement: Requirement; readonly known: KnownOutcomes | null }[];
  /** The lines of each requirement as one number, where there is none at all. */
  readonly noLines: readonly number[];
  /** What is possible for a role with holders who have no global line: where such lines count, do not count, or may. */
  readonly counting: Map<Role, OfRole>;
  readonly notCounting: Map<Role, OfRole>;
  readonly perhapsCounting: Map<Role, OfRole>;
  readonly advisedKnown: Map<Fact<PermissionLines>, StatusSet>;
  readonly restrictionsKnown: Map<Role, Status>;
  /** The lines of each requirement as one number, by the list that they stand in. */
  readonly lineKeys: Map<Fact<PermissionLines>, readonly number[]>;
}

export function bind(facts: Facts, profile: Profile): Binding {
  const byKind = new Map<CredentialKind, (id: number | null) => Needs>();
  return {
    facts,
    profile,
    roleOf: rolesIn(facts),
    entityOf: entitiesIn(facts),
    hasGlobalPermissions: feature(facts, GLOBAL_PERMISSIONS_FEATURE),
    needsOf({ kind, id = null }) {
      const needs = byKind.get(kind) ?? needsOfKind(facts, requirementsOf(profile, kind));
      byKind.set(kind, needs);
      return needs(id);
    },
  };
}

/** What a credential of one kind needs: the same for all, unless a requirement has a level for each. */
function needsOfKind(facts: Facts, all: readonly Requirement[]): (id: number | null) => Needs {
  const own = all.filter(({ levels }) => levels !== undefined);
  if (own.length === 0) {
    const needs = needsIn(facts, all);
    return () => needs;
  }
  const byLevels = new Map<string, Needs>();
  return (id) => {
    const levels = own.map((requirement) => levelFor(requirement, id)).join();
    const leveled = () => all.map((requirement) => ({ ...requirement, level: levelFor(requirement, id) }));
    const needs = byLevels.get(levels) ?? needsIn(facts, leveled());
    byLevels.set(levels, needs);
    return needs;
  };
}

function needsIn(facts: Facts, all: readonly Requirement[]): Needs {
  const requirements = all.filter((requirement) => mayApply(facts, requirement));
  return {
    requirements,
    certain: requirements.map((requirement) => applies(facts, requirement).known),
    known: requirements.map((requirement) => ({ requirement, known: knownOutcomesOf(requirement) })),
    noLines: keysBy({ requirements }, NO_LINES, () => NO_LINE),
    counting: new Map(),
    notCounting: new Map(),
    perhapsCounting: new Map(),
    advisedKnown: new Map(),
    restrictionsKnown: new Map(),
    lineKeys: new Map(),
  };
}

export function chainOf(facts: Facts, profile: Profile, credential: Credential): Chain {
  return chainIn(bind(facts, profile), credential);
}

/** In one literal: of a large account there are thousands. */
export function chainIn<Held extends Ends>(binding: Binding, credential: Held): UserInRole<Held> {
  const { facts, profile } = binding;
  const needs = binding.needsOf(credential);
  const { requirements, certain, advisedKnown, restrictionsKnown } = needs;
  const role = binding.roleOf(credential.role);
  const entity = binding.entityOf(credential.entity);
  const administrator = role.id === ADMINISTRATOR_ROLE;
  const ofRole = ofRoleIn(binding, needs, role, entity);
  return {
    credential,
    facts,
    profile,
    role,
    entity,
    administrator,
    requirements,
    certain,
    possibilities: ofRole.possibilities,
    ofRole,
    advisedKnown,
    restrictionsKnown,
  };
}

/**
 * The chains of many credentials, one after the other, in one object: a chain is gone when the next one is asked for. So a large
 * account fills no memory with chains that nobody explains.
 */
export function chainsInTurn(binding: Binding): (credential: Credential) => Chain {
  let turn: { -readonly [Key in keyof Chain]: Chain[Key] } | null = null;
  return (credential) => {
    if (turn === null) return (turn = { ...chainIn(binding, credential) });
    const needs = binding.needsOf(credential);
    turn.credential = credential;
    turn.role = binding.roleOf(credential.role);
    turn.entity = binding.entityOf(credential.entity);
    turn.administrator = turn.role.id === ADMINISTRATOR_ROLE;
    turn.requirements = needs.requirements;
    turn.certain = needs.certain;
    turn.advisedKnown = needs.advisedKnown;
    turn.restrictionsKnown = needs.restrictionsKnown;
    turn.ofRole = ofRoleIn(binding, needs, turn.role, turn.entity);
    turn.possibilities = turn.ofRole.possibilities;
    return turn;
  };
}

/** That of a role with holders who have no global line is the same for all: it is found out once. */
function ofRoleIn(binding: Binding, needs: Needs, role: Role, entity: Entity): OfRole {
  const counts = globalPermissionsApply(binding, entity, role.id === ADMINISTRATOR_ROLE);
  const globalKeys = globalKeysIn(needs, entity);
  if (globalKeys !== needs.noLines) return newOfRole(binding, needs, { role, entity, counts, globalKeys });
  const known = counts.known ? (counts.value ? needs.counting : needs.notCounting) : needs.perhapsCounting;
  const found = known.get(role);
  if (found) return found;
  const made = newOfRole(binding, needs, { role, entity, counts, globalKeys });
  known.set(role, made);
  return made;
}

function newOfRole(binding: Binding, needs: Needs, lines: Omit<Lines, 'roleKeys'>): OfRole {
  const roleKeys = lineKeysOf(needs, lines.role.permissions);
  return { possibilities: possibilitiesWith(binding, needs, { ...lines, roleKeys }), pattern: null };
}

interface Lines extends Pick<UserInRole, 'role' | 'entity'> {
  /** Whether global permissions count. */
  readonly counts: Fact<boolean>;
  readonly roleKeys: readonly number[];
  readonly globalKeys: readonly number[];
}

function possibilitiesWith({ profile }: Binding, needs: Needs, lines: Lines): Possibility[] {
  const expected = roleIsExpected(profile, lines.role);
  const administrator = lines.role.id === ADMINISTRATOR_ROLE;
  return (lines.counts.known ? [lines.counts.value] : YES_AND_NO).flatMap((globalPermissionsApply) => {
    const outcomes = outcomesWith(needs, lines, { administrator, globalPermissionsApply });
    return (expected.known ? [expected.value] : YES_AND_NO).map((isExpected) => ({
      globalPermissionsApply,
      roleIsExpected: isExpected,
      outcomes,
    }));
  });
}

const YES_AND_NO = [true, false] as const;

export function applies(facts: Facts, needed: { readonly onlyWith: Condition }): Fact<boolean> {
  const { feature: id } = needed.onlyWith;
  return id === undefined ? { known: true, value: true } : feature(facts, id);
}

function mayApply(facts: Facts, requirement: Requirement): boolean {
  const fact = applies(facts, requirement);
  return !fact.known || fact.value;
}

const [YES, NO] = [
  { known: true, value: true },
  { known: true, value: false },
] as const;

/** Feature on, entity an employee, role not Administrator. One that rules it out settles it, whatever else is unread. */
function globalPermissionsApply(
  { hasGlobalPermissions: isOn }: Binding,
  { type }: Entity,
  administrator: boolean,
): Fact<boolean> {
  if (administrator || (isOn.known && !isOn.value) || (type.known && type.value !== 'EMPLOYEE')) return NO;
  return isOn.known && type.known ? YES : UNREAD;
}

function roleIsExpected(profile: Profile, role: Role): Fact<boolean> {
  if (!expectsRole(profile)) return YES;
  if (role.id === ADMINISTRATOR_ROLE) return NO;
  if (!role.name.known) return UNREAD;
  return isExpectedRoleName(profile, role.name.value) ? YES : NO;
}

/** A role's line on one permission; null where there is none. One that goes by a script id may stand there under a number. */
export function lineOf(permissions: Fact<PermissionLines>, key: string): Fact<Line> {
  if (!permissions.known) return UNREAD;
  const line = lineIn(permissions.value, key);
  return line === null && isByScriptId(key) ? UNREAD : { known: true, value: line };
}

/** The same of a user's global permissions. All of them are read, those under a number too. */
export function globalLineOf({ globalPermissions: lines }: Pick<Entity, 'globalPermissions'>, key: string): Fact<Line> {
  const line = lineOf(lines, key);
  return line.known || !lines.known || hasNumber(lines.value) ? line : NO_LINE;
}

function hasNumber(lines: PermissionLines): boolean {
  return Object.keys(lines).some((key) => /^\d/.test(key));
}

function linesOn(
  { role, entity }: Pick<UserInRole, 'role' | 'entity'>,
  key: string,
  isOnlyPublished: boolean,
): LineSets {
  return {
    role: setOf(role.permissions, lineOf(role.permissions, key), isOnlyPublished),
    global: setOf(entity.globalPermissions, globalLineOf(entity, key), isOnlyPublished),
  };
}

/** What is only published keeps nobody from being ready where a list was read, though not all of it is understood. */
function setOf(permissions: Fact<PermissionLines>, line: Fact<Line>, isOnlyPublished: boolean): number {
  if (line.known) return lineSet(line.value);
  return permissions.known && isOnlyPublished ? lineSet(null) : ANY_LINE;
}

/** Outcomes of one requirement by everything that they depend on. Thousands of credentials share a few combinations. */
type KnownOutcomes = Map<number, OutcomeSet>;

const KNOWN_OUTCOMES = new WeakMap<Requirement, KnownOutcomes>();

/** Null where lines of so many permissions do not fit one number. */
function knownOutcomesOf(requirement: Requirement): KnownOutcomes | null {
  if (requirement.anyOf.length > MOST_PERMISSIONS) return null;
  const known = KNOWN_OUTCOMES.get(requirement) ?? new Map<number, OutcomeSet>();
  KNOWN_OUTCOMES.set(requirement, known);
  return known;
}

/** Lines of one permission fit this number, and a rule fits four. */
const SETS = ANY_LINE + 1;
/** Of more permissions than these the lines do not fit one number without loss: their outcomes are found out every time. */
const MOST_PERMISSIONS = 4;

function outcomesWith(needs: Needs, { role, entity, roleKeys, globalKeys }: Lines, rule: Rule): OutcomeSet[] {
  const ruleKey = (rule.administrator ? 1 : 0) + (rule.globalPermissionsApply ? 2 : 0);
  return needs.known.map(({ requirement, known }, place) => {
    const { anyOf } = requirement;
    const key = ((roleKeys[place] ?? 0) * SETS ** anyOf.length + (globalKeys[place] ?? 0)) * 4 + ruleKey;
    const outcomes =
      known?.get(key) ??
      possibleOutcomes(
        requirement,
        anyOf.map((permission) => linesOn({ role, entity }, permission, isPublished(requirement))),
        rule,
      );
    known?.set(key, outcomes);
    return outcomes;
  });
}

/** Many credentials share a role, and so the keys of its lines. */
function lineKeysOf(needs: Needs, permissions: Fact<PermissionLines>): readonly number[] {
  const found = needs.lineKeys.get(permissions);
  if (found) return found;
  const keys = keysBy(needs, permissions, (key) => lineOf(permissions, key));
  needs.lineKeys.set(permissions, keys);
  return keys;
}

function globalKeysIn(needs: Needs, entity: Entity): readonly number[] {
  const { globalPermissions } = entity;
  // Most holders have no global permission at all.
  if (globalPermissions.known && Object.keys(globalPermissions.value).length === 0) return needs.noLines;
  return keysBy(needs, globalPermissions, (key) => globalLineOf(entity, key));
}

function keysBy(
  { requirements }: Pick<Needs, 'requirements'>,
  permissions: Fact<PermissionLines>,
  lineFor: (key: string) => Fact<Line>,
): readonly number[] {
  return requirements.map((requirement) => {
    let key = 0;
    for (const permission of requirement.anyOf) {
      key = key * SETS + setOf(permissions, lineFor(permission), isPublished(requirement));
    }
    return key;
  });
}

function isPublished({ strength }: Requirement): boolean {
  return strength === 'published';
}

const NO_LINES: Fact<PermissionLines> = { known: true, value: {} };
const NO_LINE: Fact<Line> = { known: true, value: null };

/** What one requirement may come to, whichever possibility is the case. */
export function allOutcomes({ requirements, possibilities }: UserInRole, requirement: Requirement): readonly Outcome[] {
  const place = requirements.indexOf(requirement);
  return outcomesIn(possibilities.reduce((set, { outcomes }) => set | (outcomes[place] ?? 0), 0));
}

/** The level at which a requirement's permissions are effective together; `UNKNOWN` where possibilities disagree. */
export function effectiveLevelOf(chain: UserInRole, { anyOf }: Pick<Requirement, 'anyOf'>): Level | 'UNKNOWN' {
  const sets = chain.possibilities.map(({ globalPermissionsApply: globals }) => {
    const rule = { administrator: chain.administrator, globalPermissionsApply: globals };
    return highestLevels(anyOf.map((permission) => possibleLevels(linesOn(chain, permission, false), rule)));
  });
  return unanimousLevel(sets.reduce((all, set) => all | set, 0));
}
