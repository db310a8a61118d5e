/**
 * Assumptions that no script inside an account can try, and why: every assumed row of the ledger has either a probe or a
 * line here.
 */
const OUTSIDE = 'Only a caller outside the account sees it: ask the RESTlet with a signed request and read the answer.';
const REFUSED = 'Only a refused login shows it: send one on purpose and read the Login Audit Trail.';
const DEPLOYING = 'It shows when a project is deployed, before any script runs.';
const OURS = 'It says how the emulator is made, and claims nothing about NetSuite.';
const SWITCHING = 'It takes an administrator who changes the account between two requests.';

const MORE_SCRIPTS = 'It takes a second script that is deployed for it.';

export const UNPROBED: Readonly<Record<string, string>> = {
  'cache-kept': 'It takes waiting, and NetSuite may drop a value at any time.',
  'concurrency-counted': OUTSIDE,
  'concurrency-flexible': OUTSIDE,
  'credentials-derived': OURS,
  'customrecord-list-role': DEPLOYING,
  'customrecord-list-violation': OUTSIDE,
  'fault-calls': OURS,
  'fault-cost': OURS,
  'fault-error': OURS,
  'governance-statements': 'It takes a script that runs until it is ended.',
  'governance-time-await': 'It takes a script that runs until it is ended.',
  'governance-time-call': 'It takes a script that runs until it is ended.',
  'http-audience-administrator': SWITCHING,
  'http-restlet-audience': OUTSIDE,
  'http-restlet-malformed': OUTSIDE,
  'http-restlet-method': OUTSIDE,
  'http-restlet-parameters': OUTSIDE,
  'http-restlet-string-json': OUTSIDE,
  'http-suitelet-error': OUTSIDE,
  'http-suitelet-invalid': OUTSIDE,
  'login-audit-attempts': REFUSED,
  'login-session-lasts': SWITCHING,
  'login-single-sign-on': REFUSED,
  'oauth2-bearer-body': REFUSED,
  'oauth2-details-others': REFUSED,
  'oauth2-error-causes': REFUSED,
  'oauth2-judged-anew': SWITCHING,
  'oauth2-order': REFUSED,
  'oauth2-token-signature': OURS,
  'oauth2-tolerance': REFUSED,
  'query-snapshot': 'It takes a second writer between two pages.',
  'response-headers': 'A header that is not refused would spoil the answer that carries the observation.',
  'run-as-role': 'It takes a second deployment that executes as a role.',
  'script-async': 'A promise that is not awaited would leave no page to read.',
  'script-module-cycle': 'A script that does not load would keep every other probe from running.',
  'sdf-custom-record-name': DEPLOYING,
  'sdf-order': DEPLOYING,
  'sdf-owner': DEPLOYING,
  'sdf-role-custom-permission': DEPLOYING,
  'sdf-role-id': DEPLOYING,
  'sdf-role-kept': OURS,
  'sdf-rule-parameter-value': DEPLOYING,
  'sdf-rule-script-file-unused': OURS,
  'sdf-rule-zip-unreadable': DEPLOYING,
  'sdf-standard-roles': OURS,
  'search-join-permission': 'It takes a role that may search one record and not the record that it joins.',
  'table-account-empty': OURS,
  'table-role-defaults': OURS,
  'token-answer': REFUSED,
  'token-method': REFUSED,
  'token-order': REFUSED,
  'token-realm': REFUSED,
  'trigger-audience': MORE_SCRIPTS,
  'trigger-body': MORE_SCRIPTS,
  'trigger-loop': MORE_SCRIPTS,
  'trigger-messages': MORE_SCRIPTS,
  'trigger-promise': OURS,
  'trigger-units': MORE_SCRIPTS,
};
