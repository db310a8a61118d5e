import fc from 'fast-check';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { apply } from '../../src/TypeScript/diagnosis/plan/change';
import { sameAccess } from '../../src/TypeScript/repair/access';
import { accessAfter, accessOf, employeeName, previewOf } from '../../src/TypeScript/repair/preview';
import { repairsOf } from '../../src/TypeScript/repair/repairs';
import { expensify } from '../support/expensify';
import { anEmployee, aRole, EMPLOYEE, factsWith, without } from '../diagnosis/support/accounts';
import { fieldOf } from '../diagnosis/support/field-of';
import { planFor } from '../diagnosis/support/plans';
import { failing } from '../diagnosis/support/said';
import { access } from './support/an-access';
import { anyFacts, wholeFacts } from './support/random-facts';

const RUNS = { numRuns: 400, seed: 20260109 };

/** Every repair that is offered, with its preview. */
function previews(facts: Facts) {
  return repairsOf(facts, expensify).map((repair) => ({ repair, preview: previewOf(facts, expensify, repair) }));
}

describe('a preview', () => {
  const [removal, raise] = previews(
    factsWith({ employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE', LIST_JOB: 'VIEW' } })] }),
  );

  it('has the record as it is and as it will be, other lines untouched', () => {
    expect(removal?.preview).toMatchObject({
      before: access([1001], { LIST_ACCOUNT: 'NONE', LIST_JOB: 'VIEW' }),
      after: access([1001], { LIST_JOB: 'VIEW' }),
    });
    expect(raise?.preview).toMatchObject({ after: access([1001], { LIST_ACCOUNT: 'VIEW', LIST_JOB: 'VIEW' }) });
  });

  it('has the fields that change, as a person finds them', () => {
    const field = 'Access > Global Permissions > Lists > Accounts';
    const record = { type: 'employee', id: EMPLOYEE, name: 'Ana Integration' };
    expect(removal?.preview?.changes).toMatchObject([{ record, field, from: 'None', to: 'not set' }]);
    expect(raise?.preview?.changes).toMatchObject([{ record, field, from: 'None', to: 'View' }]);
  });

  it('has what the diagnosis says after it: ready where it was the only fault', () => {
    expect([removal, raise].map((one) => one?.preview?.diagnosisAfter.verdict)).toEqual(['ready', 'ready']);
  });

  it('promises no more than it does: still blocked where something else is at fault', () => {
    const [only] = previews(
      factsWith({
        roles: [aRole({ permissions: without('LIST_ACCOUNT') })],
        employees: [anEmployee({ roles: [] })],
      }),
    );
    expect(only?.preview?.diagnosisAfter).toMatchObject({
      verdict: 'blocked',
      rootCause: { check: 'role-permission' },
    });
  });

  it('is none where somebody has done it already', () => {
    const before = factsWith({ employees: [anEmployee({ roles: [] })] });
    const [repair] = repairsOf(before, expensify);
    expect(repair && previewOf(before, expensify, repair)).not.toBeNull();
    expect(repair && previewOf(factsWith(), expensify, repair)).toBeNull();
  });

  it('is none where only a part of it is left to do', () => {
    const both = factsWith({
      employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE', LIST_VENDOR: 'NONE' } })],
    });
    const [repair] = repairsOf(both, expensify);
    expect(repair && accessAfter(access([1001], { LIST_VENDOR: 'NONE' }), repair)).toBeNull();
  });
});

describe('the access of an employee', () => {
  const facts = factsWith();
  const having = (different: Partial<Facts['entities'][number]>): Facts => ({
    ...facts,
    entities: facts.entities.map((entity) => ({ ...entity, ...different })),
  });

  it('is the roles and the global permissions', () => {
    const lines = { LIST_JOB: 'VIEW' as const };
    expect(accessOf(having({ roles: known([3]), globalPermissions: known(lines) }), EMPLOYEE)).toEqual({
      roles: [3],
      globalPermissions: lines,
    });
  });

  it.each([
    ['the roles were', having({ roles: UNREAD })],
    ['the global permissions were', having({ globalPermissions: UNREAD })],
    ['the employee was', { ...facts, entities: [] }],
  ])('is not known where %s not read', (_, unread) => {
    expect(accessOf(unread, EMPLOYEE)).toBeNull();
  });

  it('is of somebody with a name, or with a number where the name was not read', () => {
    expect(employeeName(facts, EMPLOYEE)).toBe('Ana Integration');
    expect(employeeName({ ...facts, entities: [] }, EMPLOYEE)).toBe('employee 42');
  });
});

describe('over random accounts, read whole or in part', () => {
  it('every repair that is offered has a preview', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(previews(facts).filter(({ preview }) => preview === null)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the record after a repair holds what the diagnosis of the repaired account sees', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { repair, preview } of previews(facts)) {
          const repaired = repair.changes.reduce(apply, facts);
          const seen = accessOf(repaired, repair.employee);
          expect(seen && preview && sameAccess(preview.after, seen)).toBe(true);
          expect(preview?.diagnosisAfter).toEqual(diagnose(repaired, expensify));
        }
      }),
      RUNS,
    );
  });

  it('no repair makes a check fail that did not fail before', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const before = failing(diagnose(facts, expensify));
        for (const { preview } of previews(facts)) {
          const after = preview ? failing(preview.diagnosisAfter) : ['no preview'];
          expect(after.filter((check) => !before.includes(check))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('a repair shows each field as it was read and as it will be read', () => {
    fc.assert(
      fc.property(wholeFacts, (facts) => {
        for (const { repair, preview } of previews(facts)) {
          const repaired = repair.changes.reduce(apply, facts);
          expect(preview?.changes.length).toBeGreaterThan(0);
          for (const { record, field, from, to } of preview?.changes ?? []) {
            expect([from, to]).toEqual([
              fieldOf(facts, expensify, record, field),
              fieldOf(repaired, expensify, record, field),
            ]);
          }
        }
      }),
      RUNS,
    );
  });

  it('the recommended repairs, one after the other, do what the plan proves where it has no other steps', () => {
    fc.assert(
      fc.property(wholeFacts, (facts) => {
        const { steps, verdictAfter } = planFor(facts);
        const repairs = repairsOf(facts, expensify).filter(({ recommended }) => recommended);
        if (steps.length === 0 || repairs.length < steps.length - 1) return;
        const repaired = repairs.flatMap(({ changes }) => changes).reduce(apply, facts);
        expect(diagnose(repaired, expensify).verdict).toBe(verdictAfter);
      }),
      RUNS,
    );
  });
});
