import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { Skipped } from '../../../src/TypeScript/account/expectations/probe';
import { count, rows } from '../../../src/TypeScript/account/expectations/suiteql';

/** What happens beyond 5,000 rows. */
export const queryMostRowsSilent: Probe = {
  id: 'query-most-rows-silent',
  as: 'Administrator',
  observe() {
    const pairs = 'FROM rolepermissions a INNER JOIN rolepermissions b ON b.role = a.role WHERE a.role = 3';
    if (count(`SELECT COUNT(*) AS n ${pairs}`) <= 5000)
      throw new Skipped('Administrator has too few permission lines.');
    return { rows: rows(`SELECT a.permkey AS one, b.permkey AS two ${pairs}`).length };
  },
};
