import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { Skipped } from '../../../src/TypeScript/account/expectations/probe';

/** What getLineCount says of a sublist that is hidden. */
export const recordHiddenCount: Probe = {
  id: 'record-hidden-count',
  as: 'lesser role',
  observe() {
    const employee = record.load({ type: 'employee', id: runtime.getCurrentUser().id });
    if (employee.getSublists().includes('empperms'))
      throw new Skipped('The sublist empperms is not hidden from this role.');
    return { lines: employee.getLineCount({ sublistId: 'empperms' }) };
  },
};
