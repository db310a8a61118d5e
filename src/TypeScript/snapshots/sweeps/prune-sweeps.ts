/**
 * Deletes what is kept for too long, with the rights of whoever runs the script.
 */
import * as record from 'N/record';
import type { KeptPart, Retention } from '../../diagnosis/sweep/retention';
import { mayStillRun, partsToDelete, sweepsToDelete } from '../../diagnosis/sweep/retention';
import type { Reading } from '../../account/reading';
import { idOf, textOf } from '../../account/reading';
import { UNITS } from '../budget';
import { PART_FIELD, PART_TYPE, SWEEP_FIELD as FIELD, SWEEP_TYPE } from './fields';
import { partsOf, summaryOf, SUMMARY_COLUMNS } from './parse-sweep';
import type { StoredPart, SweepSummary } from './sweep-entry';
import { interruptSweep } from './write-sweeps';

export interface Pruned {
  readonly sweeps: number;
  readonly parts: number;
  /** What was left for the next time, because the units did not cover it. */
  readonly left: number;
}

/** Units that one sweep deletes for. */
export const UNITS_FOR_PRUNING = 500;

/**
 * Deletes sweeps that are too old or too many, and parts that no sweep needs. Two queries, and 4 units for each entry; one query
 * more where one that runs has no end.
 *
 * An entry that is not what was written counts as a sweep that never came to its end: it is deleted once it is one of too many.
 * Nobody can read the parts that it may list, so they are not needed.
 *
 * @param units for the deletes alone
 */
export function pruneSweeps(
  reading: Pick<Reading, 'firstRows' | 'rows'>,
  keep: Retention,
  units: number = UNITS_FOR_PRUNING,
): Pruned {
  // Parts first: one that is there has a sweep whose entry is there when the entries are read, even if it began just now.
  const written = partsIn(reading);
  const entries = withoutEndless(entriesIn(reading, keep.now), keep.now, () => entriesIn(reading, keep.now));
  const tooOld = new Set(sweepsToDelete(entries, keep));
  const kept = entries.filter(({ id }) => !tooOld.has(id));
  const parts = partsBeside(written, kept);
  let left = units;
  const remove = (type: string, ids: readonly number[]): number => {
    const affordable = ids.slice(0, Math.floor(left / UNITS.remove));
    for (const id of affordable) record.delete({ type, id });
    left -= affordable.length * UNITS.remove;
    return affordable.length;
  };
  // An entry goes before its parts: one that is kept never lists a part that is gone.
  const [goneSweeps, goneParts] = [remove(SWEEP_TYPE, [...tooOld]), remove(PART_TYPE, parts)];
  return { sweeps: goneSweeps, parts: goneParts, left: tooOld.size + parts.length - goneSweeps - goneParts };
}

type Entry = Pick<SweepSummary, 'id' | 'state' | 'began'> & {
  readonly key: string;
  readonly parts: readonly StoredPart[];
};

function entriesIn(reading: Pick<Reading, 'rows'>, now: string): Entry[] {
  const sql = `SELECT ${SUMMARY_COLUMNS}, s.${FIELD.parts} AS parts FROM ${SWEEP_TYPE} s ORDER BY s.id DESC`;
  return reading.rows(sql, []).map((row) => ({
    ...aged(row, now),
    key: textOf(row.sweep_key),
    parts: attempt(() => partsOf(row)) ?? [],
  }));
}

/** One that runs for too long is interrupted first: it may come to its end just now, and then lists its parts. */
function withoutEndless(entries: readonly Entry[], now: string, again: () => readonly Entry[]): readonly Entry[] {
  const endless = entries.filter((entry) => entry.state === 'running' && !mayStillRun(entry, now));
  for (const { id } of endless) interruptSweep(id);
  return endless.length === 0 ? entries : again();
}

function aged(row: Parameters<typeof summaryOf>[0], now: string): Pick<SweepSummary, 'id' | 'state' | 'began'> {
  return attempt(() => summaryOf(row)) ?? { id: idOf(row.id), state: 'interrupted', began: now };
}

/** The parts that none of the entries needs, the oldest first. */
function partsBeside(parts: readonly KeptPart[], entries: readonly Entry[]): number[] {
  const last = entries.find(({ state }) => state === 'finished' || state === 'incomplete');
  const needed = entries.flatMap((entry) =>
    entry.parts.flatMap(({ id, kind }) => (entry === last || kind === 'change' ? [id] : [])),
  );
  const running = entries.filter(({ state }) => state === 'running').map(({ key }) => key);
  return partsToDelete(parts, new Set(needed), new Set(running));
}

function partsIn(reading: Pick<Reading, 'rows'>): KeptPart[] {
  const sql = `SELECT p.id, p.${PART_FIELD.sweep} AS sweep_key FROM ${PART_TYPE} p ORDER BY p.id`;
  return reading.rows(sql, []).map((row) => ({ id: idOf(row.id), sweep: textOf(row.sweep_key) }));
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
