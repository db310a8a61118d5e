/**
 * The entries as they are in the account.
 */
import * as query from 'N/query';
import { idOf, textOf } from '../account/reading';
import { readFinding } from '../diagnosis/pre-sync/finding-text';
import { SNAPSHOT_FIELD as FIELD, SNAPSHOT_TYPE } from './fields';
import type { Entry, Memory } from './memory';
import { entryKey } from './memory';
import { MOST_KEPT } from './settings';

const ALL = `SELECT s.id, s.${FIELD.integration} AS integration, s.${FIELD.token} AS token, s.${FIELD.hash} AS hash,
  s.${FIELD.at} AS at, s.${FIELD.finding} AS finding
FROM ${SNAPSHOT_TYPE} s ORDER BY s.${FIELD.at} DESC, s.id DESC FETCH FIRST ${MOST_KEPT} ROWS ONLY`;

/** One query. */
export function lookUpEntries(): Memory {
  const entries: Record<string, Entry> = {};
  const surplus: number[] = [];
  for (const row of query.runSuiteQL({ query: ALL, params: [] }).asMappedResults()) {
    const [id, token, at] = [idOf(row.id), Number(row.token), textOf(row.at)];
    const key = entryKey(textOf(row.integration), token);
    const isWhole = Number.isSafeInteger(token) && token > 0;
    const state = readFinding(textOf(row.finding), at)?.integrationState;
    const entry: Entry = {
      ...{ id, hash: textOf(row.hash), at },
      integrationState: state ?? { record: null, seen: 'unread', seenAt: '' },
    };
    const newer = entries[key];
    if (!isWhole) surplus.push(id);
    else if (newer === undefined) entries[key] = entry;
    else {
      surplus.push(id);
      entries[key] = withStateOf(entry, newer);
    }
  }
  return { entries, surplus, lookedAt: new Date().toISOString() };
}

/**
 * The newer of two entries with what the older one saw of the integration record, if nobody saw it since. It has no hash, so
 * that it is written again before the older one is deleted.
 */
function withStateOf({ integrationState }: Entry, newer: Entry): Entry {
  const isKnownSince = newer.integrationState.seenAt >= integrationState.seenAt;
  return isKnownSince ? newer : { ...newer, hash: '', integrationState };
}
