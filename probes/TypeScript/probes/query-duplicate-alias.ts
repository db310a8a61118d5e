import type { Probe } from '../probe';
import { codeThrownBy } from '../probe';
import { rows } from '../suiteql';

/** Two columns of one name. */
export const queryDuplicateAlias: Probe = {
  id: 'query-duplicate-alias',
  as: 'Administrator',
  observe: () => ({ code: codeThrownBy(() => rows('SELECT id AS one, name AS one FROM role WHERE id = 3')) }),
};
