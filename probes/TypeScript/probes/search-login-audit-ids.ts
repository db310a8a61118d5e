import * as search from 'N/search';
import type { Probe } from '../probe';
import { codeThrownBy } from '../probe';

/** The search type of the Login Audit Trail. */
export const searchLoginAuditIds: Probe = {
  id: 'search-login-audit-ids',
  as: 'Administrator',
  observe: () => ({
    type: codeThrownBy(() =>
      search
        .create({ type: 'loginaudittrail', columns: ['date', 'status', 'detail'] })
        .run()
        .getRange({ start: 0, end: 1 }),
    ),
  }),
};
