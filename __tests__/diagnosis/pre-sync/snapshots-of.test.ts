/** What is kept of each credential of an account that was read whole. */
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { expensify } from '../../support/expensify';
import { snapshotsOf } from '../../../src/TypeScript/snapshots/new-snapshot';
import { aRole, aToken, anEmployee, factsWith, TOKEN, without } from '../support/accounts';

const kept = (facts: Facts) => snapshotsOf(facts, expensify, diagnose(facts, expensify));
const findingOf = (facts: Facts) => kept(facts)[0]?.finding;

const line = (features: Record<string, boolean> = {}) =>
  factsWith({
    features,
    employees: [anEmployee({ globalPermissions: { ADMI_LOGIN_OAUTH: 'NONE', TRAN_JOURNAL: 'FULL' } })],
  });

it('has the global lines that count, on permissions that are needed', () => {
  expect(findingOf(line())?.globalLines).toEqual({ ADMI_LOGIN_OAUTH: 'NONE' });
  expect(findingOf(line({ EMPPERMS: false }))?.globalLines).toEqual({});
});

it('has every check that failed, and the requirements that the first of them left unmet', () => {
  const facts = factsWith({
    roles: [aRole({ permissions: without('LIST_VENDOR', 'LIST_ACCOUNT') })],
    employees: [anEmployee({ globalPermissions: { LIST_ACCOUNT: 'FULL', LIST_EMPLOYEE: 'NONE' } })],
  });

  expect(findingOf(facts)).toMatchObject({
    rootCause: { check: 'role-permission', token: TOKEN },
    fails: ['role-permission', 'global-permission'],
    // Accounts are met by a global line, and Employees are not the role's fault.
    unmet: ['vendors'],
  });
});

it('is another one where another token came to fail, though nothing of its own changed', () => {
  const two = (roles: number[]) =>
    factsWith({
      employees: [anEmployee(), anEmployee({ id: 43, roles })],
      tokens: [aToken(), aToken({ id: 502, entity: 43 })],
    });
  const [before] = kept(two([aRole().id]));
  const [after] = kept(two([]));

  expect([before?.finding.allReady, after?.finding.allReady]).toEqual([true, false]);
  expect(before?.hash).not.toBe(after?.hash);
});

it('is of live credentials alone', () => {
  expect(kept(factsWith({ tokens: [aToken({ revoked: true })] }))).toEqual([]);
});
