import { storedKey } from '../database/permission-keys';
import { permissionName } from '../netsuite/permission-names';
import { selectRows } from '../database/rows';
import { type Account, ADMINISTRATOR_ROLE, LEVEL_NUMBER } from '../model';
import type { SdfRole } from './objects/read';

/** Custom roles of a new account begin here (ASSUMED, from the ids that are seen: 1000 and more). */
const FIRST_CUSTOM_ROLE = 1000;

/** `restriction` of a permission line without one [DOC] section_0210123130, the example. */
const NO_RESTRICTION = -1;

/** Columns of `role` that an SDF role sets under the same name, with what they hold where it says nothing (D/SDFxml_2121043136). */
const COLUMNS: Readonly<Record<string, string>> = {
  centertype: '',
  isinactive: 'F',
  iswebserviceonlyrole: 'F',
  issinglesignononly: 'F',
  issalesrole: 'F',
  issupportrole: 'F',
  ispartnerrole: 'F',
  restrictbydevice: 'F',
  employeerestriction: 'NONE',
  employeeselectionunrestricted: 'F',
  subsidiaryoption: 'ALL',
  subsidiaryviewingallowed: 'F',
  accountingbooksoption: 'PRIMARY',
  coreadminpermission: 'F',
  restricttimeandexpenses: 'F',
};

/** The roles that an account has: script id, as SDF writes it, to internal id. */
export function rolesOf(account: Account): Map<string, number> {
  const rows = selectRows(account.database, 'SELECT id, scriptid FROM role');
  return new Map([
    ...rows.map(([id, scriptId]) => [String(scriptId), Number(id)] as const),
    ['ADMINISTRATOR', ADMINISTRATOR_ROLE],
  ]);
}

/** The same after these roles are deployed: one that is there keeps its id, a new one gets the next that is free. */
export function roleIdsAfter(
  before: ReadonlyMap<string, number>,
  roles: readonly SdfRole[],
): ReadonlyMap<string, number> {
  const ids = new Map(before);
  for (const { scriptId } of roles) {
    if (!ids.has(scriptId)) ids.set(scriptId, Math.max(FIRST_CUSTOM_ROLE, ...ids.values()) + 1);
  }
  return ids;
}

/**
 * Adds a role with its permissions. One that the account has already is left as it is: an account file describes the
 * account as it stands, with what an administrator changed since the deployment (NetSuite itself would overwrite it,
 * [DOC] D/section_4702656040).
 */
export function addRole({ database }: Account, role: SdfRole, id: number): void {
  const values = Object.entries(COLUMNS).map(([column, fallback]) => {
    const value = role.valueOf(column);
    return value === '' ? fallback : value;
  });
  insert(
    database,
    'role',
    ['id', 'name', 'scriptid', ...Object.keys(COLUMNS)],
    [id, role.name, role.scriptId, ...values],
  );
  for (const [key, level] of role.permissions) {
    const stored = storedKey(database, key);
    const line = [id, stored, permissionName(stored), LEVEL_NUMBER[level], NO_RESTRICTION];
    insert(database, 'rolepermissions', ['role', 'permkey', 'name', 'permlevel', 'restriction'], line);
  }
}

function insert(
  database: Account['database'],
  table: string,
  columns: readonly string[],
  values: (string | number)[],
): void {
  database.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, values);
}
