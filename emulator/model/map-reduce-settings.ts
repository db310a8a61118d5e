import type { Recurrence } from './recurrence';

/** What a deployment of a map/reduce script says beside what every deployment says. */
export interface MapReduceSettings {
  /** Pairs that a job flags at once, and marks as complete together. */
  readonly bufferSize: number;
  /** Jobs of the map and of the reduce stage that run side by side. */
  readonly concurrencyLimit: number;
  readonly yieldAfterMinutes: number;
  readonly recurrence?: Recurrence;
}
