/** All of one integration together, compared with the last sweep. */
import type { AboutGroup, OfGroup, PageDone } from '../../../../src/TypeScript/examination/sweep/pairs';
import { reduceGroup } from '../../../../src/TypeScript/examination/sweep/reduce-group';
import { decodeRows, encodeRows } from '../../../../src/TypeScript/diagnosis/sweep/rows';
import { aSwept } from '../../../diagnosis/sweep/support/swept';

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
  const before = (id: number): OfGroup => ({ kind: 'before', rows: encodeRows([aSwept({ id })]) });
  const written = reduced('any/7', [before(502), before(501), { kind: 'before-unread' }]);

  expect([...written.keys()]).toEqual(['unseen 0 any/7']);
  expect(decodeRows(written.get('unseen 0 any/7') ?? '')).toEqual([aSwept({ id: 501 }), aSwept({ id: 502 })]);
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
