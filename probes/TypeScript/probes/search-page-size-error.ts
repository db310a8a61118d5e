import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** The code of a wrong page size. */
export const searchPageSizeError: Probe = {
  id: 'search-page-size-error',
  as: 'Administrator',
  observe: () => ({ code: codeThrownBy(() => search.create({ type: 'role' }).runPaged({ pageSize: 4 })) }),
};
