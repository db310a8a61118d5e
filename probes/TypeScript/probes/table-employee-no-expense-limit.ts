import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { count } from '../../../src/TypeScript/account/expectations/suiteql';

/** Whether an employee without an expense limit has null there. */
export const tableEmployeeNoExpenseLimit: Probe = {
  id: 'table-employee-no-expense-limit',
  as: 'Administrator',
  observe: () => ({ someAreNull: count('SELECT COUNT(*) AS some FROM employee WHERE expenselimit IS NULL') > 0 }),
};
