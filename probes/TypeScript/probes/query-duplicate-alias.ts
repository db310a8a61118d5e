import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';
import { rows } from '../../../src/TypeScript/account/expectations/suiteql';

/** Two columns of one name. */
export const queryDuplicateAlias: Probe = {
  id: 'query-duplicate-alias',
  as: 'Administrator',
  observe: () => ({ code: codeThrownBy(() => rows('SELECT id AS one, name AS one FROM role WHERE id = 3')) }),
};
