import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** The code of a dynamic member on a standard record. */
export const recordModes: Probe = {
  id: 'record-modes',
  as: 'Administrator',
  observe() {
    const employee = record.load({ type: 'employee', id: runtime.getCurrentUser().id, isDynamic: false });
    return { selectLine: codeThrownBy(() => employee.selectLine({ sublistId: 'roles', line: 0 })) };
  },
};
