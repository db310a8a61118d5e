/** All of one integration together, compared with the last sweep. */
import type { AboutGroup, OfGroup, PageDone } from '../../../../src/TypeScript/examination/sweep/pairs';
import { reduceGroup } from '../../../../src/TypeScript/examination/sweep/reduce-group';
import type { PageOutcome } from '../../../../src/TypeScript/diagnosis/sweep/page-outcome';
import { encodeOutcome } from '../../../../src/TypeScript/diagnosis/sweep/page-outcome';
import { aboutGroup } from '../../../../src/TypeScript/examination/sweep/about-group';
import { sharedOfSweep } from '../../../../src/TypeScript/examination/sweep/shared-of-sweep';
import { decodeRows, encodeRows, sectionText } from '../../../../src/TypeScript/diagnosis/sweep/rows';
import type { Shared } from '../../../../src/TypeScript/account/sweep/shared';
import type { SweptCredential } from '../../../../src/TypeScript/diagnosis/sweep/swept';
import { aSwept } from '../../../diagnosis/sweep/support/swept';
import { answerQueries } from '../../support/answering';
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
    const unreadable = ({ facts, ...shared }: Shared) => ({
      ...shared,
      facts: { ...facts, integrationsComplete: false },
    });
    expect(fateOf('any/10', { verdict: 'unknown' }, unreadable)).toBeNull();
  });

  it('is not judged by a profile of the account that has the id of the one for any integration', () => {
    const text = JSON.stringify({
      ...{ format: 'profile/1', id: 'any', name: 'Ours', recognise: { integrationNames: ['ours'] } },
      ...{ credentials: [{ kind: 'access-token' }], requirements: [] },
    });
    const own = (shared: Shared) => ({ ...shared, own: [{ entry: 1, id: 'any', name: 'Ours', text }] });

    expect(fateOf('any/7', {}, own)).toMatchObject({ name: 'Acme Sync', standing: UNKNOWN });
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

describe('an integration of which pages came', () => {
  const KEY = 'any/7';
  const GROUP = { key: KEY, integration: 'any', application: 7 };
  const SURVEY = { hasAny: true, kinds: ['access-token'], recordsInUse: [7], recordsOfTokens: [7] } as const;
  const ENDS = aSwept({ id: 501, soon: ['holder-ends'] });
  const BLOCKED = aSwept({ id: 502, verdict: 'blocked', check: 'role-active' });

  /** What the stage map says of it. */
  function aboutIt(different: Partial<AboutGroup> = {}): OfGroup {
    keepShared(SWEEP);
    const { shared, profiles } = sharedOfSweep(SWEEP);
    const about = aboutGroup(shared, profiles, { group: GROUP, application: 7 });
    return { kind: 'about', about: { ...about, hasLast: true, origin: 'shipped', ...different } };
  }
  const page = (at: string, live: readonly SweptCredential[], different: Partial<PageOutcome> = {}): OfGroup => ({
    ...{ kind: 'page', at },
    outcome: encodeOutcome({
      ...{ live, newestDead: null, survey: SURVEY, complete: true },
      roles: live.map(({ role }) => ({ role, credentials: 1, pattern: '+' })),
      ...different,
    }).join(''),
  });
  const texts = (values: readonly OfGroup[]) => Object.fromEntries(reduced(KEY, values));
  const kindsOf = (values: readonly OfGroup[]) => Object.keys(texts(values)).map((key) => key.split(' ')[0]);

  const ROWS = { seen: encodeRows([ENDS, BLOCKED]), unseen: encodeRows([aSwept({ id: 503 })]) };
  const ALL = [page('a', [ENDS]), page('a', [ENDS]), page('b', [BLOCKED]), before({ id: 503 }), before({ id: 502 })];
  const TOTAL = {
    ...{ group: GROUP, name: 'Acme Sync', ready: 1, blocked: 1, unknown: 0, soon: { 'holder-ends': 1 } },
    ...{ verdict: 'blocked', rootCause: { check: 'role-active', token: 502 } },
  };
  const NEW = [KEY, 'new', 'ready', null, null, 1, [501]];

  it('is all that they found, each page once, compared with the last sweep', () => {
    const { [`change 0 ${KEY}`]: change = '', [`total 0 ${KEY}`]: total = '', ...rest } = texts([aboutIt(), ...ALL]);
    expect(rest).toEqual({
      [`state 0 ${KEY}`]: ROWS.seen,
      [`soon 0 ${KEY}`]: encodeRows([ENDS]),
      [`roles 0 ${KEY}`]: JSON.stringify([[KEY, 1001, 2, '+']]),
      [`unseen 0 ${KEY}`]: ROWS.unseen,
    });
    expect(JSON.parse(change)).toEqual([NEW, [KEY, 'ready', 'blocked', 'role-active', ['role', 1001], 1, [502]]]);
    expect(JSON.parse(total)).toEqual(TOTAL);
  });

  it('has turned in nothing where there is no last sweep, or something of it could not be read', () => {
    const first = [aboutIt({ hasLast: false }), page('a', [ENDS])];
    expect(kindsOf(first)).toEqual(['state', 'soon', 'roles', 'total']);
    expect(kindsOf([aboutIt(), ...ALL, { kind: 'before-unread' }])).toEqual(['state', 'soon', 'roles', 'total']);
  });

  it('is all new where the last sweep had none of it', () => {
    const { [`change 0 ${KEY}`]: change = '' } = texts([aboutIt(), page('a', [ENDS])]);
    expect(JSON.parse(change)).toEqual([NEW]);
  });

  it('is compared with what the last sweep found of it, whatever the pages know of a last sweep', () => {
    expect(kindsOf([aboutIt({ hasLast: false }), ...ALL])).toContain('unseen');
  });

  it('does not know what became of the others where not every credential was understood', () => {
    const found = texts([aboutIt(), page('a', [ENDS], { complete: false }), before({ id: 503 })]);
    expect(JSON.parse(found[`fate 0 ${KEY}`] ?? '')).toEqual({
      ...{ group: GROUP, name: 'Acme Sync' },
      standing: { verdict: 'unknown', check: null },
    });
    expect(kindsOf([aboutIt(), page('a', [ENDS], { complete: false }), before({ id: 501 })])).not.toContain('fate');
  });

  it('lost what the last sweep found where no page has one, and is nothing where there was none', () => {
    const none = page('a', [], { survey: { hasAny: false, kinds: [], recordsInUse: [], recordsOfTokens: [] } });
    const found = texts([aboutIt(), none, before({ id: 503 })]);
    expect(Object.keys(found)).toEqual([`unseen 0 ${KEY}`, `fate 0 ${KEY}`]);
    expect(JSON.parse(found[`fate 0 ${KEY}`] ?? '')).toMatchObject({ standing: { verdict: 'unknown', check: null } });
    expect(texts([aboutIt(), none])).toEqual({});
  });

  it('remembers of a credential that is unknown that it was blocked before', () => {
    const unknown = aSwept({ id: 502, verdict: 'unknown', check: 'role-active', soon: ['only-one'] });
    const state = (values: readonly OfGroup[]) => decodeRows(texts(values)[`state 0 ${KEY}`] ?? '');
    const wasBlocked = before({ id: 502, verdict: 'blocked', check: 'role-active' });
    expect(state([aboutIt(), page('a', [unknown]), wasBlocked])).toEqual([{ ...unknown, ofAccount: true }]);
    expect(state([aboutIt(), page('a', [unknown]), wasBlocked, { kind: 'before-unread' }])).toEqual([unknown]);
  });

  it('comes in pieces that fill an entry, each under a number of its own', () => {
    const many = Array.from({ length: 12_000 }, (_, place) => {
      const somebody = ((place * 7919) % 100_003) + 1;
      return aSwept({ id: place + 1, entity: somebody, role: somebody });
    });
    const pages = Array.from({ length: 6 }, (_, place) =>
      page(`a ${place}`, many.slice(place * 2000, place * 2000 + 2000), { roles: [] }),
    );
    const found = Object.entries(texts([aboutIt({ hasLast: false }), ...pages])).filter(([key]) =>
      key.startsWith('state'),
    );
    expect(found.map(([key]) => key)).toEqual([`state 0 ${KEY}`, `state 1 ${KEY}`, `state 2 ${KEY}`]);
    expect(found.flatMap(([, text]) => decodeRows(text))).toEqual(many);
    // With the longest key of an integration, what a part of the account holds.
    const lengths = found.map(([, text]) => sectionText('x'.repeat(200), text).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(90_000);
  });
});

it('fails where the profile of the account is not there any more, though one of that id is shipped', () => {
  answerQueries(() => []);
  const group = { key: 'expensify', integration: 'expensify', application: null };
  expect(() => reduced('expensify', [about({ group, origin: 'account' })])).toThrow(
    'The profile expensify is not there any more.',
  );
});

it('hands on what became of the pages, a dozen at a time', () => {
  const pages = Array.from({ length: 13 }, (_, place): PageDone => ({
    key: `tokens/${place}`,
    complete: true,
    unread: [],
    queries: 1,
  }));
  const told = (some: readonly PageDone[]) =>
    [...reduced('~pages', some)].map(([key, value]) => [key, JSON.parse(value) as unknown]);

  expect(told(pages)).toEqual([
    ['pages 0 ~pages', pages.slice(0, 12)],
    ['pages 12 ~pages', pages.slice(12)],
  ]);
  expect(told(pages.slice(0, 12))).toEqual([['pages 0 ~pages', pages.slice(0, 12)]]);
});
