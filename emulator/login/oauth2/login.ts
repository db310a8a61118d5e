import { selectRow } from '../../database/rows';
import { accessRefusal } from '../access';
import type { Refusal } from '../refusal';
import { holds } from '../../permissions/effective-level';
import type { Account } from '../../model';
import type { OAuth2Login } from './access-token';

/** Why the account takes no OAuth 2.0 from this integration; null if it does. */
export function integrationRefusal(account: Account, mapping: OAuth2Login): Refusal | null {
  const row = selectRow(account.database, 'SELECT state FROM integrationapp WHERE id = ?', [mapping.integration]);
  // The code is documented for a record that is not there [DOC] subsect_158324637123; for a blocked one it is ASSUMED.
  return row?.[0] === 'ENABLED'
    ? null
    : { code: 'InvalidIntegration', message: 'the integration record is not enabled' };
}

/**
 * Why this entity may not log in by OAuth 2.0 in this role; null if it may. The same rules of access as for a token;
 * EntityOrRoleDisabled is [DOC] subsect_158324637123. The permission is [DOC] section_157771510070, the code of its lack ASSUMED.
 */
export function personRefusal(account: Account, mapping: OAuth2Login): Refusal | null {
  const access = accessRefusal(account, mapping);
  if (access !== null) return { code: 'EntityOrRoleDisabled', message: access.message };
  if (holds(account, mapping, 'ADMI_LOGIN_OAUTH2', 'FULL')) return null;
  return { code: 'permission_denied', message: 'the role may not log in with OAuth 2.0 access tokens' };
}

/** The Detail code is documented for access tokens [DOC] subsect_156935170194; for OAuth 2.0 it is ASSUMED. */
export function featureRefusal(account: Account): Refusal | null {
  return account.featureInEffect('OAUTH2') ? null : { code: 'FeatureDisabled', message: 'OAuth 2.0 is off' };
}
