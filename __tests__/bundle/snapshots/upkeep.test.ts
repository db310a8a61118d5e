/** When an entry is written, and which are to go. */
import type { Entries, Entry } from '../../../src/TypeScript/snapshots/memory';
import { CompleteCredentials } from '../../../src/TypeScript/snapshots/complete-credentials';
import { REWRITE_SECONDS } from '../../../src/TypeScript/snapshots/settings';
import { isDue, mostUrgentFirst, ofRemovedTokens, overLimit, statesOf } from '../../../src/TypeScript/snapshots/upkeep';
import type { IntegrationState, SnapshotFinding } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { expensify } from '../../support/expensify';
import { aToken, factsWith } from '../../diagnosis/support/accounts';
import type { NewSnapshot } from '../../../src/TypeScript/snapshots/new-snapshot';

const NOON = Date.UTC(2026, 5, 1, 12);
const at = (seconds: number) => new Date(NOON + seconds * 1000).toISOString();

function seen(what: IntegrationState['seen'], seconds = 0, record: number | null = 7): IntegrationState {
  return { record, seen: what, seenAt: what === 'unread' ? '' : at(seconds) };
}

const READY: SnapshotFinding = {
  ...{ verdict: 'ready', rootCause: null, fails: [], unmet: [], globalLines: {} },
  ...{ integrationRead: true, integrationState: seen('in-order'), allReady: true },
};

const snapshot = (different: Partial<NewSnapshot> = {}): NewSnapshot => ({
  ...{ integration: 'expensify', token: 501, entity: 42, role: 1001, at: at(0), finding: READY },
  ...{ factsHash: 'h', hash: 'h+', allReady: true, integrationState: seen('in-order') },
  ...different,
});

const entry = (different: Partial<Entry> = {}): Entry => ({
  id: 1,
  hash: 'h+',
  at: at(0),
  integrationState: seen('in-order'),
  ...different,
});

/** Asked for alone, a second later: whether the others are ready is not known. */
const ALONE = { at: at(1), allReady: null, hash: 'h-' } as const;

describe('an entry is written', () => {
  it.each<[string, Partial<NewSnapshot>, Entry | undefined, boolean]>([
    ['where there is none', {}, undefined, true],
    ['where the facts changed', { at: at(1), hash: 'other+' }, entry(), true],
    ['where another token came to fail', { at: at(1), hash: 'h-' }, entry(), true],
    ['of one that was asked for alone, where its facts changed', { ...ALONE, hash: 'other-' }, entry(), true],
    [
      'of one that was asked for alone, where the fault of a record was carried over',
      { ...ALONE, hash: 'h!' },
      entry(),
      true,
    ],
    ['after an hour', { at: at(REWRITE_SECONDS) }, entry(), true],
    ['over one from the future, which nobody of ours wrote', {}, entry({ at: at(9e9) }), true],
    ['over one without a time', {}, entry({ at: 'never' }), true],
    ['over one of the same time, where the facts changed', { hash: 'other+' }, entry(), true],
    ['of one that was asked for alone, over one of other facts', ALONE, entry({ hash: 'other+' }), true],
  ])('%s', (_when, different, kept, due) => {
    expect(isDue(snapshot(different), kept, NOON + REWRITE_SECONDS * 1000)).toBe(due);
  });

  it('not over one of this very moment that says the same', () => {
    expect(isDue(snapshot(), entry(), NOON)).toBe(false);
  });

  it.each<[string, Partial<NewSnapshot>, Entry]>([
    ['within the hour where nothing changed', { at: at(REWRITE_SECONDS - 1) }, entry()],
    ['by a slow reader over what was read since', { at: at(0), hash: 'other+' }, entry({ at: at(1) })],
    [
      'of one that was asked for alone, over an entry that knows of the others too',
      { ...ALONE, at: at(REWRITE_SECONDS) },
      entry(),
    ],
  ])('not %s', (_when, different, kept) => {
    expect(isDue(snapshot(different), kept, NOON + REWRITE_SECONDS * 1000)).toBe(false);
  });
});

describe('where not all can be written at once', () => {
  it('what changed comes first, then what has no entry, then the oldest: each has its turn', () => {
    const entries: Entries = {
      'expensify/1': entry({ at: at(5) }),
      'expensify/2': entry({ at: at(3) }),
      'expensify/4': entry({ at: at(9), hash: 'other+' }),
    };
    const snapshots = [1, 2, 3, 4].map((token) => snapshot({ token }));

    expect(mostUrgentFirst(snapshots, entries).map(({ token }) => token)).toEqual([4, 3, 2, 1]);
  });
});

describe('where one entry can be written', () => {
  const first = (hash: string, entries: Entries) =>
    mostUrgentFirst(
      [501, 502].map((token) => snapshot({ token, hash: token === 501 ? hash : 'h+' })),
      entries,
    )[0]?.token;

  it('one whose facts changed goes before one that another token made better', () => {
    // 502 was repaired: its entry says that it is blocked, and that of 501 only that not every token was ready.
    const before = { 'expensify/501': entry({ hash: 'h-' }), 'expensify/502': entry({ hash: 'blocked-' }) };

    expect(first('h+', before)).toBe(502);
  });

  it('one that another token made worse goes before one that is only old', () => {
    expect(first('h-', { 'expensify/501': entry({ at: at(9) }), 'expensify/502': entry({ at: at(1) }) })).toBe(501);
  });
});

it('an entry that does not know its record has that of its token', () => {
  const unknown = entry({ integrationState: seen('fault', 0, null) });
  const entries = { 'expensify/501': unknown, 'expensify/502': unknown, 'expensify2/501': unknown };

  expect([...statesOf(entries, 'expensify', new Map([[501, 7]]))]).toEqual([
    ['expensify/501', seen('fault', 0, 7)],
    ['expensify/502', seen('fault', 0, null)],
  ]);
});

describe('entries that are to go', () => {
  const entries: Entries = {
    'expensify/501': entry({ at: at(3) }),
    'expensify/502': entry({ at: at(2) }),
    'expensify2/501': entry({ at: at(1) }),
  };
  const live = (ids: readonly number[], different: Partial<Facts> = {}) =>
    completeOf(factsWith({ tokens: ids.map((id) => aToken({ id })) }), different);

  it('are those of tokens that are no longer live, of that integration alone', () => {
    expect(ofRemovedTokens(entries, live([501]))).toEqual(['expensify/502']);
    expect(ofRemovedTokens(entries, live([]))).toEqual(['expensify/501', 'expensify/502']);
  });

  it('are the oldest beyond the number that is kept', () => {
    expect(overLimit(entries, 1)).toEqual(['expensify2/501', 'expensify/502']);
    expect(overLimit(entries, 3)).toEqual([]);
  });

  it('are last those that say of a fault of an integration record', () => {
    const fault = { ...entries, 'expensify2/501': entry({ at: at(1), integrationState: seen('fault') }) };

    expect(overLimit(fault, 1)).toEqual(['expensify/502', 'expensify/501']);
  });

  describe('are not the one that alone says of a fault of an integration record', () => {
    const blocked = (state: IntegrationState): Entries => ({ 'expensify/502': entry({ integrationState: state }) });
    const unseen = { integrations: [], integrationsComplete: false };

    it('while nobody has seen it repaired', () => {
      for (const record of [7, 8, null]) {
        expect(ofRemovedTokens(blocked(seen('fault', 0, record)), live([501], unseen))).toEqual([]);
      }
    });

    it('unless somebody has, or the record is gone', () => {
      expect(ofRemovedTokens(blocked(seen('fault')), live([501]))).toEqual(['expensify/502']);
      const later = { ...blocked(seen('fault')), 'expensify/501': entry({ integrationState: seen('in-order', 9) }) };
      expect(ofRemovedTokens(later, live([501], unseen))).toEqual(['expensify/502']);
      expect(ofRemovedTokens(blocked(seen('fault', 0, 8)), live([501]))).toEqual(['expensify/502']);
      expect(ofRemovedTokens(blocked(seen('fault', 0, null)), live([501]))).toEqual(['expensify/502']);
    });

    it('while the record is there, and is not repaired', () => {
      const records = [7, 8].map((id) => ({
        ...{ id, name: 'Expensify', tokenBasedAuthentication: known(true) },
        state: known<'BLOCKED' | 'ENABLED'>(id === 7 ? 'BLOCKED' : 'ENABLED'),
      }));
      const of = (record: number) =>
        ofRemovedTokens(blocked(seen('fault', 0, record)), live([], { integrations: records }));

      expect([of(7), of(8)]).toEqual([[], ['expensify/502']]);
    });

    it('nor does one stay beside it that says nothing of the record', () => {
      const both = { ...blocked(seen('fault')), 'expensify/503': entry({ integrationState: seen('unread') }) };

      expect(ofRemovedTokens(both, live([501], unseen))).toEqual(['expensify/503']);
    });

    it('though the entry of a live token has the record, and does not say that it is in order', () => {
      const both = { ...blocked(seen('fault')), 'expensify/501': entry({ integrationState: seen('unread') }) };

      expect(ofRemovedTokens(both, live([501], unseen))).toEqual([]);
    });

    it('of an unknown record, until every record was seen', () => {
      const record = (id: number, state: Facts['integrations'][number]['state']) => ({
        ...{ id, name: 'Expensify', state, tokenBasedAuthentication: known(true) },
      });
      const gone = (integrations: Facts['integrations'], integrationsComplete: boolean) =>
        ofRemovedTokens(blocked(seen('fault', 0, null)), live([501], { integrations, integrationsComplete })).length >
        0;
      const both = [record(7, known('ENABLED')), record(8, UNREAD)];

      expect(gone(both.slice(0, 1), true)).toBe(true);
      expect(gone(both.slice(0, 1), false)).toBe(false);
      expect(gone(both, true)).toBe(false);
    });

    it('unless the entry of a live token says the same of the same record', () => {
      const both = (record: number): Entries => ({
        ...blocked(seen('fault')),
        'expensify/501': entry({ integrationState: seen('fault', 0, record) }),
      });

      expect(ofRemovedTokens(both(7), live([501], unseen))).toEqual(['expensify/502']);
      expect(ofRemovedTokens(both(8), live([501], unseen))).toEqual([]);
    });
  });
});

describe('the complete list of live credentials', () => {
  const of = (different: Partial<Facts>) =>
    CompleteCredentials.of({ ...factsWith({ tokens: [aToken()] }), ...different }, expensify);
  const missing = (what: string) => [{ what, record: null, why: { code: 'X', message: '' }, grant: [], advice: '' }];

  it('is had from facts that hold all of them', () => {
    expect([...(of({})?.live ?? [])]).toEqual([501]);
    expect(of({ unread: missing('integration-records') })).not.toBeNull();
  });

  it.each<[string, Partial<Facts>]>([
    ['of one credential', { onlyToken: 501 }],
    ['without the credentials', { credentials: UNREAD }],
    ['without one that was not understood', { credentialsComplete: false }],
    ['without something that is needed', { unread: missing('access-tokens') }],
  ])('cannot be had from facts %s', (_what, different) => {
    expect(of(different)).toBeNull();
  });

  it('cannot be made of anything else: not of all its parts, and not by its constructor', () => {
    type Parts = Pick<CompleteCredentials, keyof CompleteCredentials>;
    // The compiler refuses the false where the type on the left is true.
    const isMadeOfParts: Parts extends CompleteCredentials ? true : false = false;
    const isMadeByAnybody: typeof CompleteCredentials extends new (...parts: never[]) => unknown ? true : false = false;

    expect([isMadeOfParts, isMadeByAnybody]).toEqual([false, false]);
  });
});

function completeOf(facts: Facts, different: Partial<Facts>): CompleteCredentials {
  const live = CompleteCredentials.of({ ...facts, readAt: at(60), ...different }, expensify);
  if (!live) throw new Error('not complete');
  return live;
}
