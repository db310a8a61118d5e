import type { CredentialKind } from '../netsuite/credential-kinds';
import type { AccessToken, Credential, Fact, Facts } from './facts';
import { isAccessToken, known, UNREAD } from './facts';
import type { Profile } from './profile';

/** Why a credential lets nobody in; `live` where it does. */
export type CredentialState = 'live' | 'revoked' | 'inactive' | 'expired' | 'not valid yet';

/** Made once, for there may be thousands of tokens. */
const TOKEN_STATES = {
  live: known<CredentialState>('live'),
  inactive: known<CredentialState>('inactive'),
  revoked: known<CredentialState>('revoked'),
};

/** @param at ISO time in UTC */
export function stateOf(credential: Credential, at: string): Fact<CredentialState> {
  switch (credential.kind) {
    case 'access-token':
      // Whoever names a token says that it is there.
      if (!isAccessToken(credential)) return TOKEN_STATES.live;
      return TOKEN_STATES[credential.revoked ? 'revoked' : credential.inactive ? 'inactive' : 'live'];
    case 'oauth2-authorization':
      // Whoever names it says that it is there, and may say that it was revoked; nobody can read more.
      return credential.revoked ? stateByFlag(credential.revoked) : known('live');
    case 'oauth2-certificate': {
      const { revoked, validUntil } = credential;
      if (revoked.known && revoked.value) return known('revoked');
      const left = validUntil.known ? Date.parse(validUntil.value) - Date.parse(at) : NaN;
      if (left <= 0) return known('expired');
      if (Date.parse(credential.validFrom ?? at) > Date.parse(at)) return known('not valid yet');
      // An end that is no time was not read.
      return revoked.known && left > 0 ? known('live') : UNREAD;
    }
  }
}

function stateByFlag(revoked: Fact<boolean>): Fact<CredentialState> {
  return revoked.known ? known(revoked.value ? 'revoked' : 'live') : UNREAD;
}

/** Whole days until a live certificate ends; null for every other credential, and where its end is not known. @param at ISO time in UTC */
export function daysLeft(credential: Credential, at: string): number | null {
  if (credential.kind !== 'oauth2-certificate' || !credential.validUntil.known) return null;
  const left = Date.parse(credential.validUntil.value) - Date.parse(at);
  return left > 0 ? Math.floor(left / DAY) : null;
}

const DAY = 24 * 60 * 60 * 1000;

/** The same credential as if it were given anew. @param until when a certificate then ends, an ISO time in UTC */
export function inForce(credential: Credential, until: string): Credential {
  if (isAccessToken(credential)) return { ...credential, inactive: false, revoked: false };
  if (credential.kind === 'oauth2-authorization') return { ...credential, revoked: known(false) };
  if (credential.kind !== 'oauth2-certificate') return credential;
  const { validFrom: _start, ...others } = credential;
  return { ...others, revoked: known(false), validUntil: known(until) };
}

/** Whether a credential lets somebody in, or may. @param at ISO time in UTC */
export function isLive(credential: Credential, at: string): boolean {
  // Stryker disable next-line ConditionalExpression: only sooner than below
  if (isAccessToken(credential)) return isLiveToken(credential);
  const state = stateOf(credential, at);
  return !state.known || state.value === 'live';
}

/** Those that are access tokens of the list. */
export function accessTokensIn(credentials: readonly Credential[]): readonly AccessToken[] {
  return credentials.filter(isAccessToken);
}

export function isLiveToken({ inactive, revoked }: AccessToken): boolean {
  return !inactive && !revoked;
}

/** The credential created last; of those created at the same time the one with the highest id. */
export function newest<T extends Credential>(credentials: readonly T[]): T | undefined {
  return credentials.toSorted((a, b) => createdOf(b).localeCompare(createdOf(a)) || byCredentialId(b, a))[0];
}

function createdOf(credential: Credential): string {
  return isAccessToken(credential) ? credential.created : '';
}

/** By id; one without an id comes first. */
export function byCredentialId(a: Credential, b: Credential): number {
  return (a.id ?? 0) - (b.id ?? 0);
}

/** What the credentials of an account come to, seen once. */
export interface Survey<T extends Credential = Credential> {
  /**
   * Those that the verdict stands on, by id: every live one, because nobody can see which of them the integration holds; else
   * the one created last.
   */
  readonly judged: readonly T[];
  /** Their kinds. */
  readonly kinds: ReadonlySet<CredentialKind>;
  /** The integration records of the live ones; null stands for one that is not known. */
  readonly recordsInUse: ReadonlySet<number | null>;
  /** Those of them that a live access token is of. */
  readonly recordsOfTokens: ReadonlySet<number | null>;
}

/**
 * The facts without the dead access tokens of an integration that usually logs in with OAuth 2.0: they are left over from before, and NetSuite
 * lists to no script what it logs in with now. Whoever asks about one of them is told of it.
 */
export function withoutLeftOvers<F extends Pick<Facts, 'credentials' | 'onlyToken'>>(facts: F, profile: Profile): F {
  const { credentials, onlyToken } = facts;
  if (profile.credentials[0].kind === 'access-token' || onlyToken !== undefined || !credentials.known) return facts;
  const own = credentials.value.filter((one) => !isAccessToken(one) || isLiveToken(one));
  return own.length === credentials.value.length ? facts : { ...facts, credentials: known(own) };
}

/** One walk through the list, which may be long. @param at ISO time in UTC */
export function survey<T extends Credential>(credentials: readonly T[], at: string): Survey<T> {
  const live: T[] = [];
  const kinds = new Set<CredentialKind>();
  const recordsInUse = new Set<number | null>();
  const recordsOfTokens = new Set<number | null>();
  let before: T | null = null;
  let isInOrder = true;
  for (const credential of credentials) {
    if (!isLive(credential, at)) continue;
    live.push(credential);
    // Stryker disable next-line ConditionalExpression,LogicalOperator: one like the one before adds nothing, it only takes time
    if (credential.kind !== before?.kind || credential.integration !== before.integration) {
      kinds.add(credential.kind);
      recordsInUse.add(credential.integration);
      if (credential.kind === 'access-token') recordsOfTokens.add(credential.integration);
    }
    if (before !== null && byCredentialId(before, credential) > 0) isInOrder = false;
    before = credential;
  }
  const records = { recordsInUse, recordsOfTokens };
  if (live.length > 0) return { judged: isInOrder ? live : live.sort(byCredentialId), kinds, ...records };
  const last = newest(credentials);
  return { judged: last ? [last] : [], kinds: new Set(last ? [last.kind] : []), ...records };
}

/**
 * The credentials whose users and roles have to be read, whatever the profile says: where none is live, left-over tokens may count or
 * not, so that the one created last is looked for with them and without them. @param at ISO time in UTC
 */
export function credentialsToFollow<T extends Credential>(credentials: readonly T[], at: string): readonly T[] {
  const judged = credentialsToJudge(credentials, at);
  if (judged.some((one) => isLive(one, at))) return judged;
  const others = credentials.filter((one) => !isAccessToken(one));
  return [...new Set([...judged, ...credentialsToJudge(others, at)])];
}

/** The credentials that the verdict stands on, by id. @param at ISO time in UTC */
export function credentialsToJudge<T extends Credential>(credentials: readonly T[], at: string): readonly T[] {
  return survey(credentials, at).judged;
}
