import type { Change } from './change';
import { isWorse } from './worse';

/** How many credentials turned for the worse. */
export interface Turned {
  readonly blocked: number;
  readonly unknown: number;
}

export function countWorse(changes: readonly Change[]): Turned {
  const count = { blocked: 0, unknown: 0 };
  for (const change of changes) {
    if (isWorse(change) && (change.to === 'blocked' || change.to === 'unknown')) count[change.to] += change.count;
  }
  return count;
}

/** `3 credentials are now blocked and 2 are now unknown`; empty where nothing turned for the worse. */
export function headline({ blocked, unknown }: Turned): string {
  const first = blocked > 0 ? `${credentials(blocked)} now blocked` : '';
  if (unknown === 0) return first;
  if (blocked === 0) return `${credentials(unknown)} now unknown`;
  return `${first} and ${unknown} ${unknown === 1 ? 'is' : 'are'} now unknown`;
}

function credentials(count: number): string {
  return count === 1 ? '1 credential is' : `${count} credentials are`;
}
