import { startReading } from '../account/reading';
import { labelsOf } from '../diagnosis/told-apart';
import type { EmployeeAccess } from './access';
import { differences } from './access';
import { readRoleLines } from './role-lines';
import type { SideEffect } from './side-effects';
import { sideEffects } from './side-effects';

/**
 * What a change of an employee's access does to each of the employee's roles. One query where a global permission changes,
 * else none. Roles of one name are told apart by their internal ids.
 */
export function readSideEffects(before: EmployeeAccess, after: EmployeeAccess): SideEffect[] {
  const permissions = differences(before, after).flatMap((one) => (one.kind === 'line' ? one.permission : []));
  const roles = readRoleLines(startReading(), before.roles, permissions);
  const labels = labelsOf(roles);
  const named = roles.map((role) => ({ ...role, name: labels.get(role.id) ?? role.name }));
  return sideEffects(named, before, after);
}
