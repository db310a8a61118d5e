/**
 * Writes snapshots with the rights of whoever asked, and deletes nothing. Nothing here may fail the answer: who may not write
 * gets it all the same.
 */
import * as record from 'N/record';
import { mayHold } from '../account/self-check';
import type { Affords } from './budget';
import { UNITS } from './budget';
import { withCarriedStates } from './carry-over';
import { SNAPSHOT_FIELD as FIELD, SNAPSHOT_TYPE } from './fields';
import { lookUpEntries } from './look-up';
import type { Entries, Entry, Memory } from './memory';
import { forgetEntries, isRecent, recallEntries, rememberEntries } from './memory';
import type { NewSnapshot } from './new-snapshot';
import { isDue, keyOf, mostUrgentFirst } from './upkeep';

export interface SnapshotSettings {
  /** Entries that are kept. */
  readonly most: number;
  /** Whether pruning follows, and deletes what is over that number. If not, no entry is made over it. */
  readonly prunes: boolean;
  readonly affords: Affords;
  /** Version of the report's schema: it says what the finding looked at. */
  readonly schema: string;
}

/** What is to be saved of one integration. */
export interface ToSave {
  /** Of every live credential, or of the one that was asked for. */
  readonly snapshots: readonly NewSnapshot[];
  /** The integration record of each token that was read. */
  readonly records: ReadonlyMap<number, number>;
}

/**
 * Writes the snapshots that changed, or were last written more than an hour ago: who may edit entries. What each level lets
 * do: [DOC] section_N326341
 *
 * @param toSave a thunk: making snapshots may fail no answer
 * @returns the entries as they are now; null where nothing may be written, or something failed
 */
export function saveSnapshots(toSave: () => ToSave, settings: SnapshotSettings): Memory | null {
  // Who may create and not change would leave an entry that nobody brings up to date.
  if (!mayHold('LIST_CUSTRECORDENTRY', 'EDIT')) return null;
  try {
    return save(toSave(), settings);
  } catch {
    // What is remembered may be wrong, such as an entry that somebody deleted: look again the next time.
    forgetEntries();
    return null;
  }
}

function save({ snapshots, records }: ToSave, { most, prunes, affords, schema }: SnapshotSettings): Memory {
  const now = new Date();
  const dueIn = (entries: Entries) => {
    // More than are kept would be written and deleted again by turns.
    const kept = withCarriedStates(snapshots, { entries, records, now: now.toISOString() }).slice(0, most);
    return mostUrgentFirst(kept, entries).filter((one) => isDue(one, entries[keyOf(one)], now.getTime()));
  };
  const remembered = recallEntries();
  const isAnyDue = dueIn(remembered.entries).length > 0;
  const looks =
    hasToLook(snapshots.slice(0, most), remembered, isAnyDue, now.getTime()) ||
    // Where no token is live, nothing is to be written, and entries of those that are gone may be there all the same.
    (prunes && snapshots.length === 0 && !isRecent(remembered, now.getTime()));
  if (!looks && !isAnyDue) return remembered;
  if (looks && !affords(UNITS.look + UNITS.create + UNITS.remember)) return remembered;
  const found = looks ? lookUpEntries() : remembered;
  const entries: Record<string, Entry> = { ...found.entries };
  for (const snapshot of dueIn(entries)) {
    const entry = entries[keyOf(snapshot)];
    if (entry === undefined && !prunes && Object.keys(entries).length >= most) continue;
    if (!affords((entry === undefined ? UNITS.create : UNITS.update) + UNITS.remember)) break;
    entries[keyOf(snapshot)] = write(snapshot, entry, schema);
  }
  const memory = { ...found, entries };
  rememberEntries(memory);
  return memory;
}

/** A credential without an entry may have one that another call made. Of one alone none is made, so it is looked for once a day. */
function hasToLook(snapshots: readonly NewSnapshot[], remembered: Memory, isAnyDue: boolean, now: number): boolean {
  const isAnyUnknown = snapshots.some((one) => remembered.entries[keyOf(one)] === undefined);
  if (!isRecent(remembered, now)) return isAnyUnknown || isAnyDue;
  return isAnyUnknown && snapshots.every(({ allReady }) => allReady !== null);
}

/** @param entry what is kept of the credential, to be written over */
function write({ finding, hash, at, ...snapshot }: NewSnapshot, entry: Entry | undefined, schema: string): Entry {
  const values: Readonly<Record<string, string | number>> = {
    [FIELD.integration]: snapshot.integration,
    [FIELD.token]: snapshot.token,
    [FIELD.entity]: snapshot.entity,
    [FIELD.role]: snapshot.role,
    [FIELD.at]: at,
    [FIELD.schema]: schema,
    [FIELD.hash]: hash,
    [FIELD.finding]: JSON.stringify(finding),
  };
  return { id: written(values, entry), hash, at, integrationState: finding.integrationState };
}

/** An account may have mandatory fields of an earlier version: a deployment takes no field away. [DOC] subsect_1522153967 */
const OPTIONS = { ignoreMandatoryFields: true };

function written(values: Readonly<Record<string, string | number>>, entry: Entry | undefined): number {
  if (entry) return record.submitFields({ type: SNAPSHOT_TYPE, id: entry.id, values, options: OPTIONS });
  const created = record.create({ type: SNAPSHOT_TYPE });
  for (const [fieldId, value] of Object.entries(values)) created.setValue({ fieldId, value });
  return created.save(OPTIONS);
}
