import * as record from 'N/record';
import { ENTRY_TYPE, withEntry } from '../entry';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';

/** How the values of an entry come from N/record. */
export const recordCustomValues: Probe = {
  id: 'record-custom-values',
  as: 'Administrator',
  observe(setting) {
    const values = {
      name: 'Probe',
      custrecord_td_probe_number: 7,
      custrecord_td_probe_yes: true,
      custrecord_td_probe_time: new Date(),
    };
    return withEntry(setting, values, (id) => {
      const entry = record.load({ type: ENTRY_TYPE, id });
      const kind = (fieldId: string) => {
        const value: unknown = entry.getValue({ fieldId });
        return value instanceof Date ? 'date' : value === '' ? 'empty text' : typeof value;
      };
      return {
        number: kind('custrecord_td_probe_number'),
        checkbox: kind('custrecord_td_probe_yes'),
        time: kind('custrecord_td_probe_time'),
        nothing: kind('custrecord_td_probe_text'),
      };
    });
  },
};
