import type { Account, CachedValue, Deployment } from '../model';

export const SCOPE = { PRIVATE: 'PRIVATE', PROTECTED: 'PROTECTED', PUBLIC: 'PUBLIC' } as const;
export type Scope = keyof typeof SCOPE;

/** One named cache, as those who share its scope see it. */
export interface CacheStore {
  /** Undefined if there is none, or its time is over. */
  get(key: string): string | undefined;
  /** @param seconds that it is kept; null: without limit */
  put(key: string, value: string, seconds: number | null): void;
  remove(key: string): void;
}

/**
 * The cache of that name and scope. A private one belongs to the script [DOC section_4642573343]; scripts that are in no
 * bundle share a protected one [Oracle's stub cache/cache.js], and nothing here is in a bundle. The same name in two scopes
 * is two caches (ASSUMED).
 */
export function cacheStore(account: Account, deployment: Deployment, name: string, scope: Scope): CacheStore {
  const owner = scope === 'PRIVATE' ? deployment.scriptId : '';
  const id = JSON.stringify([scope, owner, name]);
  const caches = (account.caches ??= new Map<string, Map<string, CachedValue>>());
  const values = caches.get(id) ?? new Map<string, CachedValue>();
  caches.set(id, values);
  return {
    get(key) {
      const cached = values.get(key);
      if (cached !== undefined && account.now() >= cached.until) values.delete(key);
      return values.get(key)?.value;
    },
    put(key, value, seconds) {
      values.set(key, { value, until: seconds === null ? Infinity : account.now() + seconds * 1_000 });
    },
    remove(key) {
      values.delete(key);
    },
  };
}
