import * as query from 'N/query';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** The codes of a wrong page size and of a page that is not there. */
export const queryPageErrors: Probe = {
  id: 'query-page-errors',
  as: 'Administrator',
  observe: () => ({
    tooSmall: codeThrownBy(() => query.runSuiteQLPaged({ query: 'SELECT id FROM role', pageSize: 4 })),
    tooLarge: codeThrownBy(() => query.runSuiteQLPaged({ query: 'SELECT id FROM role', pageSize: 1001 })),
    noSuchPage: codeThrownBy(() =>
      query.runSuiteQLPaged({ query: 'SELECT id FROM role', pageSize: 1000 }).fetch({ index: 999 }),
    ),
  }),
};
