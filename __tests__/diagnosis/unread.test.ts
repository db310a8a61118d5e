/**
 * The promise behind every answer: what was not read never counts as a pass, and never as a fault. Random accounts are
 * hidden in part; what is decided all the same must hold in every account that may be behind what was read.
 */
import fc from 'fast-check';
import type { Diagnosis } from '../../src/TypeScript/diagnosis/diagnose';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts, IntegrationState } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { TOKEN_CHECKS } from '../../src/TypeScript/diagnosis/finding';
import { apply } from '../../src/TypeScript/diagnosis/plan/change';
import { planChanges } from '../../src/TypeScript/diagnosis/plan/changes';
import { plan } from '../../src/TypeScript/diagnosis/plan/plan';
import { expensify } from '../support/expensify';
import { randomAccount } from '../reference/random-account';
import { factsOfAccount } from '../support/facts-of-account';
import { anIntegration, aToken, factsWith } from './support/accounts';
import { dice } from './support/dice';
import { complete, hide } from './support/hide';
import { eachUnread } from './support/one-unread';
import { failing, levels, statuses } from './support/said';

const SEED = 20260109;

interface Hidden {
  readonly hidden: Facts;
  /** Accounts that may be behind the hidden facts; the first is the one that was hidden. */
  readonly worlds: readonly Facts[];
}

const hiddenAccount: fc.Arbitrary<Hidden> = fc.tuple(randomAccount(), dice()).map(([document, dice]) => {
  const truth = factsOfAccount(document, expensify);
  const hidden = hide(truth, dice);
  return { hidden, worlds: [truth, complete(hidden, truth, dice), complete(hidden, truth, dice)] };
});

const OPEN: readonly unknown[] = ['unknown', 'UNKNOWN'];

/** Not read, and not known to be needed, these warn and say that it could not be read (docs/decisions/0023). */
const isNarrowing = (name: string): boolean => /^(role-restrictions|role-kind)\b/.test(name);

/** What is said and is not so. What is left open, and what is not there to compare with, is no lie. */
function lies(said: ReadonlyMap<string, unknown>, so: ReadonlyMap<string, unknown>): string[] {
  return [...said]
    .filter(([name, value]) => !OPEN.includes(value) && so.has(name) && so.get(name) !== value)
    .filter(([name, value]) => !(isNarrowing(name) && value === 'warn' && so.get(name) === 'pass'))
    .map(([name, value]) => `${name}: said ${String(value)}, is ${String(so.get(name))}`);
}

/** The verdicts, the account's and each token's. */
function verdicts({ verdict, tokens }: Diagnosis): Map<string, string> {
  return new Map([
    ['the account', verdict],
    ...tokens.map((token): [string, string] => [`token ${token.chain.credential.id}`, token.verdict]),
  ]);
}

/** The one allowance: a verdict stands without the integration record, which not every account lets a script read. */
function butForTheRecord(said: Diagnosis, so: Diagnosis): Diagnosis {
  const open = statuses(said).get('integration-enabled') === 'unknown';
  return open && failing(so).join() === 'integration-enabled' ? { ...so, verdict: 'ready' } : so;
}

/** Everything that a diagnosis says and that may be left open, under names of its own. */
function answers(diagnosis: Diagnosis): Map<string, unknown> {
  return new Map<string, unknown>([...verdicts(diagnosis), ...statuses(diagnosis), ...levels(diagnosis)]);
}

describe('what is said of facts of which some are unread', () => {
  it('holds in every account that may be behind them: verdicts, statuses and levels', () => {
    fc.assert(
      fc.property(hiddenAccount, ({ hidden, worlds }) => {
        const diagnosis = diagnose(hidden, expensify);
        const said = answers(diagnosis);
        const wrong = worlds.flatMap((world) => {
          const so = diagnose(world, expensify);
          return lies(said, answers(diagnosis.verdict === 'ready' ? butForTheRecord(diagnosis, so) : so));
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 2000, seed: SEED },
    );
  });

  it('leaves nothing out: every token, check and requirement that there is has its place', () => {
    fc.assert(
      fc.property(hiddenAccount, ({ hidden, worlds }) => {
        fc.pre(hidden.credentials.known && hidden.credentialsComplete);
        const said = answers(diagnose(hidden, expensify));
        const missing = worlds.flatMap((world) =>
          [...answers(diagnose(world, expensify)).keys()].filter((name) => !said.has(name)),
        );
        expect(missing).toEqual([]);
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  it('is still something: every check is decided for some and left open for others', () => {
    const seen = new Set(
      fc.sample(hiddenAccount, { numRuns: 300, seed: SEED }).flatMap(({ hidden }) =>
        diagnose(hidden, expensify)
          .tokens.flatMap(({ findings }) => findings)
          .map(({ check, status }) => `${check} ${status === 'unknown' ? 'open' : 'decided'}`),
      ),
    );
    // The state of a token comes with the token, so token-live is never open. Expensify calls no RESTlet: its role may be of any kind.
    const both = TOKEN_CHECKS.flatMap((check) => [`${check} decided`, `${check} open`]);
    expect(both.filter((one) => !seen.has(one))).toEqual(['token-live open', 'role-kind open']);
  });
});

describe('with one value unread', () => {
  it('a check is decided exactly where every value would give the same answer', () => {
    fc.assert(
      fc.property(randomAccount(), dice(), (document, dice) => {
        const [first, ...others] = eachUnread(factsOfAccount(document, expensify));
        if (!first) throw new Error('Every account has features.');
        const { what, hidden, worlds } = dice.pick([first, ...others]);
        const answers = worlds.map((world) => statuses(diagnose(world, expensify)));
        for (const [check, status] of statuses(diagnose(hidden, expensify))) {
          const distinct = [...new Set(answers.map((answer) => answer.get(check)))];
          const isHarmless = isNarrowing(check) && distinct.every((one) => one === 'pass' || one === 'warn');
          const open = isHarmless ? 'warn' : 'unknown';
          expect([what, check, status]).toEqual([what, check, distinct.length === 1 ? distinct[0] : open]);
        }
      }),
      { numRuns: 2000, seed: SEED },
    );
  });
});

describe('a plan for facts of which some are unread', () => {
  it('that is proven on what was read ends in ready in every account that may be behind it', () => {
    fc.assert(
      fc.property(hiddenAccount, ({ hidden, worlds }) => {
        fc.pre(diagnose(hidden, expensify).verdict === 'blocked');
        const changes = planChanges(hidden, expensify);
        const after = (facts: Facts) => diagnose(changes.reduce(apply, facts), expensify);
        const said = after(hidden);
        fc.pre(said.verdict === 'ready');
        expect(worlds.filter((world) => butForTheRecord(said, after(world)).verdict !== 'ready')).toEqual([]);
      }),
      { numRuns: 200, seed: SEED },
    );
  });
});

// What is marked `failing` is a fault of ours that is known; the mark goes when it is repaired.
describe('the integration record', () => {
  const blocked = { state: 'BLOCKED' as IntegrationState };

  it('is left open where the token is in a record that was not read', () => {
    const facts = factsWith({ integrations: [anIntegration()] });
    const unnamed: Facts = { ...facts, integrations: [], integrationsComplete: false };
    expect(statuses(diagnose(unnamed, expensify)).get('integration-enabled')).toBe('unknown');
  });

  it('is left open where neither the tokens nor all records were read: an unread one may have the live token', () => {
    const truth = factsWith({
      integrations: [anIntegration(), anIntegration({ id: 8, ...blocked })],
      tokens: [aToken({ integration: 8 })],
    });
    const hidden: Facts = {
      ...truth,
      integrations: truth.integrations.filter(({ id }) => id !== 8),
      integrationsComplete: false,
      credentials: UNREAD,
    };
    expect(statuses(diagnose(truth, expensify)).get('integration-enabled')).toBe('fail');
    expect(statuses(diagnose(hidden, expensify)).get('integration-enabled')).toBe('unknown');
  });

  it('is enabled by the plan where it is blocked and the tokens were not read', () => {
    const facts: Facts = { ...factsWith({ integrations: [anIntegration(blocked)] }), credentials: UNREAD };
    const diagnosis = diagnose(facts, expensify);
    const { steps, verdictAfter } = plan(facts, expensify, diagnosis);
    expect(diagnosis.rootCause).toEqual({ check: 'integration-enabled', token: null });
    expect(steps.map(({ kind }) => kind)).toEqual(['enable-integration', 'retry']);
    expect(verdictAfter).toBe('unknown');
  });

  it('does not hold the verdict up where it alone could not be read', () => {
    const facts = factsWith();
    const integrations = facts.integrations.map((one) => ({
      ...one,
      state: UNREAD,
      tokenBasedAuthentication: known(true),
    }));
    const diagnosis = diagnose({ ...facts, integrations }, expensify);
    expect(statuses(diagnosis).get('integration-enabled')).toBe('unknown');
    expect(diagnosis.verdict).toBe('ready');
  });
});
