import type { Probe } from '../probe';
import { Skipped, codeThrownBy } from '../probe';
import { rows } from '../suiteql';

/** Whether a role without Contacts is refused the companies of contacts. */
export const gateContactCompanies: Probe = {
  id: 'gate-contact-companies',
  as: 'lesser role',
  observe({ levelOf }) {
    if (levelOf('LIST_CONTACT') > 0) throw new Skipped('Open this page in a role without Contacts.');
    return { code: codeThrownBy(() => rows('SELECT contact FROM companycontactrelationship FETCH FIRST 1 ROWS ONLY')) };
  },
};
