/**
 * What each kind of item means for the chain: which checks can explain it, and what it is where none does.
 */
import type { Level } from '../../netsuite/levels';
import { MENUS } from '../../netsuite/screens';
import type { CheckId } from '../finding';
import { CHECK_ORDER } from '../finding';
import type { NamedFeature, NeededPermission, Otherwise, SymptomKind } from './recognised';

export interface Meaning {
  readonly checks: readonly CheckId[];
  readonly logIn: boolean;
  /** What the kind itself says is needed, beside what an item names. */
  readonly permissions: readonly NeededPermission[];
  readonly features: readonly NamedFeature[];
  readonly otherwise: Otherwise;
}

const TRAIL = 'Setup > Users/Roles > User Management > View Login Audit Trail, the column Detail';
const ROLE = `${MENUS.roles} > the role`;
const PERMISSIONS = `${ROLE} > Permissions`;
const DEPLOYMENT = 'Customization > Scripting > Script Deployments > the deployment';

/** Every link of a login, in the order in which it fails. */
const LOGIN: readonly CheckId[] = [
  'feature-enabled',
  'integration-enabled',
  'token-exists',
  'token-live',
  'employee-access',
  'role-active',
  'role-assigned',
];
const LEVELS: readonly CheckId[] = ['token-role', 'role-permission', 'global-permission'];
const HOLDER_OR_ROLE: readonly CheckId[] = ['employee-access', 'role-active', 'role-assigned'];

/** A check that looks at the restrictions, or at the kind, of the role, if the list of checks has one. */
const ABOUT_RESTRICTIONS = CHECK_ORDER.filter((id: string) => id === 'role-restrictions');
const ABOUT_KIND = CHECK_ORDER.filter((id: string) => id === 'role-kind');

type Kind = Otherwise['kind'];
type Rest = Partial<Omit<Meaning, 'checks' | 'otherwise'>>;

function meaning(checks: readonly CheckId[], kind: Kind, message: string, look: string, rest: Rest = {}): Meaning {
  return { checks, logIn: false, permissions: [], features: [], ...rest, otherwise: { kind, message, look } };
}

const hint = (anyOf: readonly string[], level: Level): NeededPermission => ({ anyOf, level, said: false });
const says = (anyOf: readonly string[], level: Level): NeededPermission => ({ anyOf, level, said: true });

const GRANTED = meaning(
  LEVELS,
  'unknown',
  'The text speaks of a permission, and nothing that was read lacks it. The call may run with another credential or role, or the change may not have been saved.',
  PERMISSIONS,
);
const UNNAMED = meaning(
  LEVELS,
  'unknown',
  'NetSuite refused the call for a permission that it does not name, and every permission that the integration is known to need is granted.',
  `${PERMISSIONS}, beside what the call needs`,
);
const REFUSED_LOGIN = meaning(
  LOGIN,
  'login',
  'NetSuite refused the login, and every link that a script can read is whole. It may be the key, the signature, the account id, the clock or the load of the caller; the Login Audit Trail says which.',
  TRAIL,
  { logIn: true },
);
const OFF_FEATURE = meaning(
  ['feature-enabled'],
  'setup',
  'NetSuite says that a feature is off or that the account does not have it.',
  MENUS.enableFeatures,
);
const APPLICATION = 'The integration record';
const WRONG_HOST = meaning(
  [],
  'setup',
  "The request went to a host or an account id that is not this account's own.",
  'Setup > Company > Company Information > Company URLs and Account ID',
);
const RECORD = meaning(
  [],
  'data',
  'It is no matter of permissions: the record itself, its values or its period do not allow it.',
  'The record that the text speaks of',
);
const FORM = meaning(
  [],
  'form',
  'It is no permission of the role: a field is not on the form that the role uses, is read-only, or is restricted by itself.',
  'Customization > Forms > the form that the role uses; the field > Access',
);
const SEGMENTS = `${ROLE} > Subsidiary Restrictions, Employee Restrictions, and the restrictions by segment`;
const NOT_SEEN = meaning(
  ['feature-enabled', ...LEVELS, ...ABOUT_RESTRICTIONS],
  'unknown',
  'NetSuite answers alike where a record is not there, is not visible to the role, has its feature off or is misspelt. Nothing in the chain hides it.',
  'The name or the id in the call',
);

/** Of every kind. */
export const MEANINGS: Readonly<Record<SymptomKind, Meaning>> = {
  permission: GRANTED,
  'listed-permission': GRANTED,
  table: GRANTED,
  'vendor-code': meaning(
    [],
    'unknown',
    'The text has a code of the integration, and nothing in the chain explains it.',
    "The integration's own page on the code",
  ),
  'soap-permission': { ...GRANTED, permissions: [says(['ADMI_WEBSERVICES'], 'FULL')] },
  'unnamed-permission': UNNAMED,
  'access-denied': UNNAMED,
  'insufficient-permission': {
    ...UNNAMED,
    checks: ['feature-enabled', ...LEVELS, ...ABOUT_RESTRICTIONS],
  },
  'rest-refused': meaning(
    ['feature-enabled', ...LEVELS],
    'unknown',
    'The role may not use REST web services this way. Where calls by id work and lists or SuiteQL do not, it is SuiteAnalytics Workbook; where none works, REST Web Services or the permission to log in.',
    `${PERMISSIONS} > Setup and Reports; ${MENUS.enableFeatures} > SuiteCloud`,
    {
      logIn: true,
      permissions: [hint(['ADMI_RESTWEBSERVICES'], 'FULL'), hint(['REPO_ANALYTICS'], 'VIEW')],
      features: [
        { id: 'RESTWEBSERVICES', name: 'REST Web Services' },
        { id: 'USR', name: 'SuiteAnalytics Workbook' },
      ],
    },
  ),
  'custom-record': meaning(
    ['token-role'],
    'unknown',
    'NetSuite names a custom record type. Its own list of permissions decides, or the line of the role on that type; a script does not read them.',
    `Customization > Lists, Records, & Fields > Record Types > the type > Permissions; ${PERMISSIONS} > Custom Record`,
  ),
  restriction: meaning(
    ['token-role', ...ABOUT_RESTRICTIONS],
    'setup',
    'A restriction of the role keeps it from the record. No permission level changes that.',
    SEGMENTS,
  ),
  'unnamed-restriction': meaning(
    [...LEVELS, ...ABOUT_RESTRICTIONS],
    'setup',
    'A restriction of the role keeps it from the record, and the text does not say which. No permission level changes that.',
    SEGMENTS,
  ),
  'form-or-feature': { ...FORM, checks: ['feature-enabled'] },
  'form-or-field': FORM,
  feature: OFF_FEATURE,
  'soap-feature': { ...OFF_FEATURE, features: [{ id: 'WEBSERVICESEXTERNAL', name: 'SOAP Web Services' }] },
  'not-visible': NOT_SEEN,
  'column-not-visible': meaning(
    ['feature-enabled'],
    'unknown',
    'The query names a field that is not visible to the role, belongs to a feature that is off, or is misspelt. The table itself is visible.',
    `${MENUS.enableFeatures}; the field > Access; the name in the query`,
  ),
  'login-refused': REFUSED_LOGIN,
  'role-login-disabled': meaning(
    ['role-active', ...ABOUT_KIND],
    'login',
    'NetSuite does not let this role log in this way, and the role is active.',
    `${ROLE} > Web Services Only Role, Single Sign-on Only`,
  ),
  'login-disabled': meaning(
    HOLDER_OR_ROLE,
    'login',
    'NetSuite does not let this role or this person log in.',
    `${MENUS.employees} > the employee > Access; ${ROLE}`,
  ),
  'holder-login-disabled': meaning(
    ['employee-access'],
    'login',
    'NetSuite says that the person may not log in: no access, or inactive.',
    `${MENUS.employees} > the employee > Access`,
  ),
  'credentials-refused': meaning(
    ABOUT_KIND,
    'login',
    'NetSuite refused the credentials. On a RESTlet it is what a Web Services Only role gets; with a password it is the password.',
    `${ROLE} > Web Services Only Role`,
  ),
  'token-issue-refused': meaning(
    LEVELS,
    'login',
    'The role that was chosen may not issue a token to itself.',
    `${PERMISSIONS} > Setup > User Access Tokens, Log in using Access Tokens`,
    { logIn: true, permissions: [says(['ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'], 'FULL')] },
  ),
  'oauth2-role': meaning(
    [...LEVELS, ...ABOUT_KIND],
    'login',
    'The role may not log in by OAuth 2.0.',
    `${PERMISSIONS} > Setup > Log in using OAuth 2.0 Access Tokens; ${ROLE} > Web Services Only Role`,
    { logIn: true, permissions: [says(['ADMI_LOGIN_OAUTH2'], 'FULL')] },
  ),
  'oauth2-token': {
    ...REFUSED_LOGIN,
    otherwise: {
      kind: 'login',
      message:
        'The OAuth 2.0 access token is expired, revoked or malformed, or its scope does not fit; NetSuite does not tell these apart.',
      look: TRAIL,
    },
  },
  'oauth2-grant': meaning(
    [...LOGIN],
    'login',
    'The consent, its refresh token or the certificate is expired or revoked, or the role or person behind it is. The person has to consent again, or the certificate needs a new mapping.',
    'Setup > Users/Roles > OAuth 2.0 Authorized Applications; Setup > Integration > Manage Authentication > OAuth 2.0 Client Credentials (M2M) Setup',
    { logIn: true },
  ),
  'oauth2-client': meaning(
    ['integration-enabled'],
    'login',
    'The client id or its secret is not the one that NetSuite holds.',
    `${MENUS.integrations} > ${APPLICATION.toLowerCase()}`,
  ),
  'oauth2-scope': meaning(
    ['integration-enabled'],
    'login',
    'The integration record does not allow this grant or scope.',
    `${MENUS.integrations} > ${APPLICATION.toLowerCase()} > OAuth 2.0`,
  ),
  'oauth2-denied': meaning(
    [],
    'login',
    'The person did not consent: Deny or Back was pressed on the page of NetSuite.',
    'The integration: connect again',
  ),
  'role-required': meaning(
    [],
    'login',
    'The caller logs in with a password and names no role.',
    'How the caller logs in',
  ),
  'session-over': meaning(
    [],
    'login',
    'The session or the password that the caller uses has expired. An access token has neither.',
    'How the caller logs in',
  ),
  'two-factor': meaning(
    ABOUT_KIND,
    'login',
    'The role asks for a second factor, and the caller logs in with a password. A token is not asked for one.',
    'Setup > Users/Roles > Two-Factor Authentication Roles',
  ),
  'ip-rule-employee': meaning(
    [],
    'login',
    "The address of the caller does not match the IP address rules of the token's employee.",
    `${MENUS.employees} > the employee > Access > Inherit IP Rules from Company, IP Address Restriction`,
  ),
  'ip-rule-account': meaning(
    [],
    'login',
    'The address of the caller does not match the IP address rules of the account.',
    'Setup > Company > Company Information > Allowed IP Addresses',
  ),
  'account-disabled': meaning([], 'login', 'The whole account is disabled.', 'The account itself: nobody can log in'),
  'account-disabled-or-unknown': meaning(
    [],
    'setup',
    'The account is disabled, or NetSuite does not know the account id.',
    'Setup > Company > Company Information > Account ID, beside what the integration was given',
  ),
  'wrong-host': WRONG_HOST,
  'request-form': meaning(
    [],
    'setup',
    'NetSuite could not understand the request. It is no matter of permissions.',
    'The integration, and a proxy between it and NetSuite',
  ),
  'invalid-request': meaning(
    [],
    'setup',
    'NetSuite could not understand the request. It is no matter of permissions.',
    'The integration, and a proxy between it and NetSuite',
  ),
  'old-endpoint': meaning(
    [],
    'setup',
    'The version of SOAP web services that the integration uses takes no access token.',
    'The version in the address of the endpoint',
  ),
  'query-form': meaning(
    [],
    'data',
    'NetSuite cannot read the query. It is no matter of permissions.',
    'The text of the query',
  ),
  'script-missing': meaning(
    [],
    'setup',
    'The script is not deployed, is inactive, or was called by a wrong id.',
    'Customization > Scripting > Script Deployments',
  ),
  'script-failed': meaning(
    [],
    'unknown',
    'A script ended with an error, and the text does not say why.',
    `${DEPLOYMENT} > Execution Log`,
  ),
  'script-limit': meaning(
    [],
    'limit',
    'A script used up its units or its time. It is no matter of permissions.',
    `${DEPLOYMENT} > Execution Log`,
  ),
  'not-released': meaning(
    [],
    'setup',
    'The deployment of the script is not Released: nobody from outside may call it.',
    `${DEPLOYMENT} > Status`,
  ),
  'page-privileges': meaning(
    ['token-role'],
    'setup',
    "The role or the person is not in the audience of the script's deployment, or the deployment is not Released.",
    `${DEPLOYMENT} > Audience, Status`,
  ),
  record: RECORD,
  'administrator-only': meaning(
    [],
    'data',
    'Only an Administrator may change this record. No permission lets another role do it.',
    'The record that the call was to change',
  ),
  'issue-role': meaning(
    [],
    'setup',
    'The role has no issue role, which issue management wants.',
    'Setup > Issues > Issue Roles',
  ),
  'level-not-possible': meaning(
    [],
    'setup',
    'A project gives a permission a level that this permission does not have.',
    'The permission in the object of the role',
  ),
  'too-many-requests': meaning(
    [],
    'limit',
    'The account works on as many requests as it may. It is no matter of permissions.',
    'Setup > Integration > Integration Governance',
  ),
  'login-feature': { ...REFUSED_LOGIN, checks: ['feature-enabled'], logIn: false },
  'login-application': meaning(
    ['integration-enabled'],
    'login',
    'The integration record is Blocked or does not allow this kind of login.',
    `${MENUS.integrations} > ${APPLICATION.toLowerCase()}`,
  ),
  'login-application-unknown': meaning(
    [],
    'login',
    'The consumer key or client id belongs to no integration record of this account.',
    MENUS.integrations,
  ),
  'login-grant': meaning(
    ['integration-enabled'],
    'login',
    'The integration record does not allow this grant or scope.',
    `${MENUS.integrations} > ${APPLICATION.toLowerCase()} > OAuth 2.0`,
  ),
  'login-token': meaning(
    ['token-exists', 'token-live'],
    'login',
    'NetSuite does not take this token: it is revoked, or is one of another account.',
    MENUS.accessTokens,
  ),
  'login-expired': meaning(
    [],
    'login',
    'The OAuth 2.0 access token has expired. It lives sixty minutes; the integration has to ask for a new one.',
    TRAIL,
  ),
  'login-holder-or-role': meaning(
    HOLDER_OR_ROLE,
    'login',
    'NetSuite refused the person or the role behind the login. The person may have hidden the role in View My Roles.',
    TRAIL,
    { logIn: true },
  ),
  'login-locked': meaning([], 'login', 'The login is locked for a while after too many failures.', TRAIL),
  'login-secret': meaning(
    [],
    'setup',
    'The signature is wrong: another secret, or an account id in another form than 1234567_SB1. No permission is at fault.',
    'Setup > Company > Company Information > Account ID, beside what the integration was given',
  ),
  'login-clock': meaning(
    [],
    'setup',
    "The caller's clock is more than five minutes off, or it sent a signed header twice.",
    'The time on the machine that calls',
  ),
};
