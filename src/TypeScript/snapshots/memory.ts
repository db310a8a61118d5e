/**
 * Where the entry of each credential is, and what it holds, kept in N/cache so that mostly nothing has to be looked up.
 * NetSuite may drop it at any time.
 */
import * as cache from 'N/cache';
import type { IntegrationState } from '../diagnosis/pre-sync/sources';

/** What is known of one entry. */
export interface Entry {
  readonly id: number;
  readonly hash: string;
  readonly at: string;
  /** What it says of the integration record. */
  readonly integrationState: IntegrationState;
}

/** By integration and token. */
export type Entries = Readonly<Record<string, Entry>>;

export interface Memory {
  readonly entries: Entries;
  /** Older entries of a credential that has a newer one, and entries that are not what was written: by internal id. */
  readonly surplus: readonly number[];
  /** ISO time at which the entries were last looked up; empty for never. */
  readonly lookedAt: string;
}

/** The number grows with the form of the value, so that no version reads what another one remembered. */
const KEY = 'entries-2';
const SECONDS = 24 * 60 * 60;

/** After so long the entries are looked up again: two calls at once may have left two of one credential. */
const LOOK_AGAIN_SECONDS = 24 * 60 * 60;

export function entryKey(integration: string, token: number | ''): string {
  return `${integration}/${token}`;
}

/** @param now milliseconds since the epoch */
export function isRecent({ lookedAt }: Memory, now: number): boolean {
  return now - Date.parse(lookedAt) < LOOK_AGAIN_SECONDS * 1000;
}

/** One unit, or two where nothing is remembered. */
export function recallEntries(): Memory {
  const text = own().get({ key: KEY }) ?? '';
  return text === '' ? { entries: {}, surplus: [], lookedAt: '' } : decoded(text);
}

/** One unit. */
export function rememberEntries(memory: Memory): void {
  own().put({ key: KEY, value: encoded(memory), ttl: SECONDS });
}

export function forgetEntries(): void {
  try {
    own().remove({ key: KEY });
  } catch {
    // The memory ends by itself after a day.
  }
}

/** One entry without the names of its fields: 4,000 of them have to fit into one value. */
type Row = readonly [
  id: number,
  hash: string,
  at: string,
  record: IntegrationState['record'],
  seen: IntegrationState['seen'],
  seenAt: string | 0,
];

interface Coded {
  readonly rows: Readonly<Record<string, Row>>;
  readonly surplus: readonly number[];
  readonly lookedAt: string;
}

function encoded({ entries, ...rest }: Memory): string {
  const rows = Object.entries(entries).map(([key, { id, hash, at, integrationState }]): [string, Row] => {
    const { record, seen, seenAt } = integrationState;
    return [key, [id, hash, at, record, seen, seenAt === at ? 0 : seenAt]];
  });
  const coded: Coded = { ...rest, rows: Object.fromEntries(rows) };
  return JSON.stringify(coded);
}

function decoded(text: string): Memory {
  // Nobody but this file writes it.
  const { rows, ...rest } = JSON.parse(text) as Coded;
  const entries = Object.entries(rows).map(([key, [id, hash, at, record, seen, seenAt]]): [string, Entry] => [
    key,
    { id, hash, at, integrationState: { record, seen, seenAt: seenAt === 0 ? at : seenAt } },
  ]);
  return { ...rest, entries: Object.fromEntries(entries) };
}

/** The page and the RESTlet are two scripts: a private cache would not be shared. */
function own(): cache.Cache {
  return cache.getCache({ name: 'td_snapshots', scope: cache.Scope.PROTECTED });
}
