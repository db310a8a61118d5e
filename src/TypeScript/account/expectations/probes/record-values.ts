import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { Probe } from '../probe';
import { Skipped } from '../probe';

/** How role ids and levels come from the sublists of an employee. */
export const recordValues: Probe = {
  id: 'record-values',
  as: 'Administrator',
  observe() {
    const employee = record.load({ type: 'employee', id: runtime.getCurrentUser().id });
    if (employee.getLineCount({ sublistId: 'roles' }) < 1) throw new Skipped('The employee has no role line.');
    return { role: typeof employee.getSublistValue({ sublistId: 'roles', fieldId: 'selectedrole', line: 0 }) };
  },
};
