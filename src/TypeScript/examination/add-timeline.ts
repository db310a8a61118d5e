/**
 * When did it break, beside a report: read only where it is shown, and after everything that a verdict needs.
 */
import { remainingUnits } from '../account/reading';
import { readHistory } from '../account/timeline/read-history';
import type { Diagnosis } from '../diagnosis/diagnose';
import type { History } from '../diagnosis/timeline/events';
import { sourcesFor } from '../diagnosis/timeline/concern';
import { inView, timelineOf } from '../diagnosis/timeline/timeline';
import type { Cost, Report } from '../report/contract';

/** What was read of the credential in view, and what it took. */
export interface HistoryOf {
  readonly history: History;
  readonly cost: Cost;
}

/** Null where no credential is in view, or all is well with it. At most 40 units and four queries. */
export function historyOf(diagnosis: Diagnosis): HistoryOf | null {
  const view = inView(diagnosis.tokens, diagnosis.rootCause);
  if (view === null) return null;
  const { token, fault } = view;
  const before = remainingUnits();
  const { history, queries } = readHistory(token.chain, sourcesFor(fault.check, token.chain));
  return { history, cost: { units: before - remainingUnits(), queries } };
}

/** @param diagnosis that the report is of, with names or without */
export function withTimeline(report: Report, diagnosis: Diagnosis, read: HistoryOf | null): Report {
  const view = inView(diagnosis.tokens, diagnosis.rootCause);
  if (read === null || view === null) return report;
  const { cost } = report;
  return {
    ...report,
    timeline: timelineOf(view.token.chain, view.fault, read.history),
    cost: { units: cost.units + read.cost.units, queries: cost.queries + read.cost.queries },
  };
}
