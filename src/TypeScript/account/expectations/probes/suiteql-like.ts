import type { Probe } from '../probe';
import { count } from '../suiteql';

/** Whether LIKE tells upper from lower case. */
export const suiteqlLike: Probe = {
  id: 'suiteql-like',
  as: 'Administrator',
  observe: () => ({ tellsCase: count("SELECT COUNT(*) AS n FROM dual WHERE 'Accounts' LIKE 'acc%'") === 0 }),
};
