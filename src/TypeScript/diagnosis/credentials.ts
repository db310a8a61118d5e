import type { Credential } from './facts';

export function isLive(credential: Credential): boolean {
  return !credential.inactive && !credential.revoked;
}

/** The credential created last; of those created at the same time the one with the highest id. */
export function newest(credentials: readonly Credential[]): Credential | undefined {
  return credentials.reduce<Credential | undefined>((latest, credential) => {
    if (!latest) return credential;
    const later =
      credential.created === latest.created ? credential.id > latest.id : credential.created > latest.created;
    return later ? credential : latest;
  }, undefined);
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
