import fc from 'fast-check';
import { tokenChecks } from '../../src/TypeScript/diagnosis/checks/index';
import type { Decision, RootCause } from '../../src/TypeScript/diagnosis/decide';
import { decide, earliest, overallVerdict, rootCauseOf, verdictOf } from '../../src/TypeScript/diagnosis/decide';
import type { Verdict } from '../../src/TypeScript/diagnosis/finding';
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

describe('of what the checks decide', () => {
  const PASS: Decision = { check: 'token-live', status: 'pass' };
  const FAIL: Decision = { check: 'role-active', status: 'fail' };
  const OPEN: Decision = { check: 'role-assigned', status: 'unknown' };
  const RECORD: Decision = { check: 'integration-enabled', status: 'unknown' };

  it.each<[Verdict, readonly Decision[]]>([
    ['ready', []],
    ['ready', [PASS, { check: 'token-role', status: 'warn' }]],
    ['ready', [PASS, RECORD]],
    ['unknown', [PASS, OPEN]],
    ['unknown', [RECORD, OPEN]],
    ['blocked', [OPEN, FAIL, PASS]],
  ])('the verdict is %s of %j', (verdict, decisions) => {
    expect(verdictOf(decisions)).toBe(verdict);
  });

  it.each<[Verdict, readonly Decision[], readonly Verdict[], boolean]>([
    ['ready', [PASS], ['ready'], true],
    ['unknown', [PASS], ['ready'], false],
    ['unknown', [PASS], ['ready', 'unknown'], true],
    ['unknown', [OPEN], ['ready'], true],
    ['blocked', [OPEN], ['ready', 'blocked', 'unknown'], false],
    ['blocked', [FAIL], ['ready'], true],
  ])(
    'the whole is %s by the account %j and credentials that are %j, all of them read: %p',
    (verdict, account, own, all) => {
      const facts = { ...factsWith(), credentialsComplete: all };
      expect(
        overallVerdict(
          facts,
          account,
          own.map((one) => ({ verdict: one })),
        ),
      ).toBe(verdict);
    },
  );

  it('the cause is the earliest check that fails, of the account or of the first credential that fails it', () => {
    const causes = (...of: readonly (RootCause | null)[]) => of.map((rootCause) => ({ rootCause }));
    const [role, live] = [
      { check: 'role-active', token: 501 },
      { check: 'token-live', token: 503 },
    ] as const;
    const record: Decision = { check: 'integration-enabled', status: 'fail' };
    expect(earliest([PASS], causes(null, role, { ...role, token: 502 }))).toEqual(role);
    expect(earliest([PASS], causes(role, live))).toEqual(live);
    expect(earliest([record], causes(live))).toEqual({ check: 'integration-enabled', token: null });
    expect(earliest([RECORD, PASS], causes(null))).toBeNull();
    expect(earliest([RECORD], causes(live))).toEqual(live);
  });

  it('the cause of one credential is the first check that it fails', () => {
    const token = { ...aToken(), kind: 'access-token', name: '', inactive: false, revoked: false } as const;
    expect(rootCauseOf(token, ['role-active', 'role-kind'])).toEqual({ check: 'role-active', token: 501 });
    expect(rootCauseOf(token, [])).toBeNull();
  });
});
