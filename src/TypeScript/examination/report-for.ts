import { codeOf, messageOf } from '../netsuite/thrown';
import type { Report } from '../report/contract';
import { hashed } from '../report/hash';
import type { Paging } from '../report/paging';
import { emptyPage } from '../report/paging';
import { unansweredReport } from '../report/unanswered';
import type { SnapshotPolicy } from '../snapshots/settings';
import { readSnapshotPolicy } from '../snapshots/settings';
import { withEffects } from './add-effects';
import { historyOf, withTimeline } from './add-timeline';
import { examine } from './examine';
import { preSyncReport } from './pre-sync-report';
import { UNITS_FOR_SNAPSHOTS, updateSnapshots } from './update-snapshots';
import type { Request } from './request';
import { BadRequest } from './request';

/** What stands beside a report where somebody asks for it. The hash of a report that the caller knows is not answered again. */
export interface Besides {
  readonly timeline: { readonly knownHash: string | null } | null;
  readonly effects: { readonly knownHash: string | null } | null;
}

const NOTHING_BESIDES: Besides = { timeline: null, effects: null };

/**
 * The report for a request, whatever happens: a fault of ours is not an answer about the account. A caller who could not
 * read the whole chain is answered from all sources; what one who could found is kept for those who cannot.
 *
 * @param onBehalf whether the caller asks for an integration that it is not
 * @param paging the credentials to explain; null for the usual ones
 * @param besides whether to say when it broke, and what the plan does to the other integrations; not of a report whose hash the
 *   caller knows
 * @throws BadRequest as `examine` does
 */
export function reportFor(
  request: Request,
  accountId: string,
  onBehalf: boolean,
  { kept, freshSeconds }: SnapshotPolicy = readSnapshotPolicy(),
  paging: Paging | null = null,
  { timeline, effects }: Besides = NOTHING_BESIDES,
): Report {
  try {
    const examination = examine(request, paging);
    const report = preSyncReport(examination, { onBehalf, freshSeconds });
    if (kept !== null) updateSnapshots(examination, UNITS_FOR_SNAPSHOTS, kept);
    const isWanted = (one: Besides[keyof Besides]) => one !== null && report.hash !== one.knownHash;
    const { diagnosis } = examination;
    const dated = isWanted(timeline) ? withTimeline(report, diagnosis, historyOf(diagnosis)) : report;
    return isWanted(effects) ? withEffects(dated, examination) : dated;
  } catch (thrown) {
    if (thrown instanceof BadRequest) throw thrown;
    const why = { code: codeOf(thrown), message: messageOf(thrown) };
    const report = unansweredReport(request.integration, accountId, why);
    return paging ? hashed({ ...report, ...emptyPage(paging) }) : report;
  }
}

/** The same for somebody who only asks: no snapshot is written, and none is deleted. @throws BadRequest as `examine` does */
export function reportWithoutSnapshot(
  request: Request,
  accountId: string,
  onBehalf: boolean,
  paging: Paging | null,
): Report {
  return reportFor(request, accountId, onBehalf, { ...readSnapshotPolicy(), kept: null }, paging);
}
