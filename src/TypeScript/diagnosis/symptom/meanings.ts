/**
 * What each kind of item means for the chain: which checks can explain it, and what it is where none does.
 */
import type { Level } from '../../netsuite/levels';
import { MENUS } from '../../netsuite/screens';
import type { CheckId } from '../finding';
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

const ABOUT_RESTRICTIONS: readonly CheckId[] = ['role-restrictions'];
const ABOUT_KIND: readonly CheckId[] = ['role-kind'];

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
  'The text is about a permission, and nothing that was checked lacks it. The integration may use another credential or role, or the change was not saved.',
  PERMISSIONS,
);
const UNNAMED = meaning(
  LEVELS,
  'unknown',
  'NetSuite refused the call because of a permission, and does not name it. Every permission that the integration is known to need is granted.',
  `${PERMISSIONS}: compare them with what the call needs`,
);
const REFUSED_LOGIN = meaning(
  LOGIN,
  'login',
  'NetSuite refused the login, and no check here fails. The cause may be the key, the signature, the account id, the clock of the integration, or too many calls at once. The Login Audit Trail says which.',
  TRAIL,
  { logIn: true },
);
const OFF_FEATURE = meaning(
  ['feature-enabled'],
  'setup',
  'NetSuite says that a feature is off or that the account does not have it.',
  MENUS.enableFeatures,
);
const APPLICATION = 'the integration record';
const WRONG_HOST = meaning(
  [],
  'setup',
  "The request went to a host or an account id that is not this account's own.",
  'Setup > Company > Company Information > Company URLs and Account ID',
);
const RECORD = meaning(
  [],
  'data',
  'It is not a permission problem: the record itself, its values or its period do not allow it.',
  'The record that the text names',
);
const FORM = meaning(
  [],
  'form',
  'It is not a permission of the role: a field is not on the form that the role uses, is read-only, or has a restriction of its own.',
  'Customization > Forms > the form that the role uses; the field > Access',
);
const SEGMENTS = `${ROLE} > Subsidiary Restrictions, Employee Restrictions, and the restrictions by segment`;
const NOT_SEEN = meaning(
  ['feature-enabled', ...LEVELS, ...ABOUT_RESTRICTIONS],
  'unknown',
  'NetSuite gives the same answer if a record does not exist, if the role cannot see it, if its feature is off and if its name is misspelt. Nothing that was checked hides it.',
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
    'The text has a code of the integration, and nothing that was checked explains it.',
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
    'The role may not use REST web services this way. If calls by id work, but lists and SuiteQL fail, it is the permission SuiteAnalytics Workbook. If no call works, it is REST Web Services or the permission to log in.',
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
    'NetSuite names a custom record type. The permission list of that type decides, or the line for that type on the role. Token Doctor reads neither of them.',
    `Customization > Lists, Records, & Fields > Record Types > the type > Permissions; ${PERMISSIONS} > Custom Record`,
  ),
  restriction: meaning(
    ['token-role', ...ABOUT_RESTRICTIONS],
    'setup',
    'A restriction on the role does not let it use the record. A higher permission level does not help.',
    SEGMENTS,
  ),
  'unnamed-restriction': meaning(
    [...LEVELS, ...ABOUT_RESTRICTIONS],
    'setup',
    'A restriction on the role does not let it use the record. The text does not say which restriction. A higher permission level does not help.',
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
    'NetSuite does not let this role or this user log in.',
    `${MENUS.employees} > the employee > Access; ${ROLE}`,
  ),
  'holder-login-disabled': meaning(
    ['employee-access'],
    'login',
    'NetSuite says that the user may not log in: the user has no access, or is inactive.',
    `${MENUS.employees} > the employee > Access`,
  ),
  'credentials-refused': meaning(
    ABOUT_KIND,
    'login',
    'NetSuite refused the credentials. If the integration calls a RESTlet, the role may be a Web Services Only role. If it logs in with a password, the password may be wrong.',
    `${ROLE} > Web Services Only Role`,
  ),
  'token-issue-refused': meaning(
    LEVELS,
    'login',
    'The chosen role may not create an access token for itself.',
    `${PERMISSIONS} > Setup > User Access Tokens, Log in using Access Tokens`,
    { logIn: true, permissions: [says(['ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'], 'FULL')] },
  ),
  'oauth2-role': meaning(
    [...LEVELS, ...ABOUT_KIND],
    'login',
    'The role may not log in with OAuth 2.0.',
    `${PERMISSIONS} > Setup > Log in using OAuth 2.0 Access Tokens; ${ROLE} > Web Services Only Role`,
    { logIn: true, permissions: [says(['ADMI_LOGIN_OAUTH2'], 'FULL')] },
  ),
  'oauth2-token': {
    ...REFUSED_LOGIN,
    otherwise: {
      kind: 'login',
      message:
        'The OAuth 2.0 access token is expired, revoked or malformed, or its scope is wrong. NetSuite does not say which.',
      look: TRAIL,
    },
  },
  'oauth2-grant': meaning(
    [...LOGIN],
    'login',
    'The consent, its refresh token or the certificate has expired or was revoked, or its user or role is not valid any more. The user has to consent again, or the certificate needs a new mapping.',
    'Setup > Users/Roles > OAuth 2.0 Authorized Applications; Setup > Integration > Manage Authentication > OAuth 2.0 Client Credentials (M2M) Setup',
    { logIn: true },
  ),
  'oauth2-client': meaning(
    ['integration-enabled'],
    'login',
    'The client id or its secret is not the one that NetSuite holds.',
    `${MENUS.integrations} > ${APPLICATION}`,
  ),
  'oauth2-scope': meaning(
    ['integration-enabled'],
    'login',
    'The integration record does not allow this grant or scope.',
    `${MENUS.integrations} > ${APPLICATION} > OAuth 2.0`,
  ),
  'oauth2-denied': meaning(
    [],
    'login',
    'The user did not consent: Deny or Back was pressed on the NetSuite page.',
    'The integration: connect again',
  ),
  'role-required': meaning(
    [],
    'login',
    'The integration logs in with a password and names no role.',
    'The login settings of the integration',
  ),
  'session-over': meaning(
    [],
    'login',
    'The session or the password of the integration has expired. An access token needs neither.',
    'The login settings of the integration',
  ),
  // No check fails for it: a token works with such a role. [DOC] section_158263562006
  'two-factor': meaning(
    [],
    'login',
    'The role needs two-factor authentication, and the integration logs in with a password. An access token does not need a second factor.',
    'Setup > Users/Roles > Two-Factor Authentication Roles',
  ),
  'ip-rule-employee': meaning(
    [],
    'login',
    "The IP address of the integration does not match the IP address rules of the token's employee.",
    `${MENUS.employees} > the employee > Access > Inherit IP Rules from Company, IP Address Restriction`,
  ),
  'ip-rule-account': meaning(
    [],
    'login',
    'The IP address of the integration does not match the IP address rules of the account.',
    'Setup > Company > Company Information > Allowed IP Addresses',
  ),
  'account-disabled': meaning([], 'login', 'The whole account is disabled.', 'The account itself: nobody can log in'),
  'account-disabled-or-unknown': meaning(
    [],
    'setup',
    'The account is disabled, or NetSuite does not know the account id.',
    'Setup > Company > Company Information > Account ID: compare it with the account id in the integration',
  ),
  'wrong-host': WRONG_HOST,
  'request-form': meaning(
    [],
    'setup',
    'NetSuite could not understand the request. It is not a permission problem.',
    'The integration, and a proxy between it and NetSuite',
  ),
  'invalid-request': meaning(
    [],
    'setup',
    'NetSuite could not understand the request. It is not a permission problem.',
    'The integration, and a proxy between it and NetSuite',
  ),
  'old-endpoint': meaning(
    [],
    'setup',
    'The version of SOAP web services that the integration uses does not accept access tokens.',
    'The version in the address of the endpoint',
  ),
  'query-form': meaning(
    [],
    'data',
    'NetSuite cannot read the query. It is not a permission problem.',
    'The text of the query',
  ),
  'script-missing': meaning(
    [],
    'setup',
    'The script is not deployed, is inactive, or was called with a wrong id.',
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
    'A script reached its limit of governance units or of time. It is not a permission problem.',
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
    "The role or the user is not in the audience of the script's deployment, or the deployment is not Released.",
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
    'The role has no issue role, which issue management needs.',
    'Setup > Issues > Issue Roles',
  ),
  'level-not-possible': meaning(
    [],
    'setup',
    'A SuiteCloud project sets a permission to a level that this permission does not have.',
    'The permission in the role file of the project',
  ),
  'too-many-requests': meaning(
    [],
    'limit',
    'Too many requests run at once: the account has reached its limit. It is not a permission problem.',
    'Setup > Integration > Integration Management > Integration Governance',
  ),
  'login-feature': { ...REFUSED_LOGIN, checks: ['feature-enabled'], logIn: false },
  'login-application': meaning(
    ['integration-enabled'],
    'login',
    'The integration record is Blocked or does not allow this kind of login.',
    `${MENUS.integrations} > ${APPLICATION}`,
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
    `${MENUS.integrations} > ${APPLICATION} > OAuth 2.0`,
  ),
  'login-token': meaning(
    ['token-exists', 'token-live'],
    'login',
    'NetSuite does not accept this token: it is revoked, or belongs to another account.',
    MENUS.accessTokens,
  ),
  'login-expired': meaning(
    [],
    'login',
    'The OAuth 2.0 access token has expired. It is valid for sixty minutes. The integration has to request a new one.',
    TRAIL,
  ),
  'login-consent-over': meaning(
    [],
    'login',
    'The OAuth 2.0 consent has run out: its refresh token has expired. The user has to consent again in the integration.',
    `The integration: connect again; ${MENUS.authorizations}`,
  ),
  'login-no-access-token': meaning(
    [],
    'login',
    'The integration sent something else in the place of an OAuth 2.0 access token, such as a refresh token. No permission is the cause.',
    'The integration: connect again',
  ),
  'login-request': meaning(
    [],
    'setup',
    'The integration asks for the OAuth 2.0 consent in a form that NetSuite does not take: its redirect URI is not the one of the integration record, or its state is too short or too long.',
    `${MENUS.integrations} > ${APPLICATION} > OAuth 2.0 > Redirect URI`,
  ),
  'login-holder-or-role': meaning(
    HOLDER_OR_ROLE,
    'login',
    'NetSuite refused the user or the role of the login. The user may have hidden the role in View My Roles.',
    TRAIL,
    { logIn: true },
  ),
  'login-locked': meaning([], 'login', 'The login is locked for a while after too many failures.', TRAIL),
  'login-secret': meaning(
    [],
    'setup',
    'The signature is wrong: a wrong secret, an account id that is not written like 1234567_SB1, or, with OAuth 2.0, a wrong key. It is not a permission problem.',
    'Setup > Company > Company Information > Account ID: compare it with the account id in the integration',
  ),
  'login-clock': meaning(
    [],
    'setup',
    'The clock of the integration is more than five minutes wrong, or the same signed request was sent twice.',
    'The clock of the machine on which the integration runs',
  ),
};
