import * as record from 'N/record';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { Skipped, codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** Whether a role may stand in two lines of one employee. Takes the second line away again. */
export const recordLines: Probe = {
  id: 'record-lines',
  as: 'Administrator',
  observe({ scratchEmployee }) {
    if (scratchEmployee === null)
      throw new Skipped('Add &writes=T&employee=ID to the address, with an employee to try on.');
    const load = () => record.load({ type: 'employee', id: scratchEmployee, isDynamic: true });
    const employee = load();
    const before = employee.getLineCount({ sublistId: 'roles' });
    if (before < 1) throw new Skipped('The employee has no role.');
    const value = employee.getSublistValue({ sublistId: 'roles', fieldId: 'selectedrole', line: 0 });
    const code = codeThrownBy(() => {
      employee.selectNewLine({ sublistId: 'roles' });
      employee.setCurrentSublistValue({ sublistId: 'roles', fieldId: 'selectedrole', value });
      employee.commitLine({ sublistId: 'roles' });
      employee.save();
    });
    const after = load();
    const lines = after.getLineCount({ sublistId: 'roles' });
    for (let line = lines - 1; line >= before; line -= 1) after.removeLine({ sublistId: 'roles', line });
    if (lines > before) after.save();
    return { code, saved: lines > before };
  },
};
