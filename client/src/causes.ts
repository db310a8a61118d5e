import type { CheckId } from './received.ts';

/**
 * Whose matter a cause is. Only `account` is one that a change in NetSuite could fix; of `unknown` nothing is claimed.
 */
export type Fault = 'account' | 'caller' | 'load' | 'network' | 'netsuite' | 'unknown';

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
/** Oracle's own table of sentences and codes. */
const STATUS_CODES = '[DOC] section_N3539978 (of SOAP web services)';

const LEVEL_CHECKS = ['token-role', 'role-permission', 'global-permission'] as const;

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
    look: 'Setup > Company > Company Information > Account ID: compare it with the account id in the integration',
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
    look: 'The clock of the machine on which the integration runs, beside the Date of the answer',
    detail: ['InvalidTimestamp'],
    sources: ['[DOC] section_1534941295'],
  },
  'signed-before': {
    fault: 'caller',
    checks: [],
    says: 'The signed header was not new when it arrived: it was signed once and sent again later, or held back on the way. Each request wants a header of its own, whatever the clocks say.',
    look: 'Where the caller keeps the Authorization header, and whether it signs each attempt anew',
    detail: ['nonce_used', 'InvalidTimestamp'],
    sources: [LOGIN_ERRORS, '[DOC] section_1534941295'],
  },
  load: {
    fault: 'load',
    checks: [],
    says: 'The account works on as many requests as it may. Under load NetSuite may also call this an invalid login.',
    look: 'Setup > Integration > Integration Management > Integration Governance; in the Login Audit Trail the same token also succeeds',
    detail: [],
    sources: ['[DOC] bridgehead_1525252812', '[SEEN] github.com/julbrs/netsuite-api-client/issues/26'],
  },
  'web-services-only': {
    fault: 'account',
    checks: ['role-kind'],
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
  'unnamed-permission': {
    fault: 'account',
    checks: LEVEL_CHECKS,
    says: 'The role lacks a permission, or a global permission takes it away. The message does not say which.',
    look: `${ROLE} > Permissions, beside what the call needs; ${EMPLOYEE} > Global Permissions`,
    detail: [],
    sources: [STATUS_CODES],
  },
  'custom-record': {
    fault: 'account',
    checks: [],
    says: 'The role may do less with a custom record type than was asked: its permission on that type is missing or too low.',
    look: `Customization > Lists, Records, & Fields > Record Types > the type > Permissions; ${ROLE} > Permissions > Custom Record`,
    detail: [],
    sources: [STATUS_CODES, '[SEEN] github.com/oracle-samples/netsuite-commerce/issues/2'],
  },
  'role-restriction': {
    fault: 'account',
    checks: ['role-restrictions'],
    says: 'A restriction of the role keeps it from this record: subsidiary, department, class, location, employee or the like. No permission level changes that.',
    look: `${ROLE} > Subsidiary Restrictions, Employee Restrictions, and the restrictions by segment`,
    detail: [],
    sources: [STATUS_CODES],
  },
  'form-or-field': {
    fault: 'account',
    checks: [],
    says: 'A field cannot be read or set this way: it is not on the form of the role, it is restricted, or it is read-only.',
    look: 'Customization > Forms > the form that the role uses; the field > Access',
    detail: [],
    sources: [STATUS_CODES],
  },
  'feature-unavailable': {
    fault: 'account',
    checks: ['feature-enabled'],
    says: 'A feature that the call needs is off, or the account does not have it.',
    look: 'Setup > Company > Enable Features',
    detail: [],
    sources: [STATUS_CODES],
  },
  'not-visible': {
    fault: 'account',
    checks: ['feature-enabled', ...LEVEL_CHECKS],
    says: 'What was asked for cannot be seen by this role: it is not there, its feature is off, the permission is missing, or its name is mistyped. NetSuite answers all of these alike.',
    look: `${ROLE} > Permissions; ${FEATURES}; the name in the call`,
    detail: [],
    sources: [
      STATUS_CODES,
      '[SEEN] github.com/NetSweet/netsuite/issues/341',
      '[SEEN] github.com/julbrs/netsuite-api-client',
    ],
  },
  'administrator-only': {
    fault: 'account',
    checks: [],
    says: 'Only an Administrator may do this. No permission lets another role do it.',
    look: 'The record that the call was to change',
    detail: [],
    sources: [STATUS_CODES],
  },
  'record-itself': {
    fault: 'account',
    checks: [],
    says: 'The record itself does not allow it: it is private, locked by a workflow, or its values do not fit together. It is no matter of permissions.',
    look: 'The record that the message speaks of',
    detail: [],
    sources: [STATUS_CODES],
  },
  'issue-role': {
    fault: 'account',
    checks: [],
    says: 'The role has no issue role, which issue management needs.',
    look: 'Setup > Issues > Issue Roles',
    detail: [],
    sources: [STATUS_CODES],
  },
  'level-not-possible': {
    fault: 'caller',
    checks: [],
    says: 'The project gives a permission a level that this permission does not have.',
    look: 'The permission in the role file of the project',
    detail: [],
    sources: ['[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/183'],
  },
  'ip-rule-employee': {
    fault: 'account',
    checks: [],
    says: "The caller's address does not match the IP address rules of the token's employee.",
    look: `${EMPLOYEE} > Inherit IP Rules from Company, IP Address Restriction`,
    detail: [],
    sources: [STATUS_CODES],
  },
  'ip-rule-account': {
    fault: 'account',
    checks: [],
    says: "The caller's address does not match the IP address rules of the account.",
    look: 'Setup > Company > Company Information > Allowed IP Addresses',
    detail: [],
    sources: [STATUS_CODES],
  },
  'account-disabled': {
    fault: 'account',
    checks: [],
    says: 'The whole account is disabled.',
    look: 'The account itself: nobody can log in',
    detail: [],
    sources: [STATUS_CODES],
  },
  'no-role': {
    fault: 'caller',
    checks: [],
    says: 'The integration logs in with a password and names no role. Log in with a token, which has one.',
    look: 'The login settings of the integration',
    detail: [],
    sources: [STATUS_CODES, '[DOC] chapter_N3424144'],
  },
  'session-over': {
    fault: 'caller',
    checks: [],
    says: 'The session or the password of the integration has expired. An access token needs neither.',
    look: 'The login settings of the integration',
    detail: [],
    sources: [STATUS_CODES],
  },
  'old-endpoint': {
    fault: 'caller',
    checks: [],
    says: 'The version of SOAP web services that the caller uses takes no access token.',
    look: 'The version in the address of the endpoint',
    detail: [],
    sources: [STATUS_CODES],
  },
  'query-form': {
    fault: 'caller',
    checks: [],
    says: 'NetSuite cannot read the query. It is not a permission problem.',
    look: 'The query',
    detail: [],
    sources: ['ASSUMED: after a public report in which the same query failed for every role'],
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
  'no-authorization': {
    fault: 'caller',
    checks: [],
    says: 'The request reached NetSuite as the visit of a browser that has not logged in: without its Authorization header, which something on the way took off, or at a host that is for people.',
    look: `${NO_ROW.replace('did not reach NetSuite', 'was no login as NetSuite saw it')}; a proxy between this machine and NetSuite`,
    detail: [],
    sources: ['ASSUMED: the login page is what a request without a login gets; no page says so of RESTlets'],
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
    says: 'What answered is no report that answers this question: another script has these script ids, Token Doctor there has a newer major version, the host is of another account, or something between changed or kept the answer.',
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
    sources: ['ASSUMED: these are answers that a proxy or a firewall gives too'],
  },
  'unknown-answer': {
    fault: 'unknown',
    checks: [],
    says: 'This client does not know the answer. It may be an error of NetSuite that is not in its table, or come from something between, such as a proxy or a firewall.',
    look: NO_ROW,
    detail: [],
    sources: ['ASSUMED: whatever has a source is named by another cause'],
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
