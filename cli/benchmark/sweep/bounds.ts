/**
 * What a sweep may take at most.
 */
import type { Stage } from './one-sweep';

export const BOUNDS = {
  /** Units of a whole sweep of 100,000 tokens, if the table of global permissions is believed. */
  units: 1000,
  /** Half of what one call of a stage may use. [DOC] D/section_0801064715, D/section_161591009480 */
  unitsOfACall: { getInputData: 5000, map: 500, reduce: 2500, summarize: 5000 } satisfies Record<Stage, number>,
  secondsOfACall: { getInputData: 1800, map: 150, reduce: 450, summarize: 1800 } satisfies Record<Stage, number>,
  persistedBytes: 20_000_000,
  valueBytes: 100_000,
  timesTheHalf: 2.2,
  /** A source costs a query for each so many rows that it answers: each query but the last one gets a full answer. */
  rowsOfAQuery: 5000,
  /** How much more memory the script takes for twice the account: it follows the page. */
  memoryTimesTheHalf: 1.5,
} as const;
