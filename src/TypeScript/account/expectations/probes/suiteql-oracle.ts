import type { Probe } from '../probe';
import { firstRow, rows } from '../suiteql';

/** Empty text, nulls, division and the place of nulls in an order. */
export const suiteqlOracle: Probe = {
  id: 'suiteql-oracle',
  as: 'Administrator',
  observe() {
    const row = firstRow(
      "SELECT NVL('', 'was null') AS empty, 'a' || NULL || 'b' AS joined, 1 / 2 AS half FROM dual",
      'dual has no row',
    );
    const order = rows('SELECT id, DECODE(id, 3, NULL, 1) AS n FROM role ORDER BY n');
    return {
      empty: String(row.empty),
      joined: String(row.joined),
      half: Number(row.half),
      nullsLast: order.at(-1)?.n === null,
    };
  },
};
