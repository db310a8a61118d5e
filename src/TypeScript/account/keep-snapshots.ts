/**
 * Writes snapshots with the rights of whoever asked. Nothing here may fail the answer: who may not write gets it all the
 * same.
 */
import * as query from 'N/query';
import * as record from 'N/record';
import type { NewSnapshot } from '../snapshot';
import { idOf, remainingUnits, textOf } from './reading';
import { mayHold } from './self-check';
import { SNAPSHOT_FIELD as FIELD, SNAPSHOT_TYPE } from './snapshot-fields';
import type { Entries } from './snapshot-memory';
import { entryKey, forgetEntries, recallEntries, rememberEntries } from './snapshot-memory';
import { MOST_KEPT, REWRITE_SECONDS } from './snapshot-policy';

/** `@governance` of Oracle's stubs: of a query, and of custom records. */
const UNITS = { look: 10, create: 6, update: 2, remove: 4, remember: 1 };

/**
 * Writes those that changed, or were last written more than an hour ago. One entry a credential.
 *
 * @param units that it may cost: what does not fit is left for the next time
 * @param most entries that are kept: the oldest beyond are deleted
 */
export function keepSnapshots(snapshots: readonly NewSnapshot[], units: number, most: number): void {
  if (snapshots.length === 0 || !mayHold('LIST_CUSTRECORDENTRY', 'CREATE')) return;
  try {
    const least = remainingUnits() - units;
    // More than are kept would be written and deleted again by turns.
    keep(snapshots.slice(0, most), most, (cost) => remainingUnits() - cost >= least);
  } catch {
    // What is remembered may be wrong, such as an entry that somebody deleted: look again the next time.
    forgetEntries();
  }
}

function keep(snapshots: readonly NewSnapshot[], most: number, affords: (cost: number) => boolean): void {
  const remembered = recallEntries();
  const isDue = (entries: Entries) => (snapshot: NewSnapshot) => due(snapshot, entries[entryKey(snapshot)]);
  const missing = snapshots.filter(isDue(remembered));
  if (missing.length === 0) return;
  const hasToLook = missing.some((snapshot) => remembered[entryKey(snapshot)] === undefined);
  if (hasToLook && !affords(UNITS.look + UNITS.create + UNITS.remember)) return;
  const { entries, doubles } = hasToLook ? look() : { entries: { ...remembered }, doubles: [] };
  for (const snapshot of snapshots.filter(isDue(entries))) {
    const id = entries[entryKey(snapshot)]?.id;
    if (!affords((id === undefined ? UNITS.create : UNITS.update) + UNITS.remember)) break;
    entries[entryKey(snapshot)] = { id: write(snapshot, id), hash: snapshot.hash, at: snapshot.at };
  }
  const newestFirst = Object.entries(entries).toSorted(([, a], [, b]) => b.at.localeCompare(a.at));
  rememberEntries(Object.fromEntries(newestFirst.slice(0, most)));
  // It may be that not all of them fit.
  const oldestFirst = newestFirst.slice(most).toReversed();
  for (const id of [...doubles, ...oldestFirst.map(([, entry]) => entry.id)]) {
    if (affords(UNITS.remove)) record.delete({ type: SNAPSHOT_TYPE, id });
  }
}

function due({ hash, at }: NewSnapshot, entry: Entries[string] | undefined): boolean {
  if (entry?.hash !== hash) return true;
  return !(Date.parse(at) - Date.parse(entry.at) < REWRITE_SECONDS * 1000);
}

const ALL = `SELECT s.id, s.${FIELD.integration} AS integration, s.${FIELD.token} AS token, s.${FIELD.hash} AS hash,
  s.${FIELD.at} AS at
FROM ${SNAPSHOT_TYPE} s ORDER BY s.${FIELD.at} DESC, s.id DESC FETCH FIRST ${MOST_KEPT} ROWS ONLY`;

/** The newest entry of each credential; older ones of the same are doubles. One query. */
function look(): { readonly entries: Entries; readonly doubles: readonly number[] } {
  const entries: Entries = {};
  const doubles: number[] = [];
  for (const row of query.runSuiteQL({ query: ALL, params: [] }).asMappedResults()) {
    const key = entryKey({ integration: textOf(row.integration), token: idOf(row.token) });
    if (entries[key] === undefined) entries[key] = { id: idOf(row.id), hash: textOf(row.hash), at: textOf(row.at) };
    else doubles.push(idOf(row.id));
  }
  return { entries, doubles };
}

/** @returns the entry's id */
function write(snapshot: NewSnapshot, id: number | undefined): number {
  const report = snapshot.report();
  const values: Readonly<Record<string, string | number>> = {
    [FIELD.integration]: snapshot.integration,
    [FIELD.token]: snapshot.token,
    [FIELD.entity]: snapshot.entity,
    [FIELD.role]: snapshot.role,
    [FIELD.at]: snapshot.at,
    [FIELD.schema]: report.schemaVersion,
    [FIELD.hash]: snapshot.hash,
    [FIELD.finding]: JSON.stringify(snapshot.finding),
    [FIELD.report]: JSON.stringify(report),
  };
  if (id !== undefined) return record.submitFields({ type: SNAPSHOT_TYPE, id, values });
  const entry = record.create({ type: SNAPSHOT_TYPE });
  for (const [fieldId, value] of Object.entries(values)) entry.setValue({ fieldId, value });
  return entry.save();
}
