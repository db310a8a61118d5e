/**
 * Where the entry of each credential is, and what it holds, kept in N/cache so that mostly nothing has to be looked up.
 * NetSuite may drop it at any time.
 */
import * as cache from 'N/cache';
import type { RecordSeen } from '../diagnosis/pre-sync/integration-state';

/** What is known of one entry. */
export interface Entry {
  readonly id: number;
  readonly hash: string;
  readonly at: string;
  /** What it says of the integration record. */
  readonly record: RecordSeen;
}

/** By integration and token. */
export type Entries = Record<string, Entry>;

export interface Memory {
  readonly entries: Entries;
  /** ISO time at which the entries were last looked up; empty for never. */
  readonly lookedAt: string;
}

const KEY = 'entries';
const SECONDS = 24 * 60 * 60;

export function entryKey(integration: string, token: number | ''): string {
  return `${integration}/${token}`;
}

/** One unit, or two where nothing is remembered. */
export function recallEntries(): Memory {
  const text = own().get({ key: KEY }) ?? '';
  // Nobody but this file writes it.
  return text === '' ? { entries: {}, lookedAt: '' } : (JSON.parse(text) as Memory);
}

/** One unit. */
export function rememberEntries(memory: Memory): void {
  own().put({ key: KEY, value: JSON.stringify(memory), ttl: SECONDS });
}

/** Where that fails too, the memory ends by itself after a day. */
export function forgetEntries(): void {
  try {
    own().remove({ key: KEY });
  } catch {
    return;
  }
}

/** The page and the RESTlet are two scripts: a private cache would not be shared. */
function own(): cache.Cache {
  return cache.getCache({ name: 'td_snapshots', scope: cache.Scope.PROTECTED });
}
