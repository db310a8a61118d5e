import type { Probe } from '../probe';
import { firstRow } from '../suiteql';

/** Oracle's table of one row. */
export const tableDual: Probe = {
  id: 'table-dual',
  as: 'Administrator',
  observe: () => ({ value: String(firstRow('SELECT 1 AS one FROM dual', 'dual has no row').one) }),
};
