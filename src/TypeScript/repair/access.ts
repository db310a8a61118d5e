/**
 * The part of an employee record that a script may write: the roles, and the lines of the global permissions.
 */
import type { PermissionLines } from '../diagnosis/facts';
import { lineIn } from '../diagnosis/facts';
import type { Level } from '../netsuite/levels';
import { LEVELS } from '../netsuite/levels';
import type { Change } from '../diagnosis/plan/change';

export interface EmployeeAccess {
  readonly roles: readonly number[];
  readonly globalPermissions: PermissionLines;
}

/** A change that a script may make in an employee record. Roles and tokens are not writable. [DOC] section_4412278953 */
export type AccessChange = Extract<Change, { readonly kind: 'assign-role' | 'remove-global-line' | 'set-global-line' }>;

export function isAccessChange(change: Change): change is AccessChange {
  return change.kind === 'assign-role' || change.kind === 'remove-global-line' || change.kind === 'set-global-line';
}

/** The access as it is once a change is made; null where there is nothing left to change. */
export function changed(access: EmployeeAccess, change: AccessChange): EmployeeAccess | null {
  switch (change.kind) {
    case 'assign-role':
      return access.roles.includes(change.role) ? null : { ...access, roles: [...access.roles, change.role] };
    case 'remove-global-line': {
      if (lineIn(access.globalPermissions, change.permission) === null) return null;
      const { [change.permission]: _removed, ...rest } = access.globalPermissions;
      return { ...access, globalPermissions: rest };
    }
    case 'set-global-line': {
      const line = lineIn(access.globalPermissions, change.permission);
      if (line === null || line === change.level) return null;
      return {
        ...access,
        globalPermissions: { ...access.globalPermissions, [change.permission]: change.level },
      };
    }
  }
}

/** The access as text, the same for the same access whatever the order of its lines. */
export function accessText({ roles, globalPermissions }: EmployeeAccess): string {
  return JSON.stringify({
    roles: [...new Set(roles)].sort((a, b) => a - b),
    globalPermissions: Object.fromEntries(Object.entries(globalPermissions).sort(([a], [b]) => (a < b ? -1 : 1))),
  });
}

/**
 * The reverse of `accessText`.
 * @throws SyntaxError if it is no such text
 */
export function readAccessText(text: string): EmployeeAccess {
  const read: unknown = JSON.parse(text);
  if (!isObject(read) || !Array.isArray(read.roles) || !isObject(read.globalPermissions)) {
    throw new SyntaxError('This is no description of an employee’s access.');
  }
  return {
    roles: read.roles.map(roleNumbered),
    globalPermissions: Object.fromEntries(
      Object.entries(read.globalPermissions).map(([key, level]) => [key, levelNamed(level)]),
    ),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function roleNumbered(id: unknown): number {
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw new SyntaxError(`${JSON.stringify(id)} is no role.`);
  return id;
}

function levelNamed(name: unknown): Level {
  const level = LEVELS.find((one) => one === name);
  if (level === undefined) throw new SyntaxError(`There is no level ${JSON.stringify(name)}.`);
  return level;
}

export function sameAccess(a: EmployeeAccess, b: EmployeeAccess): boolean {
  return accessText(a) === accessText(b);
}

/** One difference between two accesses; a level is null where the permission is not set. */
export type AccessDifference =
  | { readonly kind: 'role'; readonly role: number; readonly from: boolean; readonly to: boolean }
  | { readonly kind: 'line'; readonly permission: string; readonly from: Level | null; readonly to: Level | null };

export function differences(from: EmployeeAccess, to: EmployeeAccess): AccessDifference[] {
  const roles = [...new Set([...from.roles, ...to.roles])].sort((a, b) => a - b);
  const keys = [...new Set([...Object.keys(from.globalPermissions), ...Object.keys(to.globalPermissions)])].sort();
  return [
    ...roles.map((role) => ({
      kind: 'role' as const,
      role,
      from: from.roles.includes(role),
      to: to.roles.includes(role),
    })),
    ...keys.map((permission) => ({
      kind: 'line' as const,
      permission,
      from: lineIn(from.globalPermissions, permission),
      to: lineIn(to.globalPermissions, permission),
    })),
  ].filter((difference) => difference.from !== difference.to);
}
