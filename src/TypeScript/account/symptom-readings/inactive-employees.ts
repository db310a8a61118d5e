import type { Answer } from '../../diagnosis/symptom/readings';
import type { Reading } from '../reading';
import { idOf } from '../reading';
import { ask } from './ask';
import { EMPLOYEE_RECORD } from './grants';

/** [SEEN] timdietrich.me, employees, supervisors, roles and permissions: isinactive is T or F. */
const EMPLOYEES = `SELECT e.id FROM employee e WHERE e.isinactive = 'T' ORDER BY e.id`;

export function readInactiveEmployees(reading: Reading): Answer<{ readonly id: number }> {
  return ask(reading, { sql: EMPLOYEES, grant: [EMPLOYEE_RECORD], row: (row) => ({ id: idOf(row.id) }) });
}
