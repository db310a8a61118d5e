import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

/** What an expression without an alias is called. */
export const suiteqlExpressionNames: Probe = {
  id: 'suiteql-expression-names',
  as: 'Administrator',
  observe: () => ({ names: Object.keys(firstRow('SELECT 1 + 1, 2 + 2 FROM dual', 'dual has no row')).sort() }),
};
