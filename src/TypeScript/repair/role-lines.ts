import { UNREAD } from '../diagnosis/facts';
import type { RoleLines } from './side-effects';
import { permissionLines, wantedLines } from '../account/permission-lines';
import type { Reading } from '../account/reading';
import { byId, inGroups, oneValue, placeholders, textOf } from '../account/reading';
import { linesOf } from '../account/roles';

const LINES = `SELECT r.id, r.name, p.permkey, p.permlevel
FROM role r LEFT JOIN rolepermissions p ON p.role = r.id AND :lines
WHERE r.id IN (:ids) ORDER BY r.id, p.permkey`;

/** What some roles hold of some permissions: one query for each 1,000 roles. Roles that may not be read come without lines. */
export function readRoleLines(reading: Reading, roles: readonly number[], permissions: readonly string[]): RoleLines[] {
  if (permissions.length === 0) return [];
  return inGroups([...new Set(roles)]).flatMap((ids) => {
    const sql = LINES.replace(':lines', wantedLines(permissions)).replace(':ids', placeholders(ids));
    const rows = reading.attempt('roles', null, () => byId(reading.rows(sql, [...permissions, ...ids])));
    return ids.map((id): RoleLines => {
      const own = rows.known ? rows.value.get(id) : undefined;
      if (own === undefined) return { id, name: `role ${id}`, permissions: UNREAD };
      const attempt = <T>(read: () => T) => reading.attempt('roles', { type: 'role', id }, read);
      const name = attempt(() => textOf(oneValue(own, 'name')));
      return {
        id,
        name: name.known && name.value !== '' ? name.value : `role ${id}`,
        permissions: attempt(() => permissionLines(linesOf(own))),
      };
    });
  });
}
