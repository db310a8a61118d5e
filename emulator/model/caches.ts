/** One value that a script put into N/cache. */
export interface CachedValue {
  readonly value: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Caches of one account: by scope, owner and name, then by key. */
export type Caches = Map<string, Map<string, CachedValue>>;
