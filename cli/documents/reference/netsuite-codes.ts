/**
 * NetSuite's own codes, each with sentences that stand beside it. What a code means is decided by the list of refusals in
 * `src/TypeScript/netsuite/refusals/codes.ts`; a test holds that it knows each of these, and that none of its rules lacks a page.
 */

export interface NetSuiteCode {
  readonly code: string;
  /** As NetSuite prints them; where Oracle has a placeholder, an example. [DOC] section_N3539978 if nothing else is said. */
  readonly sentences: readonly string[];
  /** What an administrator should know about this code, beside its meaning. */
  readonly note?: string;
  /** Of the note and of sentences that are not Oracle's, as `sources.ts` reads them. */
  readonly sources?: readonly string[];
}

/** Codes that the list of refusals knows. */
export const NETSUITE_CODES: readonly NetSuiteCode[] = [
  {
    code: 'INSUFFICIENT_PERMISSION',
    sentences: [
      "Permission Violation: You need  the 'Lists -> Currency' permission to access this page. Please contact your account administrator.",
      "Permission Violation: You need a higher level of the 'Lists -> Accounts' permission to access this page. Please contact your account administrator.",
      'Permission Violation: The subsidiary restrictions on your role deny you access to this record.',
      'You do not have permissions to set a value for element location due to one of the following reasons: 1) The field is read-only; 2) An associated feature is disabled; 3) The field is available either when a record is created or updated, but not in both cases.',
      'You do not have permission to view this page.',
    ],
    note: 'A RESTlet can answer with this code, status 403, before its script runs. Then the role is not in the audience of its deployment.',
    sources: ['[DOC] section_4634920277'],
  },
  {
    code: 'InsufficientPermissionFault',
    sentences: [],
    note: 'It is the SOAP form of INSUFFICIENT_PERMISSION.',
    sources: ['[DOC] section_N3539420'],
  },
  {
    code: 'INSUFFICIENT_FLD_PERMISSION',
    sentences: [
      'You are attempting to read an unauthorized field: custrecord_example',
      'You cannot access this search because it includes restricted fields.',
    ],
  },
  { code: 'FORM_SETUP_REQD', sentences: ['No appropriate forms are enabled for this role.'] },
  {
    code: 'WS_PERMISSION_REQD',
    sentences: ['You do not have permission to access SOAP web services feature.'],
  },
  { code: 'WS_FEATURE_REQD', sentences: ['You have not enabled SOAP web services feature for your account.'] },
  { code: 'FEATURE_UNAVAILABLE', sentences: ['The Multi-Book Accounting feature is not available to your company.'] },
  { code: 'FEATURE_DISABLED', sentences: [] },
  {
    code: 'INVALID_LOGIN',
    sentences: [
      'Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.',
    ],
    note: 'REST web services print this code, with status 401. A RESTlet prints INVALID_LOGIN_ATTEMPT.',
    sources: ['[SEEN] github.com/drudge/n8n-nodes-netsuite/issues/9'],
  },
  {
    code: 'INVALID_LOGIN_ATTEMPT',
    sentences: ['Invalid login attempt.'],
    note: 'If the script of the RESTlet has no entry in its execution log, it never ran: NetSuite refused the login before.',
    sources: [
      '[SEEN] github.com/jacobsvante/netsuite/issues/1',
      '[SEEN] ryzoa.co.uk/blog/netsuite-restlet-auth-errors',
    ],
  },
  {
    code: 'INVALID_LOGIN_CREDENTIALS',
    sentences: ['A problem occured verifying the presented email address, password, roleName or account number.'],
  },
  {
    code: 'InvalidCredentialsFault',
    sentences: [],
    note: 'SOAP web services print it.',
    sources: ['[DOC] section_N3539420'],
  },
  {
    code: 'INVALID_LOGIN_IP',
    sentences: ['Invalid login. IP Address does not match any of the IP Address rules specified for this entity.'],
  },
  {
    code: 'IP_REQUEST',
    sentences: ['Your IP address 198.51.100.7 does not match any of the ipaddress rules specified for this account.'],
    note: 'The sentence has the address from which the integration called.',
    sources: ['[DOC] section_N3539978'],
  },
  {
    code: 'InvalidRequestIP',
    sentences: [],
    note: 'It is the SOAP form of IP_REQUEST.',
    sources: ['[DOC] section_N3539420'],
  },
  {
    code: 'LOGIN_DISABLED',
    sentences: [
      'Login access has been disabled for this role.',
      'Your access to this account has been removed or disabled.',
    ],
  },
  { code: 'INACTIVE_RCRD_FOR_ROLE', sentences: ['The record for this role has been made inactive.'] },
  { code: 'USER_DISABLED', sentences: ['user disabled'] },
  { code: 'ACCT_DISABLED', sentences: ['account disabled', 'Your account has been inactivated by an administrator.'] },
  {
    code: 'InvalidAccountFault',
    sentences: [],
    note: 'SOAP web services print it.',
    sources: ['[DOC] section_N3539420'],
  },
  { code: 'ROLE_REQUIRED', sentences: ['To login, a role is required unless a default has been previously set.'] },
  { code: 'SESSION_TIMED_OUT', sentences: [] },
  { code: 'PSWD_EXPIRED', sentences: [] },
  {
    code: 'InvalidSessionFault',
    sentences: [],
    note: 'SOAP web services print it.',
    sources: ['[DOC] section_N3539420'],
  },
  { code: 'TWO_FA_REQD', sentences: [] },
  {
    code: 'invalid_grant',
    sentences: [],
    note: 'It comes from the address at which an integration asks for OAuth 2.0 tokens.',
    sources: ['[DOC] subsect_161252460252'],
  },
  {
    code: 'invalid_client',
    sentences: [],
    note: 'It comes from the address at which an integration asks for OAuth 2.0 tokens.',
    sources: ['[DOC] subsect_161252460252'],
  },
  { code: 'unauthorized_client', sentences: [] },
  { code: 'invalid_scope', sentences: [] },
  { code: 'unsupported_grant_type', sentences: [] },
  { code: 'access_denied', sentences: [] },
  {
    code: 'invalid_token',
    sentences: ['error="invalid_token", error_description="Invalid login attempt."'],
    sources: ['[DOC] subsect_158521885412'],
  },
  { code: 'INVALID_REQUEST', sentences: [] },
  { code: 'INVALID_DOMAIN', sentences: [] },
  { code: 'INVALID_URL', sentences: [] },
  { code: 'UNSUPPORTED_WS_VERSION', sentences: ['TBA not supported in this SuiteTalk endpoint version'] },
  {
    code: 'InvalidVersionFault',
    sentences: [],
    note: 'SOAP web services print it.',
    sources: ['[DOC] section_N3539420'],
  },
  {
    code: 'INVALID_KEY_OR_REF',
    sentences: ['Invalid account reference key 123.', 'Invalid account reference key 123 for subsidiary 4.'],
  },
  { code: 'RCRD_DSNT_EXIST', sentences: ['That record does not exist.'] },
  {
    code: 'INVALID_RCRD_TYPE',
    sentences: ['type argument revenueplan is not a valid record or is not available in your account.'],
    note: 'A SuiteScript prints it. Mostly the feature of the record type is off, or the type is misspelt.',
    sources: ['ASSUMED: which of the causes is the usual one'],
  },
  {
    code: 'SSS_INVALID_SRCH_COL',
    sentences: ['An nlobjSearchColumn contains an invalid column, or is not in proper syntax: custbody_example.'],
  },
  { code: 'SSS_INVALID_SRCH_FILTER', sentences: [] },
  { code: 'SSS_INVALID_SEARCH_RESULT_INDEX', sentences: [] },
  {
    code: 'PRIVATE_RCRD_ACCESS_DISALLWD',
    sentences: ['You cannot view or edit this record because it is marked private'],
  },
  {
    code: 'RCRD_LOCKED_BY_WF',
    sentences: ['This record has been locked by a user defined workflow.'],
    note: 'It looks like a permission problem, but it is not: a workflow of the account locks the record.',
    sources: ['[DOC] section_N3539978'],
  },
  { code: 'INVALID_TRANS_SUB_ACCT', sentences: ['Transaction subsidiary 3 is not valid for account 120.'] },
  { code: 'INVALID_TRANS_SUB_CLASS', sentences: ['Transaction subsidiary 3 is not valid for class 7.'] },
  { code: 'INVALID_TRANS_SUB_DEPT', sentences: ['Transaction subsidiary 3 is not valid for department 7.'] },
  { code: 'INVALID_TRANS_SUB_ENTITY', sentences: ['Transaction subsidiary 3 is not valid for entity 815.'] },
  { code: 'INVALID_TRANS_SUB_ITEM', sentences: ['Transaction subsidiary 3 is not valid for item 44.'] },
  { code: 'INVALID_TRANS_SUB_LOC', sentences: ['Transaction subsidiary 3 is not valid for location 7.'] },
  { code: 'SSS_INVALID_SCRIPTLET_ID', sentences: ['That Suitelet is invalid, disabled, or no longer exists.'] },
  { code: 'SSS_INVALID_SCRIPT_ID', sentences: [] },
  {
    code: 'SSS_REQUEST_LIMIT_EXCEEDED',
    sentences: ['Request Limit Exceeded!'],
    note: 'A RESTlet prints it.',
    sources: ['[DOC] bridgehead_1500275603'],
  },
  {
    code: 'WS_REQUEST_BLOCKED',
    sentences: ['SuiteTalk concurrent request limit exceeded. Request blocked.'],
    note: 'SOAP web services print it.',
    sources: ['[DOC] bridgehead_1500275603'],
  },
  { code: 'WS_CONCUR_SESSION_DISALLWD', sentences: ['Only one request may be made against a session at a time'] },
  { code: 'WS_EXCEEDED_CONCUR_USERS_ALLWD', sentences: [] },
  {
    code: 'ExceededConcurrentRequestLimitFault',
    sentences: [],
    note: 'SOAP web services print it.',
    sources: ['[DOC] section_N3539420'],
  },
  { code: 'SSS_USAGE_LIMIT_EXCEEDED', sentences: [] },
  { code: 'SSS_TIME_LIMIT_EXCEEDED', sentences: [] },
  { code: 'UNEXPECTED_ERROR', sentences: [] },
  { code: 'JS_EXCEPTION', sentences: [] },
];

/** Codes that say nothing by themselves. Their sentences are such as stand beside them. */
export const EMPTY_CODES: readonly NetSuiteCode[] = [
  {
    code: 'USER_ERROR',
    sentences: [
      'Your current role does not have permission to perform this action.',
      'Please enter value(s) for: Subsidiary',
    ],
    sources: ['[DOC] section_N3539978', '[SEEN] improvado.io/docs/oracle-netsuite-troubleshooting'],
  },
  {
    code: 'INVALID_PARAMETER',
    sentences: [
      "Invalid search query. Detailed unprocessed description follows. Search error occurred: Record 'currency' was not found.",
      "Invalid search query. Detailed unprocessed description follows. Search error occurred: Unknown identifier 'subsidiary'. Available identifiers are: {t=transaction}.",
    ],
    sources: ['[SEEN] github.com/julbrs/netsuite-api-client'],
  },
];
