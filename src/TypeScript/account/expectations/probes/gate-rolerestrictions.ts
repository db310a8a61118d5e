import type { Probe } from '../probe';
import { Skipped, codeThrownBy } from '../probe';
import { rows } from '../suiteql';

/** Which permission rolerestrictions wants. */
export const gateRolerestrictions: Probe = {
  id: 'gate-rolerestrictions',
  as: 'lesser role',
  observe({ levelOf }) {
    if (levelOf('ADMI_MANAGEROLES') > 0) throw new Skipped('Open this page in a role without Bulk Manage Roles.');
    return { code: codeThrownBy(() => rows('SELECT role FROM rolerestrictions FETCH FIRST 1 ROWS ONLY')) };
  },
};
