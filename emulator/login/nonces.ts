import type { Account } from '../types';

/** Nonces that each account has seen, with the time of their request in seconds. */
const seen = new WeakMap<Account, Map<string, number>>();

/**
 * Remembers a nonce of a token for as long as its timestamp would still be accepted.
 *
 * @returns false if that token has used it already
 */
export function useNonce(
  account: Account,
  token: string,
  nonce: string,
  timestamp: number,
  tolerance: number,
): boolean {
  const nonces = seen.get(account) ?? new Map<string, number>();
  seen.set(account, nonces);
  const now = account.now() / 1000;
  for (const [key, time] of nonces) if (Math.abs(now - time) > tolerance) nonces.delete(key);
  const key = `${token}\n${nonce}`;
  if (nonces.has(key)) return false;
  nonces.set(key, timestamp);
  return true;
}
