/** What a change of one employee's access does to each role: one query where a line changes, none for roles. */
import { readSideEffects } from '../../../src/TypeScript/repair/read-side-effects';
import { access, installRepairable, OVERRIDDEN } from '../support/repairable';
import { REMOVED } from '../support/repair-actions';

it('asks for the lines that change, of the roles that the employee has', () => {
  const { statements } = installRepairable();
  const before = { ...OVERRIDDEN, roles: [1002] };

  expect(readSideEffects(before, { ...REMOVED, roles: [1001, 1002] })).toEqual([
    { role: { id: 1002, name: 'A/P Clerk' }, permission: 'LIST_ACCOUNT', from: 'NONE', to: 'EDIT' },
  ]);
  expect(statements.map(({ params }) => params)).toEqual([['LIST_ACCOUNT', 1002]]);
});

it('asks nothing where roles alone change', () => {
  const { statements } = installRepairable();

  expect(readSideEffects(access([1002]), access([1001, 1002]))).toEqual([]);
  expect(statements).toEqual([]);
});
