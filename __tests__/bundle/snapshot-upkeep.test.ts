/** When an entry is written, what is carried over, and which are to go. */
import type { Entries, Entry } from '../../src/TypeScript/account/snapshot-memory';
import { REWRITE_SECONDS } from '../../src/TypeScript/account/snapshot-policy';
import { beyond, goneFrom, isDue, recordSeen, withFaultSeen } from '../../src/TypeScript/account/snapshot-upkeep';
import type { SnapshotFinding } from '../../src/TypeScript/account/snapshots';
import type { NewSnapshot } from '../../src/TypeScript/snapshot';

const NOON = Date.UTC(2026, 5, 1, 12);
const at = (seconds: number) => new Date(NOON + seconds * 1000).toISOString();

const READY: SnapshotFinding = {
  ...{ verdict: 'ready', rootCause: null, fails: [], unmet: [], globalLines: {} },
  ...{ integrationRead: true, allReady: true },
};
const UNSEEN: SnapshotFinding = { ...READY, integrationRead: false };

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

describe('a fault of the integration record that another reader saw', () => {
  const fault = entry({ record: 'fault' });

  it('is carried over by one who does not see the record', () => {
    expect(withFaultSeen(UNSEEN, fault)).toMatchObject({
      verdict: 'blocked',
      rootCause: { check: 'integration-enabled', token: null },
      fails: ['integration-enabled'],
      allReady: false,
    });
  });

  it('stands beside what that one found, in the order of the checks', () => {
    const blocked = { verdict: 'blocked', unmet: ['accounts'] } as const;
    const cause = { check: 'role-permission', token: 501 } as const;
    const feature = { check: 'feature-enabled', token: null } as const;

    expect(withFaultSeen({ ...UNSEEN, ...blocked, rootCause: cause, fails: [cause.check] }, fault)).toMatchObject({
      rootCause: { check: 'integration-enabled', token: null },
      fails: ['integration-enabled', 'role-permission'],
      unmet: [],
    });
    expect(withFaultSeen({ ...UNSEEN, ...blocked, rootCause: feature, fails: [feature.check] }, fault)).toMatchObject({
      rootCause: feature,
      fails: ['feature-enabled', 'integration-enabled'],
    });
  });

  it('is over once somebody sees it mended', () => {
    expect(withFaultSeen(READY, fault)).toEqual(READY);
  });

  it.each(['fine', 'unread'] as const)('is not made up: what was seen is %s', (record) => {
    expect(withFaultSeen(UNSEEN, entry({ record }))).toEqual(UNSEEN);
    expect(withFaultSeen(UNSEEN, undefined)).toEqual(UNSEEN);
  });

  it('is told by the finding', () => {
    expect(
      [READY, UNSEEN, { ...READY, fails: ['integration-enabled'] } as SnapshotFinding, null].map(recordSeen),
    ).toEqual(['fine', 'unread', 'fault', 'unread']);
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
