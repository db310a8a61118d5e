import type { Probe } from '../probe';
import { shapeOf } from '../probe';
import { firstRow } from '../suiteql';

/** How a date comes that was not formatted. */
export const suiteqlDates: Probe = {
  id: 'suiteql-dates',
  as: 'Administrator',
  observe: () => ({
    raw: shapeOf(
      firstRow('SELECT dcreated FROM oauthtoken FETCH FIRST 1 ROWS ONLY', 'There is no access token.').dcreated,
    ),
    now: shapeOf(firstRow('SELECT SYSDATE AS now FROM dual', 'dual has no row').now),
  }),
};
