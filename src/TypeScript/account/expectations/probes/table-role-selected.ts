import type { Probe } from '../probe';
import { shapeOf } from '../probe';
import { rows } from '../suiteql';

/** What effectivesubsidiaries holds, by the choice of the role. */
export const tableRoleSelected: Probe = {
  id: 'table-role-selected',
  as: 'Administrator',
  observe() {
    const all = rows(
      'SELECT subsidiaryoption word, effectivesubsidiaries list FROM role WHERE id <> 3 ORDER BY id',
    ).slice(0, 200);
    const lists = all.filter(({ word }) => word === 'SELECTED').map(({ list }) => shapeOf(list));
    const others = all.filter(({ word }) => word !== 'SELECTED').map(({ list }) => list);
    return {
      selected: [...new Set(lists)].sort().slice(0, 5),
      othersAreEmpty: others.every((list) => list === null || list === ''),
    };
  },
};
