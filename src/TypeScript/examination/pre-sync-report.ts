/**
 * The answer to a caller who could not read the whole chain: what was read, a live self-check, and the latest snapshot.
 */
import { remainingUnits } from '../account/reading';
import { mayHold, readSelfCheck } from '../account/self-check';
import { readSnapshots } from '../snapshots/read-snapshots';
import type { Examined } from './examination';
import { combine } from '../diagnosis/pre-sync/combine';
import { chainRead } from '../diagnosis/pre-sync/chain-read';
import { combinedReport } from '../report/combined';
import type { Report } from '../report/report';
import type { Request } from './request';

interface Asker {
  /** Whether the caller asks for itself. */
  readonly isIntegration: boolean;
  /** How old a snapshot may be to stand in for what the caller cannot read. */
  readonly freshSeconds: number;
}

/** At most ten units and one query more than what was read already. */
export function preflight(
  { profile, token }: Request,
  { facts, diagnosis, report }: Examined,
  { isIntegration, freshSeconds }: Asker,
): Report {
  if (chainRead(facts) === 'complete') return report;
  const before = remainingUnits();
  const selfCheck = readSelfCheck(profile, facts);
  // Of somebody who asks on behalf of the integration no snapshot is heard.
  const asks = isIntegration && selfCheck !== null && mayHold('LIST_CUSTRECORDENTRY', 'VIEW');
  const snapshots = asks ? readSnapshots(profile.id) : [];
  const cost = {
    units: report.cost.units + before - remainingUnits(),
    queries: report.cost.queries + (asks ? 1 : 0),
  };
  const evidence = { selfCheck, snapshots, now: new Date().toISOString(), freshSeconds, token, isIntegration };
  return combinedReport(report, profile, combine({ facts, profile, diagnosis }, evidence), cost);
}
