/**
 * What people see, in their words: one page each. Where NetSuite prints a sentence, `samples` has it, and a test holds that the
 * diagnosis recognises it as what the page says.
 */
import type { CheckId } from '../../../src/TypeScript/diagnosis/finding';
import type { RefusalKind } from './fault-words';

export interface Sample {
  /** As NetSuite or a product prints it. */
  readonly text: string;
  /** What the diagnosis recognises in it. */
  readonly kind: RefusalKind;
  /** The one permission that it names, by id. */
  readonly permission?: string;
}

export interface Symptom {
  /** The name of its page. */
  readonly slug: string;
  /** As somebody types it into a search. */
  readonly title: string;
  /** Empty for what has no text. */
  readonly samples: readonly Sample[];
  /** What it means: of the first kind of its samples, if this is left out. */
  readonly means?: string;
  /** What explains it, beside the checks of its kinds. */
  readonly checks?: readonly CheckId[];
  /** Before the steps of its kinds; in their place, if the page says itself what it means. */
  readonly steps?: readonly string[];
  /** Whether it is a permission problem, where no kind says so. */
  readonly isPermission?: 'yes' | 'maybe' | 'login' | 'no';
  /** Codes beside which it stands. */
  readonly codes?: readonly string[];
  /** Pages of other symptoms, by slug. */
  readonly related?: readonly string[];
  /** As `sources.ts` reads them. */
  readonly sources: readonly string[];
}

const LOGIN_CHAIN: readonly CheckId[] = [
  'feature-enabled',
  'integration-enabled',
  'token-exists',
  'token-live',
  'employee-access',
  'role-active',
  'role-assigned',
];
const LEVELS: readonly CheckId[] = ['token-role', 'role-permission', 'global-permission'];
const STATUS_CODES = '[DOC] section_N3539978';

export const SYMPTOMS: readonly Symptom[] = [
  {
    slug: 'you-need-a-higher-level-of-the-permission',
    title: "Permission Violation: You need a higher level of the '…' permission",
    samples: [
      {
        text: "Permission Violation: You need a higher level of the 'Lists -> Accounts' permission to access this page. Please contact your account administrator.",
        kind: 'permission',
        permission: 'LIST_ACCOUNT',
      },
    ],
    codes: ['INSUFFICIENT_PERMISSION'],
    related: ['you-need-the-permission-to-access-this-page', 'permission-was-added-and-the-error-stays'],
    sources: [STATUS_CODES],
  },
  {
    slug: 'you-need-the-permission-to-access-this-page',
    title: "Permission Violation: You need the '…' permission to access this page",
    samples: [
      {
        text: "Permission Violation: You need  the 'Lists -> Currency' permission to access this page. Please contact your account administrator.",
        kind: 'permission',
        permission: 'LIST_CURRENCY',
      },
      {
        text: "You need the 'Custom Lists' permission to access this page.",
        kind: 'permission',
        permission: 'ADMI_CUSTLIST',
      },
      {
        text: "Error in upsert: INSUFFICIENT_PERMISSION - Permission Violation: You need  the 'Transactions -> Enter Vendor Credits' permission to access this page.",
        kind: 'permission',
        permission: 'TRAN_VENDCRED',
      },
    ],
    steps: [
      'The name of the permission is not always the name of the record: a vendor credit needs Enter Vendor Credits. If the text names no tab, look on the subtab Setup too.',
    ],
    codes: ['INSUFFICIENT_PERMISSION'],
    related: ['you-need-a-higher-level-of-the-permission', 'permission-was-added-and-the-error-stays'],
    sources: [
      STATUS_CODES,
      '[SEEN] github.com/NetSweet/netsuite/issues/249',
      '[SEEN] github.com/rossumai/university (common errors with NetSuite)',
    ],
  },
  {
    slug: 'you-must-have-either-permission',
    title: "You must have either '…' or '…' permission",
    samples: [
      {
        text: "You must have either 'Transactions -> Invoice' or 'Transactions -> Cash Sale' permission to bill sales orders.",
        kind: 'permission',
      },
    ],
    steps: ['The text names two permissions. One of them is enough.'],
    codes: ['INSUFFICIENT_PERMISSION'],
    related: ['you-need-the-permission-to-access-this-page'],
    sources: [STATUS_CODES],
  },
  {
    slug: 'higher-permission-for-custom-record-type',
    title: 'You need a higher permission for custom record type …',
    samples: [
      {
        text: 'Permission Violation: You need a higher permission for custom record type Merchandise Hierarchy to access this page.',
        kind: 'custom-record',
      },
    ],
    codes: ['INSUFFICIENT_PERMISSION'],
    sources: [STATUS_CODES],
  },
  {
    slug: 'current-role-does-not-have-permission',
    title: 'Your current role does not have permission to perform this action',
    samples: [{ text: 'Your current role does not have permission to perform this action.', kind: 'rest-refused' }],
    codes: ['USER_ERROR'],
    related: ['works-with-an-administrators-token', 'permission-was-added-and-the-error-stays'],
    sources: ['[SEEN] improvado.io/docs/oracle-netsuite-troubleshooting'],
  },
  {
    slug: 'restrictions-on-your-role',
    title: 'The subsidiary restrictions on your role deny you access to this record',
    samples: [
      {
        text: 'Permission Violation: The subsidiary restrictions on your role deny you access to this record.',
        kind: 'restriction',
      },
      {
        text: 'Permission Violation: The department restrictions on your role prevent you from seeing this record.',
        kind: 'restriction',
      },
      {
        text: 'Permission Violation: The restrictions on your role do not allow you to modify this record.',
        kind: 'unnamed-restriction',
      },
      { text: 'The restriction settings on your role deny you access to this item.', kind: 'unnamed-restriction' },
    ],
    codes: ['INSUFFICIENT_PERMISSION'],
    related: ['search-returns-no-rows'],
    sources: [STATUS_CODES],
  },
  {
    slug: 'set-a-value-for-element',
    title: 'You do not have permissions to set a value for element …',
    samples: [
      {
        text: 'You do not have permissions to set a value for element location due to one of the following reasons: 1) The field is read-only; 2) An associated feature is disabled; 3) The field is available either when a record is created or updated, but not in both cases.',
        kind: 'form-or-feature',
      },
      { text: 'No appropriate forms are enabled for this role.', kind: 'form-or-field' },
    ],
    codes: ['INSUFFICIENT_PERMISSION', 'FORM_SETUP_REQD', 'NS0056'],
    sources: [STATUS_CODES],
  },
  {
    slug: 'record-was-not-found',
    title: "Record 'currency' was not found (SuiteQL)",
    samples: [
      {
        text: "Invalid search query. Detailed unprocessed description follows. Search error occurred: Record 'currency' was not found.",
        kind: 'not-visible',
        permission: 'LIST_CURRENCY',
      },
      {
        text: 'Search error occurred: Invalid search type: currency.',
        kind: 'not-visible',
        permission: 'LIST_CURRENCY',
      },
    ],
    means:
      'A query asks for a table, and NetSuite says that there is none. It says the same if the role lacks the permission for the table, if the feature for it is off, and if the name is misspelt. For `currency` it is Lists > Currency, and the feature Multiple Currencies.',
    codes: ['INVALID_PARAMETER'],
    related: ['unknown-identifier', 'that-record-does-not-exist', 'search-returns-no-rows'],
    sources: ['[SEEN] github.com/julbrs/netsuite-api-client', '[SEEN] github.com/iloveitaly/netsuite-permissions'],
  },
  {
    slug: 'unknown-identifier',
    title: "Unknown identifier '…', or Field '…' for record '…' was not found (SuiteQL)",
    samples: [
      {
        text: "Search error occurred: Unknown identifier 'subsidiary'. Available identifiers are: {t=transaction}.",
        kind: 'column-not-visible',
      },
      { text: "Field 'foo' for record 'transaction' was not found. Reason: REMOVED", kind: 'column-not-visible' },
    ],
    codes: ['INVALID_PARAMETER'],
    related: ['record-was-not-found'],
    sources: ['[SEEN] github.com/julbrs/netsuite-api-client'],
  },
  {
    slug: 'that-record-does-not-exist',
    title: 'That record does not exist, or Invalid … reference key',
    samples: [
      { text: 'That record does not exist.', kind: 'not-visible' },
      { text: 'Invalid account reference key 123.', kind: 'not-visible', permission: 'LIST_ACCOUNT' },
    ],
    codes: ['RCRD_DSNT_EXIST', 'INVALID_KEY_OR_REF'],
    related: ['record-was-not-found', 'restrictions-on-your-role'],
    sources: [STATUS_CODES, '[SEEN] github.com/NetSweet/netsuite/issues/341'],
  },
  {
    slug: 'search-returns-no-rows',
    title: 'The search returns no rows, or records are missing, and there is no error',
    samples: [],
    means:
      'NetSuite does not always say that a role may not see something. A search on a record type without permission can succeed with no rows. A restriction of the role leaves out the records of other subsidiaries, departments, classes or locations.',
    isPermission: 'maybe',
    checks: ['feature-enabled', ...LEVELS],
    steps: [
      "Open the same list in NetSuite with the role of the integration's token, not with your own.",
      'If the list is empty there too, give the role the permission for the record type, at View at least.',
      'If only some records are missing, look at the restrictions of the role: Subsidiary Restrictions, Employee Restrictions, and those for department, class and location.',
    ],
    related: ['restrictions-on-your-role', 'record-was-not-found'],
    sources: ['[SEEN] github.com/fylein/netsuite-sdk-py/issues/110', '[SEEN] github.com/NetSweet/netsuite/pull/405'],
  },
  {
    slug: 'invalid-login-attempt',
    title: 'Invalid login attempt',
    samples: [
      { text: 'Invalid login attempt.', kind: 'login-refused' },
      {
        text: 'Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.',
        kind: 'login-refused',
      },
    ],
    codes: [
      'INVALID_LOGIN_ATTEMPT',
      'INVALID_LOGIN',
      'InvalidSignature',
      'token_rejected',
      'permission_denied',
      'EntityOrRoleDisabled',
    ],
    related: ['it-worked-yesterday', 'fails-after-a-sandbox-refresh', 'email-address-password-role-or-account'],
    sources: ['[DOC] section_156570709583', '[SEEN] github.com/jacobsvante/netsuite/issues/1'],
  },
  {
    slug: 'email-address-password-role-or-account',
    title: 'A problem occurred verifying the presented email address, password, role name or account number',
    samples: [
      {
        text: 'A problem occured verifying the presented email address, password, roleName or account number.',
        kind: 'credentials-refused',
      },
    ],
    codes: ['INVALID_LOGIN_CREDENTIALS'],
    related: ['invalid-login-attempt'],
    sources: ['[DOC] section_N3539978'],
  },
  {
    slug: 'cannot-continue-this-authorization-flow',
    title: 'You cannot continue this authorization flow. Your current role has insufficient permission',
    samples: [
      {
        text: 'You cannot continue this authorization flow. Your current role has insufficient permission. Please contact your account administrator.',
        kind: 'token-issue-refused',
      },
    ],
    related: ['role-does-not-support-oauth2-login'],
    sources: ['[SEEN] support.cloudextend.io/en/articles/3595323'],
  },
  {
    slug: 'role-does-not-support-oauth2-login',
    title: 'Your role does not support OAuth2 login, or the role is missing from the OAuth 2.0 setup',
    samples: [{ text: 'Your role does not support OAuth2 login', kind: 'oauth2-role' }],
    steps: [
      'A role without this permission is also missing from the list of roles on the page OAuth 2.0 Client Credentials (M2M) Setup.',
    ],
    related: ['invalid-grant'],
    sources: [
      '[SEEN] houseblend.io/articles/netsuite-role-does-not-support-oauth2-login-error',
      'ASSUMED: that the role is missing from the setup page is from the notes of a public project that tried it',
    ],
  },
  {
    slug: 'invalid-grant',
    title: 'invalid_grant, or the OAuth 2.0 connection stopped',
    samples: [{ text: '{"error":"invalid_grant"}', kind: 'oauth2-grant' }],
    codes: ['invalid_grant', 'invalid_token'],
    related: ['fails-after-a-sandbox-refresh', 'invalid-login-attempt'],
    sources: ['[DOC] subsect_161252460252'],
  },
  {
    slug: 'soap-web-services-permission',
    title: 'You do not have permission to access SOAP web services feature',
    samples: [
      {
        text: 'You do not have permission to access SOAP web services feature.',
        kind: 'permission',
        permission: 'ADMI_WEBSERVICES',
      },
      { text: 'You have not enabled SOAP web services feature for your account.', kind: 'feature' },
    ],
    means:
      'The first text is about the role: it needs Setup > SOAP Web Services, and only the level Full is enough. The second is about the account: the feature SOAP Web Services is off.',
    steps: [
      "Look at the role that the integration's token is on. Give it Setup > SOAP Web Services at Full: View, Create and Edit are not enough.",
      "If the role has it, look at the employee's global permissions. A line there takes the place of the role's line, even if its level is lower.",
      'If it is the second text, enable SOAP Web Services under Setup > Company > Enable Features > SuiteCloud.',
    ],
    codes: ['WS_PERMISSION_REQD', 'WS_FEATURE_REQD'],
    sources: [STATUS_CODES, '[DOC] section_N3424476'],
  },
  {
    slug: 'feature-is-not-available-to-your-company',
    title: 'The … feature is not available to your company',
    samples: [
      { text: 'The Multi-Book Accounting feature is not available to your company.', kind: 'feature' },
      { text: 'This feature is not available to your company.', kind: 'feature' },
    ],
    codes: ['FEATURE_UNAVAILABLE'],
    sources: [STATUS_CODES],
  },
  {
    slug: 'login-access-has-been-disabled',
    title: 'Login access has been disabled for this role, or your access has been removed',
    samples: [
      { text: 'Login access has been disabled for this role.', kind: 'role-login-disabled' },
      { text: 'Your access to this account has been removed or disabled.', kind: 'holder-login-disabled' },
      { text: 'The record for this role has been made inactive.', kind: 'holder-login-disabled' },
    ],
    codes: ['LOGIN_DISABLED', 'INACTIVE_RCRD_FOR_ROLE', 'USER_DISABLED'],
    related: ['invalid-login-attempt'],
    sources: [STATUS_CODES],
  },
  {
    slug: 'ip-address-rules',
    title: 'IP address does not match any of the IP address rules',
    samples: [
      {
        text: 'Invalid login. IP Address does not match any of the IP Address rules specified for this entity.',
        kind: 'ip-rule-employee',
      },
      {
        text: 'Your IP address 198.51.100.7 does not match any of the ipaddress rules specified for this account.',
        kind: 'ip-rule-account',
      },
    ],
    codes: ['INVALID_LOGIN_IP', 'IP_REQUEST'],
    sources: [STATUS_CODES],
  },
  {
    slug: 'no-privileges-to-view-this-page',
    title: 'You do not have privileges to view this page (Suitelet or RESTlet)',
    samples: [
      { text: 'You do not have privileges to view this page.', kind: 'page-privileges' },
      { text: 'You are not allowed to navigate directly to this page.', kind: 'not-released' },
      { text: 'That Suitelet is invalid, disabled, or no longer exists.', kind: 'script-missing' },
    ],
    codes: ['INSUFFICIENT_PERMISSION', 'SSS_INVALID_SCRIPTLET_ID'],
    sources: ['[DOC] bridgehead_1524084097'],
  },
  {
    slug: 'request-limit-exceeded',
    title: 'Request limit exceeded, too many concurrent requests, or status 429',
    samples: [
      { text: 'Request Limit Exceeded!', kind: 'too-many-requests' },
      { text: 'SuiteTalk concurrent request limit exceeded. Request blocked.', kind: 'too-many-requests' },
    ],
    codes: ['SSS_REQUEST_LIMIT_EXCEEDED', 'WS_REQUEST_BLOCKED', 'WS_CONCUR_SESSION_DISALLWD'],
    related: ['invalid-login-attempt'],
    sources: ['[DOC] bridgehead_1525252812'],
  },
  {
    slug: 'access-denied-in-sdf',
    title: 'Details: Access denied, or No extension allowed access (SuiteCloud project)',
    samples: [
      { text: 'Details: Access denied', kind: 'access-denied' },
      { text: 'No extension allowed access', kind: 'access-denied' },
    ],
    related: ['fails-after-a-sandbox-refresh'],
    sources: [
      '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/905',
      '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/139',
    ],
  },
  {
    slug: 'suiteanalytics-connect',
    title: 'You do not have permission to use SuiteAnalytics Connect',
    samples: [
      {
        text: 'You do not have permission to use SuiteAnalytics: Connect service.',
        kind: 'permission',
        permission: 'ADMI_SUITEANALYTICSCONNECT',
      },
    ],
    sources: ['ASSUMED: the sentence is from a public guide to permissions, which is not cited here'],
  },
  {
    slug: 'works-with-an-administrators-token',
    title: "It works with an Administrator's token, but not with the integration's own role",
    samples: [],
    means:
      'Then the integration and its keys are right, and the role is wrong: Administrator has every permission. Find what the role lacks. Do not keep the Administrator token: it may do everything in the account.',
    isPermission: 'yes',
    checks: ['role-active', 'role-assigned', ...LEVELS],
    steps: [
      'Compare the role with what the integration needs: its page is in the [list of integrations](../profiles/README.md).',
      'Look at the restrictions of the role too: Administrator has none.',
      "Look at the employee's global permissions. A line there takes the place of the role's line, even if its level is lower.",
      'Setup > Users/Roles > Show Role Differences shows two roles side by side.',
    ],
    related: ['current-role-does-not-have-permission', 'restrictions-on-your-role'],
    sources: [
      '[SEEN] github.com/estuary/flow/issues/1795',
      '[DOC] section_N326630',
      'ASSUMED: that Administrator has no restrictions, and that Show Role Differences helps here, which a public project reports',
    ],
  },
  {
    slug: 'it-worked-yesterday',
    title: 'The integration worked yesterday and is refused today',
    samples: [],
    means:
      'Something in the account has changed. Often the employee left and was made inactive, a role was removed from the employee, a token was revoked, or a global permission was added. After a NetSuite release, one more permission may be needed.',
    isPermission: 'maybe',
    checks: [...LOGIN_CHAIN, ...LEVELS],
    steps: [
      'If the login is refused, open Setup > Users/Roles > User Management > View Login Audit Trail, and look at the column Detail.',
      'See whether the employee of the token left, lost the role, or got global permissions.',
      'If NetSuite was upgraded, compare the role with the list that the vendor publishes now.',
    ],
    related: ['invalid-login-attempt', 'fails-after-a-sandbox-refresh', 'login-access-has-been-disabled'],
    sources: [
      '[DOC] bridgehead_4249078810',
      '[SEEN] support.ramp.com/netsuite-sync-error-unauthorized-user',
      '[SEEN] github.com/ringcentral/rc-unified-crm-extension/pull/81',
      'ASSUMED: how often each of these is the cause',
    ],
  },
  {
    slug: 'fails-after-a-sandbox-refresh',
    title: 'The sync fails after a sandbox refresh',
    samples: [],
    means:
      'A sandbox refresh clears access tokens, OAuth 2.0 consents and certificates. The integration still has the old ones. A new token is easily created with another role than before.',
    isPermission: 'login',
    checks: ['integration-enabled', 'token-exists', 'token-live', 'role-assigned', 'token-role'],
    steps: [
      'In the sandbox, see that the integration record is there and Enabled.',
      'Create a new access token, with the same employee and the same role as in production; or connect again, if the integration uses OAuth 2.0.',
      'Enter the token in the integration. Its account id has the form 1234567_SB1, with capital letters and an underscore.',
    ],
    related: ['invalid-login-attempt', 'access-denied-in-sdf', 'invalid-grant'],
    sources: [
      '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/762',
      '[DOC] section_157771979135',
      '[DOC] section_162686838198',
      '[SEEN] github.com/netsuitephp/netsuite-php/issues/121',
    ],
  },
  {
    slug: 'permission-was-added-and-the-error-stays',
    title: 'The permission was added to the role, and the error is the same',
    samples: [],
    means:
      "Usually the change has no effect on the credential: the line was chosen and not saved, the token is on another role, or a global permission of the employee takes the place of the role's line.",
    isPermission: 'yes',
    checks: LEVELS,
    steps: [
      'Open the role again and look whether the line is there. In one public case it was not saved, five times.',
      "Look at the role of the token, not at the employee's roles: a token works with one role.",
      "Look at the employee's global permissions.",
      'If the text names restrictions or an element, it is not the level of a permission.',
    ],
    related: ['you-need-a-higher-level-of-the-permission', 'restrictions-on-your-role', 'set-a-value-for-element'],
    sources: [
      '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/46',
      '[DOC] section_N326630',
      'ASSUMED: the unsaved line is from the notes of a public project, and “usually” is ours',
    ],
  },
];
