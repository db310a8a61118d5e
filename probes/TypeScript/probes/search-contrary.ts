import * as search from 'N/search';
import { ENTRY_TYPE, withEntry } from '../entry';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';

/** Whether an operator with not finds what is empty. */
export const searchContrary: Probe = {
  id: 'search-contrary',
  as: 'Administrator',
  observe: (setting) =>
    withEntry(setting, { name: 'Probe' }, (id) => ({
      found: search
        .create({
          type: ENTRY_TYPE,
          filters: [['internalid', 'anyof', String(id)], 'and', ['custrecord_td_probe_text', 'isnot', 'x']],
        })
        .run()
        .getRange({ start: 0, end: 1 }).length,
    })),
};
