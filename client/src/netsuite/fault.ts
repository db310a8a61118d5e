// A copy of src/TypeScript/netsuite/refusals/fault.ts, made by `npm run docs`. Change that file, not this one.
/**
 * What NetSuite may mean when it refuses a call: one word for each meaning that its sentences and codes tell apart.
 */
export const FAULTS = [
  // A permission or a level of the role.
  'permission',
  'soap-permission',
  'unnamed-permission',
  'access-denied',
  'insufficient-permission',
  'rest-refused',
  'custom-record',
  // The role, but not its levels.
  'restriction',
  'unnamed-restriction',
  'form-or-feature',
  'form-or-field',
  'feature',
  'soap-feature',
  'not-visible',
  'column-not-visible',
  // The login.
  'login-refused',
  'role-login-disabled',
  'login-disabled',
  'holder-login-disabled',
  'credentials-refused',
  'token-issue-refused',
  'oauth2-role',
  'oauth2-token',
  'oauth2-grant',
  'oauth2-client',
  'oauth2-scope',
  'oauth2-denied',
  'role-required',
  'session-over',
  'two-factor',
  'ip-rule-employee',
  'ip-rule-account',
  'account-disabled',
  'account-disabled-or-unknown',
  // The call, the script, the record, the load.
  'wrong-host',
  'request-form',
  'invalid-request',
  'old-endpoint',
  'query-form',
  'script-missing',
  'script-failed',
  'script-limit',
  'not-released',
  'page-privileges',
  'record',
  'administrator-only',
  'issue-role',
  'level-not-possible',
  'too-many-requests',
] as const;

export type Fault = (typeof FAULTS)[number];
