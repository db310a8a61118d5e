import { toFlag, toRolesForSearch } from '../database/create';
import { rolesOf } from '../database/entities';
import { permissionName } from '../netsuite/permission-names';
import { selectRow, selectRows, transaction } from '../database/rows';
import type { Account } from '../model';
import type { BodyValue, RecordShape } from './record-shape';

/** A record as it is read and written: plain values, apart from what scripts may do with it. */

/** A checkbox is true or false; every other value is text. */
export type Line = Record<string, string | boolean>;

export interface StoredRecord {
  readonly id: number;
  /** Grows with each save. */
  readonly version: number;
  readonly body: Readonly<Record<string, BodyValue>>;
  readonly sublists: Readonly<Record<string, readonly Line[]>>;
}

const BOOLEANS = new Set(['isinactive', 'giveaccess']);

/** Undefined if no such record exists. */
export function readRecord(account: Account, shape: RecordShape, id: number): StoredRecord | undefined {
  const isEmployee = shape.entity === 'EMPLOYEE';
  const columns = [...shape.fields.map((field) => `"${field}"`), isEmployee ? 'hidden_version' : '1'];
  const row = selectRow(account.database, `SELECT ${columns.join(', ')} FROM "${shape.table}" WHERE id = ?`, [id]);
  if (row === undefined) return undefined;
  const body = Object.fromEntries(
    shape.fields.map((field, index): [string, BodyValue] => [
      field,
      BOOLEANS.has(field) ? row[index] === 'T' : String(row[index] ?? ''),
    ]),
  );
  const roles = rolesOf(account.database, id, shape.entity).map((role) => ({ selectedrole: String(role) }));
  const sublists = {
    roles,
    ...(isEmployee ? { empperms: readGlobalPermissions(account, id) } : {}),
    ...('contactroles' in shape.sublists ? { contactroles: readContactAccess(account, id) } : {}),
  };
  return { id, version: Number(row.at(-1)), body, sublists };
}

function readGlobalPermissions(account: Account, employee: number): Line[] {
  return selectRows(
    account.database,
    'SELECT permkey1, permlevel1 FROM employeeempperms WHERE employee = ? ORDER BY hidden_line',
    [employee],
  ).map(([key, level]) => ({ permkey1: String(key), permlevel1: String(level) }));
}

function readContactAccess(account: Account, company: number): Line[] {
  return selectRows(
    account.database,
    'SELECT contact, giveaccess, role FROM hidden_contactaccess WHERE company = ? ORDER BY line',
    [company],
  ).map(([contact, giveAccess, role]) => ({
    contact: String(contact),
    giveaccess: giveAccess === 'T',
    role: String(role ?? ''),
  }));
}

/**
 * Writes body fields, roles and global permissions of an employee, all or nothing.
 *
 * @returns false, and writes nothing, if it was saved by somebody else since it was read
 */
export function writeEmployee(account: Account, record: StoredRecord): boolean {
  const { database } = account;
  const { id, body, sublists } = record;
  const current = selectRow(database, 'SELECT hidden_version FROM employee WHERE id = ?', [id]);
  if (Number(current?.[0]) !== record.version) return false;
  const inactive = toFlag(body.isinactive === true);
  const roles = (sublists.roles ?? []).map((line) => Number(line.selectedrole));
  transaction(database, () => {
    database.run(
      'UPDATE employee SET isinactive = ?, giveaccess = ?, rolesforsearch = ?, hidden_version = hidden_version + 1 WHERE id = ?',
      [inactive, toFlag(body.giveaccess === true), toRolesForSearch(roles), id],
    );
    database.run('UPDATE entity SET isinactive = ? WHERE id = ?', [inactive, id]);
    database.run('DELETE FROM employeeroles WHERE employee = ?', [id]);
    roles.forEach((role, line) => {
      database.run('INSERT INTO employeeroles (employee, role, hidden_line) VALUES (?, ?, ?)', [id, role, line]);
    });
    database.run('DELETE FROM employeeempperms WHERE employee = ?', [id]);
    (sublists.empperms ?? []).forEach((entry, line) => {
      const key = String(entry.permkey1 ?? '');
      database.run(
        'INSERT INTO employeeempperms (employee, permkey1, permlevel1, name, hidden_line) VALUES (?, ?, ?, ?, ?)',
        [id, key, Number(entry.permlevel1), permissionName(key), line],
      );
    });
  });
  return true;
}
