import type { Probe } from '../probe';
import { shapeOf } from '../probe';
import { rows } from '../suiteql';

/** The words of a restriction by segment. */
export const tableRolerestrictionsWords: Probe = {
  id: 'table-rolerestrictions-words',
  as: 'Administrator',
  observe() {
    const words = rows('SELECT DISTINCT restriction word FROM rolerestrictions ORDER BY word').map(({ word }) =>
      String(word),
    );
    const known = ['NONE', 'DEFAULTTOOWN', 'UNASSIGNED', 'OWNONLY'];
    return { unknownWords: words.filter((word) => !known.includes(word)).map(shapeOf) };
  },
};
