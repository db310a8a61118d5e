import type { Database, SqlJsStatic, SqlValue, Statement } from 'sql.js';
import type { AccountFile, FileEmployee, FileRole } from '../account-file';
import { keptText } from '../kept';
import { isCustomRecordKey } from '../netsuite/custom-record-key';
import { ADMINISTRATOR_ROLE, LEVEL_NUMBER } from '../model';
import { registerFunctions } from './sqlite-functions';
import type { ColumnType, Table } from './catalogue';
import { TABLES } from './catalogue';
import { toStoredDate } from './instants';
import { CHANGE_TABLES, fillHistory } from './history';
import { CUSTOM_RECORD_TYPES, reserveKey, storedKey } from './permission-keys';
import { permissionName, permissionNames } from '../netsuite/permission-names';
import { transaction } from './rows';

/**
 * Helper columns that SuiteQL cannot see: the order of lines, and a number that grows with each save, by which a save
 * finds out that somebody else was faster.
 */
const HELPER_COLUMNS: ReadonlyMap<string, string> = new Map([
  ['employee', 'hidden_version INTEGER NOT NULL DEFAULT 1'],
  ['employeeroles', 'hidden_line INTEGER'],
  ['employeeempperms', 'hidden_line INTEGER'],
]);

/** `employeerolesforsearch` is `employeeroles` under other names: views, so that the two cannot disagree. */
const VIEWS: ReadonlyMap<string, string> = new Map([
  ['employeerolesforsearch', 'SELECT employee AS entity, role FROM employeeroles'],
  ['useroauthtoken', 'SELECT * FROM oauthtoken'],
]);

/**
 * Tables that SuiteQL cannot see. Roles of vendors, partners and customers, for logging in: no SuiteQL table of them is
 * known. What companies give their contacts: it stands on the records of the companies. Names of permissions, for BUILTIN.DF. Internal ids of custom record types.
 */
const HELPER_TABLES = [
  'CREATE TABLE hidden_entityroles (entity INTEGER, role INTEGER, line INTEGER)',
  'CREATE TABLE hidden_contactaccess (company INTEGER, contact INTEGER, giveaccess TEXT, role INTEGER, line INTEGER)',
  'CREATE TABLE hidden_permissions (id TEXT PRIMARY KEY, name TEXT)',
  CUSTOM_RECORD_TYPES,
  ...CHANGE_TABLES,
];

const INDEXES = [
  'CREATE UNIQUE INDEX rolepermissions_key ON rolepermissions (role, permkey)',
  'CREATE INDEX employeeroles_employee ON employeeroles (employee)',
  'CREATE INDEX employeeempperms_key ON employeeempperms (employee, permkey1)',
  'CREATE INDEX oauthtoken_app ON oauthtoken (tba_app_name)',
  'CREATE INDEX oauthtoken_entity ON oauthtoken (entity_name)',
  'CREATE INDEX hidden_entityroles_entity ON hidden_entityroles (entity)',
];

const SQLITE_TYPE: Record<ColumnType, string> = {
  integer: 'INTEGER',
  number: 'REAL',
  text: 'TEXT',
  boolean: 'TEXT',
  date: 'TEXT',
};
const ENTITY_TYPE = { VENDOR: 'Vendor', PARTNER: 'Partner', CUSTOMER: 'CustJob', CONTACT: 'Contact' } as const;

/** `restriction` of a permission line without one [DOC section_0210123130, the example]. */
const NO_RESTRICTION = -1;

/** What every account begins with, as the bytes of a database: made once, for a test or a command opens many accounts. */
const beginnings = new WeakMap<SqlJsStatic, Uint8Array>();

/** Makes the account's tables and fills them. The database lives in memory and is the caller's to close. */
export function createDatabase(SQL: SqlJsStatic, file: AccountFile): Database {
  const beginning = beginnings.get(SQL) ?? bytesOf(keptText('beginning', () => textOf(beginningOf(SQL))));
  beginnings.set(SQL, beginning);
  const database = new SQL.Database(beginning);
  // NetSuite's LIKE tells upper from lower case, SQLite's does not unless told.
  database.run('PRAGMA case_sensitive_like = ON; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
  registerFunctions(database);
  transaction(database, () => {
    fill(database, file);
    for (const index of INDEXES) database.run(index);
  });
  // Without a journal nothing is taken back: a save that a script does not live to finish would be half there.
  database.run('PRAGMA journal_mode = MEMORY');
  return database;
}

/** A character for each byte. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** No Buffer: sql.js writes into one that it was given. */
function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Every table, and the rows that all accounts have: the permissions, and that an Administrator has them. */
function beginningOf(SQL: SqlJsStatic): Uint8Array {
  const database = new SQL.Database();
  transaction(database, () => {
    for (const table of TABLES) database.run(createStatement(table));
    for (const table of HELPER_TABLES) database.run(table);
    database.run(`INSERT INTO dual VALUES ('X')`);
    insert(database, 'hidden_permissions', ['id', 'name'], function* () {
      for (const { key, name } of permissionNames().values()) yield [key, name];
    });
    insert(database, 'rolepermissions', rolePermissionColumns, function* () {
      for (const { key, name } of permissionNames().values()) {
        yield [ADMINISTRATOR_ROLE, key, name, LEVEL_NUMBER.FULL, NO_RESTRICTION];
      }
    });
  });
  const bytes = database.export();
  database.close();
  return bytes;
}

function createStatement(table: Table): string {
  const view = VIEWS.get(table.name);
  if (view !== undefined) return `CREATE VIEW "${table.name}" AS ${view}`;
  const columns = table.columns.map(
    ({ name, type }) => `"${name}" ${SQLITE_TYPE[type]}${name === 'id' ? ' PRIMARY KEY' : ''}`,
  );
  const helper = HELPER_COLUMNS.get(table.name);
  return `CREATE TABLE "${table.name}" (${[...columns, ...(helper === undefined ? [] : [helper])].join(', ')})`;
}

function fill(database: Database, file: AccountFile): void {
  const keys = keysOf(database, file);
  insert(database, 'role', roleColumns, function* () {
    yield roleRow({ id: ADMINISTRATOR_ROLE, scriptid: 'ADMINISTRATOR', name: 'Administrator' });
    for (const role of file.roles) yield roleRow(role);
  });
  insert(database, 'rolepermissions', rolePermissionColumns, function* () {
    for (const role of file.roles) {
      for (const [key, level] of role.permissions) {
        const stored = keys.get(key) ?? key;
        yield [role.id, stored, permissionName(stored), LEVEL_NUMBER[level], NO_RESTRICTION];
      }
    }
  });
  insert(database, 'employee', employeeColumns, function* () {
    for (const employee of file.employees) yield employeeRow(employee);
  });
  insert(database, 'employeeroles', ['employee', 'role', 'hidden_line'], function* () {
    for (const { id, roles } of file.employees) for (const [line, role] of roles.entries()) yield [id, role, line];
  });
  insert(database, 'employeeempperms', ['employee', 'permkey1', 'permlevel1', 'name', 'hidden_line'], function* () {
    for (const { id, globalPermissions } of file.employees) {
      let line = 0;
      for (const [key, level] of globalPermissions) {
        const stored = keys.get(key) ?? key;
        yield [id, stored, LEVEL_NUMBER[level], permissionName(stored), line++];
      }
    }
  });
  insert(database, 'entity', ['id', 'entityid', 'type', 'isinactive', 'email'], function* () {
    for (const { id, name, inactive, email } of file.employees) {
      yield [id, name, 'Employee', toFlag(inactive), orNull(email)];
    }
    for (const { id, name, type, inactive } of file.entities) {
      yield [id, name, ENTITY_TYPE[type], toFlag(inactive), null];
    }
  });
  for (const type of ['VENDOR', 'PARTNER', 'CUSTOMER'] as const) {
    insert(database, type.toLowerCase(), ['id', 'entityid', 'isinactive', 'giveaccess'], function* () {
      for (const entity of file.entities) {
        if (entity.type === type) yield [entity.id, entity.name, toFlag(entity.inactive), toFlag(entity.giveAccess)];
      }
    });
  }
  insert(database, 'hidden_entityroles', ['entity', 'role', 'line'], function* () {
    for (const { id, type, roles } of file.entities) {
      if (type !== 'CONTACT') for (const [line, role] of roles.entries()) yield [id, role, line];
    }
  });
  fillContacts(database, file);
  insert(database, 'integrationapp', ['id', 'name', 'state', 'tokenbasedauthentication'], function* () {
    for (const { id, name, state, tokenBasedAuthentication } of file.integrations) {
      yield [id, name, state, toFlag(tokenBasedAuthentication)];
    }
  });
  fillLists(database, file);
  insert(database, 'oauthtoken', tokenColumns, function* () {
    for (const token of file.tokens) {
      yield [
        token.id,
        orNull(token.name),
        token.integration,
        token.entity,
        token.role,
        toStoredDate(token.created),
        token.createdBy,
        toFlag(token.inactive),
        toFlag(token.revoked),
        token.revokedAt === undefined ? null : toStoredDate(token.revokedAt),
      ];
    }
  });
  fillHistory(database, file, (key) => keys.get(key) ?? key);
}

/** Contacts, their companies, and what those give them: each contact of a company has a line there. */
function fillContacts(database: Database, { entities }: AccountFile): void {
  const contacts = entities.filter(({ type }) => type === 'CONTACT');
  const lines = contacts.flatMap(({ id: contact, company, giveAccess, roles: [role], otherCompanies }) =>
    [...(company === undefined ? [] : [{ id: company, giveAccess, role }]), ...otherCompanies].map((one) => ({
      ...one,
      contact,
    })),
  );
  insert(database, 'contact', ['id', 'entityid', 'isinactive', 'company'], function* () {
    for (const { id, name, inactive, company } of contacts) yield [id, name, toFlag(inactive), company ?? null];
  });
  insert(database, 'companycontactrelationship', ['company', 'contact', 'role'], function* () {
    // What the contact is to the company, such as its primary contact: the file does not say.
    for (const { id, contact } of lines) yield [id, contact, null];
  });
  insert(database, 'hidden_contactaccess', ['company', 'contact', 'giveaccess', 'role', 'line'], function* () {
    for (const [line, { id, contact, giveAccess, role }] of lines.entries()) {
      yield [id, contact, toFlag(giveAccess), role ?? null, line];
    }
  });
}

/** Lists of the account that an employee or a transaction refers to. The file has months: no quarters, years or adjustments. */
function fillLists(database: Database, { periods, currencies, departments, subsidiaries, roles }: AccountFile): void {
  insert(database, 'accountingperiod', periodColumns, function* () {
    for (const { id, name, start, end, closed, allLocked, payablesLocked } of periods) {
      const flags = [false, false, false, closed, allLocked, payablesLocked].map(toFlag);
      yield [id, name, toStoredDate(start), toStoredDate(end), ...flags];
    }
  });
  insert(database, 'currency', ['id', 'name', 'symbol', 'isinactive'], function* () {
    for (const { id, name, symbol, inactive } of currencies) yield [id, name, symbol, toFlag(inactive)];
  });
  insert(database, 'department', ['id', 'name', 'isinactive'], function* () {
    for (const { id, name, inactive } of departments) yield [id, name, toFlag(inactive)];
  });
  insert(database, 'subsidiary', ['id', 'name', 'isinactive'], function* () {
    for (const { id, name, inactive } of subsidiaries) yield [id, name, toFlag(inactive)];
  });
  insert(database, 'rolerestrictions', restrictionColumns, function* () {
    for (const { id, restrictions } of roles) {
      for (const { segment, viewingAllowed } of restrictions) {
        yield [id, SEGMENTS[segment], 'OWNONLY', toFlag(viewingAllowed), 'F'];
      }
    }
  });
}

const periodColumns = [
  'id',
  'periodname',
  'startdate',
  'enddate',
  'isyear',
  'isquarter',
  'isadjust',
  'closed',
  'alllocked',
  'aplocked',
];

/** Keys of custom record types, by script id as the file has it, as the tables hold them. */
function keysOf(database: Database, file: AccountFile): ReadonlyMap<string, string> {
  const keys = new Set<string>();
  for (const { permissions } of file.roles) for (const key of permissions.keys()) keys.add(key);
  for (const change of file.history) if ('permission' in change) keys.add(change.permission);
  for (const { globalPermissions } of file.employees) for (const key of globalPermissions.keys()) keys.add(key);
  for (const key of keys) reserveKey(database, key);
  return new Map([...keys].filter(isCustomRecordKey).map((key) => [key, storedKey(database, key)]));
}

const rolePermissionColumns = ['role', 'permkey', 'name', 'permlevel', 'restriction'];

const tokenColumns = [
  'id',
  'tba_token_name',
  'tba_app_name',
  'entity_name',
  'role_name',
  'dcreated',
  'createdby',
  'binactive',
  'brevoked',
  'drevoked',
];

/** What the account file does not say about a role is as in a new custom role. ASSUMED */
const ROLE_DEFAULTS: Readonly<Record<string, SqlValue>> = {
  centertype: 'CLASSIC',
  issalesrole: 'F',
  issupportrole: 'F',
  ispartnerrole: 'F',
  restrictbydevice: 'F',
  employeerestriction: 'NONE',
  employeeselectionunrestricted: 'F',
  subsidiaryoption: 'ALL',
  effectivesubsidiaries: null,
  subsidiaryviewingallowed: 'F',
  accountingbooksoption: 'ALL',
  coreadminpermission: 'F',
  restricttimeandexpenses: 'F',
};

/** As an SDF role object has them. [DOC] SDFxml_2121043136; that the table has the same words is ASSUMED. */
const EMPLOYEE_RESTRICTIONS = { NONE: 'NONE', OWN_AND_UNASSIGNED: 'UNASSIGNED', OWN: 'OWNONLY' } as const;

/** Class, department and location [SEEN] in a public module; the others are the types of their records, ASSUMED. */
const SEGMENTS = { CLASS: -101, DEPARTMENT: -102, LOCATION: -103, ITEM: -10, ACCOUNT: -112 } as const;

const restrictionColumns = ['role', 'segment', 'restriction', 'viewingallowed', 'itemsrestricted'];

const roleColumns = [
  'id',
  'name',
  'scriptid',
  'isinactive',
  'iswebserviceonlyrole',
  'issinglesignononly',
  ...Object.keys(ROLE_DEFAULTS),
];

function roleRow(role: {
  readonly id: number;
  readonly name: string;
  readonly scriptid: string;
  readonly inactive?: boolean;
  readonly webServicesOnly?: boolean;
  readonly singleSignOnOnly?: boolean;
  readonly subsidiaries?: FileRole['subsidiaries'];
  readonly employeeRestriction?: FileRole['employeeRestriction'];
}): SqlValue[] {
  const flags = [role.inactive, role.webServicesOnly, role.singleSignOnOnly].map((flag) => toFlag(flag === true));
  const { subsidiaries: option = 'ALL' } = role;
  const values = {
    ...ROLE_DEFAULTS,
    subsidiaryoption: typeof option === 'string' ? option : 'SELECTED',
    effectivesubsidiaries: typeof option === 'string' ? null : orNull(option.join(', ')),
    employeerestriction: EMPLOYEE_RESTRICTIONS[role.employeeRestriction ?? 'NONE'],
  };
  return [role.id, role.name, role.scriptid, ...flags, ...Object.values(values)];
}

const employeeColumns = [
  'id',
  'entityid',
  'email',
  'isinactive',
  'giveaccess',
  'rolesforsearch',
  'firstname',
  'lastname',
  'supervisor',
  'expenselimit',
  'department',
  'releasedate',
];

function employeeRow(employee: FileEmployee): SqlValue[] {
  const words = employee.name.trim().split(/\s+/);
  return [
    employee.id,
    employee.name,
    orNull(employee.email),
    toFlag(employee.inactive),
    toFlag(employee.giveAccess),
    toRolesForSearch(employee.roles),
    // An account file has one name. That its last word is the last name is ASSUMED.
    orNull((words.length === 1 ? words : words.slice(0, -1)).join(' ')),
    words.length === 1 ? null : (words.at(-1) ?? null),
    employee.supervisor ?? null,
    employee.expenseLimit ?? null,
    employee.department ?? null,
    employee.releaseDate === undefined ? null : toStoredDate(employee.releaseDate),
  ];
}

/** [DOC section_0210124841] `SELECT rolesforsearch FROM employee` gives `1, 3`. No role: null (ASSUMED). */
export function toRolesForSearch(roles: readonly number[]): string | null {
  return orNull(roles.join(', '));
}

/** [SEEN] SuiteQL's booleans are `T` and `F`. */
export function toFlag(value: boolean): 'T' | 'F' {
  return value ? 'T' : 'F';
}

/** Oracle has no empty text: it is null. */
function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Rows of one statement. More make it no faster. */
const ROWS_A_STATEMENT = 50;

function insert(database: Database, table: string, columns: readonly string[], rows: () => Iterable<SqlValue[]>): void {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const row = `(${columns.map(() => '?').join(', ')})`;
  const prepared = (count: number) =>
    database.prepare(`INSERT INTO "${table}" (${names}) VALUES ${Array<string>(count).fill(row).join(', ')}`);
  // Most tables of an account have fewer rows: preparing it takes longer than filling them.
  let full: Statement | undefined;
  let waiting: SqlValue[] = [];
  try {
    for (const values of rows()) {
      waiting.push(...values);
      if (waiting.length < ROWS_A_STATEMENT * columns.length) continue;
      full ??= prepared(ROWS_A_STATEMENT);
      full.run(waiting);
      waiting = [];
    }
  } finally {
    full?.free();
  }
  if (waiting.length === 0) return;
  const rest = prepared(waiting.length / columns.length);
  try {
    rest.run(waiting);
  } finally {
    rest.free();
  }
}
