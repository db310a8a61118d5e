import { ENTRY_TYPE, withEntry } from '../entry';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

/** The standard columns of a custom record type. */
export const customrecordColumns: Probe = {
  id: 'customrecord-columns',
  as: 'Administrator',
  observe: (setting) =>
    withEntry(setting, { name: 'Probe' }, (id) => ({
      columns: Object.keys(firstRow(`SELECT * FROM ${ENTRY_TYPE} WHERE id = ?`, 'The entry is not there.', [id]))
        .filter((name) => name !== 'links' && !name.startsWith('custrecord'))
        .sort(),
    })),
};
