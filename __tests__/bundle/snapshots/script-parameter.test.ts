import * as runtime from 'N/runtime';
import {
  isTicked,
  textParameter,
  wholeNumber,
  wholeNumberIfRead,
} from '../../../src/TypeScript/snapshots/script-parameter';

function given(value: unknown): void {
  const getParameter = ({ name }: { name: string }): unknown => {
    if (value instanceof Error) throw value;
    return name === 'a' ? value : null;
  };
  jest
    .mocked(runtime.getCurrentScript)
    .mockReturnValue(
      Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), { getParameter } as object),
    );
}

it.each([
  [7, 7],
  ['7', 7],
  ['-7', 1],
  [0, 1],
  [12, 9],
  ['12', 9],
  [1.5, null],
  ['1.5', null],
  ['x7', null],
  ['7x', null],
  // JavaScript takes these for whole numbers: NetSuite writes none so.
  ['1e1', null],
  ['0x1', null],
  ['', null],
  [null, null],
  [true, null],
  [[7], null],
])('a whole number from 1 to 9 out of %p is %p', (value, number) => {
  given(value);

  expect(wholeNumber('a', 1, 9)).toBe(number);
  expect(wholeNumberIfRead('a', 1, 9)).toBe(number);
});

it.each([
  [' text ', 'text'],
  [7, '7'],
  [null, ''],
  [true, ''],
])('a text out of %p is %j', (value, text) => {
  given(value);

  expect(textParameter('a')).toBe(text);
});

it.each([
  [true, true],
  ['T', true],
  ['true', true],
  [false, false],
  ['F', false],
  ['yes', false],
  [null, false],
])('a box out of %p is ticked: %p', (value, ticked) => {
  given(value);

  expect(isTicked('a')).toBe(ticked);
});

it('what NetSuite refuses is not what was not set, but for who says so', () => {
  given(new Error('no parameters'));

  for (const read of [() => wholeNumber('a', 1, 9), () => textParameter('a'), () => isTicked('a')]) {
    expect(read).toThrow('no parameters');
  }
  expect(wholeNumberIfRead('a', 1, 9)).toBeNull();
});
