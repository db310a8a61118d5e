import type { Observation, Probe } from '../probe';
import { rows } from '../suiteql';

/** The value of entity.type for each kind of entity. */
export const tableEntityType: Probe = {
  id: 'table-entity-type',
  as: 'Administrator',
  observe: () =>
    Object.fromEntries(
      ['employee', 'vendor', 'partner', 'customer', 'contact'].map((table): [string, Observation | undefined] => {
        const [row] = rows(
          `SELECT entity.type AS kind FROM entity INNER JOIN ${table} ON ${table}.id = entity.id FETCH FIRST 1 ROWS ONLY`,
        );
        return [table, row === undefined ? undefined : String(row.kind)];
      }),
    ),
};
