/**
 * Plans, and the accounts that need one.
 */
import type fc from 'fast-check';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { isContact, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import type { Verdict } from '../../../src/TypeScript/diagnosis/finding';
import type { Change } from '../../../src/TypeScript/diagnosis/plan/change';
import { apply } from '../../../src/TypeScript/diagnosis/plan/change';
import { plan } from '../../../src/TypeScript/diagnosis/plan/plan';
import type { Plan } from '../../../src/TypeScript/diagnosis/plan/step';
import { expensify } from '../../support/expensify';
import { randomAccount } from '../../reference/random-account';
import { factsOfAccount } from '../../support/facts-of-account';
import { anEmployee, aRole, aToken, OTHER_ROLE, without } from './accounts';

/** Accounts with one fault or several, of which everything was read. */
export const anyBlockedAccount: fc.Arbitrary<Facts> = randomAccount()
  .map((document) => factsOfAccount(document, expensify))
  .filter((facts) => diagnose(facts, expensify).verdict === 'blocked');

/** Those that a plan can repair. */
export const blockedAccount = anyBlockedAccount.filter((facts) => !hasContactOfTwoRoles(facts));

/** A contact has one role: no plan repairs two credentials of it that are of two roles. */
export function hasContactOfTwoRoles(facts: Facts): boolean {
  return facts.entities.some(
    (entity) =>
      isContact(entity) &&
      new Set(valueOr(facts.credentials, []).flatMap((one) => (one.entity === entity.id ? [one.role] : []))).size > 1,
  );
}

export function planFor(facts: Facts): Plan {
  return plan(facts, expensify, diagnose(facts, expensify));
}

export function kindsFor(facts: Facts): string[] {
  return planFor(facts).steps.map(({ kind }) => kind);
}

/** What the diagnosis says once these changes are made. */
export function verdictOnce(changes: readonly Change[], facts: Facts): Verdict {
  return diagnose(changes.reduce(apply, facts), expensify).verdict;
}

/** A role of another name that is not enough, and the token on it. */
export const OTHER = aRole({
  id: OTHER_ROLE,
  name: 'A/P Clerk',
  permissions: without('LIST_ACCOUNT', 'ADMI_WEBSERVICES'),
});
export const ON_OTHER_ROLE = {
  employees: [anEmployee({ roles: [OTHER_ROLE] })],
  tokens: [aToken({ role: OTHER_ROLE })],
};
