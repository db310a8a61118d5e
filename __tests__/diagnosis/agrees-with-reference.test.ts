/**
 * The diagnosis against a second implementation of the contract, written from the contract alone, in another style.
 */
import fc from 'fast-check';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Finding } from '../../src/TypeScript/diagnosis/finding';
import { plan } from '../../src/TypeScript/diagnosis/plan/plan';
import { requirementTable } from '../../src/TypeScript/diagnosis/requirement-table';
import { expensify } from '../support/expensify';
import { referenceAnswer, referenceExplains, referenceStatuses } from '../reference/answer';
import { randomAccount } from '../reference/random-account';
import { factsOfAccount } from '../support/facts-of-account';
import { planChanges } from '../../src/TypeScript/diagnosis/plan/changes';
import { hasContactOfTwoRoles, verdictOnce } from './support/plans';

const RUNS = { numRuns: 4000, seed: 20260109 };

describe('over thousands of random accounts', () => {
  it('gives the answers that the contract gives, and a plan that ends in ready', () => {
    fc.assert(
      fc.property(randomAccount(), (document) => {
        const facts = factsOfAccount(document, expensify);
        const diagnosis = diagnose(facts, expensify);
        expect({
          verdict: diagnosis.verdict,
          rootCause: diagnosis.rootCause,
          account: diagnosis.account.filter(({ status }) => status === 'fail').map(({ check }) => check),
          verdictAfter: plan(facts, expensify, diagnosis).verdictAfter,
          tokens: diagnosis.tokens.map(({ chain, verdict, findings }) => ({
            id: chain.credential.id,
            verdict,
            fails: findings.filter(({ status }) => status === 'fail').map(({ check }) => check),
            effective: Object.fromEntries(requirementTable(chain).map(({ id, effective }) => [id, effective])),
          })),
        }).toEqual({
          ...referenceAnswer(document),
          // The contract does not know that a contact has one role. A plan that cannot give it two says what the checks say then.
          ...(hasContactOfTwoRoles(facts) ? { verdictAfter: verdictOnce(planChanges(facts, expensify), facts) } : {}),
        });
      }),
      RUNS,
    );
  });

  it('gives every check the status that the contract gives it, warnings and inapplicable ones included', () => {
    fc.assert(
      fc.property(randomAccount(), (document) => {
        const diagnosis = diagnose(factsOfAccount(document, expensify), expensify);
        const statuses = (findings: readonly { check: string; status: string }[]) =>
          findings.map(({ check, status }) => ({ check, status }));
        expect({
          account: statuses(diagnosis.account),
          tokens: diagnosis.tokens.map(({ chain, findings }) => ({
            id: chain.credential.id,
            checks: statuses(findings),
          })),
        }).toEqual(referenceStatuses(document));
      }),
      RUNS,
    );
  });

  it('names the errors that each failing check explains', () => {
    fc.assert(
      fc.property(randomAccount(), (document) => {
        const { account, tokens } = diagnose(factsOfAccount(document, expensify), expensify);
        const explained = (findings: readonly Finding[], suffix: string) =>
          findings
            .filter(({ status }) => status === 'fail')
            .map(({ check, explains }) => [`${check}${suffix}`, explains]);
        expect(
          Object.fromEntries([
            ...explained(account, ''),
            ...tokens.flatMap(({ chain, findings }) => explained(findings, `/${chain.credential.id}`)),
          ]),
        ).toEqual(referenceExplains(document));
      }),
      RUNS,
    );
  });
});
