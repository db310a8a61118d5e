import { selectRow } from '../database/rows';
import { holds } from '../permissions/effective-level';
import type { Account, Caller } from '../model';
import { accessRefusal } from './access';
import { type OAuthParameters, parseAuthorization } from './authorization-header';
import { idOf, secretPart } from './credentials';
import { useNonce } from './nonces';
import type { Refusal } from './refusal';
import { hasSignature, type SignedRequest } from './signature';

export interface TokenRequest extends SignedRequest {
  /** The Authorization header. */
  readonly authorization: string;
}

/** Seconds that a timestamp may be off [DOC] section_1534941295. */
const TOLERANCE = 5 * 60;

const REQUIRED = [
  'realm',
  'oauth_consumer_key',
  'oauth_token',
  'oauth_signature_method',
  'oauth_timestamp',
  'oauth_nonce',
  'oauth_signature',
] as const;

interface Issued {
  readonly caller: Caller;
  readonly consumer: number;
  readonly token: number;
  readonly inactive: boolean;
  readonly integrationState: string;
  readonly integrationTakesTokens: boolean;
}

/**
 * Who signs this request with an access token, or why nobody does. The codes are those of the Login Audit Trail's Detail
 * [DOC] subsect_156935170194; in which order NetSuite finds them is ASSUMED: what the account allows, the form of the
 * request, the two keys, the signature, then the person.
 */
export function verifyToken(account: Account, request: TokenRequest): Caller | Refusal {
  if (!account.featureInEffect('TBA')) return refusal('FeatureDisabled', 'Token-based Authentication is off');
  const oauth = parseAuthorization(request.authorization);
  const missing = REQUIRED.find((name) => (oauth?.get(name) ?? '') === '');
  if (oauth === undefined || missing !== undefined) {
    return refusal(
      'MissingTokenPassportRequiredFields',
      `the Authorization header lacks ${missing ?? 'its OAuth form'}`,
    );
  }
  const formal = formRefusal(account, oauth);
  if (formal !== null) return formal;
  const issued = findIssued(account, oauth);
  if ('code' in issued) return issued;
  if (
    !hasSignature(
      request,
      oauth,
      secretPart(account, 'consumer', issued.consumer),
      secretPart(account, 'token', issued.token),
    )
  ) {
    return refusal('InvalidSignature', 'the signature does not match the request and the secrets');
  }
  // Only a request with a valid signature uses its nonce up.
  if (!useNonce(account, String(issued.token), oauth.get('oauth_nonce') ?? '', TOLERANCE)) {
    return refusal('nonce_used', 'the nonce was used before');
  }
  return stateRefusal(account, issued) ?? issued.caller;
}

/** The token that the header names, whatever its state; for the audit trail of a refused attempt. */
export function namedToken(account: Account, authorization: string): number | undefined {
  return idOf(account, 'token', parseAuthorization(authorization)?.get('oauth_token') ?? '');
}

function formRefusal(account: Account, oauth: OAuthParameters): Refusal | null {
  // Exact, in upper case: `1234567_SB1`, never `1234567-sb1` [DOC] section_1534941295. The code is ASSUMED.
  if (oauth.get('realm') !== account.id) return refusal('InvalidRealm', `the realm must be ${account.id}`);
  // HMAC-SHA1 ended with 2023.1 [DOC] section_1534941295. The code is ASSUMED.
  if (oauth.get('oauth_signature_method') !== 'HMAC-SHA256') {
    return refusal('InvalidSignatureMethod', 'the signature method must be HMAC-SHA256');
  }
  if ((oauth.get('oauth_version') ?? '1.0') !== '1.0') return refusal('VersionRejected', 'the version must be 1.0');
  const timestamp = oauth.get('oauth_timestamp') ?? '';
  if (!/^\d+$/.test(timestamp) || Math.abs(account.now() / 1000 - Number(timestamp)) > TOLERANCE) {
    return refusal('InvalidTimestamp', 'the timestamp is more than five minutes off');
  }
  return null;
}

function findIssued(account: Account, oauth: OAuthParameters): Issued | Refusal {
  const consumer = idOf(account, 'consumer', oauth.get('oauth_consumer_key') ?? '');
  const integration =
    consumer === undefined
      ? undefined
      : selectRow(account.database, 'SELECT state, tokenbasedauthentication FROM integrationapp WHERE id = ?', [
          consumer,
        ]);
  if (consumer === undefined || integration === undefined) {
    return refusal('consumer_key_unknown', 'no integration record has this consumer key');
  }
  const token = idOf(account, 'token', oauth.get('oauth_token') ?? '');
  const columns = 'entity_name, role_name, tba_app_name, binactive, brevoked';
  const row =
    token === undefined
      ? undefined
      : selectRow(account.database, `SELECT ${columns} FROM oauthtoken WHERE id = ?`, [token]);
  if (token === undefined || row === undefined || Number(row[2]) !== consumer) {
    return refusal('token_rejected', 'no token of this integration has this id');
  }
  return {
    caller: { entity: Number(row[0]), role: Number(row[1]) },
    consumer,
    token,
    inactive: row[3] === 'T' || row[4] === 'T',
    integrationState: String(integration[0]),
    integrationTakesTokens: integration[1] === 'T',
  };
}

function stateRefusal(account: Account, issued: Issued): Refusal | null {
  if (issued.integrationState !== 'ENABLED' || !issued.integrationTakesTokens) {
    const why = issued.integrationTakesTokens ? `is ${issued.integrationState}` : 'does not take tokens';
    return refusal('consumer_key_refused', `the integration record ${why}`);
  }
  if (issued.inactive) return refusal('token_rejected', 'the token is inactive or revoked');
  const access = accessRefusal(account, issued.caller);
  if (access !== null) return refusal('permission_denied', access.message);
  // Either permission will do; Access Token Management lets nobody log in [DOC] bridgehead_4248124361.
  const mayUseTokens = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS'].some((permission) =>
    holds(account, issued.caller, permission, 'FULL'),
  );
  return mayUseTokens ? null : refusal('permission_denied', 'the role may not log in with access tokens');
}

function refusal(code: string, message: string): Refusal {
  return { code, message };
}
