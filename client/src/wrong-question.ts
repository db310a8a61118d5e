import type { Preflight } from './preflight.ts';

/** Whether it was Token Doctor that refused, for it does not know what it was asked: NetSuite let the caller in. */
export function isWrongQuestion(preflight: Preflight): boolean {
  return 'causes' in preflight && preflight.causes.some(({ id }) => id === 'bad-request');
}
