import type { Probe } from '../probe';
import { shapeOf } from '../probe';
import { rows } from '../suiteql';

/** The words of employeerestriction. */
export const tableRoleEmployees: Probe = {
  id: 'table-role-employees',
  as: 'Administrator',
  observe() {
    const words = rows('SELECT DISTINCT employeerestriction word FROM role ORDER BY word').map(({ word }) =>
      String(word),
    );
    const known = ['NONE', 'DEFAULTTOOWN', 'UNASSIGNED', 'OWNONLY'];
    return { unknownWords: words.filter((word) => !known.includes(word)).map(shapeOf) };
  },
};
