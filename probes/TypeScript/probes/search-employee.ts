import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { Skipped, codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** Which permission a search on employees wants. */
export const searchEmployee: Probe = {
  id: 'search-employee',
  as: 'lesser role',
  observe({ levelOf }) {
    if (levelOf('LIST_EMPLOYEE') > 0) throw new Skipped('Open this page in a role without Employees.');
    return { code: codeThrownBy(() => search.create({ type: 'employee' }).run().getRange({ start: 0, end: 1 })) };
  },
};
