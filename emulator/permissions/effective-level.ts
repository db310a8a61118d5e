import { askedKey } from '../database/permission-keys';
import { selectRow } from '../database/rows';
import { type Account, ADMINISTRATOR_ROLE, type Caller, type Level, LEVEL_NUMBER } from '../model';

const LEVELS = Object.keys(LEVEL_NUMBER) as Level[];

/**
 * The level at which the caller holds a permission. [DOC section_N326630]
 *
 * - Administrator holds everything; "global permissions are not taken into account for the Administrator role".
 * - Else the employee's global line, if feature Global Permissions is on: it takes precedence "even if global permissions
 *   are at a lower level", so a line with NONE takes away what the role grants.
 * - Else the role's line, else NONE. Vendors, partners and customers have no global lines.
 *
 * @param permission its id; for a custom record type, its script id or internal id
 */
export function effectiveLevel(account: Account, caller: Caller, permission: string): Level {
  if (caller.role === ADMINISTRATOR_ROLE) return 'FULL';
  const key = askedKey(account.database, permission);
  const global = account.featureInEffect('EMPPERMS')
    ? levelOf(account, 'SELECT permlevel1 FROM employeeempperms WHERE employee = ? AND permkey1 = ?', [
        caller.entity,
        key,
      ])
    : undefined;
  return (
    global ??
    levelOf(account, 'SELECT permlevel FROM rolepermissions WHERE role = ? AND permkey = ?', [caller.role, key]) ??
    'NONE'
  );
}

/** Whether the caller holds the permission at that level or above. */
export function holds(account: Account, caller: Caller, permission: string, level: Level): boolean {
  return LEVEL_NUMBER[effectiveLevel(account, caller, permission)] >= LEVEL_NUMBER[level];
}

function levelOf(account: Account, sql: string, parameters: [number, string]): Level | undefined {
  const row = selectRow(account.database, sql, parameters);
  return row === undefined ? undefined : LEVELS[Number(row[0])];
}
