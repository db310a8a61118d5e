import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';
import { rows } from '../../../src/TypeScript/account/expectations/suiteql';

/** Too few and too many bound parameters. */
export const queryParameterCount: Probe = {
  id: 'query-parameter-count',
  as: 'Administrator',
  observe: () => ({
    tooFew: codeThrownBy(() => rows('SELECT id FROM role WHERE id = ? AND id = ?', [3])),
    tooMany: codeThrownBy(() => rows('SELECT id FROM role WHERE id = ?', [3, 3])),
  }),
};
