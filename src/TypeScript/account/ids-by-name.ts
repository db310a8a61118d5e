/**
 * Employees and roles by the name that people know them by.
 */
import type { Reading } from './reading';
import { idOf } from './reading';

/** An employee's name may have a number before it: then first and last name are what people type. */
const BY_NAME = {
  employee: `SELECT e.id FROM employee e
WHERE LOWER(e.entityid) = ? OR LOWER(e.firstname || ' ' || e.lastname) = ? ORDER BY e.id`,
  role: 'SELECT r.id FROM role r WHERE LOWER(r.name) = ? ORDER BY r.id',
} as const;

/** More than one is as good as none: nobody needs to be told of a hundred. */
export const MOST_NAMED = 10;

/**
 * Internal ids of all that have a name, in any case; at most ten. One query.
 * @throws NetSuite's refusal
 */
export function readIdsByName(reading: Pick<Reading, 'firstRows'>, of: keyof typeof BY_NAME, name: string): number[] {
  const typed = name.trim().toLowerCase();
  const rows = reading.firstRows(BY_NAME[of], of === 'employee' ? [typed, typed] : [typed], MOST_NAMED);
  return [...new Set(rows.map(({ id }) => idOf(id)))];
}
