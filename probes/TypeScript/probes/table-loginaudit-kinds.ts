import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { count } from '../../../src/TypeScript/account/expectations/suiteql';

const SUCCESS = "SELECT COUNT(*) AS rows_seen FROM loginaudit WHERE status = 'Success' AND oauthappname IS NOT NULL";

/** Whether logins by OAuth 2.0 can be told from logins by a token: only an account in which both happened shows both. */
export const tableLoginauditKinds: Probe = {
  id: 'table-loginaudit-kinds',
  as: 'Administrator',
  observe: () => ({
    withToken: count(`${SUCCESS} AND oauthaccesstokenname IS NOT NULL`) > 0,
    withoutToken: count(`${SUCCESS} AND oauthaccesstokenname IS NULL`) > 0,
    tokenWithoutApplication:
      count(
        'SELECT COUNT(*) AS rows_seen FROM loginaudit WHERE oauthappname IS NULL AND oauthaccesstokenname IS NOT NULL',
      ) > 0,
  }),
};
