import * as cache from 'N/cache';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** The codes of wrong options of N/cache. */
export const cacheErrors: Probe = {
  id: 'cache-errors',
  as: 'Administrator',
  observe() {
    const kept = cache.getCache({ name: 'td_probe', scope: cache.Scope.PRIVATE });
    return {
      noKey: codeThrownBy(() => {
        kept.put({ key: '', value: 'x' });
      }),
      shortTime: codeThrownBy(() => {
        kept.put({ key: 'x', value: 'x', ttl: 1 });
      }),
    };
  },
};
