/** Where the sources say different things about the caller's own credential. */
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { SnapshotInput } from '../../../src/TypeScript/diagnosis/pre-sync/disagreements';
import { disagreements } from '../../../src/TypeScript/diagnosis/pre-sync/disagreements';
import { expensify } from '../../support/expensify';
import { aRole, factsWith, without } from '../support/accounts';
import { ago, HOUR, selfCheck, snapshot } from './support/sources';

const NO_SNAPSHOT: SnapshotInput = { snapshot: null, contradicts: null, grantedByGlobalLineBefore: [] };
const LACKING = factsWith({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] });

describe('NetSuite and the chain', () => {
  const withChain = (facts: Parameters<typeof diagnose>[0], oks: Parameters<typeof selfCheck>[0]) =>
    disagreements(diagnose(facts, expensify).tokens, selfCheck(oks), NO_SNAPSHOT);

  it('differ where the one grants what the other says is not met, or the other way round', () => {
    expect(withChain(LACKING, {})).toEqual([
      {
        between: ['selfCheck', 'chain'],
        requirement: 'accounts',
        message: 'NetSuite grants the caller what accounts needs, and the chain says that it is not met.',
      },
    ]);
    expect(withChain(factsWith(), { vendors: false })).toEqual([
      {
        between: ['selfCheck', 'chain'],
        requirement: 'vendors',
        message: 'NetSuite refuses the caller what vendors needs, and the chain says that it is met.',
      },
    ]);
  });

  it('do not differ where they say the same, or one of them says nothing', () => {
    expect(withChain(LACKING, { accounts: false })).toEqual([]);
    expect(withChain(LACKING, { accounts: null })).toEqual([]);
    expect(withChain({ ...LACKING, roles: [] }, { accounts: false })).toEqual([]);
  });
});

describe('NetSuite and a snapshot', () => {
  const withSnapshot = (oks: Parameters<typeof selfCheck>[0], different: Partial<SnapshotInput>) =>
    disagreements([], selfCheck(oks), { ...NO_SNAPSHOT, ...different }).map(({ between, requirement, message }) => {
      expect(between).toEqual(['selfCheck', 'snapshot']);
      return [requirement, message];
    });
  const BLOCKED = snapshot({ verdict: 'blocked', rootCause: { check: 'role-active', token: 501 } });

  it('differ where nothing is refused, and the whole chain was blocked', () => {
    const told = `NetSuite refuses the caller nothing now; at ${ago(HOUR)} the whole chain was blocked by role-active.`;
    expect(withSnapshot({}, { snapshot: BLOCKED })).toEqual([[null, told]]);
    expect(withSnapshot({ accounts: false }, { contradicts: BLOCKED })).toEqual([[null, told]]);
    expect(withSnapshot({}, { snapshot: { ...BLOCKED, rootCause: null } })).toEqual([
      [null, `NetSuite refuses the caller nothing now; at ${ago(HOUR)} the whole chain was blocked by something.`],
    ]);
    expect(withSnapshot({}, { snapshot: snapshot() })).toEqual([]);
    expect(withSnapshot({ accounts: false }, { snapshot: BLOCKED })).toEqual([]);
  });

  it('differ by the integration record at the time at which somebody saw it', () => {
    const seen = { record: 7, seen: 'fault', seenAt: ago(9 * HOUR) } as const;
    const fails = ['role-active', 'integration-enabled'] as const;
    const blocked = { ...BLOCKED, fails, integrationState: seen };
    expect(withSnapshot({}, { contradicts: blocked })).toEqual([
      [
        null,
        `NetSuite refuses the caller nothing now; at ${ago(9 * HOUR)} the whole chain was blocked by integration-enabled.`,
      ],
    ]);
    expect(withSnapshot({}, { snapshot: blocked })).toEqual([
      [null, `NetSuite refuses the caller nothing now; at ${ago(HOUR)} the whole chain was blocked by role-active.`],
    ]);
  });

  it('differ where something is refused that was in order, or that a global permission granted', () => {
    expect(withSnapshot({ accounts: false, vendors: null }, { snapshot: snapshot() })).toEqual([
      ['accounts', `NetSuite refuses the caller what accounts needs; at ${ago(HOUR)} the whole chain was in order.`],
    ]);
    const before = [{ id: 'accounts', at: ago(2 * HOUR) }];
    expect(withSnapshot({ accounts: false, vendors: false }, { grantedByGlobalLineBefore: before })).toEqual([
      [
        'accounts',
        `NetSuite refuses the caller what accounts needs; at ${ago(2 * HOUR)} a global permission granted it.`,
      ],
    ]);
    expect(withSnapshot({ accounts: false }, {})).toEqual([]);
    expect(withSnapshot({ accounts: false }, { snapshot: { ...BLOCKED, verdict: 'unknown' } })).toEqual([]);
  });
});
