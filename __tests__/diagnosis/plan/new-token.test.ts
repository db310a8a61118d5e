import fc from 'fast-check';
import { valueOr } from '../../../src/TypeScript/diagnosis/facts';
import { ADMINISTRATOR_ROLE } from '../../../src/TypeScript/diagnosis/levels';
import { apply } from '../../../src/TypeScript/diagnosis/plan/change';
import { planChanges } from '../../../src/TypeScript/diagnosis/plan/changes';
import { expensify } from '../../../src/TypeScript/profiles/expensify';
import { anEmployee, aRole, aToken, EMPLOYEE, factsWith, OTHER_ROLE, TOKEN } from '../support/accounts';
import { blockedAccount, kindsFor, ON_OTHER_ROLE, OTHER } from '../support/plans';

const SEED = 20260109;

describe('a new token', () => {
  it('takes the place of the ones it replaces: they are revoked', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        const changes = planChanges(facts, expensify);
        const replaced = new Set(changes.flatMap((change) => (change.kind === 'issue-token' ? change.replaces : [])));
        const after = valueOr(changes.reduce(apply, facts).credentials, []);
        expect(after.filter(({ id, revoked }) => replaced.has(id) && !revoked)).toEqual([]);
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  it('never makes the plan hand Administrator back to a user', () => {
    const facts = factsWith({ tokens: [aToken({ role: ADMINISTRATOR_ROLE })] });
    expect(kindsFor(facts)).toEqual(['issue-token', 'retry']);
    fc.assert(
      fc.property(blockedAccount, (any) => {
        const handed = planChanges(any, expensify).filter(
          (change) => change.kind === 'assign-role' && change.role === ADMINISTRATOR_ROLE,
        );
        expect(handed).toEqual([]);
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  it('keeps a role that is enough where the expected one is not in the account: nothing has to be created', () => {
    const enough = aRole({ id: OTHER_ROLE, name: 'Sync' });
    const facts = factsWith({
      roles: [enough],
      employees: [anEmployee({ roles: [OTHER_ROLE] })],
      tokens: [aToken({ role: OTHER_ROLE, revoked: true })],
    });
    expect(planChanges(facts, expensify)).toEqual([
      { kind: 'issue-token', integration: 7, entity: EMPLOYEE, role: OTHER_ROLE, replaces: [TOKEN] },
    ]);
  });

  it('goes to the expected role that needs the least work, where several have its name', () => {
    const facts = factsWith({
      roles: [aRole({ id: 1005, inactive: true }), aRole({ id: 1006 }), OTHER],
      ...ON_OTHER_ROLE,
    });
    expect(planChanges(facts, expensify)).toContainEqual({ kind: 'assign-role', entity: EMPLOYEE, role: 1006 });
  });
});
