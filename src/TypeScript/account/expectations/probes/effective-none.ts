import type { Probe } from '../probe';
import { Skipped, codeThrownBy } from '../probe';
import { ownGlobalLines } from '../own-global-lines';
import { rows } from '../suiteql';

/** Does a global line at None take away what the role grants? Asked of the chart of accounts. */
export const effectiveNone: Probe = {
  id: 'effective-none',
  as: 'lesser role',
  observe() {
    const line = ownGlobalLines().find(
      ({ key, level, roleLevel }) => key === 'LIST_ACCOUNT' && level === 0 && roleLevel > 0,
    );
    if (line === undefined) {
      throw new Skipped(
        'Open this page as an employee whose role grants Lists > Accounts and whose global permission is None.',
      );
    }
    return { refused: codeThrownBy(() => rows('SELECT id FROM account FETCH FIRST 1 ROWS ONLY')) !== 'none' };
  },
};
