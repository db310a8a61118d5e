import * as runtime from 'N/runtime';
import type { Probe } from '../probe';

/** What roleId is for the role that runs this. */
export const runtimeRoleId: Probe = {
  id: 'runtime-role-id',
  as: 'anybody',
  observe() {
    const { role, roleId } = runtime.getCurrentUser();
    return role === 3
      ? { administrator: roleId }
      : { lowerCase: roleId === roleId.toLowerCase(), custom: /^customrole/i.test(roleId) };
  },
};
