import { capital, counted, named, sentences } from './phrases';
import type { Answer, BadlySupervised, Listed } from './symptom-read';

/** Which active employees have an inactive supervisor, and which have none. */
export function sayInvalidSupervisors(employees: Answer<BadlySupervised>): readonly string[] {
  return sentences('The supervisors of employees', employees, supervisors);
}

function supervisors({ rows, all }: Listed<BadlySupervised>): readonly string[] {
  if (rows.length === 0) return ['Each active employee has an active supervisor.'];
  const inactive = rows.filter(({ supervisor }) => supervisor !== null);
  const none = rows.filter(({ supervisor }) => supervisor === null);
  return [
    inactive.length === 0
      ? 'No active employee has an inactive supervisor.'
      : `${capital(counted(inactive.length, { all }, 'active employee has', 'active employees have'))} an inactive supervisor: ${named(inactive, ({ id, supervisor }) => `employee ${id} (supervisor ${supervisor})`)}.`,
    ...(none.length === 0
      ? []
      : [
          `${capital(counted(none.length, { all }, 'active employee has', 'active employees have'))} no supervisor: ${named(none, ({ id }) => `employee ${id}`)}.`,
        ]),
  ];
}
