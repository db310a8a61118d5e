/** Lists in the order of ids, as one. */
import { inOrderOfId } from '../../../src/TypeScript/diagnosis/sweep/in-order';
import type { SweptCredential } from '../../../src/TypeScript/diagnosis/sweep/swept';
import { aSwept } from './support/swept';

const joined = (...lists: readonly (readonly SweptCredential[])[]) => [
  ...inOrderOfId(lists.map((list) => list[Symbol.iterator]())),
];
const ids = (...all: readonly number[]) => all.map((id) => aSwept({ id }));

it('has every credential once, by id, wherever it stands', () => {
  const found = joined(ids(2, 5, 9), ids(), ids(1, 6), ids(3, 4, 7, 8, 10));
  expect(found.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect([joined(), joined(ids(), ids())]).toEqual([[], []]);
});

it('counts a credential that moved from one list to another once, as what is worse', () => {
  const [ready, unknown, blocked] = (['ready', 'unknown', 'blocked'] as const).map((verdict) =>
    aSwept({ id: 5, verdict }),
  );
  const [one, two, three] = [ready ? [ready] : [], unknown ? [unknown] : [], blocked ? [blocked] : []];
  for (const lists of [
    [one, two, three],
    [three, two, one],
    [two, three, one],
  ])
    expect(joined(...lists)).toEqual([blocked]);
  expect(joined(two, one, ids(6))).toEqual([unknown, aSwept({ id: 6 })]);
  const other = aSwept({ id: 5, role: 7 });
  expect(joined(one, [other])).toEqual([ready]);
});
