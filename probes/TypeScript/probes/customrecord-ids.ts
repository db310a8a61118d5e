import { ENTRY_TYPE, withEntry } from '../entry';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

/** The script id of an entry. */
export const customrecordIds: Probe = {
  id: 'customrecord-ids',
  as: 'Administrator',
  observe: (setting) =>
    withEntry(setting, { name: 'Probe' }, (id) => {
      const { scriptid } = firstRow(`SELECT scriptid FROM ${ENTRY_TYPE} WHERE id = ?`, 'The entry is not there.', [id]);
      return { scriptIdHoldsTheId: String(scriptid).toUpperCase() === `VAL_${id}` };
    }),
};
