import type { Grant } from '../../diagnosis/facts';

/** Permissions of tables: [SEEN] the Records Catalog dump of iloveitaly/netsuite-permissions@82fc6ee; View is ASSUMED. */
export const EMPLOYEE_RECORD: Grant = {
  permission: 'LIST_EMPLOYEE_RECORD',
  name: 'Lists > Employee Record',
  level: 'VIEW',
};
export const ROLES: Grant = { permission: 'ADMI_MANAGEROLES', name: 'Setup > Bulk Manage Roles', level: 'FULL' };
export const DEPARTMENTS: Grant = { permission: 'LIST_DEPARTMENT', name: 'Lists > Departments', level: 'VIEW' };
export const CURRENCY: Grant = { permission: 'LIST_CURRENCY', name: 'Lists > Currency', level: 'VIEW' };
export const ACCOUNTING_PERIODS: Grant = {
  permission: 'ADMI_ACCTPERIODS',
  name: 'Setup > Manage Accounting Periods',
  level: 'VIEW',
};
