/**
 * What people met in public threads: the text that they had, an account in which it happens so, and the answer. The texts are told
 * again in NetSuite's own sentences. Those about the caller's side, and those of which nobody found the cause, must not become a
 * finding about a role.
 */
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { profiles } from '../../../src/TypeScript/profiles/index';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import { aRole, anEmployee, anIntegration, aToken, EXPECTED_ROLE, OTHER_ROLE } from '../support/accounts';
import type { Change } from './support/answered';
import { answered } from './support/answered';

/** An integration that nobody has a profile of, as the report on its application sees it. */
const nameless: Profile = {
  ...(profiles.get('any') ?? expensify),
  recognise: { integrationNames: ['acme'], roleNames: [] },
};

const LOG_IN = { ADMI_LOGIN_OAUTH: 'FULL' } as const;
const acme = (permissions: Readonly<Record<string, Level>>, change: Change = {}): Change => ({
  roles: [aRole({ name: 'Acme', permissions: { ...LOG_IN, ...permissions } })],
  integrations: [anIntegration({ name: 'Acme sync' })],
  ...change,
});
const needs = (permission: string): string =>
  `Permission Violation: You need  the '${permission}' permission to access this page. Please contact your account administrator.`;
const higher = (permission: string): string =>
  `Permission Violation: You need a higher level of the '${permission}' permission to access this page.`;
const NO_ACTION =
  '{"status":400,"o:errorDetails":[{"detail":"Your current role does not have permission to perform this action.","o:errorCode":"USER_ERROR"}]}';
const INVALID_LOGIN = 'INVALID_LOGIN_ATTEMPT: Invalid login attempt.';

describe('the role or the token is at fault', () => {
  it.each<readonly [string, string, Change, string]>([
    [
      '1: another role of the user has the permission, and the call runs under one',
      needs('Web Site Management'),
      acme(
        {},
        {
          roles: [
            aRole({ name: 'Developer', permissions: LOG_IN }),
            aRole({ id: OTHER_ROLE, name: 'Shop', permissions: { ADMI_SITEMANAGEMENT: 'FULL' } }),
          ],
          employees: [anEmployee({ roles: [EXPECTED_ROLE, OTHER_ROLE] })],
        },
      ),
      'role-permission',
    ],
    ['2: currencies cannot be listed', needs('Lists -> Currency'), acme({}), 'role-permission'],
    [
      '3: the client hid it as a record that could not be found',
      needs('Lists -> Customers'),
      acme({}),
      'role-permission',
    ],
    [
      '6: calls by id work, and lists and SuiteQL do not',
      NO_ACTION,
      acme({ ADMI_RESTWEBSERVICES: 'FULL' }),
      'role-permission',
    ],
    ['9: no call works', NO_ACTION, acme({ REPO_ANALYTICS: 'FULL' }), 'role-permission'],
    [
      '7: OAuth 2.0 is not allowed for the role',
      'Your role does not support OAuth2 login',
      acme({}),
      'role-permission',
    ],
    [
      '8: Custom Lists, and not Custom Record Entries',
      needs('Custom Lists'),
      acme({ LIST_CUSTRECORDENTRY: 'FULL' }),
      'role-permission',
    ],
    [
      '11: the refresh of a sandbox took the tokens',
      INVALID_LOGIN,
      acme({}, { tokens: [aToken({ revoked: true })] }),
      'token-live',
    ],
    [
      '15: a release of NetSuite asks for one more permission',
      needs('Lists -> Items'),
      acme({ LIST_CUSTJOB: 'VIEW' }),
      'role-permission',
    ],
    [
      '16: the permission has another name than in the list',
      higher('Lists -> Shipping Items'),
      acme({ LIST_SHIPITEM: 'VIEW' }),
      'role-permission',
    ],
    [
      '19: the user cannot log in',
      INVALID_LOGIN,
      acme({}, { employees: [anEmployee({ giveAccess: false })] }),
      'employee-access',
    ],
    [
      '19: the role is inactive',
      INVALID_LOGIN,
      acme({}, { roles: [aRole({ permissions: LOG_IN, inactive: true })] }),
      'role-active',
    ],
    [
      '19: the role was taken from the user',
      INVALID_LOGIN,
      acme({}, { employees: [anEmployee({ roles: [] })] }),
      'role-assigned',
    ],
    [
      '19: the role may not log in by token',
      INVALID_LOGIN,
      acme({}, { roles: [aRole({ permissions: {} })] }),
      'role-permission',
    ],
    ['22: Expensify cannot connect', `NS0109: ${INVALID_LOGIN}`, { tokens: [aToken({ revoked: true })] }, 'token-live'],
  ])('%s', (what, text, change, check) => {
    const { explainedBy, otherwise } = answered(text, what.startsWith('22') ? expensify : nameless, change);

    expect(explainedBy[0]?.check).toBe(check);
    expect(otherwise).toBeNull();
  });

  it('1: a permission of the user raises the role, so that it is not at fault any more', () => {
    const raised = acme({}, { employees: [anEmployee({ globalPermissions: { LIST_CURRENCY: 'VIEW' } })] });

    expect(answered(needs('Lists -> Currency'), nameless, raised).explainedBy).toEqual([]);
  });
});

describe('the chain is not what it is', () => {
  const granted = acme({
    LIST_CURRENCY: 'FULL',
    LIST_SUBSIDIARY: 'FULL',
    REPO_ANALYTICS: 'FULL',
    ADMI_RESTWEBSERVICES: 'FULL',
  });

  it.each<readonly [string, string, string, RegExp]>([
    ['3: a record could not be found', 'record 123 could not be found', 'unknown', /recognises nothing in the text/],
    ['4: a search finds nothing', 'The search succeeded with 0 rows', 'unknown', /recognises nothing in the text/],
    [
      '5: the restriction of the role by subsidiary',
      'INSUFFICIENT_PERMISSION: The subsidiary restrictions on your role prevent you from seeing this record.',
      'setup',
      /restriction on the role/i,
    ],
    ['6: the permission was given, and the text is an old one', NO_ACTION, 'unknown', /SuiteAnalytics Workbook/],
    [
      '9: the permissions are given, and the text is an old one',
      '400 USER_ERROR: Your current role does not have permission to perform this action.',
      'unknown',
      /permission to log in/,
    ],
    [
      '12: the sandbox account id is in small letters',
      'Invalid login: InvalidSignature',
      'setup',
      /account id that is not written like 1234567_SB1/,
    ],
    ['13: the account id is in small letters, and all links are sound', INVALID_LOGIN, 'login', /./],
    [
      '14: too many requests at once',
      'SSS_REQUEST_LIMIT_EXCEEDED: concurrent request limit exceeded',
      'limit',
      /not a permission problem/,
    ],
    ['14: the same under load, as a refused login', INVALID_LOGIN, 'login', /./],
    [
      '17: a custom record type has a rule of its own',
      'Permission Violation: You need a higher permission for custom record type customrecord_x to access this page.',
      'unknown',
      /permission list of that type/,
    ],
    [
      '18: an Administrator is asked for a second factor',
      'TWO_FA_REQD: Two-Factor Authentication required',
      'login',
      /second factor/,
    ],
    ['20: another client works with the same credentials', INVALID_LOGIN, 'login', /./],
    ['21: the calls never reach NetSuite', 'Tool execution failed', 'unknown', /recognises nothing in the text/],
    ['22: nobody said what it was', 'Authentication error', 'unknown', /recognises nothing in the text/],
  ])('%s', (_what, text, kind, says) => {
    const { explainedBy, otherwise } = answered(text, nameless, granted);

    expect(explainedBy).toEqual([]);
    expect(otherwise?.kind).toBe(kind);
    expect(otherwise?.message).toMatch(says);
  });

  it('10: a role for web services only meets a RESTlet: no level is at fault', () => {
    const only = acme({}, { roles: [aRole({ permissions: LOG_IN, webServicesOnly: true })] });
    const { explainedBy } = answered('INVALID_LOGIN_CREDENTIALS', nameless, only);

    expect(explainedBy.map(({ check }) => check)).not.toContain('role-permission');
  });
});
