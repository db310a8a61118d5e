import fc from 'fast-check';
import type { Entity, Facts } from '../../src/TypeScript/diagnosis/facts';
import { entityOf, known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { stepId } from '../../src/TypeScript/diagnosis/plan/step-id';
import { isAccessChange } from '../../src/TypeScript/repair/access';
import type { Repair } from '../../src/TypeScript/repair/repairs';
import { otherWays, repairsOf } from '../../src/TypeScript/repair/repairs';
import { planChanges } from '../../src/TypeScript/diagnosis/plan/changes';
import { expensify } from '../support/expensify';
import { anEmployee, aRole, EMPLOYEE, EXPECTED_ROLE, factsWith, without } from '../diagnosis/support/accounts';
import { ON_OTHER_ROLE, OTHER, planFor } from '../diagnosis/support/plans';
import { anyFacts, wholeFacts } from './support/random-facts';

const RUNS = { numRuns: 400, seed: 20260109 };

function idsOf(facts: Facts): string[] {
  return repairsOf(facts, expensify).map(({ id }) => id);
}

function withEmployee(facts: Facts, different: Partial<Entity>): Facts {
  return { ...facts, entities: facts.entities.map((entity) => ({ ...entity, ...different })) };
}

/** A role that is too little for a token, and may or may not be the expected one: which check fails is open. */
function halfReadRole(): Facts {
  const facts = factsWith({ roles: [aRole(), OTHER], ...ON_OTHER_ROLE });
  return { ...facts, roles: facts.roles.map((one) => (one.id === OTHER.id ? { ...one, name: UNREAD } : one)) };
}

const lostRole = factsWith({ employees: [anEmployee({ roles: [] })] });
const overridden = factsWith({
  employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE', LIST_VENDOR: 'NONE', LIST_JOB: 'NONE' } })],
});

describe('what can be repaired at the press of a button', () => {
  it('is a role that the employee lost', () => {
    expect(repairsOf(lostRole, expensify)).toEqual([
      {
        id: `assign-role:${EMPLOYEE}:${EXPECTED_ROLE}`,
        employee: EMPLOYEE,
        changes: [{ kind: 'assign-role', entity: EMPLOYEE, role: EXPECTED_ROLE }],
        recommended: true,
      },
    ]);
  });

  it('is a global line that takes away what the role grants: gone with the others at once, or raised as far as needed', () => {
    expect(repairsOf(overridden, expensify)).toEqual([
      {
        id: `remove-global-line:${EMPLOYEE}`,
        employee: EMPLOYEE,
        changes: [
          { kind: 'remove-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT' },
          { kind: 'remove-global-line', entity: EMPLOYEE, permission: 'LIST_VENDOR' },
        ],
        recommended: true,
      },
      {
        id: `set-global-line:${EMPLOYEE}`,
        employee: EMPLOYEE,
        changes: [
          { kind: 'set-global-line', entity: EMPLOYEE, permission: 'LIST_ACCOUNT', level: 'VIEW' },
          { kind: 'set-global-line', entity: EMPLOYEE, permission: 'LIST_VENDOR', level: 'VIEW' },
        ],
        recommended: false,
      },
    ]);
  });

  it('is the assignment of the expected role, before a new token is issued for it by hand', () => {
    expect(idsOf(factsWith({ roles: [aRole(), OTHER], ...ON_OTHER_ROLE }))).toEqual([
      `assign-role:${EMPLOYEE}:${EXPECTED_ROLE}`,
    ]);
  });

  it.each<[string, Facts]>([
    ['nothing is at fault', factsWith()],
    ['the role lacks a permission', factsWith({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] })],
    ['the employee may not log in', factsWith({ employees: [anEmployee({ giveAccess: false })] })],
    [
      'the holder is a vendor',
      factsWith({ employees: [], entities: [{ id: EMPLOYEE, type: 'VENDOR', name: 'Acme', roles: [] }] }),
    ],
    ['it is not known that the holder is an employee', withEmployee(lostRole, { type: UNREAD })],
    ['the roles were not read', withEmployee(overridden, { roles: UNREAD })],
    ['the global permissions were not read', withEmployee(lostRole, { globalPermissions: UNREAD })],
    ['the employee was not read', { ...lostRole, entities: [] }],
    ['it is not known what is at fault: nothing fails for certain, and there is no plan', halfReadRole()],
    ['the employee is yet to be found', factsWith({ tokens: [] })],
    ['the role is yet to be brought into the account', factsWith({ roles: [OTHER], ...ON_OTHER_ROLE })],
  ])('is nothing where %s', (_, facts) => {
    expect(idsOf(facts)).toEqual([]);
  });
});

describe('the other ways of a repair', () => {
  const lines = (kind: 'remove-global-line' | 'set-global-line', employee: number, permissions: string[]): Repair => ({
    id: `${kind}:${employee}`,
    employee,
    changes: permissions.map((permission) => {
      const about = { entity: employee, permission };
      return kind === 'set-global-line' ? { kind, ...about, level: 'VIEW' } : { kind, ...about };
    }),
    recommended: true,
  });
  const assignment = (role: number): Repair => ({
    id: `assign-role:42:${role}`,
    employee: 42,
    changes: [{ kind: 'assign-role', entity: 42, role }],
    recommended: true,
  });
  const removal = lines('remove-global-line', 42, ['LIST_ACCOUNT', 'LIST_VENDOR']);

  it('are those of the same permissions, in whatever order they stand', () => {
    const raise = lines('set-global-line', 42, ['LIST_VENDOR', 'LIST_ACCOUNT']);
    expect(otherWays([removal, raise], removal)).toEqual([raise]);
    expect(otherWays([removal, raise], raise)).toEqual([removal]);
  });

  it.each<[string, Repair]>([
    ['of another employee', lines('set-global-line', 43, ['LIST_ACCOUNT', 'LIST_VENDOR'])],
    ['of fewer permissions', lines('set-global-line', 42, ['LIST_ACCOUNT'])],
    ['of another permission', lines('set-global-line', 42, ['LIST_ACCOUNT', 'LIST_JOB'])],
    ['that assigns a role', assignment(1001)],
  ])('are not one %s', (_, other) => {
    expect(otherWays([removal, other], removal)).toEqual([]);
    expect(otherWays([removal, other], other)).toEqual([]);
  });

  it('are none of an assignment: another role is another fault', () => {
    expect(otherWays([assignment(1001), assignment(1002)], assignment(1001))).toEqual([]);
  });
});

describe('over random accounts, read whole or in part', () => {
  it('every repair is of one employee whose roles and global permissions were read, and of records that exist', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { employee, changes } of repairsOf(facts, expensify)) {
          const { type, roles, globalPermissions } = entityOf(facts, employee);
          expect([type, roles.known, globalPermissions.known]).toEqual([known('EMPLOYEE'), true, true]);
          expect(changes.map(({ entity }) => entity)).toEqual(changes.map(() => employee));
          const ids = changes.flatMap((change) => (change.kind === 'assign-role' ? change.role : []));
          expect([employee, ...ids].filter((id) => id <= 0)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('every repair has an id of its own, which is that of the step it does: of the plan, or of a way beside it', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const repairs = repairsOf(facts, expensify);
        const steps = planFor(facts).steps.map(({ id }) => id);
        // Raising is the other way out of the step that removes.
        const step = (id: string) => id.replace(/^set-global-line/, 'remove-global-line');
        expect(new Set(repairs.map(({ id }) => id)).size).toBe(repairs.length);
        for (const { id, recommended, changes } of repairs) {
          expect(changes.map(stepId)).toEqual(changes.map(() => id));
          expect(steps).toContain(recommended ? id : step(id));
        }
      }),
      RUNS,
    );
  });

  it('whatever the plan would have an employee changed is offered, whole', () => {
    fc.assert(
      fc.property(wholeFacts, (facts) => {
        const writable = planChanges(facts, expensify)
          .filter(isAccessChange)
          .filter((change) => change.entity > 0 && (change.kind !== 'assign-role' || change.role > 0))
          .filter(({ entity }) => facts.entities.some(({ id, type }) => id === entity && isEmployee(type)));
        const offered = repairsOf(facts, expensify)
          .filter(({ recommended }) => recommended)
          .flatMap(({ changes }) => changes);
        expect(offered).toHaveLength(writable.length);
        expect(offered).toEqual(expect.arrayContaining(writable));
      }),
      RUNS,
    );
  });
});

function isEmployee(type: Entity['type']): boolean {
  return type.known && type.value === 'EMPLOYEE';
}
