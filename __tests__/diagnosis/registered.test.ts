/** The ids of registered credentials, which no token has. */
import { calledById, entryOf, registeredId } from '../../src/TypeScript/diagnosis/registered';

it('the id of a registered credential is that of its entry, above that of every token', () => {
  expect(registeredId(3)).toBe(900_000_000_000_003);
  expect([1, 99_999].map((entry) => entryOf(registeredId(entry)))).toEqual([1, 99_999]);
  expect([null, 0, 501, registeredId(0)].map(entryOf)).toEqual([null, null, null, null]);
});

it('a sentence calls a token by its id, and a registered credential by its entry', () => {
  expect([501, registeredId(3)].map(calledById)).toEqual(['token 501', 'registered credential 3']);
});
