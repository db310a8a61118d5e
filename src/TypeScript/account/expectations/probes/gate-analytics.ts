import type { Probe } from '../probe';
import { Skipped, codeThrownBy } from '../probe';
import { rows } from '../suiteql';

/** Whether N/query wants the permission SuiteAnalytics Workbook. */
export const gateAnalytics: Probe = {
  id: 'gate-analytics',
  as: 'lesser role',
  observe({ levelOf }) {
    if (levelOf('REPO_ANALYTICS') > 0) throw new Skipped('Open this page in a role without SuiteAnalytics Workbook.');
    return { code: codeThrownBy(() => rows('SELECT 1 AS one FROM dual')) };
  },
};
