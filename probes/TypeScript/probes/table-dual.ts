import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

/** Oracle's table of one row. */
export const tableDual: Probe = {
  id: 'table-dual',
  as: 'Administrator',
  observe: () => ({ value: String(firstRow('SELECT 1 AS one FROM dual', 'dual has no row').one) }),
};
