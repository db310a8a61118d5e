import type { Probe } from '../probe';
import { firstRow } from '../suiteql';

/** What an expression without an alias is called. */
export const suiteqlExpressionNames: Probe = {
  id: 'suiteql-expression-names',
  as: 'Administrator',
  observe: () => ({ names: Object.keys(firstRow('SELECT 1 + 1, 2 + 2 FROM dual', 'dual has no row')).sort() }),
};
