/** What NetSuite calls the roles and people of a sweep. */
import { idsByName, namesOf, sweepNames } from '../../../../src/TypeScript/examination/sweep/sweep-names';
import type { SweepAccount } from '../../support/sweep-entries';
import { openSweeps } from '../../support/sweep-entries';

let sweeps: SweepAccount;

beforeEach(async () => {
  sweeps = await openSweeps();
});

const NAMES = { roles: new Map([[1001, 'Auditor']]), people: new Map([[8, 'Ana']]) };

it('are those of the roles, and of the people, of some credentials', () => {
  expect(sweepNames([{ role: 1001, entity: 8 }])).toEqual(NAMES);
  expect(namesOf([1001], [8])).toEqual(NAMES);
});

it('take no query where there are none', () => {
  expect(namesOf([], [])).toEqual({ roles: new Map(), people: new Map() });
  expect(sweeps.cost().queries).toBe(0);
});

it('lead to internal ids', () => {
  expect([idsByName('role', 'Auditor'), idsByName('entity', 'Ana'), idsByName('role', 'Ana')]).toEqual([
    [1001],
    [8],
    [],
  ]);
});
