import type { CheckId } from '../finding';

/** What is wrong where a check fails, in the middle of a sentence. */
export const WHAT_FAILED: Readonly<Record<CheckId, string>> = {
  'feature-enabled': 'a feature that the integration needs is off',
  'integration-enabled': 'the integration record is blocked, or does not accept access tokens',
  'token-exists': 'there is no access token',
  'token-live': 'the token is revoked or inactive, or the certificate has ended',
  'employee-access': 'the user is inactive, or may not log in',
  'role-active': 'the role is inactive',
  'role-assigned': 'the role is not assigned to the user',
  'token-role': 'the role is not the one that the integration needs',
  'role-permission': 'the role lacks a permission',
  'global-permission': 'a global permission overrides the role',
  'role-restrictions': 'a restriction of the role hides records that the integration needs',
  'role-kind': 'the role is for web services only, and the integration calls a RESTlet',
};
