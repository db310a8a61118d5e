import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';

/** What lookupFields gives for an id that is not there. */
export const searchLookupMissing: Probe = {
  id: 'search-lookup-missing',
  as: 'Administrator',
  observe: () => ({
    fields: Object.keys(search.lookupFields({ type: 'employee', id: '999999999', columns: ['entityid'] })).length,
  }),
};
