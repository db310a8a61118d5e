import type { MinimalReport, OverviewReport, Report, Unchanged } from '../report/contract';
import type { OverviewRequest } from './overview-request';
import type { ReportRequest } from './request';

export type ReportResponse = Report | MinimalReport | OverviewReport | Unchanged;

/** @param page path of the page; asked for only where it is needed */
export function responseFor(report: Report, { form, knownHash }: ReportRequest, page: () => string): ReportResponse {
  const { schemaVersion, hash } = report;
  if (hash === knownHash) return { schemaVersion, unchanged: true, hash };
  if (form === 'full') return report;
  const { integration, verdict, rootCause, summary } = report;
  return { schemaVersion, integration, verdict, rootCause, summary, page: page(), hash };
}

export function overviewResponse(overview: OverviewReport, { knownHash }: OverviewRequest): ReportResponse {
  const { schemaVersion, hash } = overview;
  return hash === knownHash ? { schemaVersion, unchanged: true, hash } : overview;
}
