/**
 * Writes snapshots with the rights of whoever asked. Nothing here may fail the answer: who may not write gets it all the
 * same.
 */
import * as query from 'N/query';
import * as record from 'N/record';
import { recordSeen, withFaultSeen } from '../diagnosis/pre-sync/integration-state';
import type { NewSnapshot } from './new-snapshot';
import { idOf, remainingUnits, textOf } from '../account/reading';
import { mayHold } from '../account/self-check';
import { SNAPSHOT_FIELD as FIELD, SNAPSHOT_TYPE } from './fields';
import type { Entries, Entry, Memory } from './memory';
import { entryKey, forgetEntries, recallEntries, rememberEntries } from './memory';
import { MOST_KEPT } from './settings';
import { beyond, goneFrom, isDue, keyOf, mostUrgentFirst } from './upkeep';
import { readFinding } from './read-snapshots';

/** `@governance` of Oracle's stubs: of a query, and of custom records. */
const UNITS = { look: 10, create: 6, update: 2, remove: 4, remember: 1 };

/** Units that are left alone: beyond the limit NetSuite ends the script, and the answer with it. [DOC] section_N3351480 */
const UNITS_KEPT_BACK = 20;

/** After so long the entries are looked up again: two calls at once may have left two of one credential. */
const LOOK_AGAIN_SECONDS = 24 * 60 * 60;

/** What is to be kept of one integration, of which everything needed was read. */
export interface Kept {
  readonly integration: string;
  /** One of each live credential. A thunk: making them may fail no answer. */
  readonly snapshots: () => readonly NewSnapshot[];
  /** Units that it may cost: what does not fit is left for the next time. */
  readonly units: number;
  /** Entries that are kept: the oldest beyond are deleted. */
  readonly most: number;
}

/**
 * Writes those that changed, or were last written more than an hour ago: who may edit entries. Who may delete them, at Full,
 * also deletes those of tokens that are gone, and the oldest beyond the number that is kept; who may not makes none beyond
 * it. What each level lets do: [DOC] section_N326341
 */
export function keepSnapshots({ integration, snapshots, units, most }: Kept): void {
  // Who may create and not change would leave an entry that nobody brings up to date.
  if (!mayHold('LIST_CUSTRECORDENTRY', 'EDIT')) return;
  try {
    const least = Math.max(remainingUnits() - units, UNITS_KEPT_BACK);
    keep(integration, snapshots(), most, (cost) => remainingUnits() - cost >= least);
  } catch {
    // What is remembered may be wrong, such as an entry that somebody deleted: look again the next time.
    forgetEntries();
  }
}

function keep(
  integration: string,
  live: readonly NewSnapshot[],
  most: number,
  affords: (cost: number) => boolean,
): void {
  const now = Date.now();
  // More than are kept would be written and deleted again by turns.
  const snapshots = live.slice(0, most);
  const remembered = recallEntries();
  const dueOf = (entries: Entries) =>
    mostUrgentFirst(snapshots, entries).filter((one) => isDue(one, entries[keyOf(one)], now));
  const deletes = mayHold('LIST_CUSTRECORDENTRY', 'FULL');
  const goneOf = (entries: Entries) => (deletes ? goneFrom(entries, integration, live) : []);
  const isNothingToDo = dueOf(remembered.entries).length + goneOf(remembered.entries).length === 0;
  if (isNothingToDo) return;
  const hasToLook = !isRecent(remembered, now) || snapshots.some((one) => remembered.entries[keyOf(one)] === undefined);
  if (hasToLook && !affords(UNITS.look + UNITS.create + UNITS.remember)) return;
  const { doubles, lookedAt, ...found } = hasToLook ? look() : { ...remembered, doubles: [] };
  const entries = { ...found.entries };
  for (const snapshot of dueOf(entries)) {
    const entry = entries[keyOf(snapshot)];
    if (entry === undefined && !deletes && Object.keys(entries).length >= most) continue;
    if (!affords((entry === undefined ? UNITS.create : UNITS.update) + UNITS.remember)) break;
    entries[keyOf(snapshot)] = write(snapshot, entry);
  }
  const surplus = deletes ? new Set([...goneOf(entries), ...beyond(entries, most)]) : [];
  for (const id of deletes ? doubles : []) remove(id, affords);
  for (const key of surplus) {
    const entry = entries[key];
    if (entry && remove(entry.id, affords)) Reflect.deleteProperty(entries, key);
  }
  rememberEntries({ entries, lookedAt });
}

/** What does not fit now is left for the next time. */
function remove(id: number, affords: (cost: number) => boolean): boolean {
  if (!affords(UNITS.remove + UNITS.remember)) return false;
  record.delete({ type: SNAPSHOT_TYPE, id });
  return true;
}

function isRecent({ lookedAt }: Memory, now: number): boolean {
  return now - Date.parse(lookedAt) < LOOK_AGAIN_SECONDS * 1000;
}

const ALL = `SELECT s.id, s.${FIELD.integration} AS integration, s.${FIELD.token} AS token, s.${FIELD.hash} AS hash,
  s.${FIELD.at} AS at, s.${FIELD.finding} AS finding
FROM ${SNAPSHOT_TYPE} s ORDER BY s.${FIELD.at} DESC, s.id DESC FETCH FIRST ${MOST_KEPT} ROWS ONLY`;

interface Looked extends Memory {
  /** Older entries of a credential that has a newer one, and entries that are not what was written. */
  readonly doubles: readonly number[];
}

/** One query. */
function look(): Looked {
  const entries: Entries = {};
  const doubles: number[] = [];
  for (const row of query.runSuiteQL({ query: ALL, params: [] }).asMappedResults()) {
    const [id, token] = [idOf(row.id), Number(row.token)];
    const key = entryKey(textOf(row.integration), token);
    const isWhole = Number.isSafeInteger(token) && token > 0;
    const seen = recordSeen(readFinding(textOf(row.finding)));
    if (!isWhole || entries[key] !== undefined) doubles.push(id);
    else entries[key] = { id, hash: textOf(row.hash), at: textOf(row.at), record: seen };
  }
  return { entries, doubles, lookedAt: new Date().toISOString() };
}

/** @param entry what is kept of the credential, to be written over */
function write(snapshot: NewSnapshot, entry: Entry | undefined): Entry {
  const report = snapshot.report();
  const finding = withFaultSeen(snapshot.finding, entry?.record ?? 'unread');
  const { hash, at } = snapshot;
  const values: Readonly<Record<string, string | number>> = {
    [FIELD.integration]: snapshot.integration,
    [FIELD.token]: snapshot.token,
    [FIELD.entity]: snapshot.entity,
    [FIELD.role]: snapshot.role,
    [FIELD.at]: at,
    [FIELD.schema]: report.schemaVersion,
    [FIELD.hash]: hash,
    [FIELD.finding]: JSON.stringify(finding),
    [FIELD.report]: JSON.stringify(report),
  };
  return { id: written(values, entry), hash, at, record: recordSeen(finding) };
}

function written(values: Readonly<Record<string, string | number>>, entry: Entry | undefined): number {
  if (entry) return record.submitFields({ type: SNAPSHOT_TYPE, id: entry.id, values });
  const created = record.create({ type: SNAPSHOT_TYPE });
  for (const [fieldId, value] of Object.entries(values)) created.setValue({ fieldId, value });
  return created.save();
}
