import { customLines, formsOf } from '../custom-lines';
import type { Probe } from '../probe';

/** What the key of a global permission on a custom record type is. */
export const tableEmployeeemppermsCustom: Probe = {
  id: 'table-employeeempperms-custom',
  as: 'Administrator',
  observe: () => {
    const lines = customLines(
      'SELECT DISTINCT permkey1 AS permkey FROM employeeempperms',
      'No employee has a global permission on a custom record type.',
    );
    return { keys: formsOf(lines.map(({ key }) => key)) };
  },
};
