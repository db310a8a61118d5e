import type { Probe } from '../probe';
import { firstRow } from '../suiteql';

/** The columns of employeeempperms, which no page publishes. */
export const tableEmployeeemppermsColumns: Probe = {
  id: 'table-employeeempperms-columns',
  as: 'Administrator',
  observe: () => {
    const row = firstRow(
      'SELECT * FROM employeeempperms FETCH FIRST 1 ROWS ONLY',
      'No employee of this account has a global permission.',
    );
    return {
      columns: Object.keys(row)
        .filter((name) => name !== 'links')
        .sort(),
    };
  },
};
