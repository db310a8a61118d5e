/** Texts in pieces of a length. */
import { inChunks, inJsonChunks } from '../../../src/TypeScript/diagnosis/sweep/in-chunks';

it('puts as many texts into a piece as fit, with what stands between them', () => {
  expect(inChunks(['aa', 'bb', 'cc', 'd'], '--', 6)).toEqual(['aa--bb', 'cc--d']);
  expect(inChunks(['aa', 'bb'], '--', 5)).toEqual(['aa', 'bb']);
  expect(inChunks([], '--', 5)).toEqual([]);
});

it('leaves a text that is longer alone', () => {
  expect(inChunks(['a', 'bbbbbbbb', 'c'], '', 5)).toEqual(['a', 'bbbbbbbb', 'c']);
});

it('makes arrays in JSON that are no longer, brackets included', () => {
  expect(inJsonChunks([1, 2, 345, 'a'], 7)).toEqual(['[1,2]', '[345]', '["a"]']);
  expect(inJsonChunks([1, 2, 345, 'a'], 9)).toEqual(['[1,2,345]', '["a"]']);
});
