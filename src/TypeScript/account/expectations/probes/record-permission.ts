import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { Probe } from '../probe';
import { Skipped, codeThrownBy } from '../probe';

/** Which permissions loading an employee wants. */
export const recordPermission: Probe = {
  id: 'record-permission',
  as: 'lesser role',
  observe({ levelOf }) {
    if (levelOf('LIST_EMPLOYEE') > 0) throw new Skipped('Open this page in a role without Employees.');
    return { code: codeThrownBy(() => record.load({ type: 'employee', id: runtime.getCurrentUser().id })) };
  },
};
