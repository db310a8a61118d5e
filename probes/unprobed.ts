/**
 * Assumptions that no script inside an account can try, and why: every assumed row of the ledger has either a probe or a
 * line here.
 */
const OUTSIDE = 'Only a caller outside the account sees it: ask the RESTlet with a signed request and read the answer.';
const REFUSED = 'Only a refused login shows it: send one on purpose and read the Login Audit Trail.';
const DEPLOYING = 'It shows when a project is deployed, before any script runs.';
const OURS = 'It says how the emulator is made, and claims nothing about NetSuite.';
const SWITCHING = 'It takes an administrator who changes the account between two requests.';

export const UNPROBED: Readonly<Record<string, string>> = {
  'credentials-derived': OURS,
  'http-audience-administrator': SWITCHING,
  'http-restlet-audience': OUTSIDE,
  'http-restlet-malformed': OUTSIDE,
  'http-restlet-method': OUTSIDE,
  'http-restlet-parameters': OUTSIDE,
  'http-restlet-string-json': OUTSIDE,
  'http-suitelet-error': OUTSIDE,
  'http-suitelet-invalid': OUTSIDE,
  'login-session-lasts': SWITCHING,
  'login-single-sign-on': REFUSED,
  'query-snapshot': 'It takes a second writer between two pages.',
  'response-headers': 'A header that is not refused would spoil the answer that carries the observation.',
  'run-as-role': 'It takes a second deployment that executes as a role.',
  'script-async': 'A promise that is not awaited would leave no page to read.',
  'script-module-cycle': 'A script that does not load would keep every other probe from running.',
  'sdf-file-name': DEPLOYING,
  'sdf-owner': DEPLOYING,
  'table-role-defaults': OURS,
  'token-answer': REFUSED,
  'token-method': REFUSED,
  'token-order': REFUSED,
  'token-realm': REFUSED,
};
