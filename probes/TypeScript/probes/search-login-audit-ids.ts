import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

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
