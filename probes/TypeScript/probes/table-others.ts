import type { Observation, Probe } from '../probe';
import { codeThrownBy } from '../probe';
import { rows } from '../suiteql';

/** Whether vendors, partners and customers have the columns that employees have. */
export const tableOthers: Probe = {
  id: 'table-others',
  as: 'Administrator',
  observe: () =>
    Object.fromEntries(
      ['vendor', 'partner', 'customer'].flatMap((table) =>
        ['entityid', 'isinactive', 'giveaccess'].map((column): [string, Observation] => [
          `${table}.${column}`,
          codeThrownBy(() => rows(`SELECT id, ${column} FROM ${table} FETCH FIRST 1 ROWS ONLY`)),
        ]),
      ),
    ),
};
