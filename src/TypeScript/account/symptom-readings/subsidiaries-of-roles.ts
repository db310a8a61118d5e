import type { Answer, RoleSubsidiaries } from '../../diagnosis/symptom/readings';
import type { Reading } from '../reading';
import { idOf, placeholders, textOf } from '../reading';
import { ask } from './ask';
import { ROLES } from './grants';

const OPTIONS = ['ALL', 'ALLACTIVE', 'OWN', 'SELECTED'] as const;

/**
 * [DOC-3P] the column subsidiaryoption in a driver vendor's page of the table role; [SEEN] its words in a public access-review module.
 *
 * @param roles internal ids, at most 1,000
 */
export function readSubsidiariesOfRoles(reading: Reading, roles: readonly number[]): Answer<RoleSubsidiaries> {
  if (roles.length === 0) return { known: true, rows: [], all: true };
  return ask(reading, {
    sql: `SELECT r.id, r.subsidiaryoption FROM role r WHERE r.id IN (${placeholders(roles)}) ORDER BY r.id`,
    params: roles,
    grant: [ROLES],
    row: (row) => ({
      id: idOf(row.id),
      option: OPTIONS.find((option) => option === textOf(row.subsidiaryoption)) ?? null,
    }),
  });
}
