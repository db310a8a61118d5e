/** Deciding and explaining are two things: every credential is decided, and words are made only where somebody looks. */
import fc from 'fast-check';
import { chainOf } from '../../src/TypeScript/diagnosis/chain';
import { findingOf } from '../../src/TypeScript/diagnosis/checks/define';
import { tokenChecks } from '../../src/TypeScript/diagnosis/checks/index';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { planChanges } from '../../src/TypeScript/diagnosis/plan/changes';
import { apply, applyAll } from '../../src/TypeScript/diagnosis/plan/change';
import { expensify } from '../support/expensify';
import { randomAccount } from '../reference/random-account';
import { factsOfAccount } from '../support/facts-of-account';
import { aToken, factsWith, TOKEN } from './support/accounts';
import { toldApart } from '../../src/TypeScript/diagnosis/told-apart';
import { dice } from './support/dice';
import { hide } from './support/hide';

const anyFacts = fc.tuple(randomAccount(), dice(), fc.boolean()).map(([document, dice, whole]): Facts => {
  const truth = factsOfAccount(document, expensify);
  return whole ? truth : hide(truth, dice);
});
const RUNS = { numRuns: 300, seed: 20260611 };

it('decides of each credential what each check decides of it alone, though many share a role and a holder', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const { chain, decisions, findings } of diagnose(facts, expensify).tokens) {
        const alone = chainOf(toldApart(facts), expensify, chain.credential);
        expect(findings).toEqual(tokenChecks.map((check) => findingOf(check, alone)));
        expect(decisions).toEqual(findings.map(({ check, status }) => ({ check, status })));
      }
    }),
    RUNS,
  );
});

it('tells live credentials from dead ones of the same role and holder', () => {
  const facts = factsWith({ tokens: [aToken({ id: 7, revoked: true })] });
  const { tokens } = diagnose(facts, expensify);

  expect(tokens.map(({ rootCause }) => rootCause)).toEqual([{ check: 'token-live', token: 7 }]);
});

it('makes no words of a credential that nobody looks at', () => {
  const spies = tokenChecks.map((check) => jest.spyOn(check, 'explain'));
  const calls = () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  const { tokens } = diagnose(factsWith({ tokens: [aToken(), aToken({ id: TOKEN + 1 })] }), expensify);

  expect(calls()).toBe(0);
  expect(tokens[1]?.findings).toBe(tokens[1]?.findings);
  expect(calls()).toBe(tokenChecks.length);
  for (const spy of spies) spy.mockRestore();
});

it('leaves the facts alone that a plan begins with, and comes to the same change by change', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const before = JSON.stringify(facts);
      const changes = planChanges(facts, expensify);
      const oneByOne = changes.reduce(apply, facts);

      expect(diagnose(applyAll(facts, changes), expensify).verdict).toBe(diagnose(oneByOne, expensify).verdict);
      expect(applyAll(facts, changes)).toEqual(oneByOne);
      expect(JSON.stringify(facts)).toBe(before);
    }),
    RUNS,
  );
});
