import type { RoleLines } from '../diagnosis/repair/side-effects';
import { UNREAD } from '../diagnosis/facts';
import { levelOf } from './roles';
import type { Reading } from './reading';
import { numberOf, placeholders, textOf } from './reading';

const LINES = `SELECT r.id, r.name, p.permkey, p.permlevel
FROM role r LEFT JOIN rolepermissions p ON p.role = r.id AND p.permkey IN (:keys)
WHERE r.id IN (:ids) ORDER BY r.id, p.permkey`;

/** What some roles hold of some permissions: one query. Roles that may not be read come without lines. */
export function readRoleLines(reading: Reading, roles: readonly number[], permissions: readonly string[]): RoleLines[] {
  if (roles.length === 0 || permissions.length === 0) return [];
  const sql = LINES.replace(':keys', placeholders(permissions)).replace(':ids', placeholders(roles));
  const rows = reading.attempt('roles', null, () => reading.rows(sql, [...permissions, ...roles]));
  return roles.map((id) => {
    const own = rows.known ? rows.value.filter((row) => numberOf(row.id) === id) : [];
    const [first] = own;
    if (first === undefined) return { id, name: `role ${id}`, permissions: UNREAD };
    const lines = own.filter((row) => textOf(row.permkey) !== '');
    return {
      id,
      name: textOf(first.name),
      permissions: reading.attempt(
        'roles',
        { type: 'role', id },
        () => new Map(lines.map((row) => [textOf(row.permkey), levelOf(row.permlevel)])),
      ),
    };
  });
}
