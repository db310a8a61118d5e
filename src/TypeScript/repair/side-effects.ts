/**
 * A global permission applies to every role of its employee: what changing it does to each role.
 */
import type { Fact, PermissionLines } from '../diagnosis/facts';
import { lineIn } from '../diagnosis/facts';
import type { Level } from '../netsuite/levels';
import { ADMINISTRATOR_ROLE, effectiveLevel } from '../netsuite/levels';
import type { EmployeeAccess } from './access';
import { differences } from './access';

/** A role of the employee with its own lines on the permissions in question. */
export interface RoleLines {
  readonly id: number;
  readonly name: string;
  readonly permissions: Fact<PermissionLines>;
}

export interface SideEffect {
  readonly role: { readonly id: number; readonly name: string };
  readonly permission: string;
  readonly from: Level | 'UNKNOWN';
  readonly to: Level | 'UNKNOWN';
}

/**
 * What changes for each role of the employee, permission by permission. Administrator is exempt from global permissions;
 * where a role's own lines were not read, the level that depends on them is UNKNOWN.
 */
export function sideEffects(roles: readonly RoleLines[], before: EmployeeAccess, after: EmployeeAccess): SideEffect[] {
  const lines = differences(before, after).filter((one) => one.kind === 'line');
  return roles
    .filter(({ id }) => id !== ADMINISTRATOR_ROLE)
    .flatMap(({ id, name, permissions }) =>
      lines.map(({ permission, from, to }): SideEffect => ({
        role: { id, name },
        permission,
        from: levelWith(permissions, permission, from),
        to: levelWith(permissions, permission, to),
      })),
    )
    .filter(({ from, to }) => from !== to);
}

function levelWith(permissions: Fact<PermissionLines>, permission: string, global: Level | null): Level | 'UNKNOWN' {
  if (!permissions.known) return global ?? 'UNKNOWN';
  const rule = { administrator: false, globalPermissionsApply: true };
  return effectiveLevel(lineIn(permissions.value, permission), global, rule);
}
