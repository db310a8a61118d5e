import type { Table } from '../database/catalogue';
import { permissionLabel } from '../netsuite/permission-names';
import type { Account, Caller, EntityType } from '../model';
import { holds } from './effective-level';

/**
 * Whether the caller may read a SuiteQL table. A table that one may not read does not exist for one [SEEN]. The gates are
 * in the catalogue. That `oauthtoken` keeps its rows when feature Token-based Authentication is turned off is ASSUMED.
 */
export function mayReadTable(account: Account, caller: Caller, table: Table): boolean {
  if (table.gate === null) return true;
  const { permission, level, feature } = table.gate;
  return (feature === undefined || account.featureInEffect(feature)) && holds(account, caller, permission, level);
}

const RECORD_PERMISSION: Record<EntityType, string> = {
  EMPLOYEE: 'LIST_EMPLOYEE',
  VENDOR: 'LIST_VENDOR',
  PARTNER: 'LIST_PARTNER',
  CUSTOMER: 'LIST_CUSTJOB',
  CONTACT: 'LIST_CONTACT',
};

/**
 * The permission that the caller lacks to load (VIEW) or save (EDIT) a record; null if none. ASSUMED: the employee record
 * also wants Employee Record where feature Advanced Employee Permissions is on.
 */
export function missingForRecord(
  account: Account,
  caller: Caller,
  type: EntityType,
  level: 'VIEW' | 'EDIT',
): string | null {
  const needed = [RECORD_PERMISSION[type]];
  if (type === 'EMPLOYEE' && account.featureInEffect('ADVANCEDEMPLOYEEPERMISSIONS'))
    needed.push('LIST_EMPLOYEE_RECORD');
  return needed.find((permission) => !holds(account, caller, permission, level)) ?? null;
}

/**
 * Whether the sublists of an employee's access tab are there. [DOC section_1522333661] With feature Advanced Employee
 * Permissions on, sublists that the role may not see are not returned, silently; the permission is Employee Access.
 */
export function seesEmployeeAccess(account: Account, caller: Caller): boolean {
  return (
    !account.featureInEffect('ADVANCEDEMPLOYEEPERMISSIONS') || holds(account, caller, 'LIST_EMPLOYEE_ACCESS', 'VIEW')
  );
}

/**
 * NetSuite's words for a missing permission, with its two spaces. [SEEN] NetSweet/netsuite#234
 *
 * @param permission its id, or its words where it has no id
 */
export function permissionViolation(permission: string): string {
  return `Permission Violation: You need  the '${permissionLabel(permission)}' permission to access this page. Please contact your account administrator.`;
}
