/** What a probe must have seen. */
import {
  atLeast,
  eachLike,
  equals,
  everyField,
  fields,
  isRefused,
  isText,
  nothingBut,
} from '../../../../src/TypeScript/account/expectations/expected';
import type { Holds } from '../../../../src/TypeScript/account/expectations/expected';
import type { Observation } from '../../../../src/TypeScript/account/expectations/probe';

const isYes = equals('yes');

it.each<[string, Holds, readonly Observation[], readonly Observation[]]>([
  ['the same value', equals(1), [1], ['1', true]],
  ['a refusal by its code', isRefused, ['INSUFFICIENT_PERMISSION'], ['none', 0, true, ['none'], {}]],
  ['some text', isText, ['text'], ['', 'null', 0, []]],
  ['nothing but what is known', nothingBut('a', 1), [[], ['a'], ['a', 1]], [['a', 'b'], ['1'], 'a']],
  ['texts of a form', eachLike(/^\d+$/), [[], ['1', '22']], [['1', 'x'], [1], '1']],
  [
    'at least these',
    atLeast('a', 'b'),
    [
      ['a', 'b'],
      ['c', 'b', 'a'],
    ],
    [['a'], [], 'ab'],
  ],
  [
    'these fields',
    fields({ a: isYes, b: isYes }),
    [
      { a: 'yes', b: 'yes' },
      { a: 'yes', c: 'no' },
    ],
    [
      { a: 'yes', b: 'no' },
      { a: 'no', b: 'yes' },
    ],
  ],
  ['fields that are there', fields({ a: isYes }), [], [{}, { a: undefined }, { b: 'yes' }, 'yes', ['yes'], true]],
  [
    'every field',
    everyField(isYes),
    [
      { a: 'yes', b: 'yes' },
      { a: 'yes', b: undefined },
    ],
    [{ a: 'yes', b: 'no' }],
  ],
  ['a field at all', everyField(isYes), [], [{}, { a: undefined }, 'yes', ['yes'], 1]],
  ['a field, and no letter of a text', everyField(isText), [{ a: 'b' }], ['b', 'text']],
])('is %s', (_, holds, right, wrong) => {
  expect(right.map((seen) => [seen, holds(seen)])).toEqual(right.map((seen) => [seen, true]));
  expect(wrong.map((seen) => [seen, holds(seen)])).toEqual(wrong.map((seen) => [seen, false]));
});
