import fc from 'fast-check';
import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import type { Strategy } from '../../../src/TypeScript/diagnosis/plan/changes';
import { planChanges, RECOMMENDED } from '../../../src/TypeScript/diagnosis/plan/changes';
import { stepId } from '../../../src/TypeScript/diagnosis/plan/step-id';
import { ALTERNATIVE_WORDING } from '../../../src/TypeScript/diagnosis/plan/wording';
import { expensify } from '../../support/expensify';
import { anEmployee, aRole, aToken, EXPECTED_ROLE, factsWith, OTHER_ROLE } from '../support/accounts';
import { blockedAccount, ON_OTHER_ROLE, OTHER, planFor, verdictOnce } from '../support/plans';

const SEED = 20260109;

describe('another way', () => {
  const STRATEGIES: Readonly<Record<string, Partial<Strategy>>> = {
    [ALTERNATIVE_WORDING.wrongRole.title]: { wrongRole: 'grant-to-role' },
    [ALTERNATIVE_WORDING.globalLine.title]: { globalLine: 'raise' },
    [ALTERNATIVE_WORDING.closedHolder.title]: { closedHolder: 'restore' },
    [ALTERNATIVE_WORDING.spareToken.title]: { spareToken: 'revoke' },
  };

  it('ends in ready too, is proven by its own changes, and says truly whether it needs new credentials', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        const recommended = planChanges(facts, expensify).map((change) => JSON.stringify(change));
        for (const { title, verdictAfter, newCredentials } of planFor(facts).steps.flatMap((one) => one.alternatives)) {
          seen.add(title);
          const changes = planChanges(facts, expensify, { ...RECOMMENDED, ...STRATEGIES[title] });
          expect([title, verdictAfter]).toEqual([title, 'ready']);
          expect(verdictOnce(changes, facts)).toBe('ready');
          const own = changes.filter((change) => !recommended.includes(JSON.stringify(change)));
          expect(newCredentials).toBe(own.some(({ kind }) => kind === 'issue-token'));
        }
      }),
      { numRuns: 700, seed: SEED },
    );
    expect(seen).toEqual(new Set(Object.keys(STRATEGIES)));
  });

  it('for a token on the wrong role keeps the credentials and grants the role what is missing', () => {
    const { steps } = planFor(factsWith({ roles: [aRole(), OTHER], ...ON_OTHER_ROLE }));
    const alternatives = steps.flatMap((step) => step.alternatives);
    expect(alternatives).toHaveLength(1);
    expect(alternatives[0]).toMatchObject({ ...ALTERNATIVE_WORDING.wrongRole, newCredentials: false });
    expect(alternatives[0]?.changes.map(({ record, field, from, to }) => [record.id, field, from, to])).toEqual([
      [OTHER_ROLE, 'Setup > SOAP Web Services', 'not set', 'Full'],
      [OTHER_ROLE, 'Lists > Accounts', 'not set', 'View'],
    ]);
  });

  it('for a user who may not log in is to let them in again, with the credentials as they are', () => {
    const { steps } = planFor(factsWith({ employees: [anEmployee({ giveAccess: false })] }));
    expect(steps[0]?.kind).toBe('provide-user');
    expect(steps[0]?.alternatives).toHaveLength(1);
    expect(steps[0]?.alternatives[0]).toMatchObject({ ...ALTERNATIVE_WORDING.closedHolder, newCredentials: false });
    expect(steps[0]?.alternatives[0]?.changes.map(({ record, field, to }) => [record.id, field, to])).toEqual([
      [42, 'Access > Give Access', 'yes'],
    ]);
  });

  it('for such a user whose token is revoked needs a new token all the same', () => {
    const { steps } = planFor(
      factsWith({ employees: [anEmployee({ inactive: true })], tokens: [aToken({ revoked: true })] }),
    );
    expect(steps.flatMap(({ alternatives }) => alternatives)).toMatchObject([
      { ...ALTERNATIVE_WORDING.closedHolder, newCredentials: true },
    ]);
  });

  it('is never to revoke what is blocked where nothing works', () => {
    const two = factsWith({
      roles: [aRole(), OTHER],
      employees: [anEmployee({ roles: [OTHER_ROLE] }), anEmployee({ id: 43, name: 'Bob', roles: [OTHER_ROLE] })],
      tokens: [aToken({ role: OTHER_ROLE }), aToken({ id: 502, entity: 43, role: OTHER_ROLE })],
    });
    for (const facts of [factsWith({ roles: [aRole(), OTHER], ...ON_OTHER_ROLE }), two]) {
      const titles = planFor(facts).steps.flatMap(({ alternatives }) => alternatives.map(({ title }) => title));
      expect(titles).not.toContain(ALTERNATIVE_WORDING.spareToken.title);
    }
  });

  it('speaks of its own credentials, not of those that the rest of the plan replaces', () => {
    const { steps } = planFor(
      factsWith({
        roles: [aRole(), OTHER],
        employees: [
          anEmployee({ globalPermissions: { LIST_ACCOUNT: 'NONE' } }),
          anEmployee({ id: 43, name: 'Bob', roles: [OTHER_ROLE] }),
        ],
        tokens: [aToken(), aToken({ id: 502, entity: 43, role: OTHER_ROLE })],
      }),
    );
    const found = steps.flatMap(({ alternatives }) =>
      alternatives.map(({ title, newCredentials }) => [title, newCredentials]),
    );
    expect(steps.at(-1)?.newCredentials).toBe(true);
    expect(found).toContainEqual([ALTERNATIVE_WORDING.globalLine.title, false]);
    expect(found).toContainEqual([ALTERNATIVE_WORDING.wrongRole.title, false]);
  });

  it('stands at a step that it does without', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        for (const { id, alternatives } of planFor(facts).steps) {
          for (const { title } of alternatives) {
            const other = planChanges(facts, expensify, { ...RECOMMENDED, ...STRATEGIES[title] });
            const has = (changes: readonly Change[]) => changes.filter((change) => stepId(change) === id);
            expect(has(other)).not.toEqual(has(planChanges(facts, expensify)));
          }
        }
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  it('for a blocked token beside one that works is to revoke it', () => {
    const facts = factsWith({
      roles: [aRole(), OTHER],
      employees: [anEmployee({ roles: [EXPECTED_ROLE, OTHER_ROLE] })],
      tokens: [aToken(), aToken({ id: 502, role: OTHER_ROLE })],
    });
    const found = planFor(facts).steps.flatMap((step) => step.alternatives);
    const revoke = found.find(({ title }) => title === ALTERNATIVE_WORDING.spareToken.title);
    expect(revoke?.changes.map(({ record, from, to }) => [record.id, from, to])).toEqual([[502, 'active', 'revoked']]);
    expect(revoke?.newCredentials).toBe(false);
  });
});
