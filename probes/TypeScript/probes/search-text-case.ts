import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';

/** Whether a search tells upper from lower case. */
export const searchTextCase: Probe = {
  id: 'search-text-case',
  as: 'Administrator',
  observe: () => ({
    found:
      search
        .create({ type: 'role', filters: [['name', 'is', 'administrator']] })
        .run()
        .getRange({ start: 0, end: 1 }).length > 0,
  }),
};
