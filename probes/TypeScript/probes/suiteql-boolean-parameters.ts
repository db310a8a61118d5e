import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { count } from '../../../src/TypeScript/account/expectations/suiteql';

/** What a bound boolean is compared as. */
export const suiteqlBooleanParameters: Probe = {
  id: 'suiteql-boolean-parameters',
  as: 'Administrator',
  observe: () => ({ matchesT: count('SELECT COUNT(*) AS n FROM role WHERE isinactive = ?', [false]) > 0 }),
};
