import type { Probe } from '../probe';
import { Skipped } from '../probe';
import { count } from '../suiteql';

/** Whether drevoked holds the time at which a token was revoked. */
export const tableOauthtokenDrevoked: Probe = {
  id: 'table-oauthtoken-drevoked',
  as: 'Administrator',
  observe() {
    if (count("SELECT COUNT(*) AS n FROM oauthtoken WHERE brevoked = 'T'") === 0)
      throw new Skipped('No token is revoked.');
    return { filled: count("SELECT COUNT(*) AS n FROM oauthtoken WHERE brevoked = 'T' AND drevoked IS NOT NULL") > 0 };
  },
};
