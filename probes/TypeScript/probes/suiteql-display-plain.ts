import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

/** BUILTIN.DF of a checkbox and of a plain column. */
export const suiteqlDisplayPlain: Probe = {
  id: 'suiteql-display-plain',
  as: 'Administrator',
  observe() {
    const row = firstRow(
      'SELECT id, BUILTIN.DF(isinactive) AS checkbox, BUILTIN.DF(id) AS plain FROM role WHERE id = 3',
      'Role 3 could not be read.',
    );
    return { checkbox: String(row.checkbox), plainIsTheValue: String(row.plain) === String(row.id) };
  },
};
