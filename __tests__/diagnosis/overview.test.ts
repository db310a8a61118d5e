/**
 * The overview of an account: each line says what the diagnosis of that application alone says.
 */
import fc from 'fast-check';
import { decide } from '../../src/TypeScript/diagnosis/decide';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { overviewOf } from '../../src/TypeScript/diagnosis/overview';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { featuresOf } from '../../src/TypeScript/diagnosis/profile';
import { ANY_INTEGRATION, profiles } from '../../src/TypeScript/profiles/index';
import type { AccountDocument } from '../reference/answer';
import { randomAccount } from '../reference/random-account';
import { expensify } from '../support/expensify';
import { factsOfAccount } from '../support/facts-of-account';
import { accountOf, ofOne } from './support/account-facts';
import { dice } from './support/dice';
import { hide } from './support/hide';

const every: Profile = { ...expensify, recognise: { ...expensify.recognise, integrationNames: [''] } };
const any = profiles.get(ANY_INTEGRATION) ?? expensify;
const profileOf = (application: number) => (application % 3 === 0 ? any : expensify);

/** What a reader has of the whole account. */
function wholeFacts(document: AccountDocument): Facts {
  const features = Object.fromEntries(
    [...featuresOf(any), ...featuresOf(expensify)].map((id) => [id, known(document.account.features?.[id] ?? true)]),
  );
  return { ...factsOfAccount(document, every), features };
}

it('has the verdict and the root cause that a report on the application alone has, read whole or in part', () => {
  const seen = new Set<string>();
  const property = fc.property(randomAccount(), dice(), (document, dice) => {
    const truth = wholeFacts(document);
    for (const facts of [truth, hide(truth, dice)]) {
      const lines = overviewOf(accountOf(facts), profileOf);
      expect(lines.map(({ application }) => application).sort()).toEqual(facts.integrations.map(({ id }) => id).sort());
      for (const { application, profile, verdict, rootCause } of lines) {
        const said = decide(ofOne(facts, application), profile);
        expect([profile, verdict, rootCause]).toEqual([profileOf(application), said.verdict, said.rootCause]);
        seen.add(verdict);
      }
    }
  });
  fc.assert(property, { seed: 20261128, numRuns: 60 });
  expect(seen).toEqual(new Set(['blocked', 'unknown', 'ready']));
});

it('counts the live credentials alone, each by its own findings, and puts the worst first', () => {
  const property = fc.property(randomAccount(), (document) => {
    const facts = wholeFacts(document);
    const lines = overviewOf(accountOf(facts), profileOf);
    for (const { application, live } of lines) {
      const own = document.tokens.filter(({ integration }) => integration === application);
      const alive = own.filter(({ inactive, revoked }) => inactive !== true && revoked !== true);
      expect(live?.credentials).toBe(alive.length);
      expect((live?.ready ?? 0) + (live?.blocked ?? 0) + (live?.unknown ?? 0)).toBe(alive.length);
    }
    const gravity = lines.map(({ verdict }) => ['blocked', 'unknown', 'ready'].indexOf(verdict));
    expect(gravity).toEqual(gravity.toSorted((a, b) => a - b));
  });
  fc.assert(property, { seed: 20261129, numRuns: 60 });
});

it('says nothing of credentials that could not be read', () => {
  const [document] = fc.sample(randomAccount(), { seed: 1, numRuns: 1 });
  if (document === undefined) throw new Error('There is no account.');
  const account = accountOf({ ...wholeFacts(document), credentials: UNREAD, credentialsComplete: false });

  for (const { live, verdict } of overviewOf(account, profileOf)) {
    expect(live).toBeNull();
    expect(verdict).not.toBe('ready');
  }
});
