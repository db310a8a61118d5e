import * as runtime from 'N/runtime';
import type { Probe } from '../probe';
import { levelNumber, Skipped } from '../probe';
import { ownGlobalLines } from '../own-global-lines';

/** Does getPermission fold in the employee's global permissions, or answer for the role alone? */
export const runtimePermissionGlobal: Probe = {
  id: 'runtime-permission-global',
  as: 'lesser role',
  observe() {
    const user = runtime.getCurrentUser();
    const telling = ownGlobalLines().filter(({ level, roleLevel }) => level !== roleLevel);
    if (telling.length === 0) {
      throw new Skipped(
        'Give the employee who opens this page a global permission at another level than its role has.',
      );
    }
    return {
      answersTheGlobalLevel: telling.every(
        ({ key, level }) => levelNumber(user.getPermission({ name: key })) === level,
      ),
      answersTheRoleLevel: telling.every(
        ({ key, roleLevel }) => levelNumber(user.getPermission({ name: key })) === roleLevel,
      ),
    };
  },
};
