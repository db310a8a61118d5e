import type { CauseId } from './causes.ts';
import type { CredentialKind } from './credentials.ts';
import { NAMES_A_PERMISSION } from './named-permission.ts';
import { plainText } from './plain-text.ts';
import type { Refusal, RequestStep } from './refusal.ts';

/** `certain`: the answer means this and nothing else. `likely`: a clue speaks for it. `possible`: nothing tells. */
export type Weight = 'certain' | 'likely' | 'possible';

/** What an answer means: the first rule that matches it. What one `when` names has to hold together. */
export interface RefusalRule {
  readonly when: {
    readonly step?: RequestStep;
    readonly credentials?: readonly CredentialKind[];
    readonly status?: readonly (number | null)[];
    readonly code?: RegExp;
    /** A sentence, anywhere in the message; compared as `plainText` has it. */
    readonly message?: RegExp;
  };
  /** What happened, in one sentence. */
  readonly says: string;
  readonly causes: readonly CauseId[];
  /** Of every cause of the rule, until a clue says more. */
  readonly weight: Weight;
  /** Whether the same request may be let in a moment later, with nothing changed. */
  readonly retry: boolean;
  /**
   * Why it is believed: `[DOC] page` (of Oracle's online help; by its address of Node.js, by its path of this project),
   * `[SEEN] address` of a public thread, or `ASSUMED: …`.
   */
  readonly source: string;
}

const REFUSED = 'NetSuite refused the login and tells the caller nothing more.';

/** Every link that can make NetSuite refuse an access token, in the order of the checks, then the caller's own, then load. */
const ANY_TOKEN_LOGIN: readonly CauseId[] = [
  'feature-off',
  'integration-blocked',
  'token-unknown',
  'token-revoked',
  'employee-no-access',
  'role-inactive',
  'role-removed',
  'role-lacks-login',
  'global-permission',
  'role-hidden',
  'locked',
  'integration-unknown',
  'wrong-secret',
  'account-id',
  'clock',
  'signed-before',
  'load',
];

/** The same for an OAuth 2.0 access token. */
const ANY_BEARER_LOGIN: readonly CauseId[] = [
  'oauth2-off',
  'integration-blocked',
  'oauth2-grant',
  'oauth2-expired',
  'employee-no-access',
  'role-inactive',
  'role-removed',
  'oauth2-login',
  'web-services-only',
  'load',
];

/** Which of the token endpoint's codes goes with which cause is not documented for client credentials: all are named. */
const ANY_ACCESS_TOKEN: readonly CauseId[] = [
  'oauth2-off',
  'integration-blocked',
  'oauth2-grant',
  'oauth2-mapping',
  'employee-no-access',
  'role-inactive',
  'role-removed',
  'oauth2-login',
  'oauth2-key',
  'account-id',
  'clock',
];

/** [DOC] which HTTP codes a RESTlet answers with, and why. */
const RESTLET_ERRORS = '[DOC] section_4634920277';
const NODE_ERRORS = '[DOC] nodejs.org/api/errors.html#common-system-errors';
/** Oracle's own table of sentences and codes. SuiteScript and REST web services print the same sentences. */
const STATUS_CODES = '[DOC] section_N3539978 (of SOAP web services)';

type WrittenRule = Omit<RefusalRule, 'weight' | 'retry'> & Partial<Pick<RefusalRule, 'weight' | 'retry'>>;

const BUSY = { says: 'The account is busy.', causes: ['load'], weight: 'certain', retry: true } as const;
const NO_ANSWER_TO_THIS = 'An answer came, and it is no answer to the question.';
const NAMED = 'NetSuite names a permission that is missing.';
const UNNAMED = 'NetSuite refused the call, for a permission that it does not name.';
const FORM = 'NetSuite refused a field, not a permission.';
const NOT_VISIBLE = 'NetSuite found nothing under that name that this role can see.';
const RECORD = 'NetSuite refused what was to be done with this record.';
const NO_ACCESS = 'NetSuite does not let this user in.';
const NOT_UNDERSTOOD = 'NetSuite could not understand the request.';
const WRONG_HOST = 'NetSuite says that the host is wrong.';
const WEB_SERVICES_ONLY = 'NetSuite lets this role into web services only.';
const NOT_LET_IN =
  'NetSuite does not let this caller into the script: it is not for this role, for nobody yet, or at another host.';
const NO_ACCESS_TOKEN = 'NetSuite gave no access token and tells the caller no more than a code.';
const NOT_KNOWN = 'The answer is one that this client does not know.';
const SCRIPT_FAILED = 'The script ended with an error.';

/** Token Doctor's own codes, and the client's for an answer that says it is Token Doctor's. */
const OWN: readonly WrittenRule[] = [
  {
    when: { code: /^TD_/ },
    says: 'Token Doctor does not understand the question.',
    causes: ['bad-request'],
    weight: 'certain',
    source: '[DOC] docs/errors.md',
  },
  {
    when: { status: [200], code: /^TOO_LONG$/ },
    says: 'An answer came that is longer than a report can be.',
    causes: ['other-answer', 'not-netsuite'],
    source: '[DOC] section_4640094112 (10 MB)',
  },
  {
    when: { status: [200], code: /^NO_REPORT$/ },
    says: 'An answer came that cannot be read as a report.',
    causes: ['other-answer', 'not-netsuite'],
    source: '[DOC] docs/interface/report.schema.json',
  },
  {
    when: { status: [200], code: /^(?:OTHER_QUESTION|CONTRADICTION)$/ },
    says: NO_ANSWER_TO_THIS,
    causes: ['other-answer', 'not-netsuite'],
    source: '[DOC] docs/integrators.md',
  },
];

/** A sentence decides, whatever code and status it comes with: USER_ERROR and 400 hide permissions, 200 hides refusals. */
const SENTENCES: readonly WrittenRule[] = [
  {
    when: { message: /request limit exceeded|number of concurrent requests has been exceeded/i },
    ...BUSY,
    source: '[DOC] bridgehead_1525252812',
  },
  {
    when: { message: NAMES_A_PERMISSION },
    says: NAMED,
    causes: ['named-permission'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { message: /higher permission for custom record type .{1,80} to access/i },
    says: 'NetSuite names a custom record type.',
    causes: ['custom-record'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { message: /\bThe \w[^.]{0,60} restrictions on your (?:partner )?role (?:deny|prevent|do not allow)/i },
    says: 'NetSuite names a restriction of the role.',
    causes: ['role-restriction'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { message: /\brestriction(?:s| settings) on your role (?:deny|prevent|do not allow)/i },
    says: 'NetSuite speaks of a restriction of the role, and does not name it.',
    causes: ['role-restriction', 'unnamed-permission'],
    source: STATUS_CODES,
  },
  {
    when: { message: /do not have permissions to set a value for element/i },
    says: FORM,
    causes: ['form-or-field', 'feature-unavailable', 'unnamed-permission'],
    source: STATUS_CODES,
  },
  {
    when: {
      message: /read an unauthorized field|includes restricted fields|no appropriate forms are enabled for this role/i,
    },
    says: FORM,
    causes: ['form-or-field'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { message: /only an administrator is allowed to edit|you may not edit this role/i },
    says: RECORD,
    causes: ['administrator-only'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { message: /does not have an associated Issue Role/i },
    says: 'NetSuite wants an issue role.',
    causes: ['issue-role'],
    weight: 'certain',
    source: STATUS_CODES,
  },
  {
    when: {
      message:
        /\bfeature is not available to your company|not enabled SOAP web services feature|only available as a beta record/i,
    },
    says: 'NetSuite says that a feature is off.',
    causes: ['feature-unavailable'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { message: /login access has been disabled for this role/i },
    says: 'NetSuite says that this role may not log in.',
    causes: ['role-inactive'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: {
      message:
        /your access to .{1,80} has been (?:removed|disabled|deactivated)|record for this role has been made inactive|(?:^|[-:|] )user disabled\b|(?:Online Form|Supplier) access is disabled/i,
    },
    says: NO_ACCESS,
    causes: ['employee-no-access'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { message: /(?:^|[-:|] )account disabled\b|account has been inactivated by an administrator/i },
    says: 'NetSuite says that the account is disabled.',
    causes: ['account-disabled'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { message: /does not match any of the IP ?Address rules specified for this entity/i },
    says: 'NetSuite refuses the address of the caller.',
    causes: ['ip-rule-employee'],
    weight: 'certain',
    source: STATUS_CODES,
  },
  {
    when: { message: /does not match any of the IP ?Address rules specified for this account/i },
    says: 'NetSuite refuses the address of the caller.',
    causes: ['ip-rule-account'],
    weight: 'certain',
    source: STATUS_CODES,
  },
  {
    when: { message: /a problem occurr?ed verifying the presented email address/i },
    says: WEB_SERVICES_ONLY,
    causes: ['web-services-only'],
    weight: 'likely',
    source: '[DOC] chapter_1529417663',
  },
  {
    when: { message: /a role is required unless a default has been/i },
    says: 'NetSuite wants a role for this login.',
    causes: ['no-role'],
    weight: 'certain',
    source: STATUS_CODES,
  },
  {
    when: {
      message:
        /because it is marked private|locked by a user defined workflow|transaction subsidiary .{1,80} is not valid for|please enter value\(s\) for/i,
    },
    says: RECORD,
    causes: ['record-itself'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { message: /invalid permlevel reference key/i },
    says: 'The project was refused for a level.',
    causes: ['level-not-possible'],
    weight: 'certain',
    source: '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/183',
  },
  {
    when: {
      message:
        /invalid .{1,80} reference key\b|that record does not exist|is not a valid record or is not available in your account|contains an invalid column|contains an invalid filter/i,
    },
    says: NOT_VISIBLE,
    causes: ['not-visible'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: {
      message:
        /\b(?:record|field) '[^']{1,80}'(?: for record '[^']{1,80}')? was not found|unknown identifier '|invalid search type: |\bRecordNotFound\b|NetSuite::\w.{0,160}could not be found/i,
    },
    says: NOT_VISIBLE,
    causes: ['not-visible'],
    weight: 'likely',
    source: '[SEEN] github.com/julbrs/netsuite-api-client (of SuiteQL)',
  },
  {
    when: { message: /invalid or unsupported search/i },
    says: 'NetSuite could not read the query.',
    causes: ['query-form'],
    weight: 'likely',
    source: 'ASSUMED: after a public report in which the same query failed for every role',
  },
  {
    when: { message: /that suitelet is invalid, disabled, or no longer exists/i },
    says: 'NetSuite knows no such script.',
    causes: ['script-missing'],
    weight: 'certain',
    source: STATUS_CODES,
  },
  {
    when: { message: /TBA not supported in this SuiteTalk endpoint version/i },
    says: NOT_UNDERSTOOD,
    causes: ['old-endpoint'],
    weight: 'certain',
    source: STATUS_CODES,
  },
  {
    when: { message: /current role does not have permission/i },
    says: 'NetSuite refused the call and names no permission.',
    causes: ['rest-login'],
    weight: 'likely',
    source: '[SEEN] improvado.io/docs/oracle-netsuite-troubleshooting',
  },
  {
    when: { message: /not allowed to navigate directly to this page/i },
    says: 'The deployment of the script is not for callers from outside.',
    causes: ['not-released'],
    weight: 'likely',
    source: '[DOC] bridgehead_1524084097',
  },
  {
    when: { message: /do not have privileges to view this page/i },
    says: NOT_LET_IN,
    causes: ['audience', 'not-released', 'wrong-host'],
    source: '[DOC] bridgehead_1524084097 (the audience; the rest as of a 403 without a sentence)',
  },
  {
    when: {
      message:
        /do not have permission to (?:access this (?:list|register|type of transaction|folder)|view this page)|do not have privileges to (?:perform this operation|create this transaction)|\binsufficient privileges\b|user permission level could not be established/i,
    },
    says: UNNAMED,
    causes: ['unnamed-permission'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { message: /\bdetails: access denied|no extension allowed access/i },
    says: UNNAMED,
    causes: ['unnamed-permission'],
    source: '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/905 (of SDF)',
  },
  {
    when: { message: /cannot continue this authorization flow/i },
    says: 'NetSuite does not let this role issue a token to itself.',
    causes: ['role-lacks-login'],
    weight: 'likely',
    source: '[SEEN] support.cloudextend.io/en/articles/3595323',
  },
  {
    when: { message: /role does not support OAuth ?2(?:\.0)? login/i },
    says: 'NetSuite does not let this role log in by OAuth 2.0.',
    causes: ['oauth2-login', 'web-services-only'],
    source: '[SEEN] houseblend.io/articles/netsuite-role-does-not-support-oauth2-login-error',
  },
  {
    when: { message: /could not be understood by the server due to malformed syntax/i },
    says: NOT_UNDERSTOOD,
    causes: ['request-form'],
    source: '[DOC] subsect_158521885412',
  },
  {
    when: { message: /\binvalid url\b.{0,20}ensure that the url is correct/i },
    says: WRONG_HOST,
    causes: ['wrong-host'],
    weight: 'certain',
    source: 'ASSUMED: after a public report in which another host helped',
  },
  {
    when: { message: /^(?:oracle )?netsuite\W{1,5}(?:log ?in|sign ?in)\b|\bcustomer (?:center )?log ?in\b/i },
    says: 'NetSuite showed its login page: it saw no call of a program.',
    causes: ['no-authorization', 'wrong-host'],
    source: 'ASSUMED: it is what a browser gets that has not logged in; the title is as public threads have it',
  },
  {
    when: {
      message:
        /^(?:oracle )?netsuite\W{1,5}(?:unavailable|(?:scheduled )?maintenance)\b|netsuite (?:is|will be) (?:(?:currently|temporarily) )?(?:unavailable|undergoing|down for)/i,
    },
    says: 'NetSuite is not available.',
    causes: ['netsuite-down'],
    weight: 'certain',
    source: 'ASSUMED: the title is as public threads have it; no page of Oracle has the words',
  },
  {
    when: { step: 'access-token', message: /invalid login/i },
    says: NO_ACCESS_TOKEN,
    causes: ANY_ACCESS_TOKEN,
    source:
      'ASSUMED: as subsect_161252460252 has it of the authorization code flow; no page has it of client credentials',
  },
  {
    when: { message: /invalid login attempt/i, credentials: ['bearer', 'certificate'] },
    says: REFUSED,
    causes: ANY_BEARER_LOGIN,
    source: '[DOC] subsect_158521885412',
  },
  {
    when: { message: /invalid login attempt/i },
    says: REFUSED,
    causes: ANY_TOKEN_LOGIN,
    source: '[DOC] section_156570709583 (of REST web services)',
  },
];

/** Where no sentence is known, the code decides. */
const CODES: readonly WrittenRule[] = [
  {
    when: {
      code: /^(?:SSS_REQUEST_LIMIT_EXCEEDED|WS_REQUEST_BLOCKED|WS_CONCUR_SESSION_DISALLWD|WS_EXCEEDED_CONCUR_USERS_ALLWD|ExceededConcurrentRequestLimitFault)$/i,
    },
    ...BUSY,
    source: '[DOC] bridgehead_1525252812',
  },
  {
    when: { code: /^INVALID_LOGIN_CREDENTIALS$/ },
    says: WEB_SERVICES_ONLY,
    causes: ['web-services-only'],
    weight: 'likely',
    source: '[DOC] chapter_1529417663',
  },
  {
    when: { code: /^TWO_FA_(?:AUTH_)?REQD$/ },
    says: 'NetSuite asks for a second factor.',
    causes: ['two-factor'],
    weight: 'certain',
    source: 'ASSUMED: the codes are two of SOAP’s; no page says that a RESTlet answers with them',
  },
  {
    when: { code: /^INVALID_LOGIN_IP$/ },
    says: 'NetSuite refuses the address of the caller.',
    causes: ['ip-rule-employee'],
    weight: 'certain',
    source: STATUS_CODES,
  },
  {
    when: { code: /^(?:IP_REQUEST|InvalidRequestIP)$/i },
    says: 'NetSuite refuses the address of the caller.',
    causes: ['ip-rule-account'],
    weight: 'certain',
    source: STATUS_CODES,
  },
  {
    when: {
      step: 'access-token',
      code: /^(?:INVALID_LOGIN|invalid_(?:client|grant|request|scope|token)$|unauthorized_client$|unsupported_grant_type$|access_denied$)/i,
    },
    says: NO_ACCESS_TOKEN,
    causes: ANY_ACCESS_TOKEN,
    source:
      'ASSUMED: as subsect_161252460252 has it of the authorization code flow; no page has it of client credentials',
  },
  {
    when: { code: /^(?:INVALID_LOGIN|invalid_token$)/i, credentials: ['bearer', 'certificate'] },
    says: REFUSED,
    causes: ANY_BEARER_LOGIN,
    source: '[DOC] subsect_158521885412',
  },
  {
    when: { code: /^(?:INVALID_LOGIN|InvalidCredentialsFault$)/i },
    says: REFUSED,
    causes: ANY_TOKEN_LOGIN,
    source: '[DOC] section_156570709583 (of REST web services)',
  },
  {
    when: { code: /^(?:INVALID_DOMAIN|INVALID_URL)$/ },
    says: WRONG_HOST,
    causes: ['wrong-host'],
    weight: 'certain',
    source: `${RESTLET_ERRORS} (how the codes are spelt is ASSUMED)`,
  },
  {
    when: { code: /^SSS_INVALID_SCRIPT(?:LET)?_ID$/ },
    says: 'NetSuite knows no such script.',
    causes: ['script-missing'],
    weight: 'certain',
    source: '[SEEN] github.com/suiteplus/nscabinet/issues/22',
  },
  {
    when: { code: /^WS_PERMISSION_REQD$/ },
    says: 'NetSuite says that the permission SOAP Web Services is missing.',
    causes: ['named-permission'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { code: /^(?:WS_FEATURE_REQD|FEATURE_(?:UNAVAILABLE|DISABLED))$/ },
    says: 'NetSuite says that a feature is off.',
    causes: ['feature-unavailable'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { code: /^LOGIN_DISABLED$/ },
    says: NO_ACCESS,
    causes: ['employee-no-access', 'role-inactive'],
    source: STATUS_CODES,
  },
  {
    when: { code: /^(?:INACTIVE_RCRD_FOR_ROLE|USER_DISABLED)$/ },
    says: NO_ACCESS,
    causes: ['employee-no-access'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { code: /^(?:ACCT_DISABLED|InvalidAccountFault)$/i },
    says: 'NetSuite does not let anybody into this account, or does not know it.',
    causes: ['account-disabled', 'account-id'],
    source: STATUS_CODES,
  },
  {
    when: { code: /^ROLE_REQUIRED$/ },
    says: 'NetSuite wants a role for this login.',
    causes: ['no-role'],
    weight: 'certain',
    source: STATUS_CODES,
  },
  {
    when: { code: /^(?:SESSION_TIMED_OUT|PSWD_EXPIRED|InvalidSessionFault)$/i },
    says: 'NetSuite says that the login has run out.',
    causes: ['session-over'],
    weight: 'certain',
    source: STATUS_CODES,
  },
  {
    when: { code: /^(?:UNSUPPORTED_WS_VERSION|InvalidVersionFault)$/i },
    says: NOT_UNDERSTOOD,
    causes: ['old-endpoint'],
    weight: 'certain',
    source: STATUS_CODES,
  },
  {
    when: { code: /^(?:FORM_SETUP_REQD|INSUFFICIENT_FLD_PERMISSION)$/ },
    says: FORM,
    causes: ['form-or-field'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { code: /^(?:PRIVATE_RCRD_ACCESS_DISALLWD|RCRD_LOCKED_BY_WF|INVALID_TRANS_SUB_\w+)$/ },
    says: RECORD,
    causes: ['record-itself'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: {
      code: /^(?:INVALID_KEY_OR_REF|RCRD_DSNT_EXIST|INVALID_RCRD_TYPE|SSS_INVALID_SRCH_(?:COL|FILTER)|SSS_INVALID_SEARCH_RESULT_\w+)$/,
    },
    says: NOT_VISIBLE,
    causes: ['not-visible'],
    weight: 'likely',
    source: STATUS_CODES,
  },
  {
    when: { status: [403], code: /^INSUFFICIENT_PERMISSION$/ },
    says: 'NetSuite refused the call, for a permission that it does not name, or does not let this caller into the script.',
    causes: ['audience', 'not-released', 'unnamed-permission', 'role-restriction', 'form-or-field'],
    source: STATUS_CODES,
  },
  {
    when: { code: /^(?:INSUFFICIENT_PERMISSION|InsufficientPermissionFault)$/i },
    says: UNNAMED,
    causes: ['unnamed-permission', 'role-restriction', 'form-or-field', 'feature-unavailable'],
    source: STATUS_CODES,
  },
  {
    when: { code: /^INVALID_REQUEST$/i },
    says: NOT_UNDERSTOOD,
    causes: ['request-form'],
    source: '[DOC] subsect_158521885412',
  },
  {
    when: { status: [200, 400, 500], code: /^(?:UNEXPECTED_ERROR|JS_EXCEPTION|SSS_\w+)$/ },
    says: SCRIPT_FAILED,
    causes: ['script-failed', 'request-form'],
    source: RESTLET_ERRORS,
  },
];

/** Where no code is known either, the HTTP status decides, as far as it tells anything. */
const STATUSES: readonly WrittenRule[] = [
  {
    when: { status: [429] },
    ...BUSY,
    source: 'ASSUMED: RFC 6585 has 429 for too many requests; for RESTlets Oracle has the code above',
  },
  {
    when: { status: [401], step: 'access-token' },
    says: NO_ACCESS_TOKEN,
    causes: ANY_ACCESS_TOKEN,
    source:
      'ASSUMED: as subsect_161252460252 has it of the authorization code flow; no page has it of client credentials',
  },
  {
    when: { status: [401], credentials: ['bearer', 'certificate'] },
    says: REFUSED,
    causes: ANY_BEARER_LOGIN,
    source: '[DOC] subsect_158521885412',
  },
  { when: { status: [401] }, says: REFUSED, causes: ANY_TOKEN_LOGIN, source: RESTLET_ERRORS },
  {
    when: { status: [403], step: 'restlet' },
    says: NOT_LET_IN,
    causes: ['audience', 'not-released', 'wrong-host'],
    source: 'ASSUMED: section_4634920277 has 403 for a wrong host alone, and no page says what an audience answers',
  },
  {
    when: { status: [404] },
    says: 'There is nothing at this address.',
    causes: ['script-missing', 'wrong-host', 'not-netsuite'],
    source: RESTLET_ERRORS,
  },
  {
    when: { status: [405, 415] },
    says: NOT_UNDERSTOOD,
    causes: ['request-form', 'other-answer'],
    source: RESTLET_ERRORS,
  },
  {
    when: { status: [407] },
    says: 'A proxy wants to know who is there before it lets the request through.',
    causes: ['not-netsuite'],
    weight: 'certain',
    source: 'ASSUMED: RFC 9110 has 407 for proxies alone',
  },
  {
    when: { status: [301, 302, 303, 307, 308] },
    says: 'NetSuite points to another address.',
    causes: ['wrong-host', 'not-netsuite'],
    source: `${RESTLET_ERRORS} (302)`,
  },
  {
    when: { status: [200] },
    says: 'An answer came, and it is no report of what was asked about.',
    causes: ['other-answer', 'not-netsuite'],
    source: '[DOC] docs/errors.md',
  },
  {
    when: { status: [500, 502, 503, 504] },
    says: 'NetSuite, or something before it, failed.',
    causes: ['netsuite-down', 'script-failed', 'not-netsuite'],
    source: `${RESTLET_ERRORS} (500, 503)`,
  },
];

/** Where nothing answered: what Node.js says of it. */
const NOTHING: readonly WrittenRule[] = [
  {
    when: { status: [null], code: /^(?:ENOTFOUND|EAI_\w+)$/ },
    says: 'The host was not found.',
    causes: ['dns'],
    weight: 'certain',
    source: NODE_ERRORS,
  },
  {
    when: { status: [null], code: /CERT|TLS|SSL|SIGNATURE/ },
    says: 'No safe connection could be made.',
    causes: ['tls'],
    weight: 'certain',
    source: '[DOC] nodejs.org/api/tls.html#x509-certificate-error-codes',
  },
  {
    when: { status: [null], code: /TIMEOUT|ETIMEDOUT/ },
    says: 'No answer came in time.',
    causes: ['timeout'],
    weight: 'certain',
    source: NODE_ERRORS,
  },
  {
    when: { status: [null], code: /^(?:Z_|HPE_|UND_ERR_HEADERS|ERR_(?:BROTLI|ZLIB|_ERROR_FORMAT))/ },
    says: 'An answer came that cannot be unpacked or read.',
    causes: ['unknown-answer', 'connection'],
    source: '[DOC] nodejs.org/api/zlib.html#constants',
  },
  {
    when: { status: [null] },
    says: 'The request did not reach NetSuite.',
    causes: ['connection', 'tls', 'dns'],
    source: NODE_ERRORS,
  },
];

const RULES: readonly WrittenRule[] = [
  ...OWN,
  ...NOTHING,
  ...SENTENCES,
  ...CODES,
  ...STATUSES,
  {
    when: {},
    says: NOT_KNOWN,
    causes: ['unknown-answer'],
    source: 'ASSUMED: whatever has a source stands above',
  },
];

/**
 * The table from NetSuite's answers to what they may mean. The order matters: the first rule that matches holds. A sentence
 * that is known decides before the code does, and the code before the status.
 */
export const REFUSALS: readonly RefusalRule[] = RULES.map((rule) => ({ weight: 'possible', retry: false, ...rule }));

/** The rule that an answer falls under; there is always one. */
export function ruleOf(refusal: Refusal, credentials: CredentialKind): RefusalRule {
  const plain = { ...refusal, message: plainText(refusal.message) };
  const found = REFUSALS.find(({ when }) => matches(when, plain, credentials));
  if (found === undefined) throw new RangeError('the table of refusals does not end with a rule for everything');
  return found;
}

/** The sentence by which a message is known, and where it begins; undefined where it has none that the table knows. */
export function decisiveIn(message: string): { readonly text: string; readonly at: number } | undefined {
  for (const { when } of REFUSALS) {
    const match = when.message?.exec(message);
    if (match != null) return { text: match[0], at: match.index };
  }
  return undefined;
}

function matches(when: RefusalRule['when'], refusal: Refusal, credentials: CredentialKind): boolean {
  return (
    (when.step === undefined || when.step === refusal.step) &&
    (when.credentials === undefined || when.credentials.includes(credentials)) &&
    (when.status === undefined || when.status.includes(refusal.status)) &&
    (when.code === undefined || when.code.test(refusal.code)) &&
    (when.message === undefined || when.message.test(refusal.message))
  );
}
