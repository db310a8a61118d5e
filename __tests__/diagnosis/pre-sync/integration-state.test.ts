/** What a reader who does not see the integration record makes of what another one saw. */
import type { IntegrationState, SnapshotFinding } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import {
  byRecord,
  lastSeen,
  recordsOfTokens,
  standingFaults,
  statesIn,
  withIntegrationState,
} from '../../../src/TypeScript/diagnosis/pre-sync/integration-state';
import { UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { aToken, anIntegration, factsWith } from '../support/accounts';
import { ago, NOW } from './support/sources';

const state = (seen: IntegrationState['seen'], age = 1, record: number | null = 7): IntegrationState => ({
  record,
  seen,
  seenAt: seen === 'unread' ? '' : ago(age),
});
const READY: SnapshotFinding = {
  ...{ verdict: 'ready', rootCause: null, fails: [], unmet: [], globalLines: {} },
  ...{ integrationRead: true, allReady: true, integrationState: state('in-order') },
};
const UNSEEN: SnapshotFinding = { ...READY, integrationRead: false, integrationState: state('unread') };
const FAULT = state('fault', 60);

describe('a fault of the integration record that another reader saw', () => {
  it('is carried over by one who does not see the record, with the time at which it was seen', () => {
    expect(withIntegrationState(UNSEEN, FAULT)).toMatchObject({
      verdict: 'blocked',
      rootCause: { check: 'integration-enabled', token: null },
      fails: ['integration-enabled'],
      integrationState: FAULT,
      allReady: false,
    });
  });

  it('stands beside what that one found, in the order of the checks', () => {
    const blocked = { verdict: 'blocked', unmet: ['accounts'] } as const;
    const cause = { check: 'role-permission', token: 501 } as const;
    const feature = { check: 'feature-enabled', token: null } as const;

    expect(
      withIntegrationState({ ...UNSEEN, ...blocked, rootCause: cause, fails: [cause.check] }, FAULT),
    ).toMatchObject({
      rootCause: { check: 'integration-enabled', token: null },
      fails: ['integration-enabled', 'role-permission'],
      unmet: [],
    });
    expect(
      withIntegrationState({ ...UNSEEN, ...blocked, rootCause: feature, fails: [feature.check] }, FAULT),
    ).toMatchObject({
      rootCause: feature,
      fails: ['feature-enabled', 'integration-enabled'],
    });
  });

  it('is over once somebody sees it repaired', () => {
    expect(withIntegrationState(READY, FAULT)).toEqual(READY);
  });

  it.each(['in-order', 'unread'] as const)('is not made up: what was seen is %s', (seen) => {
    const before = state(seen, 60);

    expect(withIntegrationState(UNSEEN, before)).toEqual({ ...UNSEEN, integrationState: before });
  });
});

describe('what was seen last of a record', () => {
  const last = (states: readonly IntegrationState[], record: number | null = 7) =>
    lastSeen(byRecord(states, NOW), record).seen;

  it.each<[string, readonly IntegrationState[], IntegrationState['seen']]>([
    ['nothing', [], 'unread'],
    ['nothing, by somebody who could not read it', [state('unread')], 'unread'],
    ['a fault', [FAULT], 'fault'],
    ['a fault, and later that it is repaired', [FAULT, state('in-order', 30)], 'in-order'],
    ['that it is in order, and later a fault', [FAULT, state('in-order', 90)], 'fault'],
    ['both at the same time, which counts as a fault', [state('in-order', 60), FAULT], 'fault'],
    ['a fault, and an untrue entry that has seen it repaired tomorrow', [FAULT, state('in-order', -9e4)], 'fault'],
    ['a fault, and this very moment that it is repaired', [FAULT, state('in-order', 0)], 'in-order'],
    ['a fault of another record', [state('fault', 60, 8)], 'unread'],
    ['a fault of a record that is not known', [state('fault', 60, null)], 'fault'],
    [
      'a fault of a record that is not known, and this one in order since',
      [state('fault', 60, null), state('in-order', 30)],
      'in-order',
    ],
    ['a fault, and a record that is not known in order since', [FAULT, state('in-order', 30, null)], 'fault'],
  ])('is %s', (_what, states, seen) => {
    expect(last(states)).toBe(seen);
    expect(last(states.toReversed())).toBe(seen);
  });

  it('is a fault of any where it is not known which record it is', () => {
    expect(last([state('fault', 60, 8), state('in-order', 1, 7)], null)).toBe('fault');
    expect(last([state('fault', 60, 8), state('in-order', 1, 8)], null)).toBe('unread');
  });

  it('leaves the faults that nobody has seen repaired, of any record', () => {
    const states = [FAULT, state('in-order', 1), state('fault', 60, 8), state('fault', 60, null)];

    expect(standingFaults(byRecord(states, NOW)).map(({ record }) => record)).toEqual([8, null]);
  });
});

it('is that of the record that each token is of, dead ones among them', () => {
  const facts = factsWith({
    integrations: [anIntegration(), anIntegration({ id: 8 })],
    tokens: [aToken(), aToken({ id: 502, integration: 8, revoked: true })],
  });
  expect([...recordsOfTokens(facts)]).toEqual([
    [501, 7],
    [502, 8],
  ]);
  expect([...recordsOfTokens({ ...facts, credentials: UNREAD })]).toEqual([]);
});

it('is read from the facts: of each integration record whether it lets tokens in', () => {
  const facts = factsWith({
    integrations: [anIntegration(), anIntegration({ id: 8, state: 'BLOCKED' }), anIntegration({ id: 9 })],
  });
  const hidden = facts.integrations.map((one) => (one.id === 9 ? { ...one, state: UNREAD } : one));

  expect(statesIn({ ...facts, integrations: hidden }).map(({ record, seen }) => [record, seen])).toEqual([
    [7, 'in-order'],
    [8, 'fault'],
    [9, 'unread'],
  ]);
});
