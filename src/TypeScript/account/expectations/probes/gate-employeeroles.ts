import type { Probe } from '../probe';
import { Skipped, codeThrownBy } from '../probe';
import { rows } from '../suiteql';

/** Which permission the tables of an employee's roles want. */
export const gateEmployeeroles: Probe = {
  id: 'gate-employeeroles',
  as: 'lesser role',
  observe({ levelOf }) {
    if (levelOf('LIST_EMPLOYEE_RECORD') > 0) throw new Skipped('Open this page in a role without Employee Record.');
    return Object.fromEntries(
      ['employeeroles', 'employeerolesforsearch'].map((table) => [
        table,
        codeThrownBy(() => rows(`SELECT role FROM ${table} FETCH FIRST 1 ROWS ONLY`)),
      ]),
    );
  },
};
