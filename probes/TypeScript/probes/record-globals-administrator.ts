import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { Skipped, codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** Whether the role that runs this may save global permissions. Writes one line and takes it away again. */
export const recordGlobalsAdministrator: Probe = {
  id: 'record-globals-administrator',
  as: 'anybody',
  observe({ scratchEmployee }) {
    if (scratchEmployee === null)
      throw new Skipped('Add &writes=T&employee=ID to the address, with an employee to try on.');
    const load = () => record.load({ type: 'employee', id: scratchEmployee, isDynamic: true });
    const employee = load();
    if (!employee.getSublists().includes('empperms'))
      throw new Skipped('The sublist empperms is hidden from this role.');
    const key = 'LIST_FIND';
    if (employee.findSublistLineWithValue({ sublistId: 'empperms', fieldId: 'permkey1', value: key }) >= 0) {
      throw new Skipped('The employee already has a global permission Perform Search: choose another employee.');
    }
    const code = codeThrownBy(() => {
      employee.selectNewLine({ sublistId: 'empperms' });
      employee.setCurrentSublistValue({ sublistId: 'empperms', fieldId: 'permkey1', value: key });
      employee.setCurrentSublistValue({ sublistId: 'empperms', fieldId: 'permlevel1', value: '1' });
      employee.commitLine({ sublistId: 'empperms' });
      employee.save();
    });
    const after = load();
    const line = after.findSublistLineWithValue({ sublistId: 'empperms', fieldId: 'permkey1', value: key });
    if (line >= 0) {
      after.removeLine({ sublistId: 'empperms', line });
      after.save();
    }
    return { asAdministrator: runtime.getCurrentUser().role === 3, code, saved: line >= 0 };
  },
};
