/**
 * What is not ready, as the RESTlet answers it: cut and counted.
 */
import type { NotReadyCredential, NotReadyReport, OverviewReport, ReportSource } from './contract';
import { SCHEMA_VERSION } from './contract';

/** Credentials or applications that one answer lists. */
export const MOST_NOT_READY = 100;

export interface SweptParts {
  readonly source: ReportSource;
  readonly sweptAt: string;
  readonly totals: NotReadyReport['totals'];
  /** All that are not ready. */
  readonly credentials: readonly NotReadyCredential[];
  readonly notes: readonly string[];
  readonly cost: NotReadyReport['cost'];
}

/** Out of the last sweep. The blocked ones come first, in the order in which they were given. */
export function notReadyOfSweep({ source, sweptAt, totals, credentials, notes, cost }: SweptParts): NotReadyReport {
  const of = (verdict: NotReadyCredential['verdict']) => credentials.filter((one) => one.verdict === verdict);
  const listed = [...of('blocked'), ...of('unknown')].slice(0, MOST_NOT_READY);
  const cut = credentials.length - listed.length;
  return {
    ...{ schemaVersion: SCHEMA_VERSION, source, from: 'sweep', sweptAt, totals, complete: true },
    credentials: listed,
    ...(cut > 0 ? { credentialsCut: cut } : {}),
    ...(notes.length === 0 ? {} : { notes }),
    unread: [],
    cost,
  };
}

/** Out of what was read now. @param why the last sweep was not used */
export function notReadyOfOverview(
  overview: OverviewReport,
  why: string,
  cost: NotReadyReport['cost'],
): NotReadyReport {
  const { source, complete, totals, applications, notes = [], unread, unreadCut } = overview;
  const listed = applications.filter(({ verdict }) => verdict !== 'ready').slice(0, MOST_NOT_READY);
  // The overview lists the worst first, and counts those that it cut.
  const cut = totals.blocked + totals.unknown - listed.length;
  return {
    ...{ schemaVersion: SCHEMA_VERSION, source, from: 'overview', sweptAt: null },
    totals: { ready: totals.ready, blocked: totals.blocked, unknown: totals.unknown },
    complete,
    applications: listed,
    ...(cut > 0 ? { applicationsCut: cut } : {}),
    notes: [why, ...notes],
    unread,
    ...(unreadCut === undefined ? {} : { unreadCut }),
    cost,
  };
}
