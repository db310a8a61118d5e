import type { Credential } from './facts';

export function isLive(credential: Credential): boolean {
  return !credential.inactive && !credential.revoked;
}

/** The credential created last; of those created at the same time the one with the highest id. */
export function newest(credentials: readonly Credential[]): Credential | undefined {
  return credentials.toSorted((a, b) => b.created.localeCompare(a.created) || b.id - a.id)[0];
}

/**
 * The credentials that the verdict stands on, by id: every live one, because nobody can see which of them the
 * integration holds; else the one created last.
 */
export function credentialsToJudge(credentials: readonly Credential[]): readonly Credential[] {
  const live = credentials.filter(isLive);
  if (live.length > 0) return live.toSorted((a, b) => a.id - b.id);
  const last = newest(credentials);
  return last ? [last] : [];
}
