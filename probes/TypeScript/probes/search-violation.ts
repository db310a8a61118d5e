import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { Skipped, codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** The code of a search that the role may not make. */
export const searchViolation: Probe = {
  id: 'search-violation',
  as: 'lesser role',
  observe({ levelOf }) {
    if (levelOf('ADMI_AUDITLOGIN') > 0) throw new Skipped('Open this page in a role without View Login Audit Trail.');
    return {
      code: codeThrownBy(() => search.create({ type: 'loginaudittrail' }).run().getRange({ start: 0, end: 1 })),
    };
  },
};
