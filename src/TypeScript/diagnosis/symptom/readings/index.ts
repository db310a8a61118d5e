/**
 * Causes beside the chain: what an error code asks to be read, and what the rows say. They stay "otherwise": no check fails.
 * Records are named by kind and id alone, so that the copy of a report without names says the same.
 */
import type { Profile } from '../../profile';
import { errorNamed } from '../error-named';
import type { SymptomAnswer } from '../explain-symptom';
import type { Symptom } from '../recognised';
import { sayClosedPeriods } from './closed-periods';
import { sayCurrencies } from './currencies';
import { sayInactiveDepartments } from './inactive-departments';
import { sayInactiveEmployees } from './inactive-employees';
import { sayInvalidSupervisors } from './invalid-supervisors';
import { saySubsidiariesFeature } from './subsidiaries-feature';
import { saySubsidiariesOfRoles } from './subsidiaries-of-roles';
import { saySupervisorExpenseLimits } from './supervisor-expense-limits';
import type { SymptomRead, SymptomReadingId } from './symptom-read';

export type * from './symptom-read';
export { MOST_NAMED } from './phrases';

/**
 * What is to be read for an answer, once it is known that no check explains the text; null where nothing is. The first code
 * that asks for something decides: a report reads at most one thing beside the chain.
 *
 * @param profile the one that the answer was made with
 */
export function readingFor({ items }: Symptom, profile: Profile, answer: SymptomAnswer): SymptomReadingId | null {
  if (answer.otherwise === null) return null;
  const [first] = items.flatMap((item) => errorNamed(item, profile)?.reads ?? []);
  return first ?? null;
}

/** The answer with what was read. One that a check explains stays as it is. */
export function withReading(answer: SymptomAnswer, read: SymptomRead): SymptomAnswer {
  const { otherwise } = answer;
  if (otherwise === null) return answer;
  return { ...answer, otherwise: { ...otherwise, message: [otherwise.message, ...said(read)].join(' ') } };
}

/** What was read, in sentences. */
export function said(read: SymptomRead): readonly string[] {
  switch (read.id) {
    case 'closed-periods':
      return sayClosedPeriods(read.periods);
    case 'supervisor-expense-limits':
      return saySupervisorExpenseLimits(read.supervisors);
    case 'invalid-supervisors':
      return sayInvalidSupervisors(read.employees);
    case 'inactive-employees':
      return sayInactiveEmployees(read.employees);
    case 'inactive-departments':
      return sayInactiveDepartments(read.employees);
    case 'currencies':
      return sayCurrencies(read.multipleCurrencies, read.currencies);
    case 'subsidiaries-feature':
      return saySubsidiariesFeature(read.subsidiaries);
    case 'subsidiaries-of-roles':
      return saySubsidiariesOfRoles(read.roles);
  }
}
