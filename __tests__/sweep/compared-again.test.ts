/** What turned, compared once more at the end of a sweep. */
import { encodeRows, sectionText } from '../../src/TypeScript/diagnosis/sweep/rows';
import type { SweptCredential } from '../../src/TypeScript/diagnosis/sweep/swept';
import { comparedAgain } from '../../src/TypeScript/examination/sweep/compared-again';
import { aSwept } from '../diagnosis/sweep/support/swept';

const BROKEN = { verdict: 'blocked', check: 'role-active' } as const;

const sectionOf = (group: string, ...credentials: SweptCredential[]) => ({
  group,
  text: sectionText(group, encodeRows(credentials)),
});

it('tells what turned in each integration, by what each found itself', () => {
  const state = [
    sectionOf('any/7', aSwept({ id: 2 })),
    sectionOf('expensify', aSwept({ id: 3 })),
    sectionOf('expensify', aSwept({ id: 1, ...BROKEN })),
  ];
  const { changes, unseen } = comparedAgain(state, ['expensify', 'any/7'], (group) =>
    group === 'any/7' ? [aSwept({ id: 2 })] : [aSwept({ id: 1 }), aSwept({ id: 3 })],
  );
  expect(changes).toMatchObject([{ group: 'expensify', from: 'ready', to: 'blocked', credentials: [1] }]);
  expect(unseen).toEqual(new Map());
});

it('takes what the last sweep found in any order', () => {
  const state = [sectionOf('expensify', aSwept({ id: 1 }), aSwept({ id: 2 }), aSwept({ id: 3 }))];
  const before = [aSwept({ id: 3 }), aSwept({ id: 1 }), aSwept({ id: 2 })];
  expect(comparedAgain(state, ['expensify'], () => before)).toEqual({ changes: [], unseen: new Map() });
});

it('tells what is new, and hands on what was not seen', () => {
  const state = [sectionOf('expensify', aSwept({ id: 2 }))];
  const { changes, unseen } = comparedAgain(state, ['expensify'], () => [aSwept({ id: 9 }), aSwept({ id: 1 })]);
  expect(changes).toMatchObject([{ from: 'new', to: 'ready', credentials: [2] }]);
  expect(unseen).toEqual(new Map([['expensify', [aSwept({ id: 1 }), aSwept({ id: 9 })]]]));
});

it('hands on all of an integration that only the last sweep knows', () => {
  expect(comparedAgain([], ['any/7'], () => [aSwept({ id: 1 })])).toEqual({
    changes: [],
    unseen: new Map([['any/7', [aSwept({ id: 1 })]]]),
  });
});

it('calls nothing new where nobody knows what the last sweep found', () => {
  const state = [sectionOf('expensify', aSwept({ id: 2 }))];
  expect(comparedAgain(state, ['expensify'], () => null)).toEqual({ changes: [], unseen: new Map() });
});
