/**
 * What is left to do before access tokens end, as the RESTlet answers it: cut, counted and hashed.
 */
import { fingerprint } from '../diagnosis/fingerprint';
import type { Unread } from '../diagnosis/facts';
import type { ReadinessItem as Item } from '../diagnosis/readiness/item';
import { READINESS_ITEMS } from '../diagnosis/readiness/item';
import { ITEM_SOURCES, READINESS_DATES } from '../diagnosis/readiness/sources';
import type { ReadinessApplication, ReadinessItem, ReadinessReport, ReportSource } from './contract';
import { SCHEMA_VERSION } from './contract';
import { cutUnread } from './limits';

/** How much of it one answer lists. */
export interface ReadinessLimits {
  readonly applications: number;
  /** Of one application. */
  readonly items: number;
}

/** Far below the 10 MB that NetSuite lets a RESTlet answer. */
export const ANSWER_LIMITS: ReadinessLimits = { applications: 200, items: 60 };

/** Entries of one answer: more than these nobody reads. */
const MOST_UNREAD = 100;

/** One application with all its items. */
export type WholeApplication = Omit<ReadinessApplication, 'items' | 'itemsCut'> & { readonly items: readonly Item[] };

export interface ReadinessParts {
  readonly source: ReportSource;
  readonly complete: boolean;
  readonly account: readonly Item[];
  /** In the order in which they are listed. */
  readonly applications: readonly WholeApplication[];
  readonly withoutTokens: number;
  readonly notes: readonly string[];
  readonly unread: readonly Unread[];
  readonly cost: ReadinessReport['cost'];
}

export function readinessReport(parts: ReadinessParts, limits: ReadinessLimits = ANSWER_LIMITS): ReadinessReport {
  const { source, complete, account, applications: all, withoutTokens, notes, unread, cost } = parts;
  const applications = all.slice(0, limits.applications).map((one) => cutItems(one, limits.items));
  const cut = all.length - applications.length;
  const said = {
    dates: READINESS_DATES,
    totals: { applications: all.length, withToDo: all.filter(hasToDo).length, withoutTokens },
    complete,
    account: account.map(published),
    applications,
    ...(cut > 0 ? { applicationsCut: cut } : {}),
    rules: READINESS_ITEMS.map((item) => ({ item, sources: ITEM_SOURCES[item] })),
    ...(notes.length === 0 ? {} : { notes }),
    ...cutUnread(unread, MOST_UNREAD),
  };
  const lasting = { ...said, applications: applications.map(({ lastLogins: _changes, ...one }) => one) };
  const hash = fingerprint(JSON.stringify({ accountId: source.accountId, ...lasting }));
  return { schemaVersion: SCHEMA_VERSION, source, ...said, hash, cost };
}

/** To switch and to revoke is to do for everybody. */
function hasToDo({ items }: WholeApplication): boolean {
  return items.some(({ id, status }) => status === 'toDo' && id !== 'switch-and-revoke');
}

function cutItems({ items: all, ...application }: WholeApplication, most: number): ReadinessApplication {
  if (all.length <= most) return { ...application, items: all.map(published) };
  const left = all.filter(({ status }) => status === 'toDo' || status === 'unknown');
  const others = all.filter((item) => !left.includes(item));
  const kept = new Set([...left, ...others].slice(0, most));
  return {
    ...application,
    items: all.filter((item) => kept.has(item)).map(published),
    itemsCut: all.length - kept.size,
  };
}

function published({ id, status, record, title, how, line, isMissing, onlyIf }: Item): ReadinessItem {
  return {
    item: id,
    status,
    record,
    title,
    how,
    permission: line?.permission ?? null,
    level: line?.level ?? null,
    missing: isMissing,
    onlyIf,
  };
}

/** Where the reading itself failed: nothing is said of any application, and why. */
export function unansweredReadiness(
  accountId: string,
  why: Unread['why'],
  advice = 'Tell us this error: the diagnosis itself failed. Your account was not changed.',
): ReadinessReport {
  return readinessReport({
    source: { accountId, readAt: new Date().toISOString() },
    complete: false,
    account: [],
    applications: [],
    withoutTokens: 0,
    notes: [],
    unread: [{ what: 'everything', record: null, why, grant: [], advice }],
    cost: { units: 0, queries: 0 },
  });
}
