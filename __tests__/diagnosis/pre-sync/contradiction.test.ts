/** A fault that a snapshot saw, and that nobody has seen repaired. */
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { contradiction } from '../../../src/TypeScript/diagnosis/pre-sync/contradiction';
import type { ContradictionInput } from '../../../src/TypeScript/diagnosis/pre-sync/contradiction';
import { FRESH_SECONDS } from '../../../src/TypeScript/diagnosis/pre-sync/snapshot-rules';
import type { IntegrationState, Snapshot } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import { expensify } from '../../support/expensify';
import { aToken, anIntegration, EMPLOYEE, EXPECTED_ROLE, factsWith, TOKEN } from '../support/accounts';
import { ago, NOW, nothing, snapshot, withoutRoles } from './support/sources';

const MOMENT = { now: NOW, freshSeconds: FRESH_SECONDS };
const integrations = [7, 8].map((id) => anIntegration({ id, name: `Expensify ${id}` }));
const tokens = [aToken(), aToken({ id: 502, integration: 8, revoked: true })];

/** Who reads does not see the integration records. */
const hidden = (facts: Facts): Facts => ({
  ...facts,
  integrations: facts.integrations.map((one) => ({ ...one, state: UNREAD, tokenBasedAuthentication: UNREAD })),
});
const READ = withoutRoles(hidden(factsWith({ integrations, tokens })));

const found = (kept: readonly Snapshot[], different: Partial<ContradictionInput> = {}) => {
  const facts = different.facts ?? READ;
  const input = { facts, diagnosis: diagnose(facts, expensify), snapshots: kept, callerSnapshots: [] };
  return contradiction({ ...input, concernsCaller: true, proven: false, ...different }, MOMENT);
};
const ofToken = (token: number) => ({ token, entity: EMPLOYEE, role: EXPECTED_ROLE });
/** A snapshot of somebody else's that saw the record so. */
const saw = (integrationState: IntegrationState, token = 900, different: Partial<Snapshot> = {}) =>
  snapshot({ credential: ofToken(token), integrationState, ...different });
const fault = (record: number | null, age = 60): IntegrationState => ({ record, seen: 'fault', seenAt: ago(age) });
const repaired = (record: number | null, age: number): IntegrationState => ({
  ...{ record, seen: 'in-order', seenAt: ago(age) },
});

describe('a fault of an integration record', () => {
  it('is that of a record that a live token of the caller is of, whichever token the snapshot is of', () => {
    const [own, other] = [saw(fault(7)), saw(fault(8))];
    expect(found([other, own])).toBe(own);
    expect(found([other])).toBeNull();
  });

  it('stands though everything else is proven, or the caller’s own snapshots found no fault', () => {
    const own = saw(fault(7));
    expect(found([own], { proven: true, callerSnapshots: [snapshot()] })).toBe(own);
  });

  it('is of a record that nobody named, by the token of the snapshot, else of any', () => {
    const [byToken, ofDead, ofAny] = [saw(fault(null), TOKEN), saw(fault(null), 502), saw(fault(null))];
    expect(found([byToken])).toBe(byToken);
    expect(found([ofDead])).toBeNull();
    expect(found([ofAny])).toBe(ofAny);
  });

  it('is over once somebody saw the record in order, and not by seeing another one', () => {
    const own = saw(fault(7));
    expect(found([own, saw(repaired(7, 30), 901)])).toBeNull();
    expect(found([own, saw(repaired(8, 30), 901)])).toBe(own);
    expect(found([own, saw(repaired(7, 90), 901)])).toBe(own);
    expect(found([own], { facts: withoutRoles(factsWith({ integrations, tokens })) })).toBeNull();
  });

  it('is told by the snapshot that saw it last, and by none that saw another record fail then', () => {
    const [last, earlier, elsewhere] = [saw(fault(7, 30)), saw(fault(7, 90), 901), saw(fault(8, 30), 902)];
    expect(found([earlier, elsewhere, last])).toBe(last);
    // One that saw the record in order at that time is no source of a fault.
    const inOrder = saw(repaired(7, 30), 903);
    expect(found([inOrder, last])).toBe(last);
  });

  it('is, where tokens were not read, of the records that the caller’s own snapshots know', () => {
    const facts = nothing(factsWith());
    const [own, other] = [saw(fault(7)), saw(fault(8))];
    const callerSnapshots = [saw(repaired(7, 90), TOKEN)];
    expect(found([other, own, ...callerSnapshots], { facts, callerSnapshots })).toBe(own);
    expect(found([other, ...callerSnapshots], { facts, callerSnapshots })).toBeNull();
    const unnamed = [saw(repaired(null, 90), TOKEN)];
    expect(found([other, ...unnamed], { facts, callerSnapshots: unnamed })).toBe(other);
  });

  it('says nothing where the chain itself shows the record', () => {
    const facts = factsWith({ integrations, tokens });
    expect(found([saw(fault(7, -60))], { facts })).toBeNull();
  });
});

describe('another fault', () => {
  const blocked = snapshot({ verdict: 'blocked', rootCause: { check: 'role-permission', token: TOKEN } });

  it('is none of a caller who holds no token: only a record keeps out everybody', () => {
    expect(found([], { callerSnapshots: [blocked], concernsCaller: false })).toBeNull();
    const own = saw(fault(7));
    expect(found([own], { concernsCaller: false })).toBe(own);
  });

  it('is one that the caller’s own snapshot found', () => {
    expect(found([], { callerSnapshots: [snapshot(), blocked] })).toBe(blocked);
    expect(found([blocked], { callerSnapshots: [snapshot(), snapshot({ verdict: 'unknown' })] })).toBeNull();
  });

  it('says nothing once the tokens are proven, or the chain decides', () => {
    expect(found([], { callerSnapshots: [blocked], proven: true })).toBeNull();
    for (const facts of [factsWith(), factsWith({ tokens: [aToken({ inactive: true })] })])
      expect(found([], { facts, callerSnapshots: [blocked] })).toBeNull();
  });
});
