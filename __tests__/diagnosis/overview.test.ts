/**
 * The overview of an account: each line says what the diagnosis of that application alone says.
 */
import fc from 'fast-check';
import { decide } from '../../src/TypeScript/diagnosis/decide';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import type { OverviewLine } from '../../src/TypeScript/diagnosis/overview';
import { factsOfApplication, lineOf, overviewOf, worstFirst } from '../../src/TypeScript/diagnosis/overview';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { featuresOf } from '../../src/TypeScript/diagnosis/profile';
import { ANY_INTEGRATION, profiles } from '../../src/TypeScript/profiles/index';
import type { AccountDocument } from '../reference/answer';
import { randomAccount } from '../reference/random-account';
import { expensify } from '../support/expensify';
import { factsOfAccount } from '../support/facts-of-account';
import { aRole, aToken, anIntegration, factsWith } from './support/accounts';
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

describe('the lines', () => {
  const line = (application: number, different: Partial<OverviewLine> = {}): OverviewLine => ({
    ...{ application, name: 'Same', profile: expensify, verdict: 'ready', rootCause: null },
    live: { credentials: 1, ready: 1, blocked: 0, unknown: 0 },
    ...different,
  });
  const UNUSED = { live: { credentials: 0, ready: 0, blocked: 0, unknown: 0 } };
  const by = (check: 'feature-enabled' | 'role-active') => ({
    ...({ verdict: 'blocked', rootCause: { check, token: null } } as const),
  });

  it('stand by verdict, then those in use, then by the check that fails, then by name and id', () => {
    const inOrder = [
      line(9, { ...by('feature-enabled'), name: 'Z' }),
      line(8, { ...by('role-active'), live: null }),
      line(7, { ...by('feature-enabled'), ...UNUSED, name: 'A' }),
      line(6, { verdict: 'unknown' }),
      line(5, { name: 'a first' }),
      line(12, { name: 'B second' }),
      line(3),
      line(4),
      line(2, UNUSED),
    ];
    expect(worstFirst(inOrder.toReversed())).toEqual(inOrder);
    expect(worstFirst([...inOrder.slice(4), ...inOrder.slice(0, 4)])).toEqual(inOrder);
  });

  it('count live credentials by verdict, and name a record that was not read by its id', () => {
    const facts = factsWith({ tokens: [1, 2, 3, 4, 5].map((id) => aToken({ id, inactive: id === 5 })) });
    const account = accountOf(facts);
    const [held] = account.held;
    if (!held?.credentials.known) throw new Error('There is one.');
    const verdicts = ['ready', 'blocked', 'blocked', 'unknown', 'blocked'] as const;
    const judged = held.credentials.value.map((credential, place) => ({
      credential,
      verdict: verdicts[place] ?? 'ready',
    }));
    const said = { profile: expensify, ...by('role-active') };
    const found = {
      ...said,
      application: 7,
      name: 'Expensify',
      live: { credentials: 4, ready: 1, blocked: 2, unknown: 1 },
    };
    expect(lineOf(account, held, { ...said, judged })).toEqual(found);
    expect(lineOf(account, { ...held, application: 9, credentials: UNREAD }, { ...said, judged: [] })).toEqual({
      ...found,
      ...{ application: 9, name: 'integration record 9', live: null },
    });
  });
});

it('the facts of one application have its record and what its credentials point at, each once', () => {
  const facts = factsWith({
    integrations: [anIntegration(), anIntegration({ id: 8, name: 'Other' })],
    roles: [aRole(), aRole({ id: 1002 })],
    tokens: [aToken(), aToken({ id: 502 }), aToken({ id: 503, integration: 8, role: 1002 })],
  });
  const { shared, held } = accountOf(facts);
  const [first] = held;
  if (!first) throw new Error('There is one.');
  const roles = shared.roles.filter(({ id }) => id === 1001);
  expect(factsOfApplication({ shared, held }, { ...first, complete: false })).toEqual({
    ...shared,
    integrations: shared.integrations.slice(0, 1),
    ...{ credentials: first.credentials, credentialsComplete: false, roles, entities: shared.entities },
  });
  // Neither the record nor the role was read, and the second application holds nothing that was.
  expect(factsOfApplication({ shared: { ...shared, roles: [] }, held }, { ...first, application: 9 })).toMatchObject({
    ...{ integrations: [], roles: [], credentialsComplete: true },
  });
  expect(factsOfApplication({ shared, held }, { ...first, credentials: UNREAD })).toMatchObject({
    ...{ credentials: UNREAD, roles: [], entities: [] },
  });
});
