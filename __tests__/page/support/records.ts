/**
 * What the embedded account holds, read and changed behind the page's back.
 */
import type { Running } from '../../../cli/embedded';
import { defineCustomRecord, type Level, LEVEL_NUMBER, selectRows } from '../../../emulator';

export interface HeldAccess {
  readonly roles: readonly number[];
  /** Levels as numbers, by permission. */
  readonly globalPermissions: Readonly<Record<string, number>>;
}

export function heldAccess({ account }: Running, employee: number): HeldAccess {
  const { database } = account;
  const roles = selectRows(database, 'SELECT role FROM employeeroles WHERE employee = ? ORDER BY role', [employee]);
  const lines = selectRows(database, 'SELECT permkey1, permlevel1 FROM employeeempperms WHERE employee = ?', [
    employee,
  ]);
  return {
    roles: roles.map(([role]) => Number(role)),
    globalPermissions: Object.fromEntries(lines.map(([key, level]) => [String(key), Number(level)])),
  };
}

/** Another person's change of a global permission, saved as NetSuite's own form would save it. */
export function changeGlobalLine({ account }: Running, employee: number, permission: string, level: Level): void {
  const { database } = account;
  const line = [LEVEL_NUMBER[level], employee, permission];
  database.run('UPDATE employeeempperms SET permlevel1 = ? WHERE employee = ? AND permkey1 = ?', line);
  database.run('UPDATE employee SET hidden_version = hidden_version + 1 WHERE id = ?', [employee]);
}

const LOG = 'customrecord_td_change';

/** What an Administrator does for a role that is to repair: adds it to the permissions of the log's record type. */
export function letWriteTheLog({ account }: Running, role: number): void {
  const definition = account.customRecords?.get(LOG);
  if (definition === undefined) throw new Error('the bundle was deployed without its log');
  const permissions = new Map([...definition.permissions, [role, 'EDIT' as const]]);
  defineCustomRecord(account, { ...definition, permissions });
}

export interface LogEntry {
  readonly id: number;
  readonly state: string;
  readonly employee: number;
  readonly by: number;
  readonly outcome: string;
}

/** The log of changes, oldest first. */
export function logOf({ account }: Running): LogEntry[] {
  const columns = ['state', 'employee', 'by', 'outcome'].map((name) => `custrecord_td_change_${name}`).join(', ');
  const sql = `SELECT id, ${columns} FROM ${LOG} ORDER BY id`;
  return selectRows(account.database, sql).map(([id, state, employee, by, outcome]) => ({
    id: Number(id),
    state: String(state),
    employee: Number(employee),
    by: Number(by),
    outcome: String(outcome),
  }));
}
