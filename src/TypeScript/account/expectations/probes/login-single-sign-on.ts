import type { Probe } from '../probe';
import { Skipped } from '../probe';
import { count } from '../suiteql';

const LOGINS = `SELECT COUNT(*) AS rows_seen FROM loginaudit l JOIN role r ON r.id = l.role
WHERE r.issinglesignononly = 'T' AND l.oauthaccesstokenname IS NOT NULL`;

/** Whether a token ever worked on a role that is for single sign-on only: the Login Audit Trail tells, and nobody has to log in. */
export const loginSingleSignOn: Probe = {
  id: 'login-single-sign-on',
  as: 'Administrator',
  observe() {
    if (count(LOGINS) === 0) throw new Skipped('No token on a role for single sign-on only was ever used.');
    return { everWorked: count(`${LOGINS} AND l.status = 'Success'`) > 0 };
  },
};
