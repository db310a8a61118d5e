import type { Probe } from '../probe';
import { Skipped, codeThrownBy } from '../probe';
import { rows } from '../suiteql';

/** Which permission integrationapp wants. */
export const gateIntegrationapp: Probe = {
  id: 'gate-integrationapp',
  as: 'lesser role',
  observe({ levelOf }) {
    if (levelOf('ADMI_INTEGRAPP') > 0) throw new Skipped('Open this page in a role without Integration Application.');
    return { code: codeThrownBy(() => rows('SELECT id FROM integrationapp FETCH FIRST 1 ROWS ONLY')) };
  },
};
