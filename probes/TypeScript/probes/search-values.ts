import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';

/** How a search gives checkboxes, ids and columns that were not asked for. */
export const searchValues: Probe = {
  id: 'search-values',
  as: 'Administrator',
  observe() {
    const [result] = search
      .create({ type: 'role', filters: [['internalid', 'anyof', '3']], columns: ['isinactive', 'internalid'] })
      .run()
      .getRange({ start: 0, end: 1 });
    const kind = (name: string) => {
      const value: unknown = result?.getValue({ name });
      return value === null ? 'null' : typeof value;
    };
    return { checkbox: kind('isinactive'), id: kind('internalid'), notAskedFor: kind('name') };
  },
};
