import { capital, counted, named, sentences } from './phrases';
import type { Answer, BadlyPlaced } from './symptom-read';

/** Which active employees have an inactive department. */
export function sayInactiveDepartments(employees: Answer<BadlyPlaced>): readonly string[] {
  return sentences('The departments of employees', employees, ({ rows, all }) =>
    rows.length === 0
      ? ['No active employee has an inactive department.']
      : [
          `${capital(counted(rows.length, { all }, 'active employee has', 'active employees have'))} an inactive department: ${named(rows, ({ id, department }) => `employee ${id} (department ${department})`)}.`,
        ],
  );
}
