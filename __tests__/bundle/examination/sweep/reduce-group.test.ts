/** All of one integration together, compared with the last sweep. */
import type { AboutGroup, OfGroup, PageDone } from '../../../../src/TypeScript/examination/sweep/pairs';
import { reduceGroup } from '../../../../src/TypeScript/examination/sweep/reduce-group';
import { decodeRows, encodeRows } from '../../../../src/TypeScript/diagnosis/sweep/rows';
import type { Shared } from '../../../../src/TypeScript/account/sweep/shared';
import type { SweptCredential } from '../../../../src/TypeScript/diagnosis/sweep/swept';
import { aSwept } from '../../../diagnosis/sweep/support/swept';
import { keepShared, withApplication } from '../../support/kept-shared';

jest.mock('N/cache');

const SWEEP = '00000000000000aa';
const before = (one: Partial<SweptCredential>): OfGroup => ({
  ...{ kind: 'before', sweep: SWEEP, rows: encodeRows([aSwept(one)]) },
});

function reduced(key: string, values: readonly (OfGroup | PageDone)[]): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  reduceGroup(
    key,
    values.map((one) => JSON.stringify(one)),
    (to, value) => written.set(to, value),
  );
  return written;
}

const about = (different: Partial<AboutGroup>): OfGroup =>
  ({
    kind: 'about',
    about: { name: 'Acme', origin: 'shipped', hasLast: false, isRelied: true, ...different },
  }) as OfGroup;

it('hands on as unseen what the last sweep found of an integration of which nobody saw a credential, in the order of ids', () => {
  keepShared(SWEEP);
  const written = reduced('any/7', [before({ id: 502 }), before({ id: 501 }), { kind: 'before-unread' }]);

  expect([...written.keys()]).toEqual(['unseen 0 any/7', 'fate 0 any/7']);
  expect(decodeRows(written.get('unseen 0 any/7') ?? '')).toEqual([aSwept({ id: 501 }), aSwept({ id: 502 })]);
});

describe('an integration of which nobody saw a credential', () => {
  const fateOf = (key: string, was: Partial<SweptCredential>, change?: (shared: Shared) => Shared): unknown => {
    keepShared(SWEEP, change);
    const text = reduced(key, [before(was)]).get(`fate 0 ${key}`);
    return text === undefined ? null : (JSON.parse(text) as unknown);
  };
  const LOST = { verdict: 'blocked', check: 'token-exists' } as const;
  const UNKNOWN = { verdict: 'unknown', check: null };
  const wasLost = { ...LOST, ofAccount: true } as const;

  it('is blocked as long as the account has its application', () => {
    for (const was of [{}, wasLost]) {
      expect(fateOf('expensify', was, withApplication(11, 'Expensify'))).toEqual({
        ...{ group: { key: 'expensify', integration: 'expensify', application: null }, name: 'Expensify' },
        standing: LOST,
      });
    }
  });

  it('is said to be blocked once where its application is gone, as long as integration records can be read', () => {
    const unreadable = ({ facts, ...shared }: Shared) => ({
      ...shared,
      facts: { ...facts, integrationsComplete: false },
    });

    expect(fateOf('expensify', {})).toMatchObject({ standing: LOST });
    expect(fateOf('expensify', wasLost)).toBeNull();
    expect(fateOf('expensify', { verdict: 'unknown', ofAccount: true })).toBeNull();
    expect(fateOf('expensify', wasLost, unreadable)).toMatchObject({ standing: LOST });
  });

  it('is blocked for what the account lacks where that comes first', () => {
    const off = ({ facts, ...shared }: Shared) => ({
      ...shared,
      facts: { ...facts, features: { ...facts.features, TBA: { known: true, value: false } as const } },
    });

    expect(fateOf('expensify', {}, off)).toMatchObject({ standing: { verdict: 'blocked', check: 'feature-enabled' } });
  });

  it('is unknown where no profile says that it logs in with access tokens', () => {
    expect(fateOf('any/7', {})).toMatchObject({ name: 'Acme Sync', standing: UNKNOWN });
    expect(fateOf('any/7', { verdict: 'unknown' })).toMatchObject({ standing: UNKNOWN });
    expect(fateOf('any/10', { verdict: 'unknown' })).toBeNull();
  });

  it('is unknown where its profile may be one of the account that could not be read, and nothing where it was deleted', () => {
    expect(fateOf('own-one', {}, (shared) => ({ ...shared, hasOwnUnread: true }))).toMatchObject({ standing: UNKNOWN });
    expect(fateOf('own-one', {}, (shared) => ({ ...shared, entriesHidden: true }))).toMatchObject({
      standing: UNKNOWN,
    });
    expect(fateOf('own-one', {})).toBeNull();
  });
});

it('hands on nothing of an integration of which nobody knows anything', () => {
  expect(reduced('any/7', []).size).toBe(0);
});

it('fails where the profile of the integration is not there any more', () => {
  const group = { key: 'gone', integration: 'gone', application: null };
  expect(() => reduced('gone', [about({ group })])).toThrow('The profile gone is not there any more.');
});

it('hands on what became of the pages, a dozen at a time', () => {
  const pages = Array.from({ length: 13 }, (_, place): PageDone => ({
    key: `tokens/${place}`,
    complete: true,
    unread: [],
    queries: 1,
  }));
  const written = reduced('~pages', pages);

  expect([...written].map(([key, value]) => [key, (JSON.parse(value) as unknown[]).length])).toEqual([
    ['pages 0 ~pages', 12],
    ['pages 12 ~pages', 1],
  ]);
});
