/** What the stage reduce wrote, taken up once. */
import type { Change } from '../../src/TypeScript/diagnosis/sweep/change';
import { encodeChanges } from '../../src/TypeScript/diagnosis/sweep/changes-text';
import { encodeRows, sectionText } from '../../src/TypeScript/diagnosis/sweep/rows';
import { inOrder, takeOutput, without } from '../../src/TypeScript/examination/sweep/output';
import { outputKey } from '../../src/TypeScript/examination/sweep/pairs';
import { aSwept } from '../diagnosis/sweep/support/swept';

const [ONE, TWO] = [encodeRows([aSwept({ id: 501 })]), encodeRows([aSwept({ id: 502 })])];
const CHANGE: Change = {
  ...{ group: 'any/7', from: 'ready', to: 'blocked', check: 'role-active', record: { type: 'role', id: 1001 } },
  ...{ count: 1, credentials: [501] },
};
const [CHANGES = ''] = encodeChanges([CHANGE]);
const PAGE = { key: 'tokens/1', complete: true, unread: [], queries: 1 };

const taken = (...pairs: readonly (readonly [string, string])[]) =>
  takeOutput((take) => {
    for (const [key, value] of pairs) take(key, value);
  });

const ALL = [
  [outputKey('pages', 1, '~pages'), JSON.stringify([PAGE])],
  [outputKey('total', 1, 'any/7'), '{"name":"Acme"}'],
  [outputKey('change', 1, 'any/7'), CHANGES],
  [outputKey('unseen', 1, 'any/7'), ONE],
  [outputKey('unseen', 2, 'any/7'), TWO],
  [outputKey('fate', 0, 'any/7'), '{"name":"Lost"}'],
  [outputKey('state', 1, 'any/8'), ONE],
  [outputKey('state', 1, 'any/7'), TWO],
  [outputKey('soon', 1, 'any/7'), ONE],
  [outputKey('roles', 1, 'any/7'), 'roles'],
] as const;

const EXPECTED = {
  pages: [PAGE],
  totals: new Map([['any/7', { name: 'Acme' }]]),
  changes: [CHANGE],
  unseen: new Map([['any/7', [aSwept({ id: 501 }), aSwept({ id: 502 })]]]),
  fates: new Map([['any/7', { name: 'Lost' }]]),
  state: [
    { group: 'any/7', text: sectionText('any/7', TWO) },
    { group: 'any/8', text: sectionText('any/8', ONE) },
  ],
  soon: [{ group: 'any/7', text: sectionText('any/7', ONE) }],
  roles: [{ group: 'any/7', text: 'roles' }],
};

it('is sorted by what it is, and by its integration', () => {
  expect(taken(...ALL)).toEqual(EXPECTED);
});

it('counts once what a call that was called again wrote twice', () => {
  expect(taken(...ALL, ...ALL)).toEqual(EXPECTED);
});

it('leaves out what is about some integrations, but not their totals nor the pages', () => {
  const output = taken(...ALL);
  expect(without(output, new Set(['any/7']))).toEqual({
    ...EXPECTED,
    ...{ changes: [], unseen: new Map(), state: EXPECTED.state.slice(1), soon: [], roles: [] },
  });
  expect(without(output, new Set(['any/9']))).toEqual(EXPECTED);
});

it('has nothing of a section that somebody took away', () => {
  const output = takeOutput(
    (take) => {
      for (const [key, value] of ALL) take(key, value);
    },
    (kind, { group }) => kind === 'state' && group === 'any/7',
  );

  expect(output).toEqual({ ...EXPECTED, state: EXPECTED.state.slice(1) });
});

it('has its sections by integration, and those of one by their text', () => {
  const [a1, a2, b0, c1] = ['a1', 'a2', 'b0', 'c1'].map((text) => ({ group: text.charAt(0), text: text.slice(1) }));
  for (const any of [
    [c1, a2, b0, a1],
    [a2, a1, c1, b0],
    [a1, a2, b0, c1],
    [c1, b0, a2, a1],
  ])
    expect(inOrder(any.flatMap((one) => one ?? []))).toEqual([a1, a2, b0, c1]);
});
