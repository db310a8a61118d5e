import type {
  AccountFileReport,
  MinimalReport,
  NotReadyReport,
  OverviewReport,
  ReadinessReport,
  Report,
  SmallestRepairReport,
  Unchanged,
  WhatIfReport,
} from '../report/contract';
import type { ReportRequest } from './request';

export type ReportResponse =
  | Report
  | MinimalReport
  | OverviewReport
  | ReadinessReport
  | NotReadyReport
  | WhatIfReport
  | SmallestRepairReport
  | AccountFileReport
  | Unchanged;

/** @param page path of the page; asked for only where it is needed */
export function responseFor(report: Report, { form, knownHash }: ReportRequest, page: () => string): ReportResponse {
  const { schemaVersion, hash } = report;
  if (hash === knownHash) return { schemaVersion, unchanged: true, hash };
  if (form === 'full') return report;
  const { integration, verdict, rootCause, summary } = report;
  return { schemaVersion, integration, verdict, rootCause, summary, page: page(), hash };
}

/** What is of the whole account, or that it is the same as the caller has. */
export function unlessKnown(
  answer: OverviewReport | ReadinessReport,
  { knownHash }: { readonly knownHash: string | null },
): ReportResponse {
  const { schemaVersion, hash } = answer;
  return hash === knownHash ? { schemaVersion, unchanged: true, hash } : answer;
}
