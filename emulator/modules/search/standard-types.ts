import { holds, missingForRecord } from '../../permissions';
import { type Account, type Caller, LEVEL_NUMBER } from '../../model';
import type { Changes, FieldKind, SearchField, SearchType } from './search-type';
import { changesOf, column, field, lineOf, select } from './search-type';

const needsFull =
  (permission: string) =>
  (account: Account, caller: Caller): string | null =>
    holds(account, caller, permission, 'FULL') ? null : permission;

const LEVEL_TEXT: readonly string[] = ['None', 'View', 'Create', 'Edit', 'Full'];

/** [SEEN] the value of `permission` is a permission's id, that of `level` a level's number. */
const PERMISSION: SearchField = {
  kind: 'select',
  onLine: true,
  value: (alias) => `${lineOf(alias)}.permkey`,
  text: (alias) => `${lineOf(alias)}.name`,
};

const LEVEL: SearchField = {
  kind: 'select',
  onLine: true,
  value: (alias) => `${lineOf(alias)}.permlevel`,
  text: (alias) => {
    const whens = Object.values(LEVEL_NUMBER).map((level) => `WHEN ${level} THEN '${LEVEL_TEXT[level] ?? ''}'`);
    return `CASE ${lineOf(alias)}.permlevel ${whens.join(' ')} END`;
  },
};

const changed = (kind: FieldKind, list: Changes, name: string): SearchField => ({
  kind,
  onLine: list,
  value: (alias) => `${changesOf(list)(alias)}."${name}"`,
});

/**
 * What was changed about permissions: the name of the permission, the level that it was changed to, and when [DOC section_N292328];
 * texts and a time with its hour by Oracle's records reference. Who changed it is no column.
 */
const PERMISSION_CHANGES: readonly (readonly [string, SearchField])[] = [
  ['permissionchange', changed('text', 'permission', 'permission')],
  ['permchangelevel', changed('text', 'permission', 'level')],
  ['permchangedate', changed('datetime', 'permission', 'date')],
];

const permissionChanges = (type: 'role' | 'employee') => (alias: string) => {
  const list = changesOf('permission')(alias);
  return `LEFT JOIN hidden_permissionchanges ${list} ON ${list}.type = '${type}' AND ${list}.record = ${alias}.id`;
};

/**
 * Roles. [DOC section_4412278953] can be searched, by who holds Bulk Manage Roles; columns: Oracle's records reference in
 * oracle/netsuite-suitecloud-sdk. With a column of the permission lines there is a row a line [DOC section_N292328].
 */
export const ROLE: SearchType = {
  recordType: 'role',
  table: 'role',
  key: 'id',
  fields: new Map<string, SearchField>([
    ['internalid', { kind: 'select', value: column('id'), text: column('name') }],
    ['name', field('text', 'name')],
    ['centertype', { kind: 'select', value: column('centertype'), text: column('centertype') }],
    ['isinactive', field('checkbox', 'isinactive')],
    ['iswsonly', field('checkbox', 'iswebserviceonlyrole')],
    ['isssoonly', field('checkbox', 'issinglesignononly')],
    [
      'iscustom',
      { kind: 'checkbox', value: (alias) => `iif(INSTR(ns_lower(${alias}.scriptid), 'customrole') = 1, 'T', 'F')` },
    ],
    ['permission', PERMISSION],
    ['level', LEVEL],
    ...PERMISSION_CHANGES,
  ]),
  changes: { permission: permissionChanges('role') },
  lines: (alias) => `LEFT JOIN rolepermissions ${lineOf(alias)} ON ${lineOf(alias)}.role = ${alias}.id`,
  joins: new Map(),
  missing: needsFull('ADMI_MANAGEROLES'),
};

/**
 * Employees. Whether `permission` and `level` are an employee's global permissions or those of its roles is published
 * nowhere: they are refused. A row a role where `role` is used is ASSUMED.
 */
export const EMPLOYEE: SearchType = {
  recordType: 'employee',
  table: 'employee',
  key: 'id',
  fields: new Map<string, SearchField>([
    ['internalid', { kind: 'select', value: column('id'), text: column('entityid') }],
    ['entityid', field('text', 'entityid')],
    ['email', field('text', 'email')],
    ['isinactive', field('checkbox', 'isinactive')],
    ['giveaccess', field('checkbox', 'giveaccess')],
    ['firstname', field('text', 'firstname')],
    ['lastname', field('text', 'lastname')],
    ['title', field('text', 'title')],
    ['supervisor', select(column('supervisor'), 'entity', 'entityid')],
    ['role', { ...select((alias) => `${lineOf(alias)}.role`, 'role', 'name'), onLine: true }],
    ...PERMISSION_CHANGES,
    // [DOC section_4460505582] the name of the role, the action, and when. What the actions are called is ASSUMED.
    ['rolechange', changed('text', 'role', 'role')],
    ['rolechangeaction', changed('text', 'role', 'action')],
    ['rolechangedate', changed('datetime', 'role', 'date')],
  ]),
  changes: {
    permission: permissionChanges('employee'),
    role: (alias) =>
      `LEFT JOIN hidden_rolechanges ${changesOf('role')(alias)} ON ${changesOf('role')(alias)}.employee = ${alias}.id`,
  },
  lines: (alias) => `LEFT JOIN employeeroles ${lineOf(alias)} ON ${lineOf(alias)}.employee = ${alias}.id`,
  joins: new Map(),
  missing: (account, caller) => missingForRecord(account, caller, 'EMPLOYEE', 'VIEW'),
};

/**
 * The Login Audit Trail. Oracle's pages have the search on a screen [DOC section_1548084502] and no id of its type or its
 * fields: that they are called as the table's columns is ASSUMED.
 */
export const LOGIN_AUDIT: SearchType = {
  recordType: 'loginaudittrail',
  table: 'loginaudit',
  key: 'rowid',
  fields: new Map<string, SearchField>([
    ['date', field('datetime', 'date')],
    ['user', select(column('user'), 'entity', 'entityid')],
    ['role', select(column('role'), 'role', 'name')],
    ...[
      'status',
      'detail',
      'oauthappname',
      'oauthaccesstokenname',
      'emailaddress',
      'ipaddress',
      'requesturi',
      'secchallenge',
      'useragent',
    ].map((name): [string, SearchField] => [name, field('text', name)]),
  ]),
  fieldsUnpublished: true,
  joins: new Map(),
  missing: needsFull('ADMI_AUDITLOGIN'),
};
