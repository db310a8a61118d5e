import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { Skipped } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

/** Whether BUILTIN.DF names a record that the role may not read. */
export const suiteqlDisplayPermission: Probe = {
  id: 'suiteql-display-permission',
  as: 'lesser role',
  observe({ levelOf }) {
    if (levelOf('ADMI_INTEGRAPP') > 0) throw new Skipped('Open this page in a role without Integration Application.');
    const row = firstRow(
      'SELECT BUILTIN.DF(tba_app_name) AS name FROM oauthtoken FETCH FIRST 1 ROWS ONLY',
      'There is no access token.',
    );
    return { named: typeof row.name === 'string' && row.name !== '' };
  },
};
