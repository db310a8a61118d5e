import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

/** The columns of useroauthtoken. */
export const tableUseroauthtokenColumns: Probe = {
  id: 'table-useroauthtoken-columns',
  as: 'Administrator',
  observe() {
    const row = firstRow(
      'SELECT * FROM useroauthtoken FETCH FIRST 1 ROWS ONLY',
      'You have no access token of your own.',
    );
    return {
      columns: Object.keys(row)
        .filter((name) => name !== 'links')
        .sort(),
    };
  },
};
