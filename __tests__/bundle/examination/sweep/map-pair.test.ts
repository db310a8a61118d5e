/** One pair of the stage map: what it hands to the integrations, and what it says of itself. */
import { known } from '../../../../src/TypeScript/diagnosis/facts';
import { mapPair, reasons } from '../../../../src/TypeScript/examination/sweep/map-pair';
import type { AboutGroup, InputPair, OfGroup, PageDone } from '../../../../src/TypeScript/examination/sweep/pairs';
import type { Unread } from '../../../../src/TypeScript/diagnosis/facts';
import type { Shared } from '../../../../src/TypeScript/account/sweep/shared';
import { unpackOutcome } from '../../../../src/TypeScript/diagnosis/sweep/page-outcome';
import { decodeRows, encodeRows } from '../../../../src/TypeScript/diagnosis/sweep/rows';
import { aSwept } from '../../../diagnosis/sweep/support/swept';
import { rowOf } from '../../account/sweep/support';
import type { Row } from '../../support/account';
import { answerQueries } from '../../support/answering';
import { installCaller } from '../../support/caller';
import { keepShared, withApplication } from '../../support/kept-shared';
import { employeeRow } from '../../support/rows';
import { StoredParts } from '../../support/stored-parts';

jest.mock('N/cache');

const SWEEP = '00000000000000aa';

/** @returns what went to each key, in order */
function mapped(pair: InputPair, key = 'x/1'): { readonly to: string; readonly value: unknown }[] {
  const written: { to: string; value: unknown }[] = [];
  mapPair(key, JSON.stringify(pair), (to, value) => written.push({ to, value: JSON.parse(value) as unknown }));
  return written;
}

it('hands on what the account as a whole came to, under the key of the pair', () => {
  const page: PageDone = { key: 'other', complete: false, everyPage: false, unread: ['why'], queries: 7 };
  expect(mapped({ kind: 'account', sweep: SWEEP, page }, 'account/9')).toEqual([
    { to: '~pages', value: { ...page, key: 'account/9' } },
  ]);
});

describe('parts of the last sweep', () => {
  const [ONE, TWO] = [aSwept({ id: 501 }), aSwept({ id: 502, verdict: 'blocked' })];
  let stored: StoredParts;

  beforeEach(() => {
    stored = new StoredParts();
    answerQueries((_, ids) => stored.rows(ids));
  });

  it('go to their integrations, section by section', () => {
    const parts = [
      stored.add('state', [
        ['expensify', [ONE]],
        ['any/7', [TWO]],
      ]),
      stored.add('state', [['expensify', [TWO]]]),
    ];
    expect(mapped({ kind: 'before', sweep: SWEEP, parts }, 'before/2')).toEqual([
      { to: 'expensify', value: { kind: 'before', sweep: SWEEP, rows: encodeRows([ONE]) } },
      { to: 'any/7', value: { kind: 'before', sweep: SWEEP, rows: encodeRows([TWO]) } },
      { to: 'expensify', value: { kind: 'before', sweep: SWEEP, rows: encodeRows([TWO]) } },
      { to: '~pages', value: { key: 'before/2', complete: true, unread: [], queries: 1 } },
    ]);
  });

  it('are said to be unread, once to each integration, where they are not what was written', () => {
    const parts = [
      stored.add('state', [
        ['expensify', [ONE]],
        ['any/7', [TWO]],
      ]),
      stored.add('state', [['expensify', [TWO]]]),
      stored.add('state', [['any/8', [TWO]]]),
    ];
    for (const part of parts.slice(0, 2)) stored.tamper(part, 'else');
    expect(mapped({ kind: 'before', sweep: SWEEP, parts })).toEqual([
      { to: 'any/8', value: { kind: 'before', sweep: SWEEP, rows: encodeRows([TWO]) } },
      { to: 'expensify', value: { kind: 'before-unread' } },
      { to: 'any/7', value: { kind: 'before-unread' } },
      {
        to: '~pages',
        value: {
          ...{ key: 'x/1', complete: true, queries: 1 },
          unread: ['A part of the saved result of the last sweep is not what that sweep wrote.'],
        },
      },
    ]);
  });
});

describe('credentials of applications that no profile knows', () => {
  const aCredential = (id: number, integration: number) => ({
    ...{ kind: 'oauth2-certificate', id, name: '', integration, entity: 42, role: 1001 },
    ...{ validUntil: known('2030-01-01T00:00:00.000Z'), revoked: known(false) },
  });
  function about(application: number): AboutGroup {
    keepShared(SWEEP);
    answerQueries(() => []);
    const credentials = [aCredential(1, application)] as never;
    const found = mapped({ kind: 'registered', sweep: SWEEP, hasLast: true, credentials })
      .filter(({ to }) => to === `any/${application}`)
      .map(({ value }) => value as OfGroup)
      .find(({ kind }) => kind === 'about');
    if (found?.kind !== 'about') throw new Error('nothing about the integration');
    return found.about;
  }

  it('have the name of their integration record, and that record alone', () => {
    const { name, group, shared, isRelied, hasLast, origin } = about(7);
    expect({ name, group, isRelied, hasLast, origin }).toEqual({
      ...{ name: 'Acme Sync', isRelied: true, hasLast: true, origin: 'shipped' },
      group: { key: 'any/7', integration: 'any', application: 7 },
    });
    expect(shared).toMatchObject({ integrations: [{ id: 7 }], roles: [], entities: [], unread: [] });
  });

  it('have the name that their tokens say where no integration record is read', () => {
    expect(about(9).name).toBe('Called so by its tokens');
    expect(about(9).shared.integrations).toEqual([]);
  });

  it('have a name by their id where nothing says one, and are not relied on', () => {
    expect(about(10)).toMatchObject({ name: 'integration record 10', isRelied: false });
  });
});

describe('a page of access tokens', () => {
  const COMPLETE = { key: 'tokens/3', complete: true, everyCredential: true };
  const page = { from: 42, to: 42, tokens: 1, live: 1, last: 900 };

  /** What each integration got: of its pages whether every credential came, and their ids. */
  function paged(tokens: readonly Row[], change?: (shared: Shared) => Shared) {
    keepShared(SWEEP, change);
    answerQueries((sql) => (sql.includes('FROM oauthtoken') ? tokens : [{ ...employeeRow({ id: 42 }) }]));
    const found = mapped({ kind: 'tokens', sweep: SWEEP, hasLast: false, page, joins: false }, 'tokens/3');
    const pages = found.flatMap(({ to, value }) => {
      const one = value as OfGroup;
      if (one.kind !== 'page') return [];
      const { rows, complete, survey } = unpackOutcome(one.outcome);
      return [{ to, at: one.at, ids: decodeRows(rows).map(({ id }) => id), complete, hasAny: survey.hasAny }];
    });
    return {
      pages,
      done: found.at(-1),
      abouts: found.filter(({ value }) => (value as OfGroup).kind === 'about').length,
    };
  }
  const token = (id: number, application: number): Row => rowOf({ id, holder: 42, application });
  const withTwo = (shared: Shared) => withApplication(12, 'Expensify')(withApplication(11, 'Expensify')(shared));

  it('is told to each integration, with all its applications together, and says of itself what it read', () => {
    const { pages, done, abouts } = paged([token(501, 11), token(502, 7), token(503, 12)], withTwo);
    expect(pages).toEqual([
      { to: 'expensify', at: 'tokens/3 1 0', ids: [501, 503], complete: true, hasAny: true },
      { to: 'any/7', at: 'tokens/3 1 0', ids: [502], complete: true, hasAny: true },
    ]);
    expect(abouts).toBe(2);
    expect(done).toMatchObject({ to: '~pages', value: COMPLETE });
  });

  it.each<[string, (shared: Shared) => Shared]>([
    ['not every application is known', (shared) => ({ ...shared, everyApplication: false })],
    ['not every holder is known', (shared) => ({ ...shared, everyHolder: false })],
    [
      'one of its applications lacks a registered credential',
      (shared) => ({ ...shared, registered: [{ application: 7, complete: false, credentials: [] }] }),
    ],
  ])('has not every credential of an integration where %s', (_, change) => {
    const { pages, done } = paged([token(502, 7)], change);
    expect(pages).toEqual([{ to: 'any/7', at: 'tokens/3 1 0', ids: [502], complete: false, hasAny: true }]);
    expect(done).toMatchObject({ value: COMPLETE });
  });

  it('has every one where what is registered of its application came, and of another one did not', () => {
    const { pages } = paged([token(502, 7)], (shared) => ({
      ...shared,
      registered: [
        { application: 7, complete: true, credentials: [] },
        { application: 8, complete: false, credentials: [] },
      ],
    }));
    expect(pages).toMatchObject([{ to: 'any/7', complete: true }]);
  });

  it('lacks one of an application where it was not understood, and tells the others of the integration', () => {
    const { pages, done } = paged([{ ...token(501, 11), entity_name: 'x' }, token(503, 12)], withTwo);
    expect(pages).toEqual([{ to: 'expensify', at: 'tokens/3 1 0', ids: [503], complete: false, hasAny: true }]);
    expect(done).toMatchObject({ value: { key: 'tokens/3', everyCredential: false } });
  });

  it('lacks one of an application of which it understood another', () => {
    const { pages, done } = paged([{ ...token(501, 7), entity_name: 'x' }, token(502, 7)]);
    expect(pages).toEqual([{ to: 'any/7', at: 'tokens/3 1 0', ids: [502], complete: false, hasAny: true }]);
    expect(done).toMatchObject({ value: { key: 'tokens/3', everyCredential: false } });
  });

  it('does not know whether an integration has any where none of its credentials was understood', () => {
    const { pages } = paged([{ ...token(501, 7), entity_name: 'x' }]);
    expect(pages).toEqual([{ to: 'any/7', at: 'tokens/3 1 0', ids: [], complete: false, hasAny: null }]);
  });

  it('counts the queries that it took, and those of what all pages share where that was dropped', () => {
    const pair = { kind: 'registered', sweep: SWEEP, hasLast: false, credentials: [] } as const;
    const queries = (value: unknown) => (value as PageDone).queries;
    keepShared(SWEEP);
    answerQueries(() => []);
    const kept = queries(mapped(pair).at(-1)?.value);
    keepShared('another');
    installCaller({ id: 7, role: 3 });
    const asked = answerQueries(() => []);
    expect([kept, queries(mapped(pair).at(-1)?.value)]).toEqual([0, asked.length]);
    expect(asked.length).toBeGreaterThan(0);

    const tokens = { kind: 'tokens', sweep: SWEEP, hasLast: false, page, joins: false } as const;
    keepShared(SWEEP);
    const ofPage = answerQueries(() => []);
    expect(queries(mapped(tokens).at(-1)?.value)).toBe(ofPage.length);
    expect(ofPage.length).toBeGreaterThan(0);
  });
});

describe('reasons', () => {
  const unread = (what: string, message: string) => ({ what, why: { message } }) as Unread;

  it('are said once each, at most twenty of them, cut to three hundred characters', () => {
    expect(reasons([unread('roles', 'No.'), unread('roles', 'No.'), unread('features', 'No.')])).toEqual([
      'roles: No.',
      'features: No.',
    ]);
    expect(reasons(Array.from({ length: 30 }, (_, place) => unread('roles', String(place))))).toHaveLength(20);
    expect(reasons([unread('roles', 'x'.repeat(400))])[0]).toHaveLength(300);
  });
});
