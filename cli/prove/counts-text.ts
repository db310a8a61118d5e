/** Counts as lines of a table, the same in every proof. */
export function countLines(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).map(([name, count]) => `  ${String(count).padStart(7)} ${name}`);
}

/** Of all that is counted. */
export function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Whether nothing is wrong. */
export function isNone(wrong: Readonly<Record<string, number>>): boolean {
  return sumOf(wrong) === 0;
}
