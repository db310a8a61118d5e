import { ADMINISTRATOR_ROLE } from '../model';
import type { FileEmployee, FileEntity } from './account-file';

/**
 * Who logs in as Administrator: the lowest id that has the role and may log in. Where the file has none, an employee is
 * added under an unused id, because an account without one could not be looked at.
 */
export function withAdministrator(
  employees: readonly FileEmployee[],
  entities: readonly FileEntity[],
): { employees: readonly FileEmployee[]; administrator: { id: number; added: boolean } } {
  const able = employees.filter(
    (employee) => employee.roles.includes(ADMINISTRATOR_ROLE) && !employee.inactive && employee.giveAccess,
  );
  if (able.length > 0) {
    const id = able.reduce((lowest, employee) => Math.min(lowest, employee.id), Infinity);
    return { employees, administrator: { id, added: false } };
  }

  const used = new Set([...employees, ...entities].map((entity) => entity.id));
  let id = 1;
  while (used.has(id)) id += 1;
  const added: FileEmployee = {
    id,
    name: 'Embedded Administrator',
    email: 'embedded.administrator@example.com',
    inactive: false,
    giveAccess: true,
    roles: [ADMINISTRATOR_ROLE],
    globalPermissions: new Map(),
  };
  return { employees: [...employees, added], administrator: { id, added: true } };
}
