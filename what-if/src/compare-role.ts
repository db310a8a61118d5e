/**
 * What deploying a role file changes about the role of the account.
 *
 * An object that is deployed overwrites the one with its script id [DOC] section_4702656040. That a permission which the file does not
 * list is then taken from the role is ASSUMED: Oracle says it of no role, and of custom segments it says that lines stay
 * [DOC] section_1537732481. If it stays, the role may do more than is assumed here, and what is said to work works all the same.
 */
import type { SetActive, SetRolePermission } from '../../src/TypeScript/diagnosis/what-if/changes';
import { type Level, levelText } from '../../src/TypeScript/netsuite/levels';
import { levelsOffered } from '../../src/TypeScript/netsuite/offered-levels';
import { permissionLabel } from '../../src/TypeScript/netsuite/permissions';
import type { NotCompared, RoleChange } from './answer';
import { differingSettings, type Difference } from './compare-settings';
import type { FileRole } from './match-roles';
import type { ProjectRole } from './read-project';

export interface Compared {
  readonly changes: readonly RoleChange[];
  readonly notCompared: readonly NotCompared[];
}

/** What decides whether a difference matters. */
export interface Situation {
  /** Permissions that an integration asks about. */
  readonly asked: ReadonlySet<string>;
  /** Whether a credential of the account has the role. */
  readonly isHeld: (role: number) => boolean;
  /** Whether the account file says that a feature is off. */
  readonly isOff: (feature: string) => boolean;
}

export function compareRole(from: ProjectRole, of: FileRole, situation: Situation): Compared {
  const { file } = from;
  const role = { id: of.id, scriptid: from.scriptid, name: of.name };
  const lines = differingLines(from, of, situation.asked);
  const settings = differingSettings(from.role, of, situation.isOff);
  const unclear = [...lines, ...settings].flatMap((one): NotCompared[] => {
    if (!('message' in one)) return [];
    const { line, what, message, matters } = one;
    return [{ file, line, role, what, message, matters: matters && situation.isHeld(of.id) }];
  });
  const changes = [...lines, ...settings].flatMap((one): RoleChange[] => {
    if ('message' in one) return [];
    const { line, endLine, change, from: before } = one;
    const asked = change.kind !== 'set-role-permission' || situation.asked.has(change.permission);
    return [{ file, line, endLine, role, change, from: before, asked }];
  });
  return { changes, notCompared: unclear };
}

/** One thing that is about to change. */
export interface Change {
  readonly line: number;
  readonly endLine: number;
  readonly change: SetRolePermission | SetActive;
  readonly from: Level | null | boolean;
}

function differingLines(
  { role: { lines, list, root } }: ProjectRole,
  of: FileRole,
  asked: ReadonlySet<string>,
): (Change | Difference)[] {
  const now = new Map([...of.permissions].map(([key, level]) => [keyOf(key), level]));
  const spelled = new Map([...of.permissions.keys()].map((key) => [keyOf(key), key]));
  const found = new Set<string>();
  const set = lines.flatMap(({ permission: written, level, place }): (Change | Difference)[] => {
    const permission = spelled.get(keyOf(written)) ?? written;
    if (found.has(permission)) return [];
    found.add(permission);
    const before = now.get(keyOf(written)) ?? null;
    if (before === level) return [];
    if (level !== 'NONE' && !levelsOffered(permission).includes(level)) {
      const message = `${permissionLabel(permission)} (${permission}): NetSuite does not offer the level ${levelText(level)}, and may refuse the file.`;
      return [{ line: place.line, what: permission, message, matters: asked.has(permission) }];
    }
    const change = { kind: 'set-role-permission', role: of.id, permission, level } as const;
    return [{ line: place.line, endLine: place.endLine, change, from: before }];
  });
  // A list that is not there belongs before the end of the role.
  const line = list?.line ?? root.endLine;
  const removed = [...of.permissions]
    .filter(([permission]) => !found.has(permission))
    .map(([permission, before]): Change | Difference => {
      if (/^\d/.test(permission)) {
        const message = `The account file names a custom record type by its internal id ${permission}, and a role file by its script id.`;
        return { line, what: permission, message, matters: asked.has(permission) };
      }
      const change = { kind: 'set-role-permission', role: of.id, permission, level: null } as const;
      return { line, endLine: line, change, from: before };
    });
  return [...set, ...removed];
}

/** Script ids of custom record types are the same in capitals. */
function keyOf(permission: string): string {
  return /^cust/i.test(permission) ? permission.toLowerCase() : permission;
}
