import type { Choice, Demand, Target, Way } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/demand';
import { NO_LINE, REMOVED } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/demand';
import { servedBy } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/served-by';

const target = (of: Target['of'], permission: string): Target => ({ key: permission, of, id: 1, permission });
const [A, B, U] = [target('role', 'A'), target('role', 'B'), target('user', 'U')];

const way = (different: Partial<Way>): Way => ({
  ...{ needed: 1, offered: 1, roleLine: NO_LINE, globalLine: NO_LINE, worlds: [true], role: null, user: null },
  ...different,
});
const demand = (owners: readonly number[], ...ways: Partial<Way>[]): Demand => ({ ways: ways.map(way), owners });
const choice = (...steps: readonly (readonly [Target, number])[]): Choice =>
  new Map(steps.map(([one, to]) => [one.key, { target: one, to }]));

it.each<[string, readonly Demand[], Choice, Readonly<Record<string, readonly number[]>>]>([
  [
    'all who need it, in their order, each once',
    [demand([5], { role: A }), demand([2, 5], { role: A })],
    choice([A, 1]),
    { A: [2, 5] },
  ],
  ['nobody where it only protects others', [demand([], { role: A })], choice([A, 1]), {}],
  ['nobody by what was not chosen', [demand([1], { role: A }, { role: B })], choice([A, 1]), { A: [1] }],
  [
    'one by two lines where both are needed',
    [demand([1], { role: A, user: U, globalLine: 0 })],
    choice([A, 1], [U, REMOVED]),
    { A: [1], U: [1] },
  ],
  [
    'one by the line that is needed, and not by the other',
    [demand([1], { role: A, user: U, globalLine: 0 })],
    choice([A, 1], [U, 1]),
    { U: [1] },
  ],
  [
    'one by each of two lines of which either would do: each was chosen for somebody else too',
    [demand([1], { role: A }, { role: B })],
    choice([A, 1], [B, 1]),
    { A: [1], B: [1] },
  ],
  ['nobody who had it already', [demand([1], { role: A, roleLine: 1 }, { role: B })], choice([A, 2], [B, 1]), {}],
  ['nobody without a choice', [demand([1], { role: A })], choice(), {}],
])('a chosen line serves %s', (_, demands, chosen, served) => {
  expect(Object.fromEntries(servedBy(demands, chosen))).toEqual(served);
});
