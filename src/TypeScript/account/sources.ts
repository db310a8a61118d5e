/**
 * Everything that is read, and what it takes to read it: data.
 *
 * Permissions of tables: [SEEN] in dumps of the Records Catalog, and Oracle's Permissions Usage list of 2024.1 [DOC].
 */
import type { FactSource, Grant } from '../diagnosis/facts';

/** What is registered is in no table of NetSuite's own: no check is unknown for it, and no verdict is ready without it. */
export type SourceId = FactSource | 'registered-mappings';

export interface Source {
  readonly id: SourceId;
  /** What it is, as a sentence continues it. */
  readonly label: string;
  readonly grant: readonly Grant[];
}

const ACCESS_TOKEN_MANAGEMENT: Grant = {
  permission: 'ADMI_MANAGE_OAUTH_TOKENS',
  name: 'Setup > Access Token Management',
  level: 'FULL',
};
const BULK_MANAGE_ROLES: Grant = { permission: 'ADMI_MANAGEROLES', name: 'Setup > Bulk Manage Roles', level: 'FULL' };
const EMPLOYEES: Grant = { permission: 'LIST_EMPLOYEE', name: 'Lists > Employees', level: 'VIEW' };
const EMPLOYEE_RECORD: Grant = {
  permission: 'LIST_EMPLOYEE_RECORD',
  name: 'Lists > Employee Record',
  level: 'VIEW',
};
const EMPLOYEE_ACCESS: Grant = {
  permission: 'LIST_EMPLOYEE_ACCESS',
  name: 'Lists > Employee Access Tab',
  level: 'VIEW',
};

export const SOURCES: Readonly<Record<SourceId, Source>> = {
  features: { id: 'features', label: 'the features of the account', grant: [] },
  'integration-records': {
    id: 'integration-records',
    label: 'the integration records',
    // ASSUMED: the table integrationapp is in no published catalog.
    grant: [{ permission: 'ADMI_INTEGRAPP', name: 'Setup > Integration Application', level: 'FULL' }],
  },
  'access-tokens': { id: 'access-tokens', label: 'the access tokens', grant: [ACCESS_TOKEN_MANAGEMENT] },
  'registered-mappings': {
    id: 'registered-mappings',
    label: 'the registered OAuth 2.0 credentials',
    grant: [{ permission: 'LIST_CUSTRECORDENTRY', name: 'Lists > Custom Record Entries', level: 'VIEW' }],
  },
  roles: { id: 'roles', label: 'the roles and their permissions', grant: [BULK_MANAGE_ROLES] },
  'role-restrictions': {
    id: 'role-restrictions',
    label: 'the restrictions of the roles',
    // The second is what the table subsidiary takes. [SEEN]
    grant: [BULK_MANAGE_ROLES, { permission: 'LIST_SUBSIDIARY', name: 'Lists > Subsidiaries', level: 'VIEW' }],
  },
  employees: { id: 'employees', label: 'the employees and their roles', grant: [EMPLOYEE_RECORD] },
  'entity-types': {
    id: 'entity-types',
    label: 'what kind of record the holder of the token is',
    grant: [{ permission: 'LIST_FIND', name: 'Lists > Perform Search', level: 'VIEW' }],
  },
  'entity-record': {
    id: 'entity-record',
    label: 'the record of the holder of the token',
    grant: [
      { permission: 'LIST_VENDOR', name: 'Lists > Vendors', level: 'VIEW' },
      { permission: 'LIST_PARTNER', name: 'Lists > Partners', level: 'VIEW' },
      { permission: 'LIST_CUSTJOB', name: 'Lists > Customers', level: 'VIEW' },
      { permission: 'LIST_CONTACT', name: 'Lists > Contacts', level: 'VIEW' },
    ],
  },
  'global-permissions': {
    id: 'global-permissions',
    label: "the employee's global permissions",
    // The first is what the table employeeempperms takes [SEEN]; the record takes both.
    grant: [EMPLOYEES, EMPLOYEE_ACCESS],
  },
};
