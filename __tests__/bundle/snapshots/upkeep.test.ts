/** When an entry is written, and which are to go. */
import type { Entries, Entry } from '../../../src/TypeScript/snapshots/memory';
import { REWRITE_SECONDS } from '../../../src/TypeScript/snapshots/settings';
import { beyond, goneFrom, isDue, mostUrgentFirst } from '../../../src/TypeScript/snapshots/upkeep';
import type { SnapshotFinding } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import type { NewSnapshot } from '../../../src/TypeScript/snapshots/new-snapshot';

const NOON = Date.UTC(2026, 5, 1, 12);
const at = (seconds: number) => new Date(NOON + seconds * 1000).toISOString();

const READY: SnapshotFinding = {
  ...{ verdict: 'ready', rootCause: null, fails: [], unmet: [], globalLines: {} },
  ...{ integrationRead: true, allReady: true },
};

const snapshot = (different: Partial<NewSnapshot> = {}): NewSnapshot => ({
  ...{ integration: 'expensify', token: 501, entity: 42, role: 1001, at: at(0), hash: 'h', finding: READY },
  report: () => {
    throw new Error('not asked for');
  },
  ...different,
});

const entry = (different: Partial<Entry> = {}): Entry => ({
  id: 1,
  hash: 'h',
  at: at(0),
  record: 'fine',
  ...different,
});

describe('an entry is written', () => {
  it.each<[string, Partial<NewSnapshot>, Entry | undefined, boolean]>([
    ['where there is none', {}, undefined, true],
    ['where the facts changed', { at: at(1), hash: 'other' }, entry(), true],
    ['after an hour', { at: at(REWRITE_SECONDS) }, entry(), true],
    ['over one from the future, which nobody of ours wrote', {}, entry({ at: at(9e9) }), true],
    ['over one without a time', {}, entry({ at: 'never' }), true],
  ])('%s', (_when, different, kept, due) => {
    expect(isDue(snapshot(different), kept, NOON + REWRITE_SECONDS * 1000)).toBe(due);
  });

  it.each<[string, Partial<NewSnapshot>, Entry]>([
    ['within the hour where nothing changed', { at: at(REWRITE_SECONDS - 1) }, entry()],
    ['by a slow reader over what was read since', { at: at(0), hash: 'other' }, entry({ at: at(1) })],
  ])('not %s', (_when, different, kept) => {
    expect(isDue(snapshot(different), kept, NOON + REWRITE_SECONDS * 1000)).toBe(false);
  });
});

describe('where not all can be written at once', () => {
  it('what changed comes first, then what has no entry, then the oldest: each has its turn', () => {
    const entries: Entries = {
      'expensify/1': entry({ at: at(5) }),
      'expensify/2': entry({ at: at(3) }),
      'expensify/4': entry({ at: at(9), hash: 'other' }),
    };
    const snapshots = [1, 2, 3, 4].map((token) => snapshot({ token }));

    expect(mostUrgentFirst(snapshots, entries).map(({ token }) => token)).toEqual([4, 3, 2, 1]);
  });
});

describe('entries that are to go', () => {
  const entries: Entries = {
    'expensify/501': entry({ at: at(3) }),
    'expensify/502': entry({ at: at(2) }),
    'expensify2/501': entry({ at: at(1) }),
  };

  it('are those of tokens that are no longer live, of that integration alone', () => {
    expect(goneFrom(entries, 'expensify', [snapshot()])).toEqual(['expensify/502']);
    expect(goneFrom(entries, 'expensify', [])).toEqual(['expensify/501', 'expensify/502']);
  });

  it('are the oldest beyond the number that is kept', () => {
    expect(beyond(entries, 1)).toEqual(['expensify2/501', 'expensify/502']);
    expect(beyond(entries, 3)).toEqual([]);
  });
});
