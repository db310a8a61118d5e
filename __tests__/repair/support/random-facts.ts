import fc from 'fast-check';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { expensify } from '../../support/expensify';
import { randomAccount } from '../../reference/random-account';
import { factsOfAccount } from '../../support/facts-of-account';
import { dice } from '../../diagnosis/support/dice';
import { hide } from '../../diagnosis/support/hide';

/** Accounts of which everything was read. */
export const wholeFacts: fc.Arbitrary<Facts> = randomAccount().map((document) => factsOfAccount(document, expensify));

/** Accounts as readers with every right and with fewer see them. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(wholeFacts, dice(), fc.boolean())
  .map(([facts, dice, isWhole]) => (isWhole ? facts : hide(facts, dice)));
