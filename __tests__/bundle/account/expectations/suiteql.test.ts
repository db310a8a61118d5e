/** How probes ask. */
import { Skipped } from '../../../../src/TypeScript/account/expectations/probe';
import { count, firstRow, rows } from '../../../../src/TypeScript/account/expectations/suiteql';
import { answerQueries } from '../../support/answering';

beforeEach(() => {
  answerQueries((sql, params) => (sql === 'SELECT' ? params.map((value) => ({ value: Number(value) })) : []));
});

it('rows come with bound parameters, or without one', () => {
  expect([rows('SELECT', [7, 8]), rows('SELECT')]).toEqual([[{ value: 7 }, { value: 8 }], []]);
});

it('the first row is that, and a probe is skipped where there is none', () => {
  expect(firstRow('SELECT', 'There is none.', [7, 8])).toEqual({ value: 7 });
  expect(() => firstRow('SELECT', 'There is none.')).toThrow(new Skipped('There is none.'));
});

it('a number is the first column of the first row, and 0 where there is none', () => {
  expect([count('SELECT', [7, 8]), count('SELECT'), count('SELECT NULL')]).toEqual([7, 0, 0]);
});
