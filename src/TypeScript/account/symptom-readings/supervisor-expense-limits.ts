import type { Answer, LimitedSupervisor } from '../../diagnosis/symptom/readings';
import type { Reading } from '../reading';
import { idOf, notAnswered } from '../reading';
import { ask } from './ask';
import { EMPLOYEE_RECORD } from './grants';

/**
 * Active supervisors of active employees who have an expense limit: empty is none, 0.00 is a limit of zero [the vendor's page that
 * the profile names]. Column expenselimit: [DOC] section_156257790831; supervisor: [SEEN] public SuiteQL that joins it by id.
 */
const SUPERVISORS = `SELECT s.id, s.expenselimit FROM employee s
WHERE s.isinactive = 'F' AND s.expenselimit IS NOT NULL
AND s.id IN (SELECT e.supervisor FROM employee e WHERE e.isinactive = 'F') ORDER BY s.expenselimit, s.id`;

export function readSupervisorExpenseLimits(reading: Reading): Answer<LimitedSupervisor> {
  return ask(reading, {
    sql: SUPERVISORS,
    grant: [EMPLOYEE_RECORD],
    row: (row) => ({ id: idOf(row.id), limit: amountOf(row.expenselimit) }),
  });
}

function amountOf(value: unknown): number {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof amount === 'number' && Number.isFinite(amount)) return amount;
  throw notAnswered(value, 'an amount');
}
