/**
 * Times of one process on a machine that does other things too.
 */

/** Milliseconds. What earlier runs left in memory is cleared away before, where Node.js was started with --expose-gc. */
export function timeOf(run: () => unknown): number {
  globalThis.gc?.({ type: 'minor' });
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The smaller one of a time and of another run's: whatever else the machine does only adds to it. */
export function fastest(before: number, run: () => unknown): number {
  return Math.min(before, timeOf(run));
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
