import type { CredentialKind } from './credentials.ts';

/** [DOC] subsect_156935170194: with a consumer key whose integration record is blocked, a login is `consumer_key_refused`. */
const INTEGRATION =
  'NetSuite let this login in, so the integration record of this consumer key is enabled and takes access tokens.';

/**
 * What it shows that NetSuite let the caller in, one sentence each. The report cannot know it, for it does not see how the
 * caller logged in; and of somebody else's login it would say nothing.
 */
export function shownByLogin(kind: CredentialKind, onBehalf: boolean): readonly string[] {
  return kind === 'tba' && !onBehalf ? [INTEGRATION] : [];
}
