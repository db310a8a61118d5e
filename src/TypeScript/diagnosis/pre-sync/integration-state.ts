/**
 * Whether an integration record lets tokens in, as somebody saw it last. Not everybody may read the record who reads the rest.
 */
import { admits } from '../checks/integration-enabled';
import type { Facts } from '../facts';
import { valueOr } from '../facts';
import { CHECK_ORDER } from '../finding';
import type { IntegrationState, SnapshotFinding } from './sources';
import { accessTokensIn } from '../credentials';

/** States by internal id of the record. Under null: those of which the record is not known. */
export type IntegrationStates = ReadonlyMap<number | null, readonly IntegrationState[]>;

/** What a reader of these facts saw of each integration record of the profile. */
export function statesIn({ integrations, readAt }: Facts): IntegrationState[] {
  const seen = { pass: 'in-order', fail: 'fault', unknown: 'unread' } as const;
  return integrations.map((record) => ({ record: record.id, seen: seen[admits(record)], seenAt: readAt }));
}

/** The integration record of each token that was read, dead ones among them. */
export function recordsOfTokens({ credentials }: Facts): ReadonlyMap<number, number> {
  return new Map(accessTokensIn(valueOr(credentials, [])).map(({ id, integration }) => [id, integration]));
}

/**
 * What was seen, by record. Nobody can have seen in order what is still to come.
 * @param now ISO time in UTC
 */
export function byRecord(states: readonly IntegrationState[], now: string): IntegrationStates {
  const groups = new Map<number | null, IntegrationState[]>();
  for (const state of states.filter(({ seen, seenAt }) => seen === 'fault' || (seen === 'in-order' && seenAt <= now))) {
    const group = groups.get(state.record);
    if (group) group.push(state);
    else groups.set(state.record, [state]);
  }
  return groups;
}

/**
 * What was seen last of a record. A fault of an unknown record may be of this one, until somebody sees this one in order. Of
 * two that were seen at the same time the fault counts.
 *
 * @param record null where it is not known which record it is: then a fault of any counts
 */
export function lastSeen(states: IntegrationStates, record: number | null): IntegrationState {
  const unread: IntegrationState = { record, seen: 'unread', seenAt: '' };
  const faultsOfUnknown = of(states, null).filter(({ seen }) => seen === 'fault');
  const candidates = record === null ? standingFaults(states) : [...of(states, record), ...faultsOfUnknown];
  return candidates.reduce((last, state) => (isLater(state, last) ? { ...state, record } : last), unread);
}

/** The faults that nobody has seen repaired, of any record. */
export function standingFaults(states: IntegrationStates): IntegrationState[] {
  const ofKnown = [...states.keys()].filter((record) => record !== null).map((record) => lastSeen(states, record));
  return [...ofKnown, ...of(states, null)].filter(({ seen }) => seen === 'fault');
}

function of(states: IntegrationStates, record: number | null): readonly IntegrationState[] {
  return states.get(record) ?? [];
}

function isLater(state: IntegrationState, than: IntegrationState): boolean {
  return state.seenAt > than.seenAt || (state.seenAt === than.seenAt && state.seen === 'fault');
}

/**
 * The finding with what others saw of the integration record: one who does not see the record has not seen it repaired.
 *
 * @param before what was seen last of the credential's record
 */
export function withIntegrationState(finding: SnapshotFinding, before: IntegrationState): SnapshotFinding {
  if (finding.integrationState.seen !== 'unread') return finding;
  if (before.seen !== 'fault') return { ...finding, integrationState: before };
  const fails = CHECK_ORDER.filter((check) => check === 'integration-enabled' || finding.fails.includes(check));
  const isFirst = fails[0] === 'integration-enabled';
  return {
    ...finding,
    verdict: 'blocked',
    rootCause: isFirst ? { check: 'integration-enabled', token: null } : finding.rootCause,
    unmet: isFirst ? [] : finding.unmet,
    fails,
    integrationState: before,
    allReady: false,
  };
}
