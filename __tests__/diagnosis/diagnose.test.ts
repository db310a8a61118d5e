import fc from 'fast-check';
import type { Diagnosis } from '../../src/TypeScript/diagnosis/diagnose';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { ACCOUNT_CHECKS, CHECK_ORDER, TOKEN_CHECKS } from '../../src/TypeScript/diagnosis/finding';
import { plan } from '../../src/TypeScript/diagnosis/plan/plan';
import { expensify } from '../support/expensify';
import { randomAccount } from '../reference/random-account';
import { factsOfAccount } from '../support/facts-of-account';
import {
  anEmployee,
  anIntegration,
  aRole,
  aToken,
  EMPLOYEE,
  factsWith,
  OTHER_ROLE,
  PUBLISHED,
  without,
} from './support/accounts';
import { dice } from './support/dice';
import { hide } from './support/hide';
import { failing } from './support/said';

const someFacts = fc.tuple(randomAccount(), dice(), fc.boolean()).map(([document, dice, whole]) => {
  const facts = factsOfAccount(document, expensify);
  return whole ? facts : hide(facts, dice);
});
const RUNS = { numRuns: 300, seed: 20260109 };

/** All that it says; what is remembered beside a chain, for it may be asked again, is no part of that. */
function saidBy({ verdict, rootCause, account, tokens }: Diagnosis) {
  return {
    ...{ verdict, rootCause, account },
    tokens: tokens.map((token) => [token.verdict, token.rootCause, token.decisions, token.findings]),
  };
}

describe('a diagnosis', () => {
  it('has one finding for each check, in the order in which access fails', () => {
    expect(CHECK_ORDER).toEqual([
      ...['feature-enabled', 'integration-enabled', 'token-exists', 'token-live', 'employee-access', 'role-active'],
      ...['role-assigned', 'token-role', 'role-permission', 'global-permission', 'role-restrictions', 'role-kind'],
    ]);
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { account, tokens } = diagnose(facts, expensify);
        expect(account.map(({ check }) => check)).toEqual(ACCOUNT_CHECKS);
        for (const { findings } of tokens) expect(findings.map(({ check }) => check)).toEqual(TOKEN_CHECKS);
      }),
      RUNS,
    );
  });

  it('is the same for the same facts, and leaves them as they were', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const before = structuredClone(facts);
        const first = diagnose(facts, expensify);
        plan(facts, expensify, first);
        expect(saidBy(diagnose(before, expensify))).toEqual(saidBy(first));
        expect(facts).toEqual(before);
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which records were read', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const turned: Facts = {
          ...facts,
          credentials: facts.credentials.known
            ? { known: true, value: facts.credentials.value.toReversed() }
            : facts.credentials,
          roles: facts.roles.toReversed(),
          entities: facts.entities.toReversed(),
        };
        const { verdict, rootCause, tokens } = diagnose(facts, expensify);
        const again = diagnose(turned, expensify);
        expect({ verdict: again.verdict, rootCause: again.rootCause }).toEqual({ verdict, rootCause });
        expect(again.tokens.map(({ findings }) => findings)).toEqual(tokens.map(({ findings }) => findings));
      }),
      RUNS,
    );
  });

  it('leaves no slot of its words without a name', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { account, tokens } = diagnose(facts, expensify);
        const said = [...account, ...tokens.flatMap(({ findings }) => findings)];
        expect(said.filter(({ title, message }) => /\{\w+\}/.test(`${title} ${message}`))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('the root cause', () => {
  const rootCause = (facts: Facts) => diagnose(facts, expensify).rootCause;

  it('is the first check in the table that fails, not the gravest or the last', () => {
    const facts = factsWith({
      roles: [aRole({ inactive: true, permissions: without('LIST_ACCOUNT') })],
      employees: [anEmployee({ roles: [], globalPermissions: { ADMI_WEBSERVICES: 'NONE' } })],
    });
    expect(failing(diagnose(facts, expensify))).toEqual(
      ['role-active', 'role-assigned', 'role-permission', 'global-permission'].map((check) => `${check} of 501`),
    );
    expect(rootCause(facts)).toEqual({ check: 'role-active', token: 501 });
  });

  it('is the earlier check of a later token, before a later check of an earlier token', () => {
    const facts = factsWith({
      employees: [
        anEmployee({ globalPermissions: { ADMI_WEBSERVICES: 'NONE' } }),
        anEmployee({ id: 43, inactive: true }),
      ],
      tokens: [aToken({ id: 501 }), aToken({ id: 502, entity: 43 })],
    });
    expect(rootCause(facts)).toEqual({ check: 'employee-access', token: 502 });
  });

  it('is at the lowest token id where several tokens fail the same check, in whatever order they come', () => {
    const facts = factsWith({
      employees: [anEmployee({ giveAccess: false })],
      tokens: [aToken({ id: 77 }), aToken({ id: 5 }), aToken({ id: 100 })],
    });
    expect(rootCause(facts)).toEqual({ check: 'employee-access', token: 5 });
  });

  it.each([
    ['feature-enabled', { features: { TBA: false } }],
    ['integration-enabled', { integrations: [anIntegration({ state: 'BLOCKED' as const })] }],
    ['token-exists', { tokens: [] }],
  ])('is no token’s where the account is at fault: %s', (check, different) => {
    expect(rootCause(factsWith({ employees: [anEmployee({ inactive: true })], ...different }))).toEqual({
      check,
      token: null,
    });
  });

  it('is there exactly where the verdict is blocked, and fails', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const diagnosis = diagnose(facts, expensify);
        const cause = diagnosis.rootCause;
        expect(cause !== null).toBe(diagnosis.verdict === 'blocked');
        const name = cause && (cause.token === null ? cause.check : `${cause.check} of ${cause.token}`);
        if (name !== null) expect(failing(diagnosis)).toContain(name);
      }),
      RUNS,
    );
  });
});

describe('the verdict', () => {
  const healthy = factsWith();
  const unread = (different: Partial<Facts>): Facts => ({ ...healthy, ...different });

  it('is ready where every link holds', () => {
    expect(diagnose(healthy, expensify).verdict).toBe('ready');
  });

  it('is ready with a warning: a warning is no fault', () => {
    const facts = factsWith({ roles: [aRole({ permissions: { ...PUBLISHED, LIST_ACCOUNT: 'VIEW' } })] });
    const diagnosis = diagnose(facts, expensify);
    expect(diagnosis.tokens[0]?.findings.find(({ check }) => check === 'role-permission')?.status).toBe('warn');
    expect(diagnosis.verdict).toBe('ready');
  });

  it('is unknown where something needed was not read', () => {
    expect(diagnose(unread({ credentials: UNREAD }), expensify).verdict).toBe('unknown');
    expect(diagnose(unread({ features: {} }), expensify).verdict).toBe('unknown');
    expect(diagnose(unread({ roles: [] }), expensify).verdict).toBe('unknown');
    expect(diagnose(unread({ entities: [] }), expensify).verdict).toBe('unknown');
  });

  it('is blocked by one fault, whatever else was not read', () => {
    const facts = factsWith({ features: { TBA: false } });
    expect(diagnose({ ...facts, credentials: UNREAD, roles: [] }, expensify).verdict).toBe('blocked');
  });

  it('is blocked where one of two live tokens is: nobody can see which one the integration holds', () => {
    const facts = factsWith({
      roles: [aRole(), aRole({ id: OTHER_ROLE, name: 'A/P Clerk', permissions: {} })],
      employees: [anEmployee({ roles: [1001, OTHER_ROLE] })],
      tokens: [aToken({ id: 501 }), aToken({ id: 502, role: OTHER_ROLE })],
    });
    const { verdict, tokens } = diagnose(facts, expensify);
    expect(verdict).toBe('blocked');
    expect(tokens.map((token) => token.verdict)).toEqual(['ready', 'blocked']);
  });

  it('is unknown where one token is, and the others work', () => {
    const facts = factsWith({ tokens: [aToken({ id: 501 }), aToken({ id: 502, entity: EMPLOYEE + 1 })] });
    const { verdict, tokens } = diagnose(facts, expensify);
    expect(verdict).toBe('unknown');
    expect(tokens.map((token) => token.verdict)).toEqual(['ready', 'unknown']);
  });

  it('is never ready where a live token was not understood: the integration may hold that one', () => {
    const { verdict, tokens, account } = diagnose({ ...factsWith(), credentialsComplete: false }, expensify);
    expect(verdict).toBe('unknown');
    expect(tokens.map((token) => token.verdict)).toEqual(['ready']);
    expect(account.find(({ check }) => check === 'token-exists')?.status).toBe('pass');
  });

  it('is unknown where the only token was not understood: there is one all the same', () => {
    const facts = { ...factsWith({ tokens: [] }), credentialsComplete: false };
    expect(diagnose(facts, expensify)).toMatchObject({ verdict: 'unknown', rootCause: null });
  });

  it('is blocked by a token that was understood, whatever another one may be', () => {
    const facts = factsWith({ roles: [aRole({ permissions: {} })] });
    expect(diagnose({ ...facts, credentialsComplete: false }, expensify).verdict).toBe('blocked');
  });

  it("of a token counts its own findings only: the account's faults are the account's", () => {
    const { verdict, tokens } = diagnose(factsWith({ features: { TBA: false } }), expensify);
    expect([verdict, ...tokens.map((token) => token.verdict)]).toEqual(['blocked', 'ready']);
  });

  it('stands without the state of the integration record, which not every account lets a script read', () => {
    const integrations = healthy.integrations.map((one) => ({ ...one, state: UNREAD }));
    expect(diagnose(unread({ integrations }), expensify).verdict).toBe('ready');
  });
});
