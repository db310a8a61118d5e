import type { CredentialKind } from './credentials.ts';

/** [DOC] subsect_156935170194: with a consumer key whose integration record is blocked, a login is `consumer_key_refused`. */
const INTEGRATION =
  'NetSuite let this login in, so the integration record of this consumer key is enabled and takes access tokens.';

/** [DOC] subsect_158324637123: of a blocked record, or a user or role that is not valid, NetSuite takes no access token. */
const OAUTH2 =
  'NetSuite let this login in, so the integration record is enabled, and the user may log in with OAuth 2.0 in this role.';

/**
 * What it shows that NetSuite let the caller in, one sentence each. The report cannot know it, for it does not see how the
 * caller logged in; and of somebody else's login it would say nothing.
 *
 * @param isOwn whether the report is about the very credential of the login
 */
export function shownByLogin(kind: CredentialKind, onBehalf: boolean, isOwn = false): readonly string[] {
  if (kind !== 'tba' && isOwn) return [OAUTH2];
  return kind === 'tba' && !onBehalf ? [INTEGRATION] : [];
}
