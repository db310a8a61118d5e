/**
 * What an integration needs for one report, once an error text has said more than its profile: a permission that the text names
 * is needed, whatever anybody published.
 */
import type { CredentialKind } from '../../netsuite/credential-kinds';
import { CREDENTIAL_KINDS, LOG_IN_IDS } from '../../netsuite/credential-kinds';
import type { Level } from '../../netsuite/levels';
import { highest, LEVELS, reaches } from '../../netsuite/levels';
import { permissionLabel } from '../../netsuite/permissions';
import { effectiveLevelOf } from '../chain';
import { accountSubject } from '../checks/define';
import { chainsOf } from '../decide';
import type { Facts } from '../facts';
import type { Call, Profile, Requirement } from '../profile';
import type { NeededReach } from '../restrictions';
import { requirementsOf, withoutOption } from '../profile';
import { toldApart } from '../told-apart';
import { errorNamed } from './error-named';
import { reachNamed } from './named-restriction';
import type { NeededPermission, RecognisedItem } from './recognised';
import { sharesOne } from './shares-one';

/** A profile for one report. */
export interface NeededProfile {
  readonly profile: Profile;
  /** Requirements of which the text says that a higher level is needed than the effective one, by id. */
  readonly higher: ReadonlySet<string>;
}

/**
 * The profile with what the text says. A published requirement that it names, by its permission or by a code, is required. A
 * permission that no requirement of a kind of credential asks for at the level that the text says becomes the requirement
 * `symptom:ID` of that kind.
 */
export function neededFor(profile: Profile, items: readonly RecognisedItem[]): NeededProfile {
  const named = items.flatMap(({ explains }) => explains.permissions);
  const codes = new Set(items.map((item) => errorNamed(item, profile)?.code));
  const isNamed = (requirement: Requirement) =>
    requirement.explains.some((code) => codes.has(code)) ||
    (requirement.onlyWith.option === undefined && named.some(({ anyOf }) => sharesOne(requirement.anyOf, anyOf)));
  const requirements = profile.requirements.map((requirement) =>
    isNamed(requirement) ? { ...withoutOption(requirement), strength: 'required' as const } : requirement,
  );
  const asked = askedFor(named);
  // What one kind of credential needs anyway, another may not.
  const added = CREDENTIAL_KINDS.flatMap((kind) => addedTo(requirementsOf(profile, kind), asked, kind));
  const features = items.flatMap((item) => featuresNamed(item, profile));
  return {
    profile: {
      ...profile,
      features: [...new Set([...profile.features, ...features])],
      restrictions: reachFor(profile, items),
      calls: callsFor(profile, items),
      requirements: [...requirements, ...added.map(({ requirement }) => requirement)],
    },
    higher: new Set(added.filter(({ higher }) => higher).map(({ requirement: { id } }) => id)),
  };
}

/**
 * How it calls NetSuite. A role for web services only gets this refusal from a RESTlet, with a token that works elsewhere; so where
 * nobody published how the integration calls, it is taken to call one.
 */
function callsFor({ calls }: Profile, items: readonly RecognisedItem[]): readonly Call[] {
  const isRefused = items.some(({ kind }) => kind === 'credentials-refused');
  return isRefused && calls.length === 0 ? [{ channel: 'RESTLET', onlyWith: {} }] : calls;
}

/** In what the role must not be narrowed, by the profile or by the text. To use records is more than to see them. */
function reachFor({ restrictions }: Profile, items: readonly RecognisedItem[]): readonly NeededReach[] {
  const named = items.flatMap(({ restriction }) => (restriction === null ? [] : reachNamed(restriction)));
  const kinds = [...new Set([...restrictions, ...named].map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const all = [...restrictions, ...named].filter((one) => one.kind === kind);
    return { kind, to: all.some(({ to }) => to === 'use') ? 'use' : 'view' };
  });
}

/** What a text asks of some permissions, all its sentences together. */
interface Asked {
  readonly anyOf: readonly string[];
  readonly level: Level;
  readonly higher: boolean;
  readonly said: boolean;
}

interface Added {
  readonly requirement: Requirement;
  readonly higher: boolean;
}

/** By permission, or choice of permissions: what all sentences ask for. */
function askedFor(named: readonly NeededPermission[]): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const { anyOf, level, said } of named) {
    const key = [...anyOf].sort().join();
    const before = asked.get(key) ?? { anyOf, level: 'VIEW', higher: false, said: false };
    asked.set(key, {
      anyOf: before.anyOf,
      level: level === 'higher' ? before.level : highest([before.level, level]),
      higher: before.higher || level === 'higher',
      said: before.said || said,
    });
  }
  return [...asked.values()];
}

/** A requirement for each of which the known ones of a kind do not ask as much. */
function addedTo(known: readonly Requirement[], asked: readonly Asked[], kind: CredentialKind): readonly Added[] {
  const ids = new Set<string>();
  return asked
    .filter((one) => one.higher || !known.some((requirement) => asksFor(requirement, one)))
    .map((one) => {
      const id = idFor(one, ids);
      ids.add(id);
      return { requirement: requirementOf(id, one, kind), higher: one.higher };
    });
}

/** Whether whoever meets a requirement holds what a text asks for. */
function asksFor({ id, anyOf, level }: Requirement, asked: Pick<Asked, 'anyOf' | 'level' | 'said'>): boolean {
  if (!reaches(level, asked.level)) return false;
  // To log in, NetSuite takes any of them, whichever it names; and what a text only points to is no reason for more.
  if (LOG_IN_IDS.has(id) || !asked.said) return sharesOne(anyOf, asked.anyOf);
  return anyOf.every((one) => asked.anyOf.includes(one));
}

/** Features that an item says have to be on: by their ids, or by a code of the integration. */
export function featuresNamed(item: RecognisedItem, profile: Profile): readonly string[] {
  const known = errorNamed(item, profile);
  return [...item.explains.features.flatMap(({ id }) => id ?? []), ...(known?.features ?? [])];
}

/** By the first permission; one sentence may name it alone, and another among several. */
function idFor({ anyOf }: Asked, taken: ReadonlySet<string>): string {
  const id = `symptom:${anyOf[0] ?? ''}`;
  return taken.has(id) ? `symptom:${anyOf.join('+')}` : id;
}

function requirementOf(id: string, { anyOf, level, said }: Asked, kind: CredentialKind): Requirement {
  return {
    id,
    label: `${anyOf.map((permission) => permissionLabel(permission)).join(' or ')}, ${said ? 'as the error text says' : 'as the error text suggests'}`,
    anyOf,
    level,
    strength: 'required',
    onlyWith: { credential: kind },
    explains: [],
  };
}

/**
 * The profile with the levels that the text only calls higher: of each credential one above the level that is effective for it,
 * in the facts as they were read. Where that is Full already, or cannot be known, it is Full.
 */
export function leveled({ profile, higher }: NeededProfile, facts: Facts): Profile {
  if (higher.size === 0) return profile;
  const chains = chainsOf(accountSubject(toldApart(facts), profile));
  const others = profile.requirements.filter(({ id }) => !higher.has(id));
  const requirements = profile.requirements.flatMap((requirement): Requirement[] => {
    if (!higher.has(requirement.id)) return [requirement];
    const { credential: kind } = requirement.onlyWith;
    const found = chains
      .filter((chain) => chain.credential.kind === kind)
      .map(
        (chain) =>
          [chain.credential.id, highest([requirement.level, above(effectiveLevelOf(chain, requirement))])] as const,
      );
    const level = highest([requirement.level, ...found.map(([, one]) => one)]);
    // What the integration needs anyway is not asked for twice.
    const ofKind = others.filter(({ onlyWith }) => onlyWith.credential === undefined || onlyWith.credential === kind);
    if (ofKind.some((one) => asksFor(one, { ...requirement, level, said: true }))) return [];
    return [{ ...requirement, level, levels: new Map(found.flatMap(([id, one]) => (id === null ? [] : [[id, one]]))) }];
  });
  return { ...profile, requirements };
}

function above(level: Level | 'UNKNOWN'): Level {
  return level === 'UNKNOWN' ? 'FULL' : (LEVELS[LEVELS.indexOf(level) + 1] ?? 'FULL');
}
