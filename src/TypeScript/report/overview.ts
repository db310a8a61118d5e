/**
 * The overview as the RESTlet answers it: cut, counted and hashed.
 */
import { fingerprint } from '../diagnosis/fingerprint';
import type { Unread } from '../diagnosis/facts';
import type { OverviewApplication, OverviewReport, OverviewText, ReportSource } from './contract';
import { SCHEMA_VERSION } from './contract';
import { cutUnread } from './limits';

/** Applications that one answer lists. */
export const MOST_APPLICATIONS = 1000;

/** Entries of one answer: more than these nobody reads. */
const MOST_UNREAD = 100;

export interface OverviewParts {
  readonly source: ReportSource;
  /** In the order in which they are listed. */
  readonly applications: readonly OverviewApplication[];
  readonly complete: boolean;
  readonly symptom: OverviewText | null;
  readonly notes: readonly string[];
  readonly unread: readonly Unread[];
  readonly cost: OverviewReport['cost'];
}

export function overviewReport(parts: OverviewParts): OverviewReport {
  const { source, applications: all, complete, symptom, notes, unread, cost } = parts;
  const applications = all.slice(0, MOST_APPLICATIONS);
  const count = (verdict: OverviewApplication['verdict']) => all.filter((one) => one.verdict === verdict).length;
  const cut = all.length - applications.length;
  const said = {
    totals: { applications: all.length, ready: count('ready'), blocked: count('blocked'), unknown: count('unknown') },
    complete,
    applications,
    ...(cut > 0 ? { applicationsCut: cut } : {}),
    ...(symptom === null ? {} : { symptom }),
    ...(notes.length === 0 ? {} : { notes }),
    ...cutUnread(unread, MOST_UNREAD),
  };
  const lasting = { ...said, applications: applications.map(({ lastLogin: _changes, ...one }) => one) };
  const hash = fingerprint(JSON.stringify({ account: source.accountId, ...lasting }));
  return { schemaVersion: SCHEMA_VERSION, source, ...said, hash, cost };
}

/** Where the diagnosis itself failed: nothing is said of any application, and why. */
export function unansweredOverview(accountId: string, why: Unread['why']): OverviewReport {
  const advice = 'Tell us this error: the diagnosis itself failed. Your account was not changed.';
  return overviewReport({
    source: { accountId, readAt: new Date().toISOString() },
    applications: [],
    complete: false,
    symptom: null,
    notes: [],
    unread: [{ what: 'everything', record: null, why, grant: [], advice }],
    cost: { units: 0, queries: 0 },
  });
}
