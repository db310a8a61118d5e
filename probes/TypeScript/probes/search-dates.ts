import * as search from 'N/search';
import { ENTRY_TYPE, withEntry } from '../entry';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { shapeOf } from '../../../src/TypeScript/account/expectations/probe';

/** How a search shows a time. */
export const searchDates: Probe = {
  id: 'search-dates',
  as: 'Administrator',
  observe: (setting) =>
    withEntry(setting, { name: 'Probe', custrecord_td_probe_time: new Date() }, (id) => {
      const [result] = search
        .create({
          type: ENTRY_TYPE,
          filters: [['internalid', 'anyof', String(id)]],
          columns: ['custrecord_td_probe_time', 'created'],
        })
        .run()
        .getRange({ start: 0, end: 1 });
      return {
        time: shapeOf(result?.getValue({ name: 'custrecord_td_probe_time' })),
        created: shapeOf(result?.getValue({ name: 'created' })),
      };
    }),
};
