/**
 * When an employee was given a role, and when it was taken away: the change columns of the employee search. [DOC] section_4460505582
 */
import * as search from 'N/search';
import type { LocalTime } from '../../diagnosis/timeline/events';
import { notAnswered, textOf } from '../reading';
import type { Asked } from './asked';
import { searchRows } from './asked';
import { readWrittenDate } from './written-date';

export interface RoleAssignment {
  readonly at: LocalTime;
  readonly assigned: boolean;
}

/** One search. @param role its name: the column has no id. @throws Error for a row that is not understood, and NetSuite's refusal */
export function readRoleAssignments(
  asked: Asked,
  employee: number,
  role: string,
): { readonly assignments: readonly RoleAssignment[]; readonly cut: boolean } {
  const { rows, cut } = searchRows(asked, {
    type: search.Type.EMPLOYEE,
    id: employee,
    date: 'rolechangedate',
    columns: ['rolechange', 'rolechangeaction'],
  });
  const own = rows.filter(({ rolechange }) => comparable(textOf(rolechange)) === comparable(role));
  const assignments = own.map(({ rolechangedate, rolechangeaction }) => ({
    at: readWrittenDate(rolechangedate, asked.dateFormat()),
    assigned: isAssigned(textOf(rolechangeaction)),
  }));
  return { assignments, cut };
}

/** What the actions are called is ASSUMED: probe search-changes. */
function isAssigned(action: string): boolean {
  if (/^(add|assign|grant|creat)/i.test(action)) return true;
  if (/^(remov|delet|unassign|revok)/i.test(action)) return false;
  throw notAnswered(action, 'an action such as Added or Removed');
}

function comparable(name: string): string {
  return name.trim().toLowerCase();
}
