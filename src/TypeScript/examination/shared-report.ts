import { diagnose } from '../diagnosis/diagnose';
import { anonymous, anonymousHistory } from '../diagnosis/anonymous';
import type { Report } from '../report/contract';
import type { Paging } from '../report/paging';
import { pageOf } from '../report/paging';
import { historyOf, withTimeline } from './add-timeline';
import { examine, reportOn } from './examine';
import { updateSnapshots, UNITS_FOR_SNAPSHOTS } from './update-snapshots';
import type { Request } from './request';

/**
 * The report for somebody outside: it names nobody unless `names` is true.
 *
 * @param paging the credentials to explain; null for the usual ones
 * @throws BadRequest as `examine` does
 */
export function sharedReport(request: Request, names: boolean, paging: Paging | null): Report {
  const examination = examine(request, paging);
  updateSnapshots(examination, UNITS_FOR_SNAPSHOTS);
  // Of several credentials the page shows no timeline either.
  const read = examination.diagnosis.tokens.length === 1 ? historyOf(examination.diagnosis) : null;
  if (names) return withTimeline(examination.report, examination.diagnosis, read);
  const facts = anonymous(examination.facts);
  const diagnosis = diagnose(facts, examination.profile);
  const page = pageOf(diagnosis, facts.credentials.known, paging);
  const report = reportOn(examination, facts, diagnosis, examination.report.cost, page);
  return withTimeline(report, diagnosis, read && { ...read, history: anonymousHistory(read.history) });
}
