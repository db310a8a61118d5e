import fc from 'fast-check';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { ADMINISTRATOR_ROLE } from '../../../src/TypeScript/netsuite/levels';
import { apply } from '../../../src/TypeScript/diagnosis/plan/change';
import { planChanges } from '../../../src/TypeScript/diagnosis/plan/changes';
import { expensify } from '../../support/expensify';
import {
  anEmployee,
  anIntegration,
  aRole,
  aToken,
  EMPLOYEE,
  EXPECTED_ROLE,
  factsWith,
  OTHER_ROLE,
  TOKEN,
} from '../support/accounts';
import { blockedAccount, kindsFor, ON_OTHER_ROLE, OTHER } from '../support/plans';
import { accessTokensOf } from '../../support/access-tokens';

const SEED = 20260109;

describe('a new token', () => {
  it('takes the place of the ones it replaces: they are revoked', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        const changes = planChanges(facts, expensify);
        const replaced = new Set(changes.flatMap((change) => (change.kind === 'issue-token' ? change.replaces : [])));
        const after = accessTokensOf(changes.reduce(apply, facts));
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

  it('is of an enabled integration record where there is one, and opens no other', () => {
    const blocked = anIntegration({ state: 'BLOCKED' });
    for (const [integrations, id] of [
      [[blocked, anIntegration({ id: 8 })], 8],
      [[anIntegration({ id: 9 }), blocked, anIntegration({ id: 8 })], 8],
    ] as const) {
      const changes = planChanges(factsWith({ integrations: [...integrations], tokens: [] }), expensify);
      expect(changes).toContainEqual(expect.objectContaining({ kind: 'issue-token', integration: id, replaces: [] }));
      expect(changes.filter(({ kind }) => kind === 'enable-integration')).toEqual([]);
    }
  });

  it('is of the record with the lowest id, which is opened, where none is enabled', () => {
    const integrations = [8, 7].map((id) => anIntegration({ id, state: 'BLOCKED' }));
    expect(planChanges(factsWith({ integrations, tokens: [] }), expensify)).toContainEqual({
      kind: 'enable-integration',
      integration: 7,
    });
  });

  it('goes to the role of whose state everything was read, where the other one is as good', () => {
    const facts = factsWith({ roles: [aRole({ id: 1005 }), aRole({ id: 1006 }), OTHER], ...ON_OTHER_ROLE });
    for (const unread of [{ inactive: UNREAD }, { singleSignOnOnly: UNREAD }]) {
      const halfRead: Facts = {
        ...facts,
        roles: facts.roles.map((role) => (role.id === 1005 ? { ...role, ...unread } : role)),
      };
      expect(planChanges(halfRead, expensify)).toContainEqual({ kind: 'assign-role', entity: EMPLOYEE, role: 1006 });
    }
  });

  it('goes to a role for everybody rather than to one for single sign-on only, and to one that the user has', () => {
    const single = factsWith({
      roles: [aRole({ id: 1005, singleSignOnOnly: true }), aRole({ id: 1006 }), OTHER],
      ...ON_OTHER_ROLE,
    });
    expect(planChanges(single, expensify)).toContainEqual({ kind: 'assign-role', entity: EMPLOYEE, role: 1006 });
    const assigned = factsWith({
      roles: [aRole({ id: 1005 }), aRole({ id: 1006 }), OTHER],
      employees: [anEmployee({ roles: [OTHER_ROLE, 1006] })],
      tokens: [aToken({ role: OTHER_ROLE })],
    });
    expect(planChanges(assigned, expensify)).toMatchObject([{ kind: 'issue-token', role: 1006 }]);
  });

  it('is not issued where a role that is enough was only taken from its user', () => {
    const enough = aRole({ id: OTHER_ROLE, name: 'Sync' });
    const facts = factsWith({
      roles: [enough, aRole()],
      employees: [anEmployee({ roles: [] })],
      tokens: [aToken({ role: OTHER_ROLE })],
    });
    expect(planChanges(facts, expensify)).toEqual([{ kind: 'assign-role', entity: EMPLOYEE, role: OTHER_ROLE }]);
  });

  it('keeps a role of which nothing says that it is too little', () => {
    const facts = factsWith({ tokens: [aToken({ revoked: true })] });
    expect(planChanges({ ...facts, roles: [] }, expensify)).toEqual([
      { kind: 'issue-token', integration: 7, entity: EMPLOYEE, role: EXPECTED_ROLE, replaces: [TOKEN] },
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
