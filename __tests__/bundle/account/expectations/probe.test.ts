/** The words in which a probe says what it saw. */
import {
  codeOf,
  codeThrownBy,
  levelNumber,
  shapeOf,
  Skipped,
} from '../../../../src/TypeScript/account/expectations/probe';

it('blots out figures and letters of a text, and says of other values what they are', () => {
  const values = ['11/24/2026', 'Ana Torres 42', '', null, 7, true, undefined];
  expect(values.map(shapeOf)).toEqual(['9/9/9', 'a a 9', '', 'null', 'number', 'boolean', 'undefined']);
});

it('has the code of what a call throws', () => {
  const throwing = (thrown: unknown) =>
    codeThrownBy(() => {
      throw thrown;
    });
  expect(codeThrownBy(() => 1)).toBe('none');
  expect(throwing({ name: 'INSUFFICIENT_PERMISSION' })).toBe('INSUFFICIENT_PERMISSION');
  expect(throwing(new TypeError('x'))).toBe('TypeError');
  expect(throwing({ name: 7 })).toBe('unnamed');
  expect(throwing({})).toBe('object');
  expect([codeOf('text'), codeOf(null), codeOf(undefined)]).toEqual(['string', 'object', 'undefined']);
});

it('has a level as a number, however NetSuite gives it', () => {
  expect([levelNumber('4'), levelNumber(0)]).toEqual([4, 0]);
});

it('has a name of its own for what the account lacks', () => {
  expect(new Skipped('There is no vendor.')).toMatchObject({ name: 'Skipped', message: 'There is no vendor.' });
});
