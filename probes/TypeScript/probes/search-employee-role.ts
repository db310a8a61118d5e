import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

/** Whether an employee with two roles comes twice. */
export const searchEmployeeRole: Probe = {
  id: 'search-employee-role',
  as: 'Administrator',
  observe() {
    const { employee } = firstRow(
      'SELECT employee FROM employeeroles GROUP BY employee HAVING COUNT(*) = 2 FETCH FIRST 1 ROWS ONLY',
      'No employee has two roles.',
    );
    const found = search.create({
      type: 'employee',
      filters: [['internalid', 'anyof', String(employee)]],
      columns: ['entityid', 'role'],
    });
    return { rows: found.run().getRange({ start: 0, end: 10 }).length };
  },
};
