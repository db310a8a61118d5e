/** Credentials whose application counts to another integration than in the last sweep. */
import type { Change } from '../../../src/TypeScript/diagnosis/sweep/change';
import { withMoved } from '../../../src/TypeScript/diagnosis/sweep/moved';
import { aSwept } from './support/swept';

const NEW: Change = {
  ...{ group: 'any/7', from: 'new', to: 'blocked', check: 'role-permission', record: { type: 'role', id: 1001 } },
  ...{ count: 3, credentials: [501, 502, 503] },
};

it('are neither gone nor new: only what turned is told', () => {
  const unseen = new Map([
    ['expensify', [aSwept(), aSwept({ id: 502, verdict: 'blocked', check: 'role-active' }), aSwept({ id: 504 })]],
  ]);
  expect(withMoved({ changes: [NEW], unseen })).toEqual({
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
  expect(withMoved({ changes, unseen: new Map([['expensify', [before]]]) })).toEqual({
    changes: [],
    unseen: new Map(),
  });
});

it('leave everything else as it is', () => {
  const turned = { changes: [NEW], unseen: new Map([['expensify', [aSwept({ id: 9 })]]]) };
  expect(withMoved(turned)).toEqual(turned);
});
