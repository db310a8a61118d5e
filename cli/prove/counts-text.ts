/** Counts as lines of a table, the same in every proof. */
export function countLines(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).map(([name, count]) => `  ${String(count).padStart(7)} ${name}`);
}

/** Whether nothing is wrong. */
export function isNone(wrong: Readonly<Record<string, number>>): boolean {
  return Object.values(wrong).every((count) => count === 0);
}
