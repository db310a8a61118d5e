/**
 * The answer to a caller who could not read the whole chain: what was read, a live self-check, and the latest snapshot.
 */
import { remainingUnits, UNITS_PER_QUERY } from '../account/reading';
import { mayHold, readSelfCheck } from '../account/self-check';
import { readSnapshots } from '../snapshots/read-snapshots';
import type { Examination } from './examine';
import { combine } from '../diagnosis/pre-sync/combine';
import { chainRead } from '../diagnosis/pre-sync/chain-read';
import { combinedReport } from '../report/combined';
import type { Report } from '../report/contract';

interface Asker {
  /** Whether the caller asks for an integration that it is not. */
  readonly onBehalf: boolean;
  /** How old a snapshot may be to stand in for what the caller cannot read. */
  readonly freshSeconds: number;
}

/** At most ten units and one query more than what was read already. */
export function preSyncReport(
  { request: { token }, profile, facts, diagnosis, report }: Examination,
  { onBehalf, freshSeconds }: Asker,
): Report {
  if (chainRead(facts) === 'complete') return report;
  const before = remainingUnits();
  const selfCheck = readSelfCheck(profile, facts);
  // Whoever asks on behalf of the integration has no snapshot of its own.
  const may = !onBehalf && selfCheck !== null && mayHold('LIST_CUSTRECORDENTRY', 'VIEW');
  // Beyond its limit NetSuite ends the script, and the answer with it.
  const asks = may && before >= UNITS_PER_QUERY;
  const snapshots = asks ? readSnapshots(profile.id) : [];
  const cost = {
    units: report.cost.units + before - remainingUnits(),
    queries: report.cost.queries + (asks ? 1 : 0),
  };
  const evidence = { selfCheck, snapshots, now: new Date().toISOString(), freshSeconds, token, onBehalf };
  return combinedReport(report, profile, combine({ facts, profile, diagnosis }, evidence), cost);
}
