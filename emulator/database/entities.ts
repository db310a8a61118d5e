import type { Database } from 'sql.js';
import type { EntityType } from '../model';
import { selectRow, selectRows } from './rows';

/** What logging in needs to know of an employee, vendor, partner or customer. */
export interface LoginEntity {
  readonly id: number;
  readonly type: EntityType;
  readonly name: string;
  /** Empty where there is none. */
  readonly email: string;
  readonly inactive: boolean;
  readonly giveAccess: boolean;
  readonly roles: readonly number[];
}

const TYPES: Readonly<Record<string, EntityType>> = {
  Employee: 'EMPLOYEE',
  Vendor: 'VENDOR',
  Partner: 'PARTNER',
  CustJob: 'CUSTOMER',
};

/** The entity of that id as it stands now, ungated; undefined if there is none. */
export function findEntity(database: Database, id: number): LoginEntity | undefined {
  const row = selectRow(database, 'SELECT entityid, type, email, isinactive FROM entity WHERE id = ?', [id]);
  const type = TYPES[String(row?.[1])];
  if (row === undefined || type === undefined) return undefined;
  const access = selectRow(database, `SELECT giveaccess FROM "${type.toLowerCase()}" WHERE id = ?`, [id]);
  return {
    id,
    type,
    name: String(row[0]),
    email: typeof row[2] === 'string' ? row[2] : '',
    inactive: row[3] === 'T',
    giveAccess: access?.[0] === 'T',
    roles: rolesOf(database, id, type),
  };
}

/** The employee of that address, in any case, ungated; the one with the lowest id where several have it. */
export function findEmployeeByEmail(database: Database, email: string): LoginEntity | undefined {
  const row = selectRow(database, 'SELECT min(id) FROM employee WHERE lower(email) = lower(?)', [email]);
  return typeof row?.[0] === 'number' ? findEntity(database, row[0]) : undefined;
}

/** Ids of the roles that the entity may log in with, in the order of its lines. */
export function rolesOf(database: Database, id: number, type: EntityType): number[] {
  const sql =
    type === 'EMPLOYEE'
      ? 'SELECT role FROM employeeroles WHERE employee = ? ORDER BY hidden_line'
      : 'SELECT role FROM hidden_entityroles WHERE entity = ? ORDER BY line';
  return selectRows(database, sql, [id]).map(([role]) => Number(role));
}
