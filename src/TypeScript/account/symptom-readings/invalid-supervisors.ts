import type { Answer, BadlySupervised } from '../../diagnosis/symptom/readings';
import type { Reading } from '../reading';
import { idOf } from '../reading';
import { ask } from './ask';
import { EMPLOYEE_RECORD } from './grants';

/**
 * Active employees without an active supervisor, those with an inactive one first: NetSuite sorts nothing behind something.
 * [SEEN] public SuiteQL that joins employee with itself by supervisor and looks at isinactive of both.
 */
const EMPLOYEES = `SELECT e.id, e.supervisor FROM employee e LEFT JOIN employee s ON s.id = e.supervisor
WHERE e.isinactive = 'F' AND (e.supervisor IS NULL OR s.isinactive = 'T') ORDER BY e.supervisor, e.id`;

export function readInvalidSupervisors(reading: Reading): Answer<BadlySupervised> {
  return ask(reading, {
    sql: EMPLOYEES,
    grant: [EMPLOYEE_RECORD],
    row: (row) => ({
      id: idOf(row.id),
      supervisor: row.supervisor === null || row.supervisor === '' ? null : idOf(row.supervisor),
    }),
  });
}
