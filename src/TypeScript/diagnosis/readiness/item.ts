/**
 * What has to be so before an integration can leave access tokens for OAuth 2.0: one item a thing to look at, on one record.
 */
import type { RecordReference } from '../finding';
import type { Level } from '../../netsuite/levels';

/** In the order in which they are listed and done. */
export const READINESS_ITEMS = [
  'feature-oauth2',
  'feature-rest',
  'feature-workbook',
  'feature-client-suitescript',
  'feature-server-suitescript',
  'vendor-offers-oauth2',
  'soap',
  'tokens-read',
  'integration-enabled',
  'grant-and-scopes',
  'role-active',
  'web-services-only',
  'role-permission',
  'employee-access',
  'role-assigned',
  'global-permission',
  'switch-and-revoke',
] as const;
export type ReadinessItemId = (typeof READINESS_ITEMS)[number];

/** `unknown`: it could not be read, or nobody but the vendor knows whether it is needed. */
export const READINESS_STATUSES = ['toDo', 'unknown', 'done', 'notApplicable'] as const;
export type ReadinessStatus = (typeof READINESS_STATUSES)[number];

/** The way into NetSuite for which alone an item is needed, where it is not known whether the integration uses it. */
export type OnlyIf = 'rest' | 'restlets';

export interface ReadinessItem {
  readonly id: ReadinessItemId;
  readonly status: ReadinessStatus;
  /** Where it is. */
  readonly record: RecordReference;
  /** What should be so. */
  readonly title: string;
  /** What to do, or where to look; null where nothing is left. */
  readonly how: string | null;
  /** The permission that it is about, with the level that is needed; null for anything else. */
  readonly line: { readonly permission: string; readonly level: Level } | null;
  /** The role that an assignment is about, by internal id; null for anything else. */
  readonly role: number | null;
  /** Whether a line is certainly missing here, even where it is not known whether it is needed. */
  readonly isMissing: boolean;
  readonly onlyIf: OnlyIf | null;
}

/** What is left to do comes first. */
const GRAVITY = READINESS_STATUSES;

/** The same thing looked at for several credentials: what is worst counts. */
export function worstStatus(a: ReadinessStatus, b: ReadinessStatus): ReadinessStatus {
  return GRAVITY.indexOf(a) <= GRAVITY.indexOf(b) ? a : b;
}

/** Items by place, each once. */
export function merged(items: readonly ReadinessItem[]): ReadinessItem[] {
  const byPlace = new Map<string, ReadinessItem>();
  for (const item of items) {
    const place = `${item.id} ${item.record.type} ${item.record.id} ${item.line?.permission} ${item.role}`;
    const other = byPlace.get(place);
    const worst = worstStatus(other?.status ?? item.status, item.status) === other?.status ? other : item;
    byPlace.set(place, { ...worst, isMissing: item.isMissing || other?.isMissing === true });
  }
  return [...byPlace.values()].toSorted(
    (a, b) => READINESS_ITEMS.indexOf(a.id) - READINESS_ITEMS.indexOf(b.id) || (a.record.id ?? 0) - (b.record.id ?? 0),
  );
}

/** How many items come to what. */
export interface Left {
  readonly toDo: number;
  readonly unknown: number;
  readonly done: number;
}

export function leftOf(items: readonly Pick<ReadinessItem, 'status'>[]): Left {
  const count = (status: ReadinessStatus) => items.filter((item) => item.status === status).length;
  return { toDo: count('toDo'), unknown: count('unknown'), done: count('done') };
}
