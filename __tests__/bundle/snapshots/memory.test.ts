/** What is remembered of the entries between two calls. */
import * as cache from 'N/cache';
import type { Entry, Memory } from '../../../src/TypeScript/snapshots/memory';
import { forgetEntries, isRecent, recallEntries, rememberEntries } from '../../../src/TypeScript/snapshots/memory';

jest.mock('N/cache');

const NOON = '2026-06-01T12:00:00.000Z';
const DAY = 24 * 60 * 60;
const NOTHING: Memory = { entries: {}, surplus: [], lookedAt: '' };

const entry = (seenAt: string): Entry => ({
  ...{ id: 1, hash: 'h+', at: NOON },
  integrationState: { record: 7, seen: 'fault', seenAt },
});
const MEMORY: Memory = {
  entries: { 'expensify/501': entry(NOON), 'expensify/502': entry('2026-06-01T11:00:00.000Z') },
  surplus: [9],
  lookedAt: NOON,
};

interface Kept {
  readonly value: string;
  readonly ttl: number;
}

/** NetSuite's caches, by what they are opened with: it refuses one without a name, and a value without a key. */
function installCaches(): ReadonlyMap<string, Kept> {
  const kept = new Map<string, Kept>();
  const named = (name: string) => {
    if (name === '') throw new Error('SSS_MISSING_REQD_ARGUMENT');
    return name;
  };
  jest.mocked(cache.getCache).mockImplementation(({ name, scope }) => {
    const place = (key: string) => `${String(scope)} ${named(name)} ${named(key)}`;
    return Object.assign(jest.createMockFromModule<cache.Cache>('N/cache/instance'), {
      get: ({ key }: { key: string }) => kept.get(place(key))?.value ?? null,
      put: ({ key, ...value }: Kept & { key: string }) => kept.set(place(key), value),
      remove: ({ key }: { key: string }) => kept.delete(place(key)),
    });
  });
  return kept;
}

it('is recalled as it was, for a day, by every script of the bundle', () => {
  const kept = installCaches();
  expect(recallEntries()).toEqual(NOTHING);
  rememberEntries(MEMORY);

  expect(recallEntries()).toEqual(MEMORY);
  expect([...kept].map(([place, { ttl }]) => [place.split(' ')[0], ttl])).toEqual([['PROTECTED', DAY]]);
});

it('is gone once it is forgotten', () => {
  installCaches();
  rememberEntries(MEMORY);
  forgetEntries();

  expect(recallEntries()).toEqual(NOTHING);
});

it.each([
  [0, true],
  [DAY - 1, true],
  [DAY, false],
])('is recent %i seconds after the entries were looked up: %p', (seconds, recent) => {
  expect(isRecent(MEMORY, Date.parse(NOON) + seconds * 1000)).toBe(recent);
});

it('is never recent where nobody looked', () => {
  expect(isRecent(NOTHING, Date.parse(NOON))).toBe(false);
});
