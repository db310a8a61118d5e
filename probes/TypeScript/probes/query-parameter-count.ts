import type { Probe } from '../probe';
import { codeThrownBy } from '../probe';
import { rows } from '../suiteql';

/** Too few and too many bound parameters. */
export const queryParameterCount: Probe = {
  id: 'query-parameter-count',
  as: 'Administrator',
  observe: () => ({
    tooFew: codeThrownBy(() => rows('SELECT id FROM role WHERE id = ? AND id = ?', [3])),
    tooMany: codeThrownBy(() => rows('SELECT id FROM role WHERE id = ?', [3, 3])),
  }),
};
