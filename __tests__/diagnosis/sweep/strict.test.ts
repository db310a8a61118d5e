/** Parts of JSON that somebody may have changed. */
import {
  arrayOf,
  booleanOf,
  countOf,
  nullOr,
  objectOf,
  oneOf,
  positiveOf,
  stringOf,
} from '../../../src/TypeScript/diagnosis/sweep/strict';

const said = (what: string) => `The saved result of a sweep is not what the sweep wrote: ${what}.`;

it.each<[string, (value: unknown) => unknown, readonly unknown[], readonly unknown[]]>([
  ['an object', objectOf, [{}, { a: 1 }], [null, [], 'a', 1, undefined]],
  ['a list', arrayOf, [[], [1]], [null, {}, 'a', { length: 0 }]],
  ['a text', stringOf, ['', 'a'], [null, 1, ['a']]],
  ['a number', countOf, [0, 7], [-1, 1.5, '1', null, NaN, 1e300]],
  ['an id', positiveOf, [1, 7], [0]],
  ['yes or no', booleanOf, [true, false], [null, 'true', 0]],
  ['one of a, b', (value) => oneOf(['a', 'b'], value), ['a', 'b'], ['c', 'a, b', null, ['a']]],
])('%s is taken as it is, and nothing else is', (what, read, right, wrong) => {
  for (const value of right) expect(read(value)).toBe(value);
  const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
  for (const value of wrong) expect(() => read(value)).toThrow(said(`${shown(value)} is not ${what}`));
});

it('null may stand in the place of something', () => {
  expect(nullOr(stringOf, null)).toBeNull();
  expect(nullOr(stringOf, 'a')).toBe('a');
  expect(() => nullOr(stringOf, 1)).toThrow(said('1 is not a text'));
});

it('says no more of a long text than its beginning', () => {
  expect(() => countOf('x'.repeat(200))).toThrow(said(`"${'x'.repeat(79)} is not a number`));
});
