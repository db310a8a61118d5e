import * as search from 'N/search';
import { ENTRY_TYPE, withEntry } from '../entry';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

/** Whether a search and SuiteQL write one moment in the same time zone. */
export const searchDatesZone: Probe = {
  id: 'search-dates-zone',
  as: 'Administrator',
  observe: (setting) =>
    withEntry(setting, { name: 'Probe', custrecord_td_probe_time: new Date() }, (id) => {
      const [result] = search
        .create({
          type: ENTRY_TYPE,
          filters: [['internalid', 'anyof', String(id)]],
          columns: ['custrecord_td_probe_time'],
        })
        .run()
        .getRange({ start: 0, end: 1 });
      const sql = `SELECT TO_CHAR(custrecord_td_probe_time, 'HH24:MI') AS at FROM ${ENTRY_TYPE} WHERE id = ?`;
      const shown = String(result?.getValue({ name: 'custrecord_td_probe_time' }));
      return { same: minuteOf(shown) === minuteOf(String(firstRow(sql, 'The entry is not there.', [id]).at)) };
    }),
};

/** The minute of the day. */
function minuteOf(text: string): number {
  const [, hour = '', minute = '', half] = /(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]m)?$/i.exec(text.trim()) ?? [];
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return hours * 60 + Number(minute);
}
