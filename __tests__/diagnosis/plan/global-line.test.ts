import fc from 'fast-check';
import { planChanges } from '../../../src/TypeScript/diagnosis/plan/changes';
import { expensify } from '../../support/expensify';
import { anEmployee, aRole, EMPLOYEE, factsWith, without } from '../support/accounts';
import { blockedAccount, kindsFor, planFor } from '../support/plans';

const SEED = 20260109;

describe('a global line that is too low', () => {
  const globally = (globalPermissions: Record<string, 'NONE' | 'VIEW'>, permissions = without()) =>
    factsWith({ roles: [aRole({ permissions })], employees: [anEmployee({ globalPermissions })] });

  it('is removed where the role suffices, and nothing else is touched', () => {
    expect(planChanges(globally({ ADMI_WEBSERVICES: 'VIEW' }), expensify)).toEqual([
      { kind: 'remove-global-line', entity: EMPLOYEE, permission: 'ADMI_WEBSERVICES' },
    ]);
  });

  it('is removed and the role granted the permission where the role is short too', () => {
    expect(kindsFor(globally({ LIST_ACCOUNT: 'NONE' }, without('LIST_ACCOUNT')))).toEqual([
      'grant-permission',
      'remove-global-line',
      'retry',
    ]);
  });

  it('is one step for one employee, however many lines there are', () => {
    const [step] = planFor(globally({ LIST_ACCOUNT: 'NONE', LIST_VENDOR: 'NONE' })).steps;
    expect(step?.changes.map(({ field, from, to }) => ({ field, from, to }))).toEqual([
      { field: 'Access > Global Permissions > Lists > Accounts', from: 'None', to: 'not set' },
      { field: 'Access > Global Permissions > Lists > Vendors', from: 'None', to: 'not set' },
    ]);
  });

  it('is left alone where it does no harm', () => {
    const facts = factsWith({
      roles: [aRole({ permissions: without('LIST_VENDOR') })],
      employees: [anEmployee({ globalPermissions: { ADMI_LOGIN_OAUTH: 'NONE' } })],
    });
    expect(kindsFor(facts)).toEqual(['grant-permission', 'retry']);
  });

  it('is never raised by what is recommended: that would widen every role of the employee', () => {
    fc.assert(
      fc.property(blockedAccount, (facts) => {
        expect(planChanges(facts, expensify).filter(({ kind }) => kind === 'set-global-line')).toEqual([]);
      }),
      { numRuns: 300, seed: SEED },
    );
  });
});
