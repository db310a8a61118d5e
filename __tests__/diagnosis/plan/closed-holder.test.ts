/** Whoever left stays out: no plan lets a person log in again for the sake of a token, unless a person decides so. */
import fc from 'fast-check';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { entityOf, known, UNREAD, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import { ADMINISTRATOR_ROLE } from '../../../src/TypeScript/netsuite/levels';
import { NEW_ENTITY } from '../../../src/TypeScript/diagnosis/plan/change';
import { planChanges } from '../../../src/TypeScript/diagnosis/plan/changes';
import { ALTERNATIVE_WORDING } from '../../../src/TypeScript/diagnosis/plan/wording';
import { repairsOf } from '../../../src/TypeScript/repair/repairs';
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
  without,
} from '../support/accounts';
import { blockedAccount, kindsFor, OTHER, planFor } from '../support/plans';

const BOB = 43;
const bob = (different: Parameters<typeof anEmployee>[0] = {}) => anEmployee({ id: BOB, name: 'Bob', ...different });
const GONE = anEmployee({ inactive: true });

const issuedTo = (facts: Facts) =>
  planChanges(facts, expensify).flatMap((change) => (change.kind === 'issue-token' ? [change.entity] : []));

describe('a plan for the token of somebody who may not log in', () => {
  it('moves the integration to a user of its own, with a new token', () => {
    expect(planChanges(factsWith({ employees: [GONE] }), expensify)).toEqual([
      { kind: 'provide-user', name: 'a dedicated integration user' },
      { kind: 'assign-role', entity: NEW_ENTITY, role: EXPECTED_ROLE },
      { kind: 'issue-token', integration: 7, entity: NEW_ENTITY, role: EXPECTED_ROLE, replaces: [TOKEN] },
    ]);
  });

  it.each([
    ['inactive, of whom the access was not read', { inactive: known(true), giveAccess: UNREAD }],
    ['without access, of whom nobody read whether they are active', { inactive: UNREAD, giveAccess: known(false) }],
  ])('promises no ready by letting in again who is %s', (_, read) => {
    const facts = factsWith({ employees: [GONE] });
    const entities = facts.entities.map((entity) => ({ ...entity, ...read }));
    const { steps, verdictAfter } = planFor({ ...facts, entities });
    const others = steps.flatMap(({ alternatives }) => alternatives);
    expect([verdictAfter, others.map((one) => [one.title, one.changes.length, one.verdictAfter])]).toEqual([
      'ready',
      [[ALTERNATIVE_WORDING.closedHolder.title, 1, 'unknown']],
    ]);
  });

  it('never lets anybody in again, nor changes anything else of who may not log in', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        const closed = facts.entities
          .filter(({ inactive, giveAccess }) => valueOr(inactive, false) || !valueOr(giveAccess, true))
          .map(({ id }) => id);
        const changes = planChanges(facts, expensify);
        expect(changes.filter((change) => 'entity' in change && closed.includes(change.entity))).toEqual([]);
        expect(repairsOf(facts, expensify).filter(({ employee }) => closed.includes(employee))).toEqual([]);
      }),
      { numRuns: 1000, seed: 20260109 },
    );
  });

  it.each([
    ['inactive', { inactive: true }],
    ['without login access', { giveAccess: false }],
  ])('holds for one who is %s, whatever else was read', (_, closed) => {
    const facts = factsWith({ employees: [anEmployee(closed)] });
    const halfRead: Facts = {
      ...facts,
      entities: facts.entities.map((one) => ({
        ...one,
        ...('inactive' in closed ? { giveAccess: UNREAD } : { inactive: UNREAD }),
      })),
    };
    expect(issuedTo(halfRead)).toEqual([NEW_ENTITY]);
  });

  it('does not take one for closed of whom that was not read', () => {
    const facts = factsWith({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] });
    for (const unread of [{ inactive: UNREAD }, { giveAccess: UNREAD }]) {
      const halfRead: Facts = { ...facts, entities: facts.entities.map((one) => ({ ...one, ...unread })) };
      expect(kindsFor(halfRead)).toEqual(['grant-permission', 'retry']);
    }
  });

  it('says that whoever may not log in is left so, and that somebody with the role will do', () => {
    const { steps } = planFor(factsWith({ employees: [GONE] }));
    const [user, , token] = steps.map(({ note }) => note);
    expect(user).toContain('Somebody who has the role "Expensify Integration" already will do as well.');
    expect(token).toContain('Ana Integration may not log in, and this plan leaves it so.');
    expect(token).not.toContain('bound to another one');
  });

  it('makes one user and one token in the place of several, of one integration', () => {
    const facts = factsWith({
      employees: [GONE, bob({ giveAccess: false })],
      tokens: [aToken(), aToken({ id: 502, entity: BOB })],
    });
    expect(planChanges(facts, expensify).filter(({ kind }) => kind === 'issue-token')).toMatchObject([
      { entity: NEW_ENTITY, replaces: [TOKEN, 502] },
    ]);
  });

  it('makes one user for several integrations', () => {
    const facts = factsWith({
      integrations: [anIntegration(), anIntegration({ id: 8, name: 'Expensify (old)' })],
      employees: [GONE],
      tokens: [aToken(), aToken({ id: 502, integration: 8 })],
    });
    expect(kindsFor(facts)).toEqual(['provide-user', 'assign-role', 'issue-token', 'issue-token', 'retry']);
    for (const one of [facts, { ...facts, roles: [] }]) {
      const changes = planChanges(one, expensify);
      expect(changes.filter(({ kind }) => kind === 'provide-user')).toHaveLength(1);
      expect(issuedTo(one)).toEqual([NEW_ENTITY, NEW_ENTITY]);
    }
  });
});

describe('somebody who has the role already', () => {
  it('is issued the new token, and nothing else has to be done', () => {
    const facts = factsWith({ employees: [GONE, bob()] });
    expect(planChanges(facts, expensify)).toEqual([
      { kind: 'issue-token', integration: 7, entity: BOB, role: EXPECTED_ROLE, replaces: [TOKEN] },
    ]);
    expect(planFor(facts).verdictAfter).toBe('ready');
  });

  it('is issued it too where the old token is revoked or inactive', () => {
    for (const dead of [{ revoked: true }, { inactive: true }]) {
      expect(issuedTo(factsWith({ employees: [GONE, bob()], tokens: [aToken(dead)] }))).toEqual([BOB]);
    }
  });

  it('is the one with the lowest id, and has the role with the lowest', () => {
    const facts = factsWith({
      roles: [aRole(), aRole({ id: 1000 })],
      employees: [GONE, bob({ id: 45 }), bob({ id: 44, roles: [EXPECTED_ROLE, 1000] })],
    });
    expect(planChanges(facts, expensify)).toMatchObject([{ kind: 'issue-token', entity: 44, role: 1000 }]);
  });

  it.each([
    ['may not log in either', bob({ inactive: true })],
    ['would have the token taken away by a global permission', bob({ globalPermissions: { LIST_ACCOUNT: 'NONE' } })],
    ['has another role', bob({ roles: [OTHER_ROLE] })],
    ['is an Administrator without the role', bob({ roles: [ADMINISTRATOR_ROLE] })],
  ])('is not one who %s', (_, other) => {
    const facts = factsWith({ roles: [aRole(), OTHER], employees: [GONE, other] });
    expect(issuedTo(facts)).toEqual([NEW_ENTITY]);
  });

  it('is not one of whom not everything was read', () => {
    const facts = factsWith({ employees: [GONE, bob()] });
    const halfRead: Facts = {
      ...facts,
      entities: [entityOf(facts, EMPLOYEE), { ...entityOf(facts, BOB), globalPermissions: UNREAD }],
    };
    expect(issuedTo(halfRead)).toEqual([NEW_ENTITY]);
  });
});
