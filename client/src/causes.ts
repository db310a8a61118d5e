import type { CheckId } from './report.ts';

/** Whose matter a cause is. Only `account` is one that a role, a token or a permission in NetSuite could mend. */
export type Fault = 'account' | 'caller' | 'load' | 'network' | 'netsuite';

/** One reason for which NetSuite may not have given a report. */
export interface Cause {
  readonly fault: Fault;
  /** The checks of the report that would say so; none where no check inside NetSuite can see it. */
  readonly checks: readonly CheckId[];
  readonly says: string;
  /** Where somebody sees whether it is this one. */
  readonly look: string;
  /** What the Login Audit Trail's Detail column holds then. */
  readonly detail: readonly string[];
  /** In the form of `RefusalRule.source`. */
  readonly sources: readonly string[];
}

/** [DOC] section_1534941538 */
export const AUDIT_TRAIL = 'Setup > Users/Roles > User Management > View Login Audit Trail, with the column Detail';

const TOKENS = 'Setup > Users/Roles > Access Tokens';
const INTEGRATIONS = 'Setup > Integration > Manage Integrations';
const FEATURES = 'Setup > Company > Enable Features > SuiteCloud';
const ROLE = 'Setup > Users/Roles > Manage Roles > the role';
const EMPLOYEE = 'Lists > Employees > the employee > Access';
const DEPLOYMENT = 'Customization > Scripting > Script Deployments > the deployment';
const MAPPINGS = 'Setup > Integration > Manage Authentication > OAuth 2.0 Client Credentials (M2M) Setup';
const NO_ROW = 'The Login Audit Trail: no row at that time means that the request did not reach NetSuite';

const LOGIN_ERRORS = '[DOC] subsect_156935170194';
const OAUTH2_ERRORS = '[DOC] subsect_158324637123';

export const CAUSES = {
  'feature-off': {
    fault: 'account',
    checks: ['feature-enabled'],
    says: 'The feature Token-based Authentication is off in the account.',
    look: FEATURES,
    detail: ['FeatureDisabled'],
    sources: [LOGIN_ERRORS],
  },
  'integration-blocked': {
    fault: 'account',
    checks: ['integration-enabled'],
    says: 'The integration record is Blocked, waits for approval, or does not allow this kind of login.',
    look: INTEGRATIONS,
    detail: ['consumer_key_refused', 'InvalidIntegration'],
    sources: [LOGIN_ERRORS],
  },
  'token-unknown': {
    fault: 'account',
    checks: ['token-exists'],
    says: 'The account has no such token: it was deleted, or it is one of another account. A refresh of a sandbox takes all tokens away.',
    look: TOKENS,
    detail: ['token_rejected'],
    sources: [
      LOGIN_ERRORS,
      '[DOC] section_1534941538',
      '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/762 (a refresh)',
    ],
  },
  'token-revoked': {
    fault: 'account',
    checks: ['token-live'],
    says: 'The token is revoked or inactive.',
    look: TOKENS,
    detail: ['token_rejected'],
    sources: [LOGIN_ERRORS, '[DOC] bridgehead_4249078810'],
  },
  'employee-no-access': {
    fault: 'account',
    checks: ['employee-access'],
    says: "The token's employee (or vendor, partner, customer) is inactive or has no login access.",
    look: EMPLOYEE,
    detail: ['permission_denied', 'EntityOrRoleDisabled'],
    sources: [LOGIN_ERRORS, OAUTH2_ERRORS],
  },
  'role-inactive': {
    fault: 'account',
    checks: ['role-active'],
    says: "The token's role is inactive.",
    look: ROLE,
    detail: ['permission_denied', 'EntityOrRoleDisabled'],
    sources: [LOGIN_ERRORS, OAUTH2_ERRORS],
  },
  'role-removed': {
    fault: 'account',
    checks: ['role-assigned'],
    says: 'The role was taken from the employee. The token stays listed as active and cannot be used until the role is back.',
    look: EMPLOYEE,
    detail: ['permission_denied', 'EntityOrRoleDisabled'],
    sources: ['[DOC] bridgehead_4249078810', LOGIN_ERRORS],
  },
  'role-lacks-login': {
    fault: 'account',
    checks: ['token-role', 'role-permission'],
    says: 'The role of the token has neither Log in using Access Tokens nor User Access Tokens.',
    look: `${ROLE} > Permissions > Setup`,
    detail: ['permission_denied'],
    sources: ['[DOC] bridgehead_4248124361', LOGIN_ERRORS],
  },
  'global-permission': {
    fault: 'account',
    checks: ['global-permission'],
    says: 'A global permission of the employee takes away the permission to log in that the role grants.',
    look: `${EMPLOYEE} > Global Permissions`,
    detail: ['permission_denied'],
    sources: ['[DOC] section_N326630 (that it holds for tokens is inferred from what Expensify says of NS0565)'],
  },
  'role-hidden': {
    fault: 'account',
    checks: [],
    says: 'The user has hidden this role in View My Roles.',
    look: 'As that user: Home > Settings > View My Roles',
    detail: ['permission_denied'],
    sources: [LOGIN_ERRORS],
  },
  locked: {
    fault: 'account',
    checks: [],
    says: 'The login is locked for a while after too many failures.',
    look: AUDIT_TRAIL,
    detail: ['temporary_locked'],
    sources: [LOGIN_ERRORS],
  },
  'integration-unknown': {
    fault: 'caller',
    checks: [],
    says: 'The consumer key belongs to no integration record of this account: it was mistyped, reset, or is one of another account.',
    look: INTEGRATIONS,
    detail: ['consumer_key_unknown'],
    sources: [LOGIN_ERRORS],
  },
  'wrong-secret': {
    fault: 'caller',
    checks: [],
    says: 'The caller signs with another secret than NetSuite holds: mistyped, cut off, or of another token or account.',
    look: AUDIT_TRAIL,
    detail: ['InvalidSignature'],
    sources: [LOGIN_ERRORS],
  },
  'account-id': {
    fault: 'caller',
    checks: [],
    says: "The caller writes the account id in another form than NetSuite's: upper case with an underscore, such as 1234567_SB1 or TSTDRV123.",
    look: 'Setup > Company > Company Information > Account ID, beside what the integration was given',
    detail: ['InvalidSignature'],
    sources: [
      '[DOC] section_1534941295',
      '[SEEN] github.com/netsuitephp/netsuite-php/issues/121',
      '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/102',
    ],
  },
  clock: {
    fault: 'caller',
    checks: [],
    says: "The caller's clock is more than five minutes off.",
    look: 'The time on the machine that calls, beside the Date of the answer',
    detail: ['InvalidTimestamp'],
    sources: ['[DOC] section_1534941295'],
  },
  load: {
    fault: 'load',
    checks: [],
    says: 'The account works on as many requests as it may. Under load NetSuite may also call this an invalid login.',
    look: 'Setup > Integration > Integration Governance; in the Login Audit Trail the same token also succeeds',
    detail: [],
    sources: ['[DOC] bridgehead_1525252812', '[SEEN] github.com/julbrs/netsuite-api-client/issues/26'],
  },
  'web-services-only': {
    fault: 'account',
    checks: [],
    says: 'The role of the token is for web services only: it cannot ask a RESTlet, and may sync over SOAP all the same. Ask with a token on another role.',
    look: `${ROLE} > Web Services Only Role`,
    detail: [],
    sources: ['[DOC] chapter_1529417663', '[SEEN] github.com/netsuite-upload-org/netsuite-upload/issues/27'],
  },
  'two-factor': {
    fault: 'account',
    checks: [],
    says: 'The role asks for two-factor authentication, as Administrator does, and the caller logs in with a password. Log in with a token.',
    look: 'Setup > Users/Roles > Two-Factor Authentication Roles',
    detail: [],
    sources: [
      '[SEEN] github.com/stitchdata/docs/pull/177',
      'ASSUMED: the code TWO_FA_REQD is one of SOAP’s; no page says that a RESTlet answers with it',
    ],
  },
  audience: {
    fault: 'account',
    checks: [],
    says: "The role of the token is not in the audience of the RESTlet's deployment.",
    look: `${DEPLOYMENT} > Audience`,
    detail: [],
    sources: ['ASSUMED: no page says what a role outside the audience is answered'],
  },
  'not-released': {
    fault: 'account',
    checks: [],
    says: 'The deployment is not Released: nobody from outside may call it.',
    look: `${DEPLOYMENT} > Status`,
    detail: [],
    sources: ['[DOC] section_4618456517'],
  },
  'script-missing': {
    fault: 'account',
    checks: [],
    says: 'Token Doctor is not deployed in this account, is inactive there, or was asked for under another script id.',
    look: 'Customization > Scripting > Script Deployments',
    detail: [],
    sources: ['[SEEN] github.com/suiteplus/nscabinet/issues/22'],
  },
  'named-permission': {
    fault: 'account',
    checks: ['token-role', 'role-permission', 'global-permission'],
    says: 'The role lacks the permission that the message names.',
    look: `${ROLE} > Permissions`,
    detail: [],
    sources: [
      '[SEEN] github.com/NetSweet/netsuite/issues/249',
      '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/46',
    ],
  },
  'rest-login': {
    fault: 'account',
    checks: ['feature-enabled', 'role-permission'],
    says: 'The role may not use REST web services this way: mostly the permission to log in for this kind of token is missing, else REST Web Services or SuiteAnalytics Workbook, or their feature is off.',
    look: `${ROLE} > Permissions; ${FEATURES}`,
    detail: [],
    sources: ['[SEEN] improvado.io/docs/oracle-netsuite-troubleshooting', '[DOC] article_0320025211'],
  },
  'oauth2-off': {
    fault: 'account',
    checks: ['feature-enabled'],
    says: 'The feature OAuth 2.0 is off in the account.',
    look: FEATURES,
    detail: ['FeatureDisabled'],
    sources: ['[DOC] section_158272429269 (the Detail code is ASSUMED)'],
  },
  'oauth2-grant': {
    fault: 'account',
    checks: ['integration-enabled'],
    says: 'The integration record does not allow client credentials, or not the scope RESTlets.',
    look: INTEGRATIONS,
    detail: ['ScopeMismatched', 'InvalidScope'],
    sources: ['[DOC] section_162686838198', '[DOC] subsect_158711892221'],
  },
  'oauth2-login': {
    fault: 'account',
    checks: ['token-role', 'role-permission', 'global-permission'],
    says: 'The role lacks Log in using OAuth 2.0 Access Tokens, or a global permission of the employee takes it away.',
    look: `${ROLE} > Permissions > Setup; ${EMPLOYEE} > Global Permissions`,
    detail: ['permission_denied'],
    sources: ['[DOC] section_157771510070 (the Detail code is ASSUMED)'],
  },
  'oauth2-mapping': {
    fault: 'account',
    checks: ['token-exists', 'token-live'],
    says: 'No mapping of this certificate to an entity and a role is in force: none was made, it was revoked, or the certificate expired. A refresh of a sandbox takes all mappings away.',
    look: MAPPINGS,
    detail: ['ClientAuthenticationFailed', 'TokenRejected'],
    sources: [
      '[DOC] section_162686838198',
      '[DOC] subsect_158324637123 (that client credentials have these codes is ASSUMED)',
    ],
  },
  'oauth2-key': {
    fault: 'caller',
    checks: [],
    says: 'The client id, the certificate id and the private key do not belong together, or are of another account.',
    look: `${MAPPINGS}, beside what the integration was given`,
    detail: ['InvalidSignature', 'ClientAuthenticationFailed'],
    sources: ['[DOC] section_162790605110', '[DOC] subsect_158711892221'],
  },
  'oauth2-expired': {
    fault: 'caller',
    checks: ['token-live'],
    says: 'The access token has expired (it lives sixty minutes), was revoked, or is none.',
    look: AUDIT_TRAIL,
    detail: ['AccessTokenExpired', 'TokenRejected', 'InvalidSignature'],
    sources: [OAUTH2_ERRORS, '[DOC] subsect_158521885412'],
  },
  'wrong-host': {
    fault: 'caller',
    checks: [],
    says: "The request went to a host that is not this account's own.",
    look: 'Setup > Company > Company Information > Company URLs > RESTlets',
    detail: [],
    sources: ['[DOC] section_4634920277 (302, 403)', '[DOC] section_4618456734'],
  },
  'bad-request': {
    fault: 'caller',
    checks: [],
    says: 'Token Doctor was asked something that it does not know; its message says what to send.',
    look: 'The message',
    detail: [],
    sources: ['[DOC] docs/errors.md'],
  },
  'request-form': {
    fault: 'caller',
    checks: [],
    says: 'NetSuite could not understand the request: something on the way changed it, or this client is at fault.',
    look: 'A proxy between this machine and NetSuite',
    detail: ['MissingTokenPassportRequiredFields'],
    sources: ['[DOC] section_4634920277', LOGIN_ERRORS],
  },
  'other-answer': {
    fault: 'caller',
    checks: [],
    says: 'What answered is no report of this account and integration: another script has these script ids, Token Doctor there has a newer major version, the host is of another account, or a proxy answered.',
    look: `${DEPLOYMENT} > Script`,
    detail: [],
    sources: ['[DOC] docs/interface/report.schema.json'],
  },
  'script-failed': {
    fault: 'account',
    checks: [],
    says: 'Token Doctor itself ended with an error.',
    look: `${DEPLOYMENT} > Execution Log`,
    detail: [],
    sources: ['[DOC] section_4634920277 (400, 500)'],
  },
  'netsuite-down': {
    fault: 'netsuite',
    checks: [],
    says: 'NetSuite is not available or is being maintained.',
    look: 'status.netsuite.com',
    detail: [],
    sources: ['[DOC] section_4634920277 (500, 503)'],
  },
  'not-netsuite': {
    fault: 'network',
    checks: [],
    says: 'Something other than NetSuite answered, such as a proxy or a firewall.',
    look: NO_ROW,
    detail: [],
    sources: ['ASSUMED: what has not the form of NetSuite’s errors is not NetSuite’s'],
  },
  dns: {
    fault: 'network',
    checks: [],
    says: 'The name of the host is not known: the account id is wrong, or this machine cannot look names up.',
    look: NO_ROW,
    detail: [],
    sources: [
      '[DOC] nodejs.org/api/errors.html#common-system-errors',
      '[SEEN] github.com/anthropics/claude-ai-mcp/issues/463 (no row)',
    ],
  },
  tls: {
    fault: 'network',
    checks: [],
    says: 'The certificate of the host is not trusted: mostly a proxy that reads along, or root certificates that are out of date.',
    look: NO_ROW,
    detail: [],
    sources: ['[DOC] nodejs.org/api/tls.html#x509-certificate-error-codes'],
  },
  connection: {
    fault: 'network',
    checks: [],
    says: 'The connection was refused or broken off: a firewall, a proxy, or an address at which nothing listens.',
    look: NO_ROW,
    detail: [],
    sources: [
      '[DOC] nodejs.org/api/errors.html#common-system-errors',
      '[SEEN] github.com/anthropics/claude-ai-mcp/issues/463 (no row)',
    ],
  },
  timeout: {
    fault: 'network',
    checks: [],
    says: 'No answer came in time.',
    look: 'The Login Audit Trail: a row means that NetSuite is slow, no row that the request did not reach it',
    detail: [],
    sources: [
      '[DOC] nodejs.org/api/errors.html#common-system-errors',
      '[SEEN] github.com/anthropics/claude-ai-mcp/issues/463 (no row)',
    ],
  },
} as const satisfies Readonly<Record<string, Cause>>;

export type CauseId = keyof typeof CAUSES;
