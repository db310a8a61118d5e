/** Milliseconds before the second attempt; doubled for each after it. */
const FIRST = 250;
const LONGEST = 8_000;

/**
 * How long to wait before the next attempt: twice as long each time, and anywhere in the upper half of that, so that callers
 * who were refused together do not come back together.
 *
 * @param attempt how many were made, from 1
 * @param random from 0 up to 1
 * @param retryAfter the header of that name, in seconds; a date is not read
 * @returns milliseconds
 */
export function backoff(attempt: number, random: number, retryAfter?: string): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** (attempt - 1));
  const asked = /^\d{1,4}$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : 0;
  return Math.max(asked, Math.round(ceiling * (0.5 + random / 2)));
}
