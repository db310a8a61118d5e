import fc from 'fast-check';
import { tokenChecks } from '../../src/TypeScript/diagnosis/checks/index';
import { decide } from '../../src/TypeScript/diagnosis/decide';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { expensify } from '../support/expensify';
import { randomAccount } from '../reference/random-account';
import { factsOfAccount } from '../support/facts-of-account';
import { UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { ADMINISTRATOR_ROLE } from '../../src/TypeScript/netsuite/levels';
import { aToken, factsWith } from './support/accounts';
import { dice } from './support/dice';
import { hide } from './support/hide';

const RUNS = { numRuns: 400, seed: 20260601 };
const read = randomAccount().map((document) => factsOfAccount(document, expensify));
const partlyRead = fc.tuple(read, dice()).map(([facts, roll]) => hide(facts, roll));

/** The same integration, with any role. */
const ANY_ROLE: Profile = { ...expensify, recognise: { ...expensify.recognise, roleNames: [] } };

function explained(facts: Facts, profile: Profile) {
  const { verdict, rootCause, account, tokens } = diagnose(facts, profile);
  return {
    verdict,
    rootCause,
    account: account.map(({ check, status }) => ({ check, status })),
    credentials: tokens.map(({ chain, verdict: own, findings }) => {
      const failing = findings.filter(({ status }) => status === 'fail').map(({ check }) => check);
      const [check] = failing;
      const { id } = chain.credential;
      return { id, verdict: own, rootCause: check === undefined ? null : { check, token: id }, failing };
    }),
  };
}

function decided(facts: Facts, profile: Profile) {
  const { credentials, ...rest } = decide(facts, profile);
  return { ...rest, credentials: credentials.map(({ credential, ...one }) => ({ id: credential.id, ...one })) };
}

it.each([
  ['the role that is expected', expensify],
  ['any role', ANY_ROLE],
])('decides of facts read whole and in part what the findings say, for %s', (_, profile) => {
  fc.assert(
    fc.property(fc.oneof(read, partlyRead), (facts) => {
      expect(decided(facts, profile)).toEqual(explained(facts, profile));
    }),
    RUNS,
  );
});

it('decides of each credential what every rule says of it alone, though credentials share what is decided of their role', () => {
  fc.assert(
    fc.property(fc.oneof(read, partlyRead), (facts) => {
      for (const { chain, decisions } of diagnose(facts, expensify).tokens) {
        expect(decisions).toEqual(tokenChecks.map(({ id, decide: rule }) => ({ check: id, status: rule(chain) })));
      }
    }),
    RUNS,
  );
});

describe('where no particular role is expected', () => {
  it('judges whatever role the token has, and nothing of its name', () => {
    fc.assert(
      fc.property(read, (facts) => {
        for (const { findings } of diagnose(facts, ANY_ROLE).tokens) {
          const statusOf = (check: string) => findings.find((one) => one.check === check)?.status;
          expect(statusOf('token-role')).toBe('notApplicable');
          expect(statusOf('role-permission')).not.toBe('notApplicable');
        }
      }),
      RUNS,
    );
  });
});

it('does not take what it found out for one profile for another, of the same facts', () => {
  const facts = factsWith();
  const asksMore: Profile = { ...expensify, advised: [{ permission: 'TRAN_JOURNAL', level: 'FULL', onlyWith: {} }] };
  const statusFor = (profile: Profile) =>
    diagnose(facts, profile).tokens[0]?.decisions.find(({ check }) => check === 'role-permission')?.status;

  decide(facts, expensify);
  decide(facts, asksMore);
  expect([statusFor(expensify), statusFor(asksMore), statusFor(expensify)]).toEqual(['pass', 'warn', 'pass']);
});

it('warns of no level that Administrator lacks: it has every permission, read or not', () => {
  const facts = factsWith({ tokens: [aToken({ role: ADMINISTRATOR_ROLE })] });
  const hidden = { ...facts, roles: facts.roles.map((role) => ({ ...role, permissions: UNREAD })) };
  const [token] = diagnose(hidden, ANY_ROLE).tokens;

  expect(token?.decisions.find(({ check }) => check === 'role-permission')?.status).toBe('pass');
});
