/**
 * One step of the sweep: what it read, what it could not read, and what it cost.
 */
import type { Unread } from '../../diagnosis/facts';
import type { Cost } from '../read-facts';
import type { Reading } from '../reading';
import { remainingUnits, startReading } from '../reading';
import { mayHold } from '../self-check';

export interface Measured<T> {
  readonly result: T;
  readonly unread: readonly Unread[];
  readonly cost: Cost;
}

/** @param read gets what the step may read with, and tells how many units it has cost so far */
export function measured<T>(read: (reading: Reading, spent: () => number) => T): Measured<T> {
  const before = remainingUnits();
  const spent = () => before - remainingUnits();
  const reading = startReading((permission) => !mayHold(permission, 'VIEW'));
  const result = read(reading, spent);
  return { result, unread: reading.unread, cost: { units: spent(), queries: reading.queries } };
}
