/**
 * Error texts as people have shown them in public, where each was seen, and the right answer to each.
 */
import type { RecognisedItem, SymptomKind } from '../../../../src/TypeScript/diagnosis/symptom';
import type { Otherwise } from '../../../../src/TypeScript/diagnosis/symptom';
import type { Level } from '../../../../src/TypeScript/netsuite/levels';

export interface Expected {
  readonly kind: SymptomKind;
  readonly code?: string;
  /** Permissions of which any one will do. */
  readonly anyOf?: readonly string[];
  readonly level?: Level | null;
  readonly higher?: boolean;
  readonly choice?: RecognisedItem['choice'];
  readonly names?: readonly string[];
  readonly records?: readonly string[];
  readonly segment?: string | null;
  readonly when?: 'viewing' | 'editing' | 'either';
  readonly feature?: string;
  readonly logIn?: boolean;
  /** Checks that can explain it, among others. */
  readonly checks?: readonly string[];
}

export interface SeenText {
  readonly text: string;
  readonly seen: string;
  readonly items: readonly Expected[];
  /** What it is where nothing in the chain explains it. */
  readonly otherwise: Otherwise['kind'];
}

const STATUS_CODES = 'docs.oracle.com section_N3539978';
const CONTACT = 'Please contact your account administrator.';
const DENIED = 'INSUFFICIENT_PERMISSION';

const needs = (permission: string, more: Partial<Expected> = {}): Expected => ({
  kind: 'permission',
  anyOf: [permission],
  level: 'VIEW',
  ...more,
});

export const NAMED: readonly SeenText[] = [
  {
    text: `<platformCore:code>INSUFFICIENT_PERMISSION</platformCore:code>\n            <platformCore:message>Permission Violation: You need  the 'Lists -&gt; Currency' permission to access this page. ${CONTACT}</platformCore:message>`,
    seen: 'github.com/NetSweet/netsuite/issues/249',
    items: [needs('LIST_CURRENCY', { code: DENIED, checks: ['token-role', 'role-permission', 'global-permission'] })],
    otherwise: 'unknown',
  },
  {
    // The report has the line end within a word.
    text: "<platformCore:message>Permission Violation: You need  the 'Lists -&gt; Accounts' permission to access this page. Please contact y\nour account administrator.",
    seen: 'github.com/NetSweet/netsuite/issues/234',
    items: [needs('LIST_ACCOUNT')],
    otherwise: 'unknown',
  },
  {
    text: `Details: Permission Violation: You need  the 'Web Site Management' permission to access this page. ${CONTACT}\nFile: ~/Objects/custcontenttype_3.xml`,
    seen: 'github.com/oracle/netsuite-suitecloud-sdk/issues/46',
    items: [needs('ADMI_SITEMANAGEMENT')],
    otherwise: 'unknown',
  },
  {
    text: "workflow:customworkflow_x failed: Permission Violation: You need a higher level of the 'Workflow' permission to access this page.",
    seen: 'a public log of SDF (error-texts 66)',
    items: [{ kind: 'permission', anyOf: ['ADMI_WORKFLOW'], level: null, higher: true }],
    otherwise: 'unknown',
  },
  {
    text: '{"status":403,"o:errorDetails":[{"detail":"Permission Violation: You need the \'Setup -> Custom Lists\' permission to access this page.","o:errorCode":"INSUFFICIENT_PERMISSION"}]}',
    seen: "a public project's notes (real-cases 8)",
    items: [needs('ADMI_CUSTLIST', { code: DENIED })],
    otherwise: 'unknown',
  },
  {
    text: `While creating record {…} - this exception occurred: Error in upsert: INSUFFICIENT_PERMISSION - Permission Violation: You need  the 'Transactions -> Enter Vendor Credits' permission to access this page.`,
    seen: "a vendor's page of common errors (error-texts 67)",
    items: [needs('TRAN_VENDCRED', { code: DENIED })],
    otherwise: 'unknown',
  },
  {
    text: `{"type":"https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html#sec10.4.4","title":"Forbidden","status":403,"o:errorDetails":[{"detail":"Permission Violation: You need a higher level of the 'Transactions -> Sales Order' permission to access this page. ${CONTACT}","o:errorCode":"INSUFFICIENT_PERMISSION"}]}`,
    seen: 'a public guide to permissions of SuiteQL (error-texts 44)',
    items: [{ kind: 'permission', code: DENIED, anyOf: ['TRAN_SALESORD'], level: null, higher: true }],
    otherwise: 'unknown',
  },
  {
    text: "You must have either 'Transactions -> Invoice' or 'Transactions -> Cash Sale' permission to bill sales orders.",
    seen: STATUS_CODES,
    items: [{ kind: 'permission', anyOf: ['TRAN_CUSTINVC', 'TRAN_CASHSALE'], choice: 'either', level: 'VIEW' }],
    otherwise: 'unknown',
  },
  {
    text: "You must have 'Transactions -> Work Order'permission to build work orders.",
    seen: STATUS_CODES,
    items: [needs('TRAN_WORKORD')],
    otherwise: 'unknown',
  },
  {
    text: "You must have 'Transactions -> Fulfill Sales Orders' edit permission to edit this fulfillment.",
    seen: STATUS_CODES,
    // No list of permissions has this name, so no id is guessed.
    items: [{ kind: 'permission', anyOf: [], level: null, names: ['Transactions > Fulfill Sales Orders'] }],
    otherwise: 'unknown',
  },
  {
    text: 'You need employee access to delete this record.',
    seen: STATUS_CODES,
    items: [needs('LIST_EMPLOYEE')],
    otherwise: 'unknown',
  },
  {
    text: 'WS_PERMISSION_REQD: You do not have permission to access SOAP web services feature.',
    seen: 'help.qlik.com netsuite-suitetalk-extraction-error-reference',
    items: [needs('ADMI_WEBSERVICES', { code: 'WS_PERMISSION_REQD', level: 'FULL' })],
    otherwise: 'unknown',
  },
  {
    text: 'You do not have permission to use SuiteAnalytics: Connect service.',
    seen: 'a public support collection (error-texts 59)',
    items: [needs('ADMI_SUITEANALYTICSCONNECT')],
    otherwise: 'unknown',
  },
  {
    text: 'SOAP_FAULT: You do not have permission to control SuiteScript and Workflow Triggers in Web Services Request.',
    seen: 'apisero.medium.com/netsuite-connector-224776af0c0d',
    items: [{ kind: 'permission', anyOf: [], level: null }],
    otherwise: 'unknown',
  },
  {
    text: `{"type":"error.SuiteScriptError","name":"INSUFFICIENT_PERMISSION","message":"Permission Violation: You need a higher permission for custom record type Custom lead to access this page. ${CONTACT}"}`,
    seen: 'github.com/oracle-samples/netsuite-commerce/issues/2',
    items: [{ kind: 'custom-record', code: DENIED, records: ['Custom lead'] }],
    otherwise: 'unknown',
  },
];

export const VENDORS: readonly SeenText[] = [
  {
    text: 'NS0228: Permission error querying NetSuite for ‘ExpenseCategory’. Please ensure the Expensify Integration Role has been added to a user in NetSuite.',
    seen: 'help.expensify.com NS0228-Sync-Error',
    items: [needs('LIST_CATEGORY', { code: 'NS0228', records: ['ExpenseCategory'] })],
    otherwise: 'unknown',
  },
  {
    text: 'NS0565: The role linked to your NetSuite access token doesn’t have permission to access Account records. Please confirm the token is assigned to the Expensify Integration role by viewing the ‘Access Token’ in NetSuite.',
    seen: 'help.expensify.com NS0565-Sync-Error',
    items: [needs('LIST_ACCOUNT', { code: 'NS0565' })],
    otherwise: 'unknown',
  },
  {
    text: "NS0384: Permission error querying NetSuite for 'Classification'",
    seen: 'help.expensify.com NS0384-Sync-Error',
    items: [needs('LIST_CLASS', { code: 'NS0384', feature: 'CLASSES' })],
    otherwise: 'unknown',
  },
  {
    text: "NS0634: Permission error querying NetSuite for 'Employee'",
    seen: 'help.expensify.com NS0634-Sync-Error',
    items: [
      {
        kind: 'permission',
        code: 'NS0634',
        anyOf: ['LIST_EMPLOYEE', 'LIST_EMPLOYEE_RECORD'],
        choice: 'ambiguous',
      },
    ],
    otherwise: 'unknown',
  },
  {
    text: "NS0938: Permission error querying NetSuite for 'CustomRecord'",
    seen: 'help.expensify.com NS0938-Sync-Error',
    items: [{ kind: 'unnamed-permission', code: 'NS0938', records: ['CustomRecord'], anyOf: [] }],
    otherwise: 'unknown',
  },
  {
    text: 'Sync failed (ns0109).',
    seen: 'help.expensify.com NS0109-Sync-Error (the number)',
    items: [{ kind: 'vendor-code', code: 'ns0109' }],
    otherwise: 'unknown',
  },
  {
    text: 'NS0320: The transaction falls in a closed accounting period. Please change date selection for export.',
    seen: 'help.expensify.com NS0320-Export-Error',
    items: [{ kind: 'record', code: 'NS0320' }],
    otherwise: 'data',
  },
  {
    text: 'Failed to export into NetSuite. Payment date is outside of the accounting period which is not allowed by your NetSuite settings.',
    seen: 'payhawk.com/help/failed-to-export-into-netsuite-payment-date-outside-accounting-period',
    items: [{ kind: 'record' }],
    otherwise: 'data',
  },
  {
    text: "This bill's accounting date is in a closed accounting period in NetSuite. Please update the accounting date or open the accounting period and try again.",
    seen: 'support.ramp.com/hc/en-us/articles/36243535902355',
    items: [{ kind: 'record' }],
    otherwise: 'data',
  },
  {
    text: 'Unauthorized user',
    seen: 'support.ramp.com/netsuite-sync-error-unauthorized-user',
    items: [
      { kind: 'login-refused', logIn: true, checks: ['integration-enabled', 'employee-access', 'role-assigned'] },
    ],
    otherwise: 'login',
  },
  {
    text: "Sync didn't finish successfully! Your login credentials are invalid/expired",
    seen: 'support.bill.com/hc/en-us/articles/214464623',
    items: [{ kind: 'login-refused' }],
    otherwise: 'login',
  },
  {
    text: 'Missing permissions are preventing your sync from fully completing.',
    seen: 'help.settle.com 7970946',
    items: [{ kind: 'unnamed-permission', checks: ['role-permission'] }],
    otherwise: 'unknown',
  },
  {
    text: 'NetSuite::RecordNotFound: NetSuite::Records::CreditMemo with OPTIONS={:internal_id=>123} could not be found\n<platformCore:code>INSUFFICIENT_PERMISSION</platformCore:code>',
    seen: 'github.com/NetSweet/netsuite/issues/341',
    items: [{ kind: 'not-visible', code: DENIED, anyOf: ['TRAN_CUSTCRED'], records: ['CreditMemo'] }],
    otherwise: 'unknown',
  },
  {
    text: '2) Lists - Contacts\n3) Lists - Customers\n5) Setup - Custom Fields',
    seen: 'support.cazoomi.com/hc/en-us/articles/204089345',
    items: [
      { kind: 'listed-permission', anyOf: ['LIST_CONTACT'] },
      { kind: 'listed-permission', anyOf: ['LIST_CUSTJOB'] },
      { kind: 'listed-permission', anyOf: ['ADMI_CUSTFIELD'] },
    ],
    otherwise: 'unknown',
  },
  {
    text: 'Setup | WebServices | Full |\nLists | Accounts | View |\nTransactions | Make Journal Entry | Create |',
    seen: 'docs.celigo.com/hc/en-us/articles/115000389172',
    items: [
      { kind: 'listed-permission', anyOf: ['ADMI_WEBSERVICES'], level: 'FULL' },
      { kind: 'listed-permission', anyOf: ['LIST_ACCOUNT'], level: 'VIEW' },
      { kind: 'listed-permission', anyOf: ['TRAN_JOURNAL'], level: 'CREATE' },
    ],
    otherwise: 'unknown',
  },
];

export const RESTRICTIONS: readonly SeenText[] = [
  {
    text: 'Permission Violation: The subsidiary restrictions on your role prevent you from seeing this record.',
    seen: 'github.com/NetSweet/netsuite/pull/405',
    items: [{ kind: 'restriction', segment: 'subsidiary', when: 'viewing', anyOf: [] }],
    otherwise: 'setup',
  },
  {
    text: 'Error: Subsidiary restrictions on your role deny you access to this record',
    seen: 'a public guide to SuiteQL',
    items: [{ kind: 'restriction', segment: 'subsidiary', when: 'either' }],
    otherwise: 'setup',
  },
  {
    text: 'INSUFFICIENT_PERMISSION Permission Violation: The department restrictions on your role deny you access to this record.',
    seen: STATUS_CODES,
    items: [{ kind: 'restriction', code: DENIED, segment: 'department' }],
    otherwise: 'setup',
  },
  {
    text: 'Permission Violation: The restrictions on your role do not allow you to modify this record.',
    seen: 'help.qlik.com netsuite-suitetalk-extraction-error-reference',
    items: [{ kind: 'unnamed-restriction', segment: null, when: 'editing' }],
    otherwise: 'setup',
  },
  {
    text: 'The restriction settings on your role deny you access to this item.',
    seen: STATUS_CODES,
    items: [{ kind: 'unnamed-restriction', segment: null }],
    otherwise: 'setup',
  },
];

export const FEATURES: readonly SeenText[] = [
  {
    text: 'You have not enabled SOAP web services feature for your account.',
    seen: STATUS_CODES,
    items: [{ kind: 'feature', feature: 'WEBSERVICESEXTERNAL', checks: ['feature-enabled'] }],
    otherwise: 'setup',
  },
  {
    text: 'FEATURE_UNAVAILABLE: The Multi-Book Accounting feature is not available to your company.',
    seen: STATUS_CODES,
    items: [{ kind: 'feature', code: 'FEATURE_UNAVAILABLE', feature: 'MULTIBOOK' }],
    otherwise: 'setup',
  },
  {
    text: '{"o:errorDetails":[{"detail":"The binworksheet record is only available as a beta record. Enable the REST Record Service (Beta) feature to use it.","o:errorCode":"INSUFFICIENT_PERMISSION"}]}',
    seen: 'a public Go client of REST web services (error-texts 48)',
    items: [{ kind: 'feature', code: DENIED, anyOf: [] }],
    otherwise: 'setup',
  },
  {
    text: '{"o:errorDetails":[{"detail":"Invalid search query. Detailed unprocessed description follows. Search error occurred: Record \'currency\' was not found.","o:errorQueryParam":"q","o:errorCode":"INVALID_PARAMETER"}]}',
    seen: "a public Python connector's tests (error-texts 49)",
    items: [
      {
        kind: 'not-visible',
        code: 'INVALID_PARAMETER',
        anyOf: ['LIST_CURRENCY'],
        records: ['currency'],
        feature: 'MULTICURRENCY',
        checks: ['feature-enabled', 'role-permission', 'global-permission'],
      },
    ],
    otherwise: 'unknown',
  },
  {
    text: 'Search error occurred: Invalid search type: subsidiary.',
    seen: 'github.com/julbrs/netsuite-api-client (tests)',
    items: [{ kind: 'not-visible', anyOf: ['LIST_SUBSIDIARY'], records: ['subsidiary'], feature: 'SUBSIDIARIES' }],
    otherwise: 'unknown',
  },
  {
    text: "Search error occurred: Unknown identifier 'subsidiary'. Available identifiers are: {t=transaction}.",
    seen: "a public finance project's notes (error-texts 50)",
    items: [{ kind: 'column-not-visible', anyOf: [], feature: 'SUBSIDIARIES', checks: ['feature-enabled'] }],
    otherwise: 'unknown',
  },
  {
    text: "Field 'externalid' for record 'loginaudit' was not found. Reason: REMOVED - Field is removed",
    seen: 'netsuite.md 1 (a public project)',
    items: [{ kind: 'column-not-visible', records: ['loginaudit'], anyOf: [] }],
    otherwise: 'unknown',
  },
];

export const LOGINS: readonly SeenText[] = [
  {
    text: '"o:errorDetails": \n[\n{\n"detail": \n"Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.",\n"o:errorCode": \n"INVALID_LOGIN"',
    seen: 'github.com/drudge/n8n-nodes-netsuite/issues/9',
    items: [
      {
        kind: 'login-refused',
        code: 'INVALID_LOGIN',
        logIn: true,
        checks: [
          'feature-enabled',
          'integration-enabled',
          'token-exists',
          'token-live',
          'employee-access',
          'role-active',
          'role-assigned',
        ],
      },
    ],
    otherwise: 'login',
  },
  {
    text: 'Error fetching customer 5783: Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail., Duration: 60847ms',
    seen: 'github.com/julbrs/netsuite-api-client/issues/26',
    items: [{ kind: 'login-refused' }],
    otherwise: 'login',
  },
  {
    text: 'error code: INVALID_LOGIN_ATTEMPT\nerror message: Invalid login attempt.',
    seen: 'github.com/jacobsvante/netsuite/issues/1',
    items: [{ kind: 'login-refused', code: 'INVALID_LOGIN_ATTEMPT' }],
    otherwise: 'login',
  },
  {
    text: 'zeep.exceptions.Fault: Invalid login attempt.',
    seen: 'github.com/fylein/netsuite-sdk-py/issues/29',
    items: [{ kind: 'login-refused' }],
    otherwise: 'login',
  },
  {
    text: 'Uncaught SoapFault exception: [soapenv:Server.userException] Invalid login attempt. Login Audit Trail: InvalidSignature, realm 1234567_sb1',
    seen: 'github.com/netsuitephp/netsuite-php/issues/121',
    items: [{ kind: 'login-secret', code: 'InvalidSignature', checks: [] }],
    otherwise: 'setup',
  },
  {
    text: 'INVALID_LOGIN_CREDENTIALS',
    seen: 'docs.oracle.com chapter_1529417663',
    items: [{ kind: 'credentials-refused' }],
    otherwise: 'login',
  },
  {
    text: 'LOGIN_DISABLED: Login access has been disabled for this role.',
    seen: STATUS_CODES,
    items: [{ kind: 'role-login-disabled', code: 'LOGIN_DISABLED', checks: ['role-active'] }],
    otherwise: 'login',
  },
  {
    text: 'Your access to this account has been removed or disabled. Please contact the account administrator.',
    seen: STATUS_CODES,
    items: [{ kind: 'holder-login-disabled', checks: ['employee-access'] }],
    otherwise: 'login',
  },
  {
    text: 'The record for this role has been made inactive.',
    seen: STATUS_CODES,
    items: [{ kind: 'holder-login-disabled', checks: ['employee-access'] }],
    otherwise: 'login',
  },
  {
    text: 'Invalid login. IP Address does not match any of the IP Address rules specified for this entity.',
    seen: STATUS_CODES,
    items: [{ kind: 'ip-rule-employee', checks: [] }],
    otherwise: 'login',
  },
  {
    text: 'Your IP address 203.0.113.7 does not match any of the ipaddress rules specified for this account.',
    seen: STATUS_CODES,
    items: [{ kind: 'ip-rule-account', checks: [] }],
    otherwise: 'login',
  },
  {
    text: `You cannot continue this authorization flow. Your current role has insufficient permission. ${CONTACT}`,
    seen: 'support.cloudextend.io/en/articles/3595323',
    items: [{ kind: 'token-issue-refused', logIn: true }],
    otherwise: 'login',
  },
  {
    text: 'Your role does not support OAuth2 login',
    seen: 'houseblend.io/articles/netsuite-role-does-not-support-oauth2-login-error',
    items: [{ kind: 'oauth2-role', logIn: true }],
    otherwise: 'login',
  },
  {
    text: 'WWW-Authenticate: Bearer realm="1234567", error="invalid_token", error_description="Invalid login attempt."',
    seen: 'docs.oracle.com subsect_158521885412',
    items: [{ kind: 'login-refused', code: 'invalid_token' }],
    otherwise: 'login',
  },
  {
    text: '400 Bad Request: {"error":"invalid_grant"}',
    seen: 'docs.oracle.com subsect_161252460252',
    items: [{ kind: 'oauth2-grant', checks: ['token-live', 'role-active'] }],
    otherwise: 'login',
  },
  {
    text: '{"error":"invalid_client"}',
    seen: 'docs.oracle.com subsect_161252460252',
    items: [{ kind: 'oauth2-client' }],
    otherwise: 'login',
  },
  {
    text: 'status Failure, detail EntityOrRoleDisabled',
    seen: 'docs.oracle.com subsect_161252550131',
    items: [{ kind: 'login-holder-or-role', logIn: true, checks: ['employee-access', 'role-active', 'role-assigned'] }],
    otherwise: 'login',
  },
];

export const UNNAMED: readonly SeenText[] = [
  {
    text: '{"status":400,"o:errorDetails":[{"detail":"Your current role does not have permission to perform this action.","o:errorCode":"USER_ERROR"}]}',
    seen: 'improvado.io/docs/oracle-netsuite-troubleshooting',
    items: [{ kind: 'rest-refused', code: 'USER_ERROR', logIn: true, feature: 'RESTWEBSERVICES', anyOf: [] }],
    otherwise: 'unknown',
  },
  {
    text: '*** ERROR ***\n\nAn unexpected error has occurred.\nDetails: Access denied\n\n2025-03-20 03:31:43 (PST) Installation FAILED',
    seen: 'github.com/oracle/netsuite-suitecloud-sdk/issues/905',
    items: [{ kind: 'access-denied', checks: ['role-permission'] }],
    otherwise: 'unknown',
  },
  {
    text: 'Details: Access denied. No extension allowed access.',
    seen: 'github.com/oracle/netsuite-suitecloud-sdk/issues/139',
    items: [{ kind: 'access-denied' }],
    otherwise: 'unknown',
  },
  {
    text: 'INSUFFICIENT_PERMISSION: You do not have privileges to view this page, or your session has timed out.',
    seen: 'netsuiteservicesite.pages.dev/errors/insufficient-permission',
    items: [{ kind: 'page-privileges', code: DENIED }],
    otherwise: 'setup',
  },
  {
    text: 'SELECT t.id, e.entityid FROM transaction t JOIN employee e ON e.id = t.employee -> HTTP 400 INSUFFICIENT_PERMISSION',
    seen: 'github.com/netsuitephp/netsuite-php/issues/80 (the form of the statement)',
    items: [
      { kind: 'table', anyOf: ['TRAN_FIND'], records: ['transaction'] },
      { kind: 'table', anyOf: ['LIST_EMPLOYEE', 'LIST_EMPLOYEE_RECORD'], records: ['employee'] },
      { kind: 'insufficient-permission' },
    ],
    otherwise: 'unknown',
  },
];

/** What is no matter of permissions, or is not known at all. */
export const NEGATIVES: readonly SeenText[] = [
  {
    text: 'Savon::SOAPFault: (soapenv:Server.userException) SuiteTalk concurrent request limit exceeded. Request blocked',
    seen: 'github.com/oracle/netsuite-suitecloud-sdk/issues/908',
    items: [{ kind: 'too-many-requests', checks: [] }],
    otherwise: 'limit',
  },
  {
    text: 'Deploy > SuiteTalk concurrent request limit exceeded. Request blocked.',
    seen: 'github.com/oracle/netsuite-suitecloud-sdk/issues/227',
    items: [{ kind: 'too-many-requests' }],
    otherwise: 'limit',
  },
  {
    text: 'Only one request may be made against a session at a time',
    seen: 'support.starshipit.com/articles/360000145916-netsuite-troubleshooting',
    items: [{ kind: 'too-many-requests' }],
    otherwise: 'limit',
  },
  {
    text: '{"error":{"code":"SSS_REQUEST_LIMIT_EXCEEDED","message":"Request Limit Exceeded!"}}',
    seen: 'docs.oracle.com bridgehead_1500275603',
    items: [{ kind: 'too-many-requests', code: 'SSS_REQUEST_LIMIT_EXCEEDED' }],
    otherwise: 'limit',
  },
  {
    text: '"detail": "Error while accessing a resource. Please enter value(s) for: First Name, Last Name.",\n"o:errorCode": "USER_ERROR"',
    seen: 'github.com/ehmad11/netsuite-rest/issues/26',
    items: [{ kind: 'record', code: 'USER_ERROR', checks: [] }],
    otherwise: 'data',
  },
  {
    text: 'This record has been locked by a user defined workflow.',
    seen: STATUS_CODES,
    items: [{ kind: 'record' }],
    otherwise: 'data',
  },
  {
    text: 'You cannot view or edit this record because it is marked private',
    seen: STATUS_CODES,
    items: [{ kind: 'record' }],
    otherwise: 'data',
  },
  {
    text: 'For security reasons, only an administrator is allowed to edit an administrator record.',
    seen: STATUS_CODES,
    items: [{ kind: 'administrator-only', checks: [] }],
    otherwise: 'data',
  },
  {
    text: 'You do not have permissions to set a value for element memo due to one of the following reasons: 1) The field is read-only; 2) An associated feature is disabled;',
    seen: 'help.expensify.com NS0056-Export-Error',
    items: [{ kind: 'form-or-feature', anyOf: [] }],
    otherwise: 'form',
  },
  {
    text: 'FORM_SETUP_REQD No appropriate forms are enabled for this role.',
    seen: STATUS_CODES,
    items: [{ kind: 'form-or-field', code: 'FORM_SETUP_REQD' }],
    otherwise: 'form',
  },
  {
    text: 'SSS_INVALID_SCRIPTLET_ID - That Suitelet is invalid, disabled, or no longer exists.',
    seen: 'github.com/suiteplus/nscabinet/issues/22',
    items: [{ kind: 'script-missing', code: 'SSS_INVALID_SCRIPTLET_ID' }],
    otherwise: 'setup',
  },
  {
    text: 'You are not allowed to navigate directly to this page.',
    seen: 'docs.oracle.com bridgehead_1524084097',
    items: [{ kind: 'not-released' }],
    otherwise: 'setup',
  },
  {
    text: 'Invalid URL. Ensure that the URL is correct. INVALID_URL',
    seen: 'a public report of REST (the client has it)',
    items: [{ kind: 'wrong-host' }],
    otherwise: 'setup',
  },
  {
    text: 'Details: Invalid permlevel reference key EDIT for permkey REPO_RECONCILE.',
    seen: 'github.com/oracle/netsuite-suitecloud-sdk/issues/183',
    items: [{ kind: 'level-not-possible', anyOf: [] }],
    otherwise: 'setup',
  },
  {
    text: 'Search error occurred: Invalid or unsupported search.',
    seen: 'a public report of SuiteQL (error-texts 52)',
    items: [{ kind: 'query-form' }],
    otherwise: 'data',
  },
  {
    text: '{"title":"Method Not Allowed","status":405,"o:errorDetails":[{"detail":"This operation is not allowed for a campaign record. Use one of the following valid operations: edit, create, delete, load.","o:errorCode":"INVALID_METHOD"}]}',
    seen: 'github.com/airbytehq/airbyte/issues/69274',
    items: [],
    otherwise: 'unknown',
  },
  {
    text: 'Invalid language. REST web services currently only support the default company language, and do not support the language specified in your user preferences.',
    seen: 'github.com/airbytehq/airbyte/issues/34137',
    items: [],
    otherwise: 'unknown',
  },
  {
    text: 'Search error occurred: Parse of date/time "8/5/2026 23:53" failed with date format "M/d/yy" in time zone America/Los_Angeles',
    seen: 'a public project, in its test',
    items: [],
    otherwise: 'unknown',
  },
  {
    text: 'Error: getaddrinfo ENOTFOUND rest.system.na1.netsuite.com rest.system.na1.netsuite.com:443',
    seen: 'github.com/suiteplus/nscabinet/issues/22',
    items: [],
    otherwise: 'unknown',
  },
  {
    text: 'Unable to parse response: SyntaxError: Unexpected token <',
    seen: 'github.com/suiteplus/nscabinet/issues/20',
    items: [],
    otherwise: 'unknown',
  },
  {
    text: '{"error":{"code":"","details":"You are not authorized to perform this."}}',
    seen: 'support.cloudextend.io/en/articles/7971426',
    items: [],
    otherwise: 'unknown',
  },
  {
    text: 'Error Message: Passed nil into T.must',
    seen: 'fivetran.com/docs/activations netsuite-sync-troubleshooting-tips',
    items: [],
    otherwise: 'unknown',
  },
  {
    text: 'An error occurred during custom object creation.',
    seen: 'github.com/oracle/netsuite-suitecloud-sdk/issues/804',
    items: [],
    otherwise: 'unknown',
  },
];

/** Made up: what no thread shows, and must not be taken for anything. */
export const NOTHING: readonly string[] = [
  '',
  ' \n\t ',
  'The Accounts of our customers were synced. Employees can see Items and Vendors in the list.',
  'Please select a customer from the list, or an account from the menu.',
  'Go to Setup > Users/Roles > Manage Roles > Reports > Run.',
  'Lists > Employees > Employees > the employee > Access',
  'Fehler: Sie verfügen nicht über die Berechtigung, diese Seite aufzurufen.',
  'エラー: この操作を実行する権限がありません。',
  'No permission is needed for this.',
  'SELECT something FROM nowhere_in_netsuite',
];
