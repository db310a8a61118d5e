import { capital, counted, MOST_NAMED, named, sentences } from './phrases';
import type { Answer } from './symptom-read';

/** How many employees are inactive; which ones, where they are few. */
export function sayInactiveEmployees(employees: Answer<{ readonly id: number }>): readonly string[] {
  return sentences('The inactive employees', employees, ({ rows, all }) => {
    if (rows.length === 0) return ['NetSuite lists no inactive employee.'];
    const which = rows.length > MOST_NAMED ? '' : `: ${named(rows, ({ id }) => `employee ${id}`)}`;
    return [
      `${capital(counted(rows.length, { all }, 'employee is', 'employees are'))} inactive${which}.`,
      'Whether one of them submitted the report is not read here.',
    ];
  });
}
