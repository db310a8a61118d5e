/**
 * What the column Detail of the Login Audit Trail says of a refused login: it tells apart what the caller is not told.
 */
export const LOGIN_FAULTS = [
  'login-feature',
  'login-application',
  'login-application-unknown',
  'login-grant',
  'login-token',
  'login-expired',
  'login-consent-over',
  'login-no-access-token',
  'login-request',
  'login-holder-or-role',
  'login-locked',
  'login-secret',
  'login-clock',
] as const;

export type LoginFault = (typeof LOGIN_FAULTS)[number];

/**
 * By its value, as it is spelt there. [DOC] subsect_156935170194 (tokens), subsect_158324637123, subsect_158711892221 and
 * subsect_161252550131 (OAuth 2.0); InvalidRedirectURI is [SEEN] in a vendor's set-up notes (docs.unified.to). That EntityOrRoleDisabled does not prove that something is inactive is [SEEN] in a public
 * project, whose role lacked the permission to log in.
 */
export const LOGIN_DETAILS: Readonly<Record<string, LoginFault>> = {
  FeatureDisabled: 'login-feature',
  consumer_key_refused: 'login-application',
  InvalidIntegration: 'login-application',
  IntegrationBlocked: 'login-application',
  consumer_key_unknown: 'login-application-unknown',
  UnknownIntegration: 'login-application-unknown',
  ClientAuthenticationFailed: 'login-application-unknown',
  AuthorizationCodeGrantRequired: 'login-grant',
  ScopeMismatched: 'login-grant',
  InvalidScope: 'login-grant',
  token_rejected: 'login-token',
  // For OAuth 2.0 it says that a refresh token was sent in the place of an access token.
  TokenRejected: 'login-no-access-token',
  AccessTokenExpired: 'login-expired',
  RefreshTokenExpired: 'login-consent-over',
  InvalidRedirectURI: 'login-request',
  InvalidState: 'login-request',
  permission_denied: 'login-holder-or-role',
  EntityOrRoleDisabled: 'login-holder-or-role',
  temporary_locked: 'login-locked',
  InvalidSignature: 'login-secret',
  MissingTokenPassportRequiredFields: 'login-secret',
  InvalidTimestamp: 'login-clock',
  nonce_used: 'login-clock',
};

export const LOGIN_DETAIL_SOURCE = '[DOC] subsect_156935170194';
