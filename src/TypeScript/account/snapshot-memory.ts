/**
 * Where the entry of each credential is, and what it holds, kept in N/cache so that mostly nothing has to be looked up.
 * NetSuite may drop it at any time.
 */
import * as cache from 'N/cache';

/** By integration and token. */
export type Entries = Record<string, { readonly id: number; readonly hash: string; readonly at: string }>;

const KEY = 'entries';
const SECONDS = 24 * 60 * 60;

export function entryKey({ integration, token }: { readonly integration: string; readonly token: number }): string {
  return `${integration}/${token}`;
}

/** One unit, or two where nothing is remembered. */
export function recallEntries(): Entries {
  const text = own().get({ key: KEY }) ?? '';
  // Nobody but this file writes it.
  return text === '' ? {} : (JSON.parse(text) as Entries);
}

/** One unit. */
export function rememberEntries(entries: Entries): void {
  own().put({ key: KEY, value: JSON.stringify(entries), ttl: SECONDS });
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
