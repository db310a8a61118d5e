/** Items of several credentials, each place once. */
import type { ReadinessItem } from '../../../src/TypeScript/diagnosis/readiness/item';
import { leftOf, merged, READINESS_STATUSES, worstStatus } from '../../../src/TypeScript/diagnosis/readiness/item';

const item = (different: Partial<ReadinessItem> = {}): ReadinessItem => ({
  ...{
    id: 'role-active',
    status: 'done',
    title: '',
    how: null,
    line: null,
    role: null,
    isMissing: false,
    onlyIf: null,
  },
  record: { type: 'role', id: 1001, name: 'Clerk', link: null },
  ...different,
});
const at = (id: number | null, different: Partial<ReadinessItem> = {}) =>
  item({ record: { type: 'role', id, name: 'Clerk', link: null }, ...different });

it('what is left to do comes first, then what is not known', () => {
  for (const [place, worse] of READINESS_STATUSES.entries())
    for (const better of READINESS_STATUSES.slice(place))
      expect([worstStatus(worse, better), worstStatus(better, worse)]).toEqual([worse, worse]);
});

it('of one place the worst counts, with its words', () => {
  const [done, toDo] = [item({ how: null }), item({ status: 'toDo', how: 'Do it.' })];
  expect(merged([done, toDo])).toEqual([toDo]);
  expect(merged([toDo, done])).toEqual([toDo]);
  expect(merged([item({ title: 'first' }), item({ title: 'second' })])).toMatchObject([{ title: 'first' }]);
});

it('a place is a thing on a record, of a permission, for a role', () => {
  const line = (permission: string) => ({ permission, level: 'FULL' }) as const;
  const items = [
    item(),
    at(1002),
    item({ record: { type: 'employee', id: 1001, name: 'Ana', link: null } }),
    item({ id: 'role-permission', line: line('A') }),
    item({ id: 'role-permission', line: line('B') }),
    item({ id: 'role-assigned', role: 1 }),
    item({ id: 'role-assigned', role: 2 }),
  ];
  expect(merged([...items, ...items])).toHaveLength(items.length);
});

it('they stand in the order in which they are done, then by record', () => {
  const first = at(7, { id: 'feature-oauth2' });
  expect(merged([at(9), at(8), at(null), first]).map(({ record }) => record.id)).toEqual([7, null, 8, 9]);
  expect(merged([first, at(null), at(8), at(9)]).map(({ record }) => record.id)).toEqual([7, null, 8, 9]);
});

it('are counted', () => {
  const statuses = ['toDo', 'unknown', 'unknown', 'done', 'done', 'done', 'notApplicable'] as const;
  expect(leftOf(statuses.map((status) => ({ status })))).toEqual({ toDo: 1, unknown: 2, done: 3 });
});

it('what is missing for one is missing, whichever comes first', () => {
  const [missing, open] = [item({ status: 'unknown', isMissing: true }), item({ status: 'unknown' })];
  expect([merged([missing, open]), merged([open, missing])]).toEqual([[missing], [missing]]);
  expect(merged([open, open])).toEqual([open]);
});
