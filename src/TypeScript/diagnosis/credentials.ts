import type { AccessToken, Credential, Fact } from './facts';
import { known, UNREAD } from './facts';

/** Why a credential lets nobody in; `live` where it does. */
export type CredentialState = 'live' | 'revoked' | 'inactive' | 'expired';

/** @param at ISO time in UTC */
export function stateOf(credential: Credential, at: string): Fact<CredentialState> {
  switch (credential.kind) {
    case 'access-token':
      return known(credential.revoked ? 'revoked' : credential.inactive ? 'inactive' : 'live');
    case 'oauth2-authorization':
      // Whoever names it says that it is there; nobody can read more.
      return known('live');
    case 'oauth2-certificate': {
      const { revoked, validUntil } = credential;
      if (revoked.known && revoked.value) return known('revoked');
      if (validUntil.known && Date.parse(validUntil.value) <= Date.parse(at)) return known('expired');
      return revoked.known && validUntil.known ? known('live') : UNREAD;
    }
  }
}

/** Whether a credential lets somebody in, or may. @param at ISO time in UTC */
export function isLive(credential: Credential, at: string): boolean {
  const state = stateOf(credential, at);
  return !state.known || state.value === 'live';
}

/** Those that are access tokens. */
export function accessTokensIn(credentials: readonly Credential[]): readonly AccessToken[] {
  return credentials.filter((credential) => credential.kind === 'access-token');
}

export function isLiveToken({ inactive, revoked }: AccessToken): boolean {
  return !inactive && !revoked;
}

/** The credential created last; of those created at the same time the one with the highest id. */
export function newest<T extends Credential>(credentials: readonly T[]): T | undefined {
  return credentials.toSorted((a, b) => createdOf(b).localeCompare(createdOf(a)) || byCredentialId(b, a))[0];
}

function createdOf(credential: Credential): string {
  return credential.kind === 'access-token' ? credential.created : '';
}

/** By id; one without an id comes first. */
export function byCredentialId(a: Credential, b: Credential): number {
  return (a.id ?? 0) - (b.id ?? 0);
}

/**
 * The credentials that the verdict stands on, by id: every live one, because nobody can see which of them the
 * integration holds; else the one created last.
 *
 * @param at ISO time in UTC
 */
export function credentialsToJudge<T extends Credential>(credentials: readonly T[], at: string): readonly T[] {
  const live = credentials.filter((credential) => isLive(credential, at));
  if (live.length > 0) return live.toSorted(byCredentialId);
  const last = newest(credentials);
  return last ? [last] : [];
}
