import * as runtime from 'N/runtime';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

/** What the table of scripts says of this script. */
export const tableScriptValues: Probe = {
  id: 'table-script-values',
  as: 'Administrator',
  observe() {
    const { id } = runtime.getCurrentScript();
    const row = firstRow('SELECT * FROM script WHERE UPPER(scriptid) = ?', 'This script is not in the table.', [
      id.toUpperCase(),
    ]);
    return {
      columns: Object.keys(row)
        .filter((name) => name !== 'links')
        .sort(),
      ownerIsEmpty: row.owner === null,
    };
  },
};
