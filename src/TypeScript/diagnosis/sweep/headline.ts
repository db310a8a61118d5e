import type { Change } from './change';
import { isWorse } from './worse';

/** How many credentials turned for the worse. */
export interface Turned {
  readonly blocked: number;
  readonly unknown: number;
}

export function countWorse(changes: readonly Change[]): Turned {
  const worse = changes.filter(isWorse);
  const count = (wanted: Change['to']) =>
    worse.filter(({ to }) => to === wanted).reduce((sum, change) => sum + change.count, 0);
  return { blocked: count('blocked'), unknown: count('unknown') };
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
