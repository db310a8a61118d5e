/**
 * Which sweeps are deleted. Nothing here reads or writes.
 */
import type { SweepState } from './sweep-result';

export interface Aged {
  /** Internal id of the entry. */
  readonly id: number;
  readonly state: SweepState;
  /** ISO time in UTC. */
  readonly began: string;
}

export interface Retention {
  readonly days: number;
  /** How many sweeps are kept, whatever their age. */
  readonly rows: number;
  /** ISO time in UTC. */
  readonly now: string;
}

const DAY = 24 * 60 * 60 * 1000;

/** A sweep takes less: one that began earlier and has no end never comes to one. */
export const LONGEST_SWEEP_HOURS = 6;

export function mayStillRun({ state, began }: Aged, now: string): boolean {
  const age = Date.parse(now) - Date.parse(began);
  return state === 'running' && Math.abs(age) < (LONGEST_SWEEP_HOURS * DAY) / 24;
}

/**
 * The ids of the sweeps that are too old, or too many, the oldest first. The last one that found something out stays, whatever
 * its age, for the next one is compared with it; so does one that runs.
 */
export function sweepsToDelete(sweeps: readonly Aged[], { days, rows, now }: Retention): number[] {
  const newestFirst = sweeps.toSorted((a, b) => b.id - a.id);
  const last = newestFirst.find(({ state }) => state === 'finished' || state === 'incomplete');
  const oldest = Date.parse(now) - days * DAY;
  return newestFirst
    .filter((sweep, place) => {
      if (sweep.id === last?.id || mayStillRun(sweep, now)) return false;
      return place >= rows || !(Date.parse(sweep.began) >= oldest);
    })
    .map(({ id }) => id)
    .reverse();
}

/** A part as it stands in the account. */
export interface KeptPart {
  readonly id: number;
  /** The key of the sweep that wrote it. */
  readonly sweep: string;
}

/**
 * The parts that no sweep needs. Of the last sweep every part counts, of older ones what turned alone.
 *
 * @param needed the ids of the parts that count
 * @param running the keys of the sweeps that may still run: they list their parts at their end
 */
export function partsToDelete(
  parts: readonly KeptPart[],
  needed: ReadonlySet<number>,
  running: ReadonlySet<string>,
): number[] {
  return parts.filter(({ id, sweep }) => !needed.has(id) && !running.has(sweep)).map(({ id }) => id);
}
