/** What each kind of item means: it sends nobody after a guess, and says where to look. */
import { CHECK_ORDER } from '../../../src/TypeScript/diagnosis/finding';
import type { Meaning } from '../../../src/TypeScript/diagnosis/symptom/meanings';
import { MEANINGS } from '../../../src/TypeScript/diagnosis/symptom/meanings';
import { isKnownFeature } from '../../../src/TypeScript/netsuite/known-features';

const each = Object.entries(MEANINGS);
const kindsWith = (holds: (meaning: Meaning) => boolean) =>
  each.flatMap(([kind, meaning]) => (holds(meaning) ? [kind] : []));

it.each(each)('%s is said in sentences, with the place to look at', (_, { otherwise: { kind, message, look } }) => {
  expect(['data', 'form', 'limit', 'login', 'setup', 'unknown']).toContain(kind);
  expect(message).toMatch(/^[A-Z].{20,}\.$/);
  expect(look).toMatch(/^[A-Z].{5,}\w$/);
  for (const step of look.split(/ > |; /)) expect(step).not.toBe('');
});

it.each(each)('%s names checks that there are, each once, in the order in which access fails', (_, { checks }) => {
  expect(CHECK_ORDER.filter((check) => checks.includes(check))).toEqual(checks);
});

it('nothing in the chain explains a limit, a form, the data of a record, or a login that goes wrong in the integration', () => {
  expect(kindsWith(({ checks }) => checks.length === 0).toSorted()).toEqual([
    ...['account-disabled', 'account-disabled-or-unknown', 'administrator-only', 'form-or-field', 'invalid-request'],
    ...['ip-rule-account', 'ip-rule-employee', 'issue-role', 'level-not-possible', 'login-application-unknown'],
    ...['login-clock', 'login-consent-over', 'login-expired', 'login-locked', 'login-no-access-token', 'login-request'],
    ...['login-secret', 'not-released', 'oauth2-denied', 'old-endpoint', 'query-form', 'record', 'request-form'],
    ...['role-required', 'script-failed', 'script-limit', 'script-missing', 'session-over', 'too-many-requests'],
    ...['two-factor', 'vendor-code', 'wrong-host'],
  ]);
});

it('a permission to log in that is missing explains a refused login, and REST that is refused', () => {
  expect(kindsWith(({ logIn }) => logIn).toSorted()).toEqual([
    ...['login-holder-or-role', 'login-refused', 'oauth2-grant', 'oauth2-role', 'oauth2-token', 'rest-refused'],
    'token-issue-refused',
  ]);
});

it('a restriction of the role explains what speaks of one, and what is not visible for whatever reason', () => {
  expect(kindsWith(({ checks }) => checks.includes('role-restrictions')).toSorted()).toEqual([
    ...['insufficient-permission', 'not-visible', 'restriction', 'unnamed-restriction'],
  ]);
});

it('the mark of a role for web services only explains a login that is refused by its role', () => {
  expect(kindsWith(({ checks }) => checks.includes('role-kind')).toSorted()).toEqual([
    ...['credentials-refused', 'oauth2-role', 'role-login-disabled'],
  ]);
});

it('names permissions by itself where the sentence does not: those that it says, and those that are only likely', () => {
  const named = each.flatMap(([kind, { permissions }]) =>
    permissions.map(({ anyOf, level, said }) => [kind, anyOf.join(), level, said]),
  );
  expect(named).toEqual([
    ['soap-permission', 'ADMI_WEBSERVICES', 'FULL', true],
    ['rest-refused', 'ADMI_RESTWEBSERVICES', 'FULL', false],
    ['rest-refused', 'REPO_ANALYTICS', 'VIEW', false],
    ['token-issue-refused', 'ADMI_MANAGE_OWN_OAUTH_TOKENS,ADMI_LOGIN_OAUTH', 'FULL', true],
    ['oauth2-role', 'ADMI_LOGIN_OAUTH2', 'FULL', true],
  ]);
});

it('names features by itself that NetSuite has, with the names that its pages have', () => {
  const named = each.flatMap(([kind, { features }]) => features.map(({ id, name }) => [kind, id, name]));
  expect(named).toEqual([
    ['rest-refused', 'RESTWEBSERVICES', 'REST Web Services'],
    ['rest-refused', 'USR', 'SuiteAnalytics Workbook'],
    ['soap-feature', 'WEBSERVICESEXTERNAL', 'SOAP Web Services'],
  ]);
  expect(named.every(([, id]) => isKnownFeature(id ?? ''))).toBe(true);
});
