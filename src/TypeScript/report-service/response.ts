import type { Report } from '../report/contract';
import type { ReportRequest } from './request';

/** The verdict, and where to read the rest. */
export type MinimalReport = Pick<
  Report,
  'schemaVersion' | 'integration' | 'verdict' | 'rootCause' | 'summary' | 'hash'
> & {
  /** Path and query of the page, below the account's domain. */
  readonly page: string;
};

/** The report is what the caller has already. */
export interface Unchanged {
  readonly schemaVersion: string;
  readonly unchanged: true;
  readonly hash: string;
}

export type ReportResponse = Report | MinimalReport | Unchanged;

/** @param page path of the page; asked for only where it is needed */
export function responseFor(report: Report, { form, knownHash }: ReportRequest, page: () => string): ReportResponse {
  const { schemaVersion, hash } = report;
  if (hash === knownHash) return { schemaVersion, unchanged: true, hash };
  if (form === 'full') return report;
  const { integration, verdict, rootCause, summary } = report;
  return { schemaVersion, integration, verdict, rootCause, summary, page: page(), hash };
}
