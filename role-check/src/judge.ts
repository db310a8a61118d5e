import type { Requirement, Strength } from '../../src/TypeScript/diagnosis/profile';
import { expectsRole, isExpectedRoleName, quoted } from '../../src/TypeScript/diagnosis/profile';
import { effectiveLevel, type Level, type Line, reaches } from '../../src/TypeScript/netsuite/levels';
import type { Question } from './question';
import type { Role } from './read-role';

/** A requirement that the lines of a role do not meet. */
export interface Unmet {
  readonly requirement: string;
  readonly strength: Strength;
  /** Any one of these will do. */
  readonly permissions: readonly string[];
  readonly level: Level;
  /** The highest level on the role's lines of these permissions; null where there is no line. */
  readonly found: Line;
  /** Where to look, from 1: the line that is too low, else the list of permissions, or where it belongs. */
  readonly line: number;
}

export type Verdict = 'ready' | 'blocked';

/** What the lines of a role say of each requirement, in the order of the requirements. */
export interface Judged {
  readonly verdict: Verdict;
  readonly unmet: readonly Unmet[];
  /** The last line of what `line` points to, by the place in `unmet`. */
  readonly endLines: readonly number[];
}

/** Only a requirement with the strength `required` blocks. */
export function judge(role: Role, requirements: readonly Requirement[]): Judged {
  const levels = linesOf(role);
  const short = requirements.flatMap((requirement) => {
    const found = foundFor(levels, requirement);
    return found.isEnough ? [] : [{ requirement, ...found }];
  });
  const places = short.map(({ permission }) => placeFor(role, permission));
  const unmet = short.map(({ requirement, level }, index) => ({
    requirement: requirement.id,
    strength: requirement.strength,
    permissions: requirement.anyOf,
    level: requirement.level,
    found: level,
    line: places[index]?.line ?? 1,
  }));
  const isBlocked = unmet.some(({ strength }) => strength === 'required');
  return { verdict: isBlocked ? 'blocked' : 'ready', unmet, endLines: places.map(({ endLine }) => endLine) };
}

/** The role's lines alone: no file of a project has the global permissions of an employee. */
const ROLE_ALONE = { administrator: false, globalPermissionsApply: false } as const;

/** Levels by permission. Two lines of one permission have the same, or the file is refused. */
export function linesOf({ lines }: Role): ReadonlyMap<string, Level> {
  return new Map(lines.map(({ permission, level }) => [permission, level]));
}

/** The line that comes nearest, of the permissions of which any one will do. */
export interface NearestLine {
  /** Null where none has a line. */
  readonly permission: string | null;
  readonly level: Line;
  readonly isEnough: boolean;
}

export function foundFor(lines: ReadonlyMap<string, Level>, { anyOf, level: needed }: Requirement): NearestLine {
  let [permission, level]: [string | null, Line] = [null, null];
  for (const candidate of anyOf) {
    const line = lines.get(candidate);
    if (line === undefined || (level !== null && reaches(level, line))) continue;
    [permission, level] = [candidate, line];
  }
  return { permission, level, isEnough: reaches(effectiveLevel(level, null, ROLE_ALONE), needed) };
}

function placeFor({ lines, list, root }: Role, permission: string | null): { line: number; endLine: number } {
  const line = lines.find((one) => one.permission === permission)?.place;
  if (line) return line;
  if (list) return { line: list.line, endLine: list.line };
  // A list that is not there belongs before the end tag of the role.
  return { line: root.endLine, endLine: root.endLine };
}

/** What else the file says, none of which changes the verdict: each a sentence. */
export function notesOn(
  role: Role,
  { profile, kind, options }: Pick<Question, 'profile' | 'kind' | 'options'>,
): string[] {
  const { name, recognise, calls } = profile;
  const callsRestlets = calls.some(
    ({ channel, onlyWith: { credential, option } }) =>
      channel === 'RESTLET' &&
      (option === undefined || options.has(option)) &&
      (credential === undefined || credential === kind),
  );
  // It cannot call a RESTlet. [DOC] section_4254801119
  const isForWebServices = role.settings.get('iswebserviceonlyrole')?.value === 'T';
  const isOther = role.name !== null && expectsRole(profile) && !isExpectedRoleName(profile, role.name);
  return [
    ...role.notes,
    ...(role.isInactive ? ['The role is inactive: nobody can log in with it.'] : []),
    ...(callsRestlets && isForWebServices
      ? [
          `The role is for web services only, and ${name} calls a RESTlet: NetSuite refuses that, whatever its permissions.`,
        ]
      : []),
    // The check of an account judges the role that is expected; whoever checks a file may mean it for a role of their own.
    ...(isOther ? [`${name} is expected to use another role: ${quoted(recognise.roleNames)}.`] : []),
  ];
}
