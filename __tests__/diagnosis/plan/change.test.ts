import fc from 'fast-check';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { entityOf, known, roleOf, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import { apply } from '../../../src/TypeScript/diagnosis/plan/change';
import { planChanges } from '../../../src/TypeScript/diagnosis/plan/changes';
import { expensify } from '../../support/expensify';
import { EMPLOYEE, EXPECTED_ROLE, factsWith, OTHER_ROLE } from '../support/accounts';
import { blockedAccount } from '../support/plans';

/** The healthy account with nothing read of its role and its employee. */
const unread: Facts = { ...factsWith(), roles: [], entities: [] };

describe('facts with a change made', () => {
  it.each<[string, Change]>([
    ['grant-permission', { kind: 'grant-permission', role: EXPECTED_ROLE, permission: 'LIST_ACCOUNT', level: 'FULL' }],
    ['activate-role', { kind: 'activate-role', role: EXPECTED_ROLE }],
  ])('do not make a list known of which one line was changed: %s', (_, change) => {
    expect(roleOf(apply(unread, change), EXPECTED_ROLE).permissions).toEqual(UNREAD);
  });

  it.each<[string, Change]>([
    ['remove-global-line', { kind: 'remove-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT' }],
    ['set-global-line', { kind: 'set-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT', level: 'FULL' }],
    ['assign-role', { kind: 'assign-role', entity: EMPLOYEE, role: OTHER_ROLE }],
    ['restore-access', { kind: 'restore-access', entity: EMPLOYEE }],
  ])('do not make an employee known of whom one thing was changed: %s', (_, change) => {
    const { roles, globalPermissions, type } = entityOf(apply(unread, change), EMPLOYEE);
    expect([roles, globalPermissions, type]).toEqual([UNREAD, UNREAD, UNREAD]);
  });

  it('have what was changed, and all the rest as it was', () => {
    const facts = factsWith();
    const after = apply(facts, { kind: 'assign-role', entity: EMPLOYEE, role: OTHER_ROLE });
    const assigned = { ...entityOf(facts, EMPLOYEE), roles: known([EXPECTED_ROLE, OTHER_ROLE]) };
    expect(after).toEqual({ ...facts, entities: [assigned] });
  });

  it('are new facts: those before the change stay as they were', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        const before = structuredClone(facts);
        planChanges(facts, expensify).reduce(apply, facts);
        expect(facts).toEqual(before);
      }),
      { numRuns: 200, seed: 20260109 },
    );
  });
});
