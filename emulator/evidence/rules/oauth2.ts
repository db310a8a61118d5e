import type { Evidence } from '../../model';

/** OAuth 2.0 by client credentials: the token endpoint, and RESTlets called with its access tokens. */
export const oauth2Evidence: readonly Evidence[] = [
  {
    id: 'oauth2-mapping',
    claim:
      'A mapping joins a certificate with an integration record, an entity and a role; a revoked one lets nobody in',
    source: 'D/section_162686838198',
    mark: 'documented',
  },
  {
    id: 'oauth2-request',
    claim:
      'The token endpoint takes a POSTed form: grant_type client_credentials, client_assertion_type, client_assertion',
    source: 'D/section_162755359851',
    mark: 'documented',
  },
  {
    id: 'oauth2-assertion',
    claim:
      'The assertion is a JWT signed by PS256, PS384, PS512, ES256, ES384 or ES512; kid is the certificate id, iss the client id, aud the token endpoint, exp less than sixty minutes after iat',
    source: 'D/section_162790605110',
    mark: 'documented',
  },
  {
    id: 'oauth2-tolerance',
    claim: 'An assertion may be issued up to five minutes ahead of the account’s clock, and may not have expired',
    source: 'ASSUMED: as for the timestamp of an access token',
    mark: 'assumed',
  },
  {
    id: 'oauth2-answer',
    claim: 'The answer is access_token, expires_in and token_type; the token lives sixty minutes',
    source: 'D/section_162755359851',
    mark: 'documented',
  },
  {
    id: 'oauth2-token',
    claim:
      'The access token is a JWT whose sub is role;entity, whose aud holds the client id, and whose scope is asked for',
    source: 'D/section_158255317571',
    mark: 'documented',
  },
  {
    id: 'oauth2-token-signature',
    claim:
      'Access tokens are signed with HS256 by a key that lives as long as the open account, and name the certificate',
    source: 'The emulator’s own; NetSuite signs with a certificate of its own',
    mark: 'assumed',
  },
  {
    id: 'oauth2-errors',
    claim:
      'The token endpoint refuses with {"error": …}: invalid_request is 400, invalid_client 401 with WWW-Authenticate Basic',
    source: 'D/subsect_161252460252, for the authorization code grant',
    mark: 'documented',
  },
  {
    id: 'oauth2-error-causes',
    claim:
      'By client credentials: a wrong form is invalid_request; an unknown certificate, a wrong signature or claim is invalid_client; a blocked integration or the feature off is unauthorized_client; an entity or role that may not log in is invalid_grant',
    source: 'ASSUMED: no public page lists the errors of this grant',
    mark: 'assumed',
  },
  {
    id: 'oauth2-order',
    claim: 'Refusals are found in this order: feature, form, assertion, integration, person',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'oauth2-permission',
    claim:
      'Logging in takes Log in using OAuth 2.0 Access Tokens at Full, by effective level, in an active role of an active entity with access',
    source: 'D/section_157771510070; that global permissions count is inferred',
    mark: 'documented',
  },
  {
    id: 'oauth2-bearer',
    claim: 'RESTlets take Authorization: Bearer, with the scope restlets',
    source: 'D/section_N2971402, D/section_158272429269',
    mark: 'documented',
  },
  {
    id: 'oauth2-bearer-refused',
    claim:
      'A refused access token is 401 with WWW-Authenticate: Bearer, error="invalid_token", "Invalid login attempt."',
    source: 'D/subsect_158521885412',
    mark: 'documented',
  },
  {
    id: 'oauth2-bearer-body',
    claim: 'The body beside that header is the one of a refused access token of token-based authentication',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'oauth2-details',
    claim:
      'The Login Audit Trail says AccessTokenExpired, EntityOrRoleDisabled, InvalidSignature, TokenRejected, InvalidIntegration or InvalidScope',
    source: 'D/subsect_158324637123',
    mark: 'documented',
  },
  {
    id: 'oauth2-details-others',
    claim:
      'It says ClientAuthenticationFailed of a bad assertion, FeatureDisabled of the feature, permission_denied of the missing permission, InvalidIntegration of a blocked record; each request is a row',
    source: 'ASSUMED: the codes are documented for other flows',
    mark: 'assumed',
  },
  {
    id: 'oauth2-certificate-ends',
    claim: 'A certificate that has ended lets nobody in: a new mapping is needed',
    source: 'D/section_162686838198',
    mark: 'documented',
  },
  {
    id: 'oauth2-authorization',
    claim: 'An authorization lets its application in as one user in one role, for its scopes; RESTlets take restlets',
    source: 'D/section_157960925955, D/section_158255317571',
    mark: 'documented',
  },
  {
    id: 'oauth2-certificates',
    claim:
      'The certificates endpoint of an application lists its mappings to an access token with the scope REST web services whose role has Manage own OAuth 2.0 Client Credentials certificates',
    source: 'D/article_92130837826, D/article_11111634165',
    mark: 'documented',
  },
  {
    id: 'oauth2-certificates-form',
    claim:
      'It answers a list; times are ISO 8601 in UTC; a token that is refused is 401, a permission that is missing or the client id of another application 403',
    source: 'ASSUMED: the page shows the fields, and no refusal',
    mark: 'assumed',
  },
  {
    id: 'oauth2-judged-anew',
    claim: 'An access token is judged at every call: a role, an access or a mapping taken away counts at once',
    source: 'ASSUMED',
    mark: 'assumed',
  },
];
