/**
 * What one requirement may come to. An unread line is a set of lines; what follows from sets is counted in bits, not by going
 * through every combination.
 */
import { highestOfEach, onlyPlace, placesOf } from './bits';
import type { Level, Line } from '../netsuite/levels';
import { effectiveLevel, LEVELS, reaches } from '../netsuite/levels';
import type { Requirement } from './profile';

/** What one requirement comes to, all its lines known. */
export interface Outcome {
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

/** Lines that may be there, as bits: no line, then the levels, lowest first. */
export type LineSet = number;

const LINES: readonly Line[] = [null, ...LEVELS];
export const ANY_LINE: LineSet = (1 << LINES.length) - 1;
const NO_LINE: LineSet = 1;

export function lineSet(line: Line): LineSet {
  return 1 << LINES.indexOf(line);
}

/** Levels that may be effective, as bits, lowest first. */
type LevelSet = number;

/** What decides how lines are joined, the same for all permissions of a credential. */
export interface Rule {
  readonly administrator: boolean;
  readonly globalPermissionsApply: boolean;
}

/** The lines on one permission. */
export interface LineSets {
  readonly role: LineSet;
  readonly global: LineSet;
}

/**
 * Outcomes that are possible, as bits. The place of an outcome says of its permissions together: 1, one is effective at the
 * level; 2, a role line of one reaches it; 4, a global line of one is below it. So that of two permissions is the first OR
 * the second.
 */
export type OutcomeSet = number;

const [IS_MET, ROLE_REACHES, GLOBAL_BELOW] = [1, 2, 4] as const;

const OUTCOMES: readonly Outcome[] = Array.from({ length: 8 }, (_, place) => {
  const met = (place & IS_MET) !== 0;
  const roleReaches = (place & ROLE_REACHES) !== 0;
  const globalBelow = (place & GLOBAL_BELOW) !== 0;
  return {
    met,
    shortAtRole: !met && !roleReaches,
    overridden: !met && globalBelow,
    onlyByGlobalLine: met && !roleReaches,
    harmlessGlobalLine: met && globalBelow,
  };
});

/** By their set: there are 256. */
const BY_SET: readonly (readonly Outcome[])[] = Array.from({ length: 1 << OUTCOMES.length }, (_, set) =>
  placesOf(set).flatMap((place) => OUTCOMES[place] ?? []),
);

export function outcomesIn(set: OutcomeSet): readonly Outcome[] {
  return BY_SET[set] ?? [];
}

/** Everything that a requirement may come to. @param lines of each of its permissions, in its order */
export function possibleOutcomes({ level }: Requirement, lines: readonly LineSets[], rule: Rule): OutcomeSet {
  return lines.reduce((set, one) => orOfEach(set, placesOfPermission(one, level, rule)), 1);
}

function placesOfPermission({ role, global }: LineSets, level: Level, rule: Rule): OutcomeSet {
  let set = 0;
  for (const roleLine of linesIn(rule.administrator ? NO_LINE : role)) {
    for (const globalLine of linesIn(rule.globalPermissionsApply ? global : NO_LINE)) {
      const isMet = reaches(effectiveLevel(roleLine, globalLine, rule), level);
      const roleReaches = rule.administrator || reaches(roleLine, level);
      const globalBelow = rule.globalPermissionsApply && globalLine !== null && !reaches(globalLine, level);
      const place = (isMet ? IS_MET : 0) | (roleReaches ? ROLE_REACHES : 0) | (globalBelow ? GLOBAL_BELOW : 0);
      set |= 1 << place;
    }
  }
  return set;
}

function orOfEach(a: OutcomeSet, b: OutcomeSet): OutcomeSet {
  let set = 0;
  for (const one of placesOf(a)) for (const other of placesOf(b)) set |= 1 << (one | other);
  return set;
}

function linesIn(set: LineSet): Line[] {
  return placesOf(set).map((place) => LINES[place] ?? null);
}

/** The levels at which one permission may be effective. */
export function possibleLevels({ role, global }: LineSets, rule: Rule): LevelSet {
  let set = 0;
  for (const roleLine of linesIn(role)) {
    for (const globalLine of linesIn(global)) {
      set |= 1 << LEVELS.indexOf(effectiveLevel(roleLine, globalLine, rule));
    }
  }
  return set;
}

/** The levels that the highest of several permissions may have. */
export function highestLevels(sets: readonly LevelSet[]): LevelSet {
  return sets.reduce(highestOfEach, 1);
}

/** The level where all possibilities agree, else `UNKNOWN`. */
export function unanimousLevel(set: LevelSet): Level | 'UNKNOWN' {
  return LEVELS[onlyPlace(set)] ?? 'UNKNOWN';
}
