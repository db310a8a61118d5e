/**
 * A plan asks for no level that nobody can choose: NetSuite offers SuiteAnalytics Workbook at Edit alone.
 */
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import { planChanges, RECOMMENDED } from '../../../src/TypeScript/diagnosis/plan/changes';
import { plan } from '../../../src/TypeScript/diagnosis/plan/plan';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import { anEmployee, factsWith } from '../support/accounts';

const profile: Profile = {
  ...expensify,
  requirements: [
    ...expensify.requirements,
    {
      id: 'symptom:REPO_ANALYTICS',
      label: 'Query',
      anyOf: ['REPO_ANALYTICS'],
      level: 'VIEW',
      strength: 'required',
      onlyWith: {},
      explains: [],
    },
  ],
};

it('grants the lowest level that there is, and that is enough', () => {
  const facts = factsWith();
  expect(planChanges(facts, profile)).toContainEqual(
    expect.objectContaining({ kind: 'grant-permission', permission: 'REPO_ANALYTICS', level: 'EDIT' }),
  );
  expect(plan(facts, profile, diagnose(facts, profile)).verdictAfter).toBe('ready');
});

it('raises a global line to it', () => {
  const facts = factsWith({ employees: [anEmployee({ globalPermissions: { REPO_ANALYTICS: 'NONE' } })] });
  expect(planChanges(facts, profile, { ...RECOMMENDED, globalLine: 'raise' })).toContainEqual(
    expect.objectContaining({ kind: 'set-global-line', permission: 'REPO_ANALYTICS', level: 'EDIT' }),
  );
});

it('makes a role with it', () => {
  const facts: Facts = { ...factsWith(), credentials: known([]), roles: [], entities: [] };
  expect(planChanges(facts, profile)).toContainEqual(
    expect.objectContaining({
      kind: 'create-role',
      permissions: expect.objectContaining({ REPO_ANALYTICS: 'EDIT' }) as unknown,
    }),
  );
});
