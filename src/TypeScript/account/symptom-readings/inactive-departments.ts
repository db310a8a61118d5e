import type { Answer, BadlyPlaced } from '../../diagnosis/symptom/readings';
import type { Reading } from '../reading';
import { idOf } from '../reading';
import { ask } from './ask';
import { DEPARTMENTS, EMPLOYEE_RECORD } from './grants';

/**
 * Active employees whose department is inactive. [SEEN] department with id and isinactive in public SuiteQL; column
 * employee.department in public lists of the Records Catalog's columns.
 */
const EMPLOYEES = `SELECT e.id, d.id AS department FROM employee e JOIN department d ON d.id = e.department
WHERE e.isinactive = 'F' AND d.isinactive = 'T' ORDER BY e.id`;

export function readInactiveDepartments(reading: Reading): Answer<BadlyPlaced> {
  return ask(reading, {
    sql: EMPLOYEES,
    grant: [EMPLOYEE_RECORD, DEPARTMENTS],
    feature: 'Departments',
    row: (row) => ({ id: idOf(row.id), department: idOf(row.department) }),
  });
}
