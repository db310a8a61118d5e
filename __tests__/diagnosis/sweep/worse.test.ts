/** Which changes are told first. */
import type { Change } from '../../../src/TypeScript/diagnosis/sweep/change';
import { gravestFirst } from '../../../src/TypeScript/diagnosis/sweep/worse';

const change = (different: Partial<Change>): Change => ({
  ...{ group: 'b', from: 'ready', to: 'blocked', check: null, record: null, count: 1, credentials: [] },
  ...different,
});

it.each<[string, Partial<Change>, Partial<Change>]>([
  ['what is blocked, before what is unknown', { to: 'blocked' }, { to: 'unknown', count: 9 }],
  ['what is unknown, before what is gone', { to: 'unknown' }, { to: 'gone', count: 9 }],
  ['what concerns more credentials', { count: 2 }, { count: 1, check: 'feature-enabled' }],
  ['the earlier check', { check: 'role-active', group: 'c' }, { check: 'role-kind', group: 'a' }],
  ['a check, before none', { check: 'role-kind', group: 'c' }, { check: null, group: 'a' }],
  ['the integration that comes first', { group: 'a', credentials: [9] }, { group: 'b', credentials: [1] }],
  ['the lower id', { credentials: [1] }, { credentials: [2] }],
  ['no id', { credentials: [] }, { credentials: [2] }],
])('%s', (_, first, second) => {
  const [one, other] = [change(first), change(second)];
  expect(gravestFirst([one, other])).toEqual([one, other]);
  expect(gravestFirst([other, one])).toEqual([one, other]);
});
