import * as record from 'N/record';
import { ENTRY_TYPE, withEntry } from '../entry';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** Whether a record object can be saved twice. */
export const recordCustomTwice: Probe = {
  id: 'record-custom-twice',
  as: 'Administrator',
  observe: (setting) =>
    withEntry(setting, { name: 'Probe' }, (id) => {
      const entry = record.load({ type: ENTRY_TYPE, id });
      entry.setValue({ fieldId: 'name', value: 'Once' });
      entry.save();
      entry.setValue({ fieldId: 'name', value: 'Twice' });
      return { code: codeThrownBy(() => entry.save()) };
    }),
};
