/** Credentials whose application counts to another integration than in the last sweep. */
import type { Change } from '../../../src/TypeScript/diagnosis/sweep/change';
import { encodeRows, sectionText } from '../../../src/TypeScript/diagnosis/sweep/rows';
import { withoutMoved } from '../../../src/TypeScript/examination/sweep/moved';
import { aSwept } from './support/swept';

const NEW: Change = {
  ...{ group: 'any/7', from: 'new', to: 'blocked', check: 'role-permission', record: { type: 'role', id: 1001 } },
  ...{ count: 3, credentials: [501, 502, 503] },
};

/** What this sweep found of them. */
const stateOf = (ids: readonly number[]) => {
  const found = ids.map((id) => aSwept({ id, verdict: 'blocked', check: 'role-permission', role: 1001 }));
  return [{ group: 'any/7', text: sectionText('any/7', encodeRows(found)) }];
};

it('are neither gone nor new: only what turned is told', () => {
  const unseen = new Map([
    ['expensify', [aSwept(), aSwept({ id: 502, verdict: 'blocked', check: 'role-active' }), aSwept({ id: 504 })]],
  ]);
  expect(withoutMoved({ changes: [NEW], unseen }, stateOf([501, 502, 503]))).toEqual({
    changes: [
      { ...NEW, count: 1, credentials: [503] },
      { ...NEW, from: 'ready', count: 1, credentials: [501] },
    ],
    unseen: new Map([['expensify', [aSwept({ id: 504 })]]]),
  });
});

it('are not told where they were blocked before nobody knew', () => {
  const before = aSwept({ verdict: 'unknown', ofAccount: true });
  const changes = [{ ...NEW, count: 1, credentials: [501] }];
  expect(withoutMoved({ changes, unseen: new Map([['expensify', [before]]]) }, stateOf([501]))).toEqual({
    changes: [],
    unseen: new Map([['expensify', []]]),
  });
});

it('count beyond the ids that a change names', () => {
  const unseen = new Map([['expensify', [aSwept({ id: 503, verdict: 'blocked', check: 'role-permission' })]]]);
  const cut = { ...NEW, credentials: [501, 502] };
  expect(withoutMoved({ changes: [cut], unseen }, stateOf([501, 502, 503])).changes).toEqual([{ ...cut, count: 2 }]);
});

it('leave everything else as it is', () => {
  const turned = { changes: [NEW], unseen: new Map([['expensify', [aSwept({ id: 9 })]]]) };
  expect(withoutMoved(turned, stateOf([501, 502, 503]))).toBe(turned);
});

it('are not looked for where every credential of the last sweep was seen', () => {
  const state: Iterable<never> = {
    [Symbol.iterator]: () => {
      throw new Error('The state was read.');
    },
  };
  const turned = { changes: [NEW], unseen: new Map([['expensify', []]]) };
  expect(withoutMoved(turned, state)).toBe(turned);
});

it('are told together, in the order of their ids, in whatever order they were found', () => {
  const unseen = new Map([['expensify', [aSwept(), aSwept({ id: 502 })]]]);
  expect(withoutMoved({ changes: [], unseen }, [...stateOf([502]), ...stateOf([501])]).changes).toEqual([
    { ...NEW, from: 'ready', count: 2, credentials: [501, 502] },
  ]);
});

describe('what is new beside them', () => {
  const wasBlocked = (id: number) =>
    new Map([['expensify', [aSwept({ id, verdict: 'blocked', check: 'role-permission' })]]]);
  const left = (changes: readonly Change[], id: number) =>
    withoutMoved({ changes, unseen: wasBlocked(id) }, stateOf([id])).changes;
  const cut = { ...NEW, credentials: [501, 502] };

  it('stays where it is for another reason, of another integration, or came to something else', () => {
    const others: Change[] = [
      { ...cut, check: 'role-active' },
      { ...cut, check: null },
      { ...cut, group: 'any/8' },
      { ...cut, to: 'unknown' },
    ];
    expect(left([...others, cut], 503)).toEqual([...others, { ...cut, count: 2 }]);
  });

  it('stays where every credential that it counts is named', () => {
    const whole = { ...NEW, count: 1, credentials: [601], record: { type: 'role', id: 1002 } as const };
    expect(left([whole, cut], 503)).toEqual([whole, { ...cut, count: 2 }]);
    expect(left([whole], 503)).toEqual([whole]);
  });

  it('stays where it is not new, but turned', () => {
    const turned: Change = { ...NEW, from: 'ready', count: 1, credentials: [503] };
    expect(left([turned, NEW], 503)).toEqual([turned, { ...NEW, count: 2, credentials: [501, 502] }]);
  });
});
