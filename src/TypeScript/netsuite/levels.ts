/**
 * Permission levels and the one rule that joins a role's line with a global one.
 */

/** The access levels of a permission, lowest first. [DOC] section_N326341 */
export const LEVELS = ['NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL'] as const;

export type Level = (typeof LEVELS)[number];

/** The level of a permission line; null where there is no line. */
export type Line = Level | null;

/** Internal id of the Administrator role. [SEEN] in common use; no Oracle page states it. */
export const ADMINISTRATOR_ROLE = 3;

const IN_ORDER: readonly string[] = LEVELS;

/** A level that is not known reaches nothing. */
export function reaches(level: Line | 'UNKNOWN', required: Level): boolean {
  return IN_ORDER.indexOf(level ?? 'NONE') >= IN_ORDER.indexOf(required);
}

export function highest(levels: readonly Level[]): Level {
  return levels.reduce((best, level) => (reaches(level, best) ? level : best), 'NONE');
}

/** What decides how lines are joined: the same for every permission of one token. */
export interface LineRule {
  readonly administrator: boolean;
  /** Whether global permissions count here: feature on, entity an employee, role not Administrator. */
  readonly globalPermissionsApply: boolean;
}

/**
 * The level at which a permission is effective.
 *
 * A global line replaces the role's line, whether it is lower or higher; it is not a maximum. The Administrator role is
 * exempt. [DOC] section_N326630: "global permissions take precedence, even if global permissions are at a lower level".
 * That this also holds for logins by token is what a vendor reports, in its profile [DOC-3P].
 */
export function effectiveLevel(role: Line, global: Line, rule: LineRule): Level {
  if (rule.administrator) return 'FULL';
  if (rule.globalPermissionsApply && global !== null) return global;
  return role ?? 'NONE';
}

/** The level as NetSuite's pages write it: `Full`. */
export function levelText(level: Level): string {
  return level.charAt(0) + level.slice(1).toLowerCase();
}
