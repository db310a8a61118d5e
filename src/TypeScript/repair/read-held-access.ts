import type { EmployeeAccess } from './access';
import { readEmployeeAccess } from './employee-access';
import { NotWritten } from './not-written';
import { isForbidden, RepairRefusal, sentenceOf, TRY_AGAIN } from './refusals';

/**
 * What the employee record holds now, before anything is shown or confirmed. 5 units.
 * @throws RepairRefusal `TD_NOT_ALLOWED`
 */
export function readHeldAccess(employee: number): EmployeeAccess {
  try {
    return readEmployeeAccess(employee);
  } catch (thrown) {
    const needsAdministrator = isForbidden(thrown) || thrown instanceof NotWritten;
    throw new RepairRefusal(
      'TD_NOT_ALLOWED',
      `The employee record could not be read with your role: ${sentenceOf(thrown)} ${needsAdministrator ? 'Ask an Administrator.' : TRY_AGAIN}`,
    );
  }
}
