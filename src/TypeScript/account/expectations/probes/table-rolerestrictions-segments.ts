import type { Probe } from '../probe';
import { shapeOf } from '../probe';
import { rows } from '../suiteql';

/** The numbers of segments. */
export const tableRolerestrictionsSegments: Probe = {
  id: 'table-rolerestrictions-segments',
  as: 'Administrator',
  observe() {
    const numbers = rows('SELECT DISTINCT segment number FROM rolerestrictions ORDER BY segment').map(({ number }) =>
      Number(number),
    );
    return {
      unknownSegments: numbers.filter((number) => ![-101, -102, -103, -10, -112].includes(number)).map(shapeOf),
    };
  },
};
