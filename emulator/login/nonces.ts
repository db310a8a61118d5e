import { createHash } from 'node:crypto';

import type { Account } from '../model';

/** Nonces that are remembered of one account at most: a busy test account sends thirty requests a second for ten minutes. */
const MOST = 20_000;

/** Nonces that each account has seen, as digests, with the time in seconds until which they count. Oldest first. */
const seen = new WeakMap<Account, Map<string, number>>();

/**
 * Remembers a nonce of a token for as long as a request that carries it could be let in: its timestamp may lie `tolerance`
 * ahead of the clock, and is accepted until it lies as far behind.
 *
 * @param tolerance seconds
 * @returns false if that token has used it already
 */
export function useNonce(account: Account, token: string, nonce: string, tolerance: number): boolean {
  const nonces = seen.get(account) ?? new Map<string, number>();
  seen.set(account, nonces);
  const now = account.now() / 1000;
  // A digest: a nonce may be as long as a header, and is not kept in full.
  const key = createHash('sha256').update(`${token}\n${nonce}`).digest('base64');
  for (const [old, until] of nonces) {
    if (until >= now) break;
    nonces.delete(old);
  }
  if (nonces.has(key)) return false;
  const [oldest] = nonces.keys();
  if (oldest !== undefined && nonces.size >= MOST) nonces.delete(oldest);
  nonces.set(key, now + 2 * tolerance);
  return true;
}

/** How many nonces an account remembers now. */
export function rememberedNonces(account: Account): number {
  return seen.get(account)?.size ?? 0;
}
