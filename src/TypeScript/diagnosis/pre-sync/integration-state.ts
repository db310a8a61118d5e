/** What is kept of an integration record, which not everybody may read who reads the rest. */
import { CHECK_ORDER } from '../finding';
import type { SnapshotFinding } from './sources';

export type RecordSeen = 'fine' | 'fault' | 'unread';

/** What a finding says of the integration record. */
export function recordSeen(finding: Pick<SnapshotFinding, 'fails' | 'integrationRead'> | null): RecordSeen {
  if (finding?.fails.includes('integration-enabled')) return 'fault';
  return finding?.integrationRead ? 'fine' : 'unread';
}

/**
 * The finding with a fault of the integration record that another reader saw: one who does not see the record has not seen
 * it repaired.
 */
export function withFaultSeen(finding: SnapshotFinding, before: RecordSeen): SnapshotFinding {
  if (finding.integrationRead || before !== 'fault') return finding;
  const fails = CHECK_ORDER.filter((check) => check === 'integration-enabled' || finding.fails.includes(check));
  const isFirst = fails[0] === 'integration-enabled';
  return {
    ...finding,
    verdict: 'blocked',
    rootCause: isFirst ? { check: 'integration-enabled', token: null } : finding.rootCause,
    unmet: isFirst ? [] : finding.unmet,
    fails,
    allReady: false,
  };
}
