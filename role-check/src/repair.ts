/**
 * Which lines a role file needs, and the edits of the text that write them: indented as their neighbours are, and nothing else.
 */
import type { Requirement } from '../../src/TypeScript/diagnosis/profile';
import { type Level, levelText } from '../../src/TypeScript/netsuite/levels';
import type { Edit } from './edit';
import { foundFor, linesOf } from './judge';
import { insertionOf } from './insertion';
import { lowestReaching } from '../../src/TypeScript/netsuite/offered-levels';
import type { Role } from './read-role';

export interface Repair {
  readonly edits: readonly Edit[];
  /** What is written, each a sentence. */
  readonly written: readonly string[];
  /** What cannot be written, each a sentence. */
  readonly left: readonly string[];
}

/**
 * @param requirements those that are to be met, whether they are or not
 */
export function repairOf(text: string, role: Role, requirements: readonly Requirement[]): Repair {
  const levels = new Map(linesOf(role));
  const before = new Map(levels);
  const left: string[] = [];
  for (const requirement of requirements) {
    const nearest = foundFor(levels, requirement);
    if (nearest.isEnough) continue;
    const change = changeFor(requirement, nearest.permission);
    if (change === null) left.push(cannotReach(requirement));
    else levels.set(change.permission, change.level);
  }
  const changed = [...levels].filter(([permission, level]) => before.get(permission) !== level);
  const raised = changed.filter(([permission]) => before.has(permission));
  const added = changed.filter(([permission]) => !before.has(permission));
  return {
    edits: [
      ...raised.flatMap(([permission, level]) => raise(text, role, permission, level)),
      ...insertionOf(text, role, added),
    ],
    written: [
      ...raised.map(
        ([permission, level]) =>
          `${permission}: ${levelText(before.get(permission) ?? 'NONE')} becomes ${levelText(level)}.`,
      ),
      ...added.map(([permission, level]) => `${permission}: a new line at ${levelText(level)}.`),
    ],
    left,
  };
}

/** The line that comes nearest is raised; where there is none, the first permission gets one. */
function changeFor({ anyOf, level }: Requirement, nearest: string | null): { permission: string; level: Level } | null {
  const candidates = nearest === null ? anyOf : [nearest, ...anyOf];
  for (const permission of candidates) {
    const possible = lowestReaching(permission, level);
    if (possible !== null) return { permission, level: possible };
  }
  return null;
}

function cannotReach({ id, anyOf, level }: Requirement): string {
  return `${id}: NetSuite offers no level of ${anyOf.join(' or ')} that reaches ${levelText(level)}.`;
}

/** On every line of the permission: a file may have it twice. */
function raise(text: string, { lines }: Role, permission: string, level: Level): Edit[] {
  return lines
    .filter((line) => line.permission === permission)
    .map(({ levelPlace: { inner, innerEnd }, level: old }) => {
      const at = text.slice(inner, innerEnd).indexOf(old);
      const isPlain = at >= 0 && !text.slice(inner, innerEnd).includes('<!--');
      // A level written with references or a comment in it is replaced as a whole.
      return isPlain
        ? { from: inner + at, to: inner + at + old.length, text: level }
        : { from: inner, to: innerEnd, text: level };
    });
}
