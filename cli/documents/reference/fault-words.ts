/**
 * What a refusal of NetSuite means and what to do about it, for an administrator. What in the chain explains it, and what it is
 * where nothing does, stands with the diagnosis: `src/TypeScript/diagnosis/symptom/meanings.ts`.
 */
import type { SymptomKind } from '../../../src/TypeScript/diagnosis/symptom/index';

/** What NetSuite itself says: the rest comes from profiles or from lists and queries in a text. */
export type RefusalKind = Exclude<SymptomKind, 'vendor-code' | 'listed-permission' | 'table'>;

export interface FaultWords {
  /** One or more plain sentences. */
  readonly means: string;
  /** `login`: it is about the login, of which a permission is one link among several. */
  readonly isPermission: 'yes' | 'maybe' | 'login' | 'no';
  /** In their order. */
  readonly steps: readonly string[];
  /** Of the sentences above, as `sources.ts` reads them; beside that of the refusal itself. */
  readonly sources?: readonly string[];
}

const SAVED =
  'Choose the level, press Add, then save the role, and open it again to see that the line is there. A line that was not added and saved has no effect.';
const ONE_ROLE =
  "Look at the role that the integration's token is on. A token works with one role: permissions on other roles of the same employee do not count.";
const GLOBAL =
  "If the role has the permission, look at the employee's global permissions. A line there takes the place of the role's line, even if its level is lower.";
const TRAIL =
  'Open Setup > Users/Roles > User Management > View Login Audit Trail, and look at the column Detail of the failed login. It shows the reason, which NetSuite does not tell the integration.';
const SEEN_SAVED =
  'ASSUMED: that an unsaved line was the cause is from the notes of a public project; no page of Oracle says it';
const ONE_ROLE_SOURCE = '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/46';
const GLOBAL_SOURCE = '[DOC] section_N326630';
const STATUS_CODES = '[DOC] section_N3539978';
const LOGIN_DETAILS = '[DOC] subsect_156935170194';

const NAMED: FaultWords = {
  means:
    'NetSuite names the permission that the call lacks. “You need the … permission” means that the role has no line for it, or a line at None. “You need a higher level of the … permission” means that there is a line, and its level is too low.',
  isPermission: 'yes',
  steps: [ONE_ROLE, `Add the permission that the text names, or raise its level. ${SAVED}`, GLOBAL],
  sources: [ONE_ROLE_SOURCE, GLOBAL_SOURCE, SEEN_SAVED],
};

const LOGIN_REFUSED: FaultWords = {
  means:
    'NetSuite did not let the integration in, and does not tell it why. The cause may be the token, its role, its employee, the integration record or a feature. It may also be a wrong key, a wrong account id or the clock of the integration.',
  isPermission: 'login',
  steps: [
    TRAIL,
    'Check what is listed above under “Which check explains it”, in that order.',
    'If all are right, compare the account id that the integration was given: a sandbox is 1234567_SB1, with capital letters and an underscore. Then enter the keys and the token anew.',
    'If it fails only when many requests run, it may be the limit on concurrent requests. Then the Login Audit Trail also shows successful logins of the same token.',
  ],
  sources: [
    LOGIN_DETAILS,
    '[SEEN] github.com/netsuitephp/netsuite-php/issues/121',
    '[SEEN] github.com/julbrs/netsuite-api-client/issues/26',
  ],
};

const RESTRICTED: FaultWords = {
  means:
    'The role is restricted to some subsidiaries, departments, classes, locations or employees, and the record is not one of these. A higher permission level does not help.',
  isPermission: 'no',
  steps: [
    "Open the role that the integration's token is on, and look at its restrictions: Subsidiary Restrictions, Employee Restrictions, and those for department, class and location.",
    'Change the restrictions so that the role can see what the integration works with.',
    'If viewing works and saving does not, the role may view other subsidiaries (Allow Cross-Subsidiary Record Viewing) without being allowed to change them.',
  ],
  sources: [STATUS_CODES, '[SEEN] github.com/NetSweet/netsuite/pull/405', 'ASSUMED: the last step is inferred'],
};

const FORM: FaultWords = {
  means:
    'A field or a form is in the way, not the role. The field is not shown on the form that the role uses, no form is enabled for the role, or the field itself is restricted.',
  isPermission: 'no',
  steps: [
    'Find the form that the role uses for this record: Customization > Forms.',
    'Show the field on that form, or enable the form for the role.',
    'For a custom field, look at its subtab Access too.',
  ],
  sources: ['[DOC] section_N3421458', '[DOC] section_1530728133'],
};

const FEATURE_OFF: FaultWords = {
  means: 'A feature that the call needs is off in this account, or the account does not have it.',
  isPermission: 'no',
  steps: ['Open Setup > Company > Enable Features, and enable the feature that the text names.'],
  sources: ['[DOC] chapter_N3247851'],
};

const HOLDER_DISABLED: FaultWords = {
  means: 'The user of the token may not log in: the access was removed, or the record is inactive.',
  isPermission: 'no',
  steps: [
    'Open the employee of the token under Lists > Employees > Employees.',
    'See that Inactive is clear and that Give Access is ticked on the subtab Access.',
    'If the user has left the company, create a new token for a user that belongs to the integration.',
  ],
  sources: [STATUS_CODES],
};

const RECORD_CONFIG = "Open the integration's record under Setup > Integration > Manage Integrations.";
const OAUTH_CONFIG: FaultWords = {
  means: 'The integration record does not allow this OAuth 2.0 grant or scope.',
  isPermission: 'no',
  steps: [RECORD_CONFIG, 'On the OAuth 2.0 subtab, tick the grant and the scope that the integration asks for.'],
  sources: ['[DOC] section_158255317571'],
};

const CALLER_FORM: FaultWords = {
  means:
    'NetSuite could not read the request. The integration, or a proxy between it and NetSuite, sent it in the wrong form.',
  isPermission: 'no',
  steps: ['Give the text to whoever runs the integration. There is nothing to change in NetSuite.'],
};

const HOLDER_OR_ROLE_STEPS = [
  'See that the employee of the token is active and has access.',
  'See that the role of the token is active and still assigned to that employee.',
  'See that the role has the permission to log in this way.',
];

export const FAULT_WORDS: Readonly<Record<RefusalKind, FaultWords>> = {
  permission: NAMED,
  'soap-permission': {
    means:
      'The role may not use SOAP web services. It needs Setup > SOAP Web Services, and only the level Full is enough.',
    isPermission: 'yes',
    steps: [ONE_ROLE, `Give it Setup > SOAP Web Services at Full. ${SAVED}`, GLOBAL],
    sources: ['[DOC] section_N3424476', ONE_ROLE_SOURCE, GLOBAL_SOURCE, SEEN_SAVED],
  },
  'unnamed-permission': {
    means: 'NetSuite refused the call because of a permission. The text does not say which one.',
    isPermission: 'yes',
    steps: [
      'Look for a longer text: the log of the integration often has the sentence of NetSuite, which names the permission.',
      'Compare the role with what the integration needs: its page is in the [list of integrations](../profiles/README.md).',
      GLOBAL,
    ],
    sources: [GLOBAL_SOURCE],
  },
  'access-denied': {
    means:
      'The role may not do what a tool of NetSuite asked for. It is seen with SDF, the tool that deploys SuiteCloud projects. The text does not say what the role lacks.',
    isPermission: 'maybe',
    steps: [
      'See which role the token of the tool is on. After a sandbox refresh it may be another one than before.',
      'Compare that role with the one that works, under Setup > Users/Roles > Show Role Differences.',
    ],
    sources: ['[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/762'],
  },
  'insufficient-permission': {
    means:
      'The code has several meanings: a permission that is missing or too low, a restriction of the role, a field that is hidden on a form, or a feature that is off. The sentence beside the code says which.',
    isPermission: 'maybe',
    steps: [
      'Read the sentence beside the code. If it names a permission, that is the one.',
      'If it speaks of restrictions, look at the restrictions of the role. If it speaks of a field or an element, look at the form.',
      'If there is no sentence, compare the role with what the integration needs: its page is in the [list of integrations](../profiles/README.md).',
    ],
    sources: [STATUS_CODES, '[DOC] section_N3421552', '[DOC] section_N3421458'],
  },
  'rest-refused': {
    means:
      'The role may not use REST web services in this way. If every call fails, it lacks the permission to log in with this kind of credential, REST Web Services, or the feature. If single records can be read and lists, searches and SuiteQL fail, it lacks Reports > SuiteAnalytics Workbook.',
    isPermission: 'yes',
    steps: [
      ONE_ROLE,
      'Give it the permission to log in (Log in using Access Tokens, or Log in using OAuth 2.0 Access Tokens) and Setup > REST Web Services, at Full.',
      `Give it Reports > SuiteAnalytics Workbook. ${SAVED}`,
      'See that REST Web Services and SuiteAnalytics Workbook are enabled under Setup > Company > Enable Features.',
    ],
    sources: [
      '[DOC] article_0320025211',
      '[SEEN] improvado.io/docs/oracle-netsuite-troubleshooting',
      ONE_ROLE_SOURCE,
      SEEN_SAVED,
    ],
  },
  'custom-record': {
    means:
      'The call is about a custom record type. Such a type can have its own list of permissions. Then all other permissions of the role are not enough.',
    isPermission: 'yes',
    steps: [
      'Open the type under Customization > Lists, Records, & Fields > Record Types, and look at its Access Type and its subtab Permissions.',
      'Add the role there at the level that is needed, or add the type to the role under Permissions > Custom Record.',
    ],
    sources: ['[DOC] SDFxml_2290236535', '[SEEN] github.com/oracle-samples/netsuite-commerce/issues/2'],
  },
  restriction: RESTRICTED,
  'unnamed-restriction': {
    ...RESTRICTED,
    means:
      'Usually the role is restricted to some subsidiaries, departments, classes, locations or employees, and the record is not one of these. The text does not say which restriction. The same text is also seen if the role lacks the permission for the record type.',
    isPermission: 'maybe',
    steps: [
      ...RESTRICTED.steps,
      'If the role has no restriction, see whether it has the permission for the record type, at View at least.',
    ],
    sources: [...(RESTRICTED.sources ?? []), '[SEEN] help.qlik.com, on extraction errors of NetSuite SuiteTalk'],
  },
  'form-or-feature': {
    means:
      'The integration sends a field that it may not set. The field is read-only, is not on the form, or belongs to a feature that is off. Sometimes it is the level of a permission.',
    isPermission: 'maybe',
    steps: [
      'Find the field that the text names as “element”.',
      'Show it on the form that the role uses: Customization > Forms.',
      'See that the feature to which the field belongs is on: Setup > Company > Enable Features.',
      'If the integration has a page on this field, follow it: some fields ask for a permission of their own.',
    ],
    sources: [STATUS_CODES, '[DOC] section_N3421458'],
  },
  'form-or-field': FORM,
  feature: FEATURE_OFF,
  'soap-feature': {
    means: 'The feature SOAP Web Services is off in this account.',
    isPermission: 'no',
    steps: ['Open Setup > Company > Enable Features > SuiteCloud, and enable SOAP Web Services.'],
    sources: ['[DOC] section_N3539978'],
  },
  'not-visible': {
    means:
      'NetSuite says that something does not exist. It says the same if it exists and the role may not see it, if the feature for it is off, and if the name is misspelt.',
    isPermission: 'maybe',
    steps: [
      'Look for the record or the table in NetSuite as an Administrator. If it is not there, the data or the spelling is wrong.',
      'If it is there, give the role the permission for it, at View at least.',
      'See that the feature for it is on, and that no restriction of the role, such as that to some subsidiaries, hides the record.',
    ],
    sources: [STATUS_CODES, '[SEEN] github.com/NetSweet/netsuite/issues/341'],
  },
  'column-not-visible': {
    means:
      'A query names a field that NetSuite does not show to the role. The field may belong to a feature that is off, may be restricted, or may be misspelt. The table itself was found.',
    isPermission: 'maybe',
    steps: [
      'Check the spelling of the field.',
      'See that the feature to which the field belongs is on: for example, `subsidiary` needs the feature Subsidiaries.',
      'For a custom field, look at its subtab Access.',
    ],
    sources: ['[DOC] section_1530728133'],
  },
  'login-refused': LOGIN_REFUSED,
  'role-login-disabled': {
    means: 'The role may not be used to log in this way: it is inactive, or this kind of login is not allowed for it.',
    isPermission: 'no',
    steps: ['Open the role under Setup > Users/Roles > Manage Roles.', 'See that Inactive is clear.'],
    sources: [STATUS_CODES],
  },
  'login-disabled': {
    means: 'NetSuite does not let this role or this user log in. The sentence beside the code says which of the two.',
    isPermission: 'no',
    steps: HOLDER_OR_ROLE_STEPS.slice(0, 2),
    sources: [STATUS_CODES],
  },
  'holder-login-disabled': HOLDER_DISABLED,
  'credentials-refused': {
    means:
      'NetSuite refused the credentials. A RESTlet gives this answer if the role is a Web Services Only role, although the same token works for web services. With a password, the e-mail address, the password, the role or the account is wrong.',
    isPermission: 'no',
    steps: [
      'If the integration calls a RESTlet, open the role of the token and clear Web Services Only Role.',
      'If it logs in with a password, check the password. Roles that need two-factor authentication need an access token instead.',
    ],
    sources: ['[DOC] chapter_1529417663', '[SEEN] github.com/netsuite-upload-org/netsuite-upload/issues/27'],
  },
  'token-issue-refused': {
    means:
      'Somebody wants to connect the integration, and the role that was chosen may not create an access token for itself.',
    isPermission: 'yes',
    steps: [
      'Log in with the role that the integration is meant to use: another one may have been chosen.',
      `Give that role Setup > User Access Tokens, or Log in using Access Tokens, at Full. ${SAVED}`,
    ],
    sources: ['[SEEN] support.cloudextend.io/en/articles/3595323', '[DOC] bridgehead_4248124361', SEEN_SAVED],
  },
  'oauth2-role': {
    means: 'The role may not log in with OAuth 2.0.',
    isPermission: 'yes',
    steps: [
      `Give the role Setup > Log in using OAuth 2.0 Access Tokens at Full. ${SAVED}`,
      'For RESTlets, see that it is not a Web Services Only role.',
    ],
    sources: ['[DOC] section_157771510070', '[DOC] section_158263562006', SEEN_SAVED],
  },
  'oauth2-token': {
    means:
      'NetSuite does not accept the OAuth 2.0 access token. It is expired, revoked or for another scope, or its role or user may not log in. NetSuite does not say which.',
    isPermission: 'login',
    steps: [TRAIL, 'An access token is valid for sixty minutes. Then the integration has to request a new one.'],
    sources: ['[DOC] subsect_158521885412', '[DOC] section_158255317571', '[DOC] subsect_158324637123'],
  },
  'oauth2-grant': {
    means:
      'NetSuite does not give the integration a new OAuth 2.0 access token. The consent, its refresh token or the certificate is expired or revoked, or its employee or role is not valid any more.',
    isPermission: 'login',
    steps: [
      TRAIL,
      'See that the employee is active, and that the role is active and assigned.',
      'If a user gave consent, connect again. If the integration uses a certificate, look at Setup > Integration > Manage Authentication > OAuth 2.0 Client Credentials (M2M) Setup.',
      'After a sandbox refresh all of them are gone. Create them again.',
    ],
    sources: ['[DOC] subsect_161252460252', '[DOC] section_157771979135', '[DOC] section_162686838198'],
  },
  'oauth2-client': {
    means: 'The client id or the client secret is not the one of an integration record of this account.',
    isPermission: 'no',
    steps: [
      RECORD_CONFIG,
      'See that it is Enabled, and that the integration has its client id and secret. If nobody has them any more, reset them.',
    ],
    sources: ['[DOC] subsect_161252460252'],
  },
  'oauth2-scope': OAUTH_CONFIG,
  'oauth2-denied': {
    means: 'The user did not consent: Deny or Back was pressed on the NetSuite page that asks for consent.',
    isPermission: 'no',
    steps: ['Connect the integration again, and consent.'],
    sources: ['[DOC] subsect_161252455245'],
  },
  'role-required': {
    means: 'The integration logs in with a password and names no role. An access token always has a role.',
    isPermission: 'no',
    steps: ['Use an access token in the integration, or name a role in its settings.'],
    sources: ['[DOC] chapter_N3424144'],
  },
  'session-over': {
    means: 'A session or a password has expired. An access token has neither.',
    isPermission: 'no',
    steps: ['Let the integration log in again, or use an access token.'],
  },
  'two-factor': {
    means:
      'The role needs two-factor authentication, and the integration logs in with a password. Administrator and Full Access are such roles. An access token does not need a second factor.',
    isPermission: 'no',
    steps: ['Use an access token in the integration, on a role of its own.'],
    sources: ['[SEEN] github.com/stitchdata/docs/pull/177'],
  },
  'ip-rule-employee': {
    means: 'The IP address of the integration does not match the IP address rules of the employee of the token.',
    isPermission: 'no',
    steps: [
      'Open the employee, subtab Access: Inherit IP Rules from Company, and IP Address Restriction.',
      'Add the addresses that the vendor of the integration publishes.',
    ],
    sources: [STATUS_CODES],
  },
  'ip-rule-account': {
    means: 'The IP address of the integration does not match the IP address rules of the account.',
    isPermission: 'no',
    steps: [
      'Open Setup > Company > Company Information > Allowed IP Addresses.',
      'Add the addresses that the vendor of the integration publishes.',
    ],
    sources: [STATUS_CODES],
  },
  'account-disabled': {
    means: 'The whole NetSuite account is disabled. Nobody can log in.',
    isPermission: 'no',
    steps: ['Ask whoever holds the contract with Oracle.'],
    sources: [STATUS_CODES],
  },
  'account-disabled-or-unknown': {
    means: 'The account is disabled, or NetSuite does not know the account id that the integration sends.',
    isPermission: 'no',
    steps: [
      'Compare the account id with Setup > Company > Company Information > Account ID. A sandbox is 1234567_SB1.',
    ],
    sources: [STATUS_CODES],
  },
  'wrong-host': {
    means: "The request went to a host that is not this account's own.",
    isPermission: 'no',
    steps: ['Compare the address with Setup > Company > Company Information > Company URLs.'],
  },
  'request-form': CALLER_FORM,
  'invalid-request': CALLER_FORM,
  'old-endpoint': {
    means: 'The integration uses a version of SOAP web services that does not accept access tokens.',
    isPermission: 'no',
    steps: ['Ask the vendor of the integration for a newer version.'],
  },
  'query-form': {
    means: 'NetSuite cannot read the query. It fails for every role.',
    isPermission: 'no',
    steps: ['Give the text to whoever wrote the query.'],
  },
  'script-missing': {
    means: 'The script that the integration calls is not deployed, is inactive, or was called with a wrong id.',
    isPermission: 'no',
    steps: [
      'Open Customization > Scripting > Script Deployments, and look for the script of the integration.',
      'See that its status is Released, and that the integration has the right script and deployment id.',
    ],
    sources: [STATUS_CODES],
  },
  'script-failed': {
    means: 'A script ended with an error, and the text does not say why.',
    isPermission: 'maybe',
    steps: [
      'Open Customization > Scripting > Script Deployments > the deployment > Execution Log, and look for the entry of that time.',
      'If a sentence of NetSuite stands there, that one decides: look for it in the [index](../error-index.md).',
    ],
  },
  'script-limit': {
    means: 'A script reached its limit of governance units or of time.',
    isPermission: 'no',
    steps: ['Set up the integration so that it reads or writes less in one call.'],
    sources: ['[DOC] section_0801064715'],
  },
  'not-released': {
    means: 'The deployment of the script is not Released, so nobody can call it from outside.',
    isPermission: 'no',
    steps: ['Open Customization > Scripting > Script Deployments > the deployment, and set Status to Released.'],
    sources: ['[DOC] bridgehead_1524084097'],
  },
  'page-privileges': {
    means: "The role of the caller is not in the audience of the script's deployment. More permissions do not help.",
    isPermission: 'no',
    steps: [
      'Open Customization > Scripting > Script Deployments > the deployment > Audience, and add the role.',
      'See that its status is Released.',
    ],
    sources: ['[DOC] bridgehead_1524084097'],
  },
  record: {
    means: 'The record itself does not allow it: its values, its period, its subsidiary, or a workflow that locks it.',
    isPermission: 'no',
    steps: [
      'Open the record that the text names, and look at its period, its subsidiary, its required fields and its workflows.',
    ],
    sources: [STATUS_CODES],
  },
  'administrator-only': {
    means: 'The integration wants to change a record that only an Administrator may change.',
    isPermission: 'no',
    steps: ['Change that record by hand, or leave it out in the integration. No permission lets another role do it.'],
    sources: [STATUS_CODES],
  },
  'issue-role': {
    means: 'The role has no issue role, which issue management needs.',
    isPermission: 'no',
    steps: ['Open Setup > Issues > Issue Roles, and set an issue role for the role.'],
    sources: [STATUS_CODES],
  },
  'level-not-possible': {
    means: 'A SuiteCloud project sets a permission to a level that this permission does not have.',
    isPermission: 'no',
    steps: ['In the role file of the project, change the level to one that the permission has.'],
  },
  'too-many-requests': {
    means:
      'Too many requests run at once: the account has reached its limit. The role and its permissions are not the cause.',
    isPermission: 'no',
    steps: [
      'Try again later, when fewer integrations run.',
      'Look at Setup > Integration > Integration Management > Integration Governance: it shows the limit and which integrations use it.',
    ],
    sources: ['[DOC] bridgehead_1500275603', '[DOC] bridgehead_156224824287'],
  },
  'login-feature': {
    means: 'The feature for this kind of login is off: Token-based Authentication, or OAuth 2.0.',
    isPermission: 'no',
    steps: ['Enable it under Setup > Company > Enable Features > SuiteCloud > Manage Authentication.'],
    sources: [LOGIN_DETAILS],
  },
  'login-application': {
    means: 'The integration record is Blocked, or does not allow this kind of login.',
    isPermission: 'no',
    steps: [RECORD_CONFIG, 'Set its state to Enabled, and tick the kind of login that the integration uses.'],
    sources: [LOGIN_DETAILS],
  },
  'login-application-unknown': {
    means: 'The consumer key or client id belongs to no integration record of this account.',
    isPermission: 'no',
    steps: [
      RECORD_CONFIG,
      'Compare the account: keys of a production account are not those of a sandbox. Enter the right keys in the integration.',
    ],
    sources: [LOGIN_DETAILS, 'ASSUMED: the advice on sandboxes is ours'],
  },
  'login-grant': OAUTH_CONFIG,
  'login-token': {
    means: 'NetSuite does not accept this token: it was revoked, is inactive, or belongs to another account.',
    isPermission: 'no',
    steps: [
      'Look for the token under Setup > Users/Roles > Access Tokens.',
      'If it is inactive, activate it. If it is revoked or gone, create a new one and enter it in the integration.',
    ],
    sources: [LOGIN_DETAILS],
  },
  'login-expired': {
    means: 'The OAuth 2.0 access token has expired. It is valid for sixty minutes.',
    isPermission: 'no',
    steps: ['Try again: the integration then requests a new token.'],
    sources: ['[DOC] subsect_158324637123'],
  },
  'login-consent-over': {
    means: 'The OAuth 2.0 consent has run out: the refresh token of the integration has expired.',
    isPermission: 'no',
    steps: [
      'Connect the integration to NetSuite again, as the user and in the role that it had.',
      'Look at Setup > Users/Roles > OAuth 2.0 Authorized Applications: the new consent is a new line.',
    ],
    sources: ['[DOC] subsect_158324637123'],
  },
  'login-no-access-token': {
    means: 'The integration sent a refresh token, or something else, in the place of an OAuth 2.0 access token.',
    isPermission: 'no',
    steps: ['Give this to whoever runs the integration. There is nothing to change in NetSuite.'],
    sources: ['[DOC] subsect_158324637123'],
  },
  'login-request': {
    means:
      'The integration asks for the OAuth 2.0 consent in a form that NetSuite does not take: another redirect URI than that of the integration record, or a state that is too short or too long.',
    isPermission: 'no',
    steps: [
      RECORD_CONFIG,
      'Compare the redirect URI on its OAuth 2.0 subtab with the one that the integration sends. Give the rest to whoever runs the integration.',
    ],
    sources: ['[DOC] subsect_158711892221', '[DOC] subsect_161252550131', '[SEEN] docs.unified.to'],
  },
  'login-holder-or-role': {
    means:
      'NetSuite refused the user or the role of the login. In one public case nothing was inactive, and the role lacked the permission to log in.',
    isPermission: 'login',
    steps: HOLDER_OR_ROLE_STEPS,
    sources: [LOGIN_DETAILS, '[DOC] subsect_158324637123'],
  },
  'login-locked': {
    means: 'The login is locked for a while, because it failed too often.',
    isPermission: 'no',
    steps: [
      'Stop the integration, fix the first cause that the Login Audit Trail shows, and wait before you try again.',
    ],
    sources: [LOGIN_DETAILS],
  },
  'login-secret': {
    means: 'The signature of the request is wrong: a wrong secret, or an account id in the wrong form.',
    isPermission: 'no',
    steps: [
      'Check the account id that the integration was given: a sandbox is 1234567_SB1, with capital letters and an underscore.',
      'Enter the consumer secret and the token secret anew.',
    ],
    sources: [LOGIN_DETAILS, '[SEEN] github.com/netsuitephp/netsuite-php/issues/121'],
  },
  'login-clock': {
    means: 'The clock of the integration is wrong, or the same signed request was sent twice.',
    isPermission: 'no',
    steps: ['Give this to whoever runs the integration. There is nothing to change in NetSuite.'],
    sources: [LOGIN_DETAILS],
  },
};
