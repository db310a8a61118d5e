/**
 * Whole roles, for whoever wants a profile of what a role has: reports read only the lines that a profile asks for.
 */
import type { PermissionLines } from '../diagnosis/facts';
import { PERMISSION_NAMES } from '../netsuite/permissions';
import { permissionLines } from './permission-lines';
import type { Reading } from './reading';
import { idOf, oneValue, ROWS_PER_CALL, textOf } from './reading';
import { linesOf } from './roles';

export interface RoleChoice {
  readonly id: number;
  readonly name: string;
}

/** More do not fit a list from which somebody chooses: the internal id can be typed. */
export const MOST_CHOICES = 500;

/**
 * The active roles that the caller may read, by name: at most 500. One query.
 * @throws NetSuite's refusal
 */
export function readRoleChoices(reading: Pick<Reading, 'firstRows'>): readonly RoleChoice[] {
  const sql = `SELECT r.id, r.name FROM role r WHERE r.isinactive = 'F' ORDER BY r.name, r.id`;
  return reading.firstRows(sql, [], MOST_CHOICES).map(({ id, name }) => ({ id: idOf(id), name: textOf(name) }));
}

/**
 * A role with every line that it has; null where there is none that the caller may read. One query.
 * @throws NetSuite's refusal, and Error for a line that is not understood: what the role has is then not known
 */
export function readWholeRole(
  reading: Pick<Reading, 'rows'>,
  role: number,
): { readonly name: string; readonly lines: PermissionLines } | null {
  const sql = `SELECT r.id, r.name, p.permkey, p.permlevel
FROM role r LEFT JOIN rolepermissions p ON p.role = r.id WHERE r.id = ? ORDER BY p.permkey`;
  const rows = reading.rows(sql, [role]);
  if (rows.length === 0) return null;
  return { name: textOf(oneValue(rows, 'name')), lines: permissionLines(linesOf(rows)) };
}

/**
 * Permissions that Oracle's list does not have, by the names that this account shows: ids by the name in small letters. One query.
 * [DOC] rolepermissions.name, section_0210123130
 * @throws NetSuite's refusal
 */
export function readNamesHere(reading: Pick<Reading, 'firstRows'>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const rows = reading.firstRows('SELECT DISTINCT p.permkey, p.name FROM rolepermissions p', [], ROWS_PER_CALL);
  for (const row of rows) {
    const [id, name] = [textOf(row.permkey), textOf(row.name).trim().toLowerCase()];
    if (id === '' || name === '' || Object.hasOwn(PERMISSION_NAMES, id)) continue;
    names.set(name, [...(names.get(name) ?? []), id]);
  }
  return names;
}
