// A copy of src/TypeScript/netsuite/refusals/codes.ts, made by `npm run docs`. Change that file, not this one.
import type { Fault } from './fault.ts';

/** A code of NetSuite, or several that mean the same. */
export interface RefusalCode {
  /** Of the whole code. */
  readonly pattern: RegExp;
  readonly fault: Fault;
  /** As in `RefusalSentence`. */
  readonly source: string;
}

/** Oracle's own table of sentences and codes. */
const STATUS_CODES = '[DOC] section_N3539978 (of SOAP web services)';
/** [DOC] which HTTP codes a RESTlet answers with, and why. */
const RESTLET_ERRORS = '[DOC] section_4634920277';

/** The first that matches holds, and only where no sentence is known: a code is a hint. */
export const REFUSAL_CODES: readonly RefusalCode[] = [
  {
    pattern:
      /^(?:SSS_REQUEST_LIMIT_EXCEEDED|WS_REQUEST_BLOCKED|WS_CONCUR_SESSION_DISALLWD|WS_EXCEEDED_CONCUR_USERS_ALLWD|ExceededConcurrentRequestLimitFault)$/i,
    fault: 'too-many-requests',
    source: '[DOC] bridgehead_1525252812',
  },
  { pattern: /^INVALID_LOGIN_CREDENTIALS$/, fault: 'credentials-refused', source: '[DOC] chapter_1529417663' },
  {
    pattern: /^TWO_FA_(?:AUTH_)?REQD$/,
    fault: 'two-factor',
    source: 'ASSUMED: the codes are two of SOAP’s; no page says that a RESTlet answers with them',
  },
  { pattern: /^INVALID_LOGIN_IP$/, fault: 'ip-rule-employee', source: STATUS_CODES },
  { pattern: /^(?:IP_REQUEST|InvalidRequestIP)$/i, fault: 'ip-rule-account', source: STATUS_CODES },
  { pattern: /^invalid_grant$/i, fault: 'oauth2-grant', source: '[DOC] subsect_161252460252' },
  {
    pattern: /^(?:invalid_client|unauthorized_client)$/i,
    fault: 'oauth2-client',
    source: '[DOC] subsect_161252460252',
  },
  {
    pattern: /^(?:invalid_scope|unsupported_grant_type)$/i,
    fault: 'oauth2-scope',
    source: '[DOC] subsect_161252455245',
  },
  { pattern: /^access_denied$/i, fault: 'oauth2-denied', source: '[DOC] subsect_161252455245' },
  { pattern: /^invalid_token$/i, fault: 'oauth2-token', source: '[DOC] subsect_158521885412' },
  {
    pattern: /^(?:INVALID_LOGIN|InvalidCredentialsFault$)/i,
    fault: 'login-refused',
    source: '[DOC] section_156570709583 (of REST web services)',
  },
  {
    pattern: /^(?:INVALID_DOMAIN|INVALID_URL)$/,
    fault: 'wrong-host',
    source: `${RESTLET_ERRORS} (how the codes are spelt is ASSUMED)`,
  },
  {
    pattern: /^SSS_INVALID_SCRIPT(?:LET)?_ID$/,
    fault: 'script-missing',
    source: '[SEEN] github.com/suiteplus/nscabinet/issues/22',
  },
  { pattern: /^WS_PERMISSION_REQD$/, fault: 'soap-permission', source: STATUS_CODES },
  { pattern: /^WS_FEATURE_REQD$/, fault: 'soap-feature', source: STATUS_CODES },
  { pattern: /^FEATURE_(?:UNAVAILABLE|DISABLED)$/, fault: 'feature', source: STATUS_CODES },
  { pattern: /^LOGIN_DISABLED$/, fault: 'login-disabled', source: STATUS_CODES },
  { pattern: /^(?:INACTIVE_RCRD_FOR_ROLE|USER_DISABLED)$/, fault: 'holder-login-disabled', source: STATUS_CODES },
  {
    pattern: /^(?:ACCT_DISABLED|InvalidAccountFault)$/i,
    fault: 'account-disabled-or-unknown',
    source: STATUS_CODES,
  },
  { pattern: /^ROLE_REQUIRED$/, fault: 'role-required', source: STATUS_CODES },
  { pattern: /^(?:SESSION_TIMED_OUT|PSWD_EXPIRED|InvalidSessionFault)$/i, fault: 'session-over', source: STATUS_CODES },
  { pattern: /^(?:UNSUPPORTED_WS_VERSION|InvalidVersionFault)$/i, fault: 'old-endpoint', source: STATUS_CODES },
  { pattern: /^(?:FORM_SETUP_REQD|INSUFFICIENT_FLD_PERMISSION)$/, fault: 'form-or-field', source: STATUS_CODES },
  {
    pattern: /^(?:PRIVATE_RCRD_ACCESS_DISALLWD|RCRD_LOCKED_BY_WF|INVALID_TRANS_SUB_\w+)$/,
    fault: 'record',
    source: STATUS_CODES,
  },
  {
    pattern:
      /^(?:INVALID_KEY_OR_REF|RCRD_DSNT_EXIST|INVALID_RCRD_TYPE|SSS_INVALID_SRCH_(?:COL|FILTER)|SSS_INVALID_SEARCH_RESULT_\w+)$/,
    fault: 'not-visible',
    source: STATUS_CODES,
  },
  {
    pattern: /^(?:INSUFFICIENT_PERMISSION|InsufficientPermissionFault)$/i,
    fault: 'insufficient-permission',
    source: STATUS_CODES,
  },
  {
    pattern: /^SSS_(?:USAGE|TIME)_LIMIT_EXCEEDED$/,
    fault: 'script-limit',
    source: '[DOC] section_0801064715',
  },
  { pattern: /^INVALID_REQUEST$/i, fault: 'invalid-request', source: '[DOC] subsect_158521885412' },
  {
    pattern: /^(?:UNEXPECTED_ERROR|JS_EXCEPTION|SSS_\w+)$/,
    fault: 'script-failed',
    source: RESTLET_ERRORS,
  },
];
