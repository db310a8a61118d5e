import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** The code of a type that cannot be searched. */
export const searchTypeUnknown: Probe = {
  id: 'search-type-unknown',
  as: 'Administrator',
  observe: () => ({
    code: codeThrownBy(() => search.create({ type: 'td_nothing' }).run().getRange({ start: 0, end: 1 })),
  }),
};
