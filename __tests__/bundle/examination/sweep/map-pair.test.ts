/** One pair of the stage map: what it hands to the integrations, and what it says of itself. */
import { known } from '../../../../src/TypeScript/diagnosis/facts';
import { mapPair, reasons } from '../../../../src/TypeScript/examination/sweep/map-pair';
import type { AboutGroup, InputPair, OfGroup, PageDone } from '../../../../src/TypeScript/examination/sweep/pairs';
import type { Unread } from '../../../../src/TypeScript/diagnosis/facts';
import { encodeRows } from '../../../../src/TypeScript/diagnosis/sweep/rows';
import { aSwept } from '../../../diagnosis/sweep/support/swept';
import { answerQueries } from '../../support/answering';
import { keepShared } from '../../support/kept-shared';
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
    const { name, group, shared, isRelied, hasLast } = about(7);
    expect({ name, group, isRelied, hasLast }).toEqual({
      ...{ name: 'Acme Sync', isRelied: true, hasLast: true },
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
