import type { CheckId } from '../diagnosis/finding';

/** What is wrong, by the check that fails first: of many applications nobody reads more in one line. */
export const WRONG: Readonly<Record<CheckId, string>> = {
  'feature-enabled': 'A feature is off',
  'integration-enabled': 'The integration record is blocked, or does not accept access tokens',
  'token-exists': 'No access token',
  'token-live': 'No live access token',
  'employee-access': 'The user may not log in',
  'role-active': 'The role is inactive',
  'role-assigned': 'The role is not assigned to the user',
  'token-role': 'The access token is on the wrong role',
  'role-permission': 'The role lacks a permission',
  'global-permission': 'A global permission overrides the role',
  'role-restrictions': 'A restriction of the role is in the way',
  'role-kind': 'The role is for web services only',
};
