/**
 * What an integration needs for one report, once an error text has said more than its profile: a permission that the text names
 * is needed, whatever anybody published.
 */
import type { Level } from '../../netsuite/levels';
import { LEVELS } from '../../netsuite/levels';
import { permissionLabel } from '../../netsuite/permissions';
import { effectiveLevelOf } from '../chain';
import { accountSubject } from '../checks/define';
import { chainsOf } from '../decide';
import type { Facts } from '../facts';
import type { Profile, Requirement } from '../profile';
import { requirementsOf, withoutOption } from '../profile';
import { toldApart } from '../told-apart';
import type { NeededPermission, RecognisedItem } from './recognised';

/** A profile for one report. */
export interface NeededProfile {
  readonly profile: Profile;
  /** Requirements of which the text says that a higher level is needed than the effective one, by id. */
  readonly higher: ReadonlySet<string>;
}

/**
 * The profile with what the text says. A published requirement that it names, by its permission or by a code, is required; a permission that the profile does not
 * have becomes the requirement `symptom:ID`, which every kind of credential has to meet.
 */
export function neededFor(profile: Profile, items: readonly RecognisedItem[]): NeededProfile {
  const named = items.flatMap(({ explains }) => explains.permissions).filter(({ anyOf }) => anyOf.length > 0);
  const has = (one: Pick<Requirement, 'anyOf'>, { anyOf }: NeededPermission) =>
    one.anyOf.some((permission) => anyOf.includes(permission));
  const known = profile.credentials.flatMap(({ kind }) => requirementsOf(profile, kind));
  const added = new Map<string, NeededPermission>();
  for (const needed of named) {
    const id = symptomId(needed);
    if (!known.some((one) => has(one, needed)) && !added.has(id)) added.set(id, needed);
  }
  const codes = new Set(
    items.flatMap(({ code, profiles }) => (code !== null && profiles.includes(profile.id) ? code : [])),
  );
  const isNamed = (requirement: Requirement) =>
    requirement.explains.some((code) => codes.has(code)) ||
    (requirement.onlyWith.option === undefined && named.some((needed) => has(requirement, needed)));
  const requirements = profile.requirements.map((requirement) =>
    isNamed(requirement) ? { ...withoutOption(requirement), strength: 'required' as const } : requirement,
  );
  const features = items.flatMap((item) => featuresNamed(item, profile));
  return {
    profile: {
      ...profile,
      features: [...new Set([...profile.features, ...features])],
      requirements: [...requirements, ...[...added].map(([id, needed]) => requirementOf(id, needed))],
    },
    higher: new Set([...added].filter(([, { level }]) => level === 'higher').map(([id]) => id)),
  };
}

/** Features that an item says have to be on: by their ids, or by a code of the integration. */
export function featuresNamed(
  { explains, code, profiles }: RecognisedItem,
  { id: own, errors }: Profile,
): readonly string[] {
  const known = profiles.includes(own) ? errors.find((error) => error.code === code) : undefined;
  return [...explains.features.flatMap(({ id }) => id ?? []), ...(known?.features ?? [])];
}

function symptomId({ anyOf: [first = ''] }: NeededPermission): string {
  return `symptom:${first}`;
}

function requirementOf(id: string, { anyOf, level, said }: NeededPermission): Requirement {
  return {
    id,
    label: `${anyOf.map((permission) => permissionLabel(permission)).join(' or ')}, ${said ? 'as the error text says' : 'to which the error text points'}`,
    anyOf,
    level: level === 'higher' ? 'VIEW' : level,
    strength: 'required',
    onlyWith: {},
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
  const requirements = profile.requirements.map((requirement): Requirement => {
    if (!higher.has(requirement.id)) return requirement;
    const levels = new Map(
      chains.flatMap((chain) =>
        chain.credential.id === null
          ? []
          : [[chain.credential.id, above(effectiveLevelOf(chain, requirement))] as const],
      ),
    );
    const unnamed = chains.filter(({ credential }) => credential.id === null);
    const all = [...levels.values(), ...unnamed.map((chain) => above(effectiveLevelOf(chain, requirement)))];
    return { ...requirement, level: highestOf(all), levels };
  });
  return { ...profile, requirements };
}

function above(level: Level | 'UNKNOWN'): Level {
  return level === 'UNKNOWN' ? 'FULL' : (LEVELS[LEVELS.indexOf(level) + 1] ?? 'FULL');
}

/** What a credential needs that is issued later. */
function highestOf(levels: readonly Level[]): Level {
  return LEVELS[Math.max(1, ...levels.map((level) => LEVELS.indexOf(level)))] ?? 'FULL';
}
