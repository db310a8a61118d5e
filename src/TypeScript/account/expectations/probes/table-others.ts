import type { Observation, Probe } from '../probe';
import { codeThrownBy } from '../probe';
import { rows } from '../suiteql';

const COLUMNS = ['entityid', 'isinactive', 'giveaccess'];

const codeOfReading = (table: string, columns: readonly string[]): string =>
  codeThrownBy(() => rows(`SELECT id, ${columns.join(', ')} FROM ${table} FETCH FIRST 1 ROWS ONLY`));

/** Whether vendors, partners and customers have the columns that employees have. */
export const tableOthers: Probe = {
  id: 'table-others',
  as: 'Administrator',
  observe: () =>
    Object.fromEntries(
      ['vendor', 'partner', 'customer'].flatMap((table) => {
        // Each alone only if one of them is missing: a page of probes has 1,000 units.
        const all = codeOfReading(table, COLUMNS);
        return COLUMNS.map((column): [string, Observation] => [
          `${table}.${column}`,
          all === 'none' ? all : codeOfReading(table, [column]),
        ]);
      }),
    ),
};
