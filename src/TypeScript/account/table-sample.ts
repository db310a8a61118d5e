/**
 * Which employees' records a table is held against.
 */
import type { PermissionLines } from '../diagnosis/facts';

/** A table that was compared with fewer records is not believed. */
export const LEAST_SAMPLE = 3;

/** As many as the units allow, up to these: with 100 units for them 1,300 credentials on as many roles stay below 300. */
export const MOST_SAMPLED = 20;

/**
 * So many of the employees, the same ones each time: half of them with lines, those with a line that matters first, half
 * without. Where there are too few of one kind, the other fills up. Each kind is taken from its whole range of ids.
 *
 * @param lines of the employees who have any
 * @param permissions on which lines matter most
 */
export function sampleOf(
  employees: readonly number[],
  lines: ReadonlyMap<number, PermissionLines>,
  permissions: readonly string[],
  size: number,
): number[] {
  const byId = employees.toSorted((a, b) => a - b);
  const matters = (id: number) => permissions.some((key) => Object.hasOwn(lines.get(id) ?? {}, key));
  const withLines = byId.filter((id) => lines.has(id));
  const without = byId.filter((id) => !lines.has(id));
  const mattering = withLines.filter(matters);
  const others = withLines.filter((id) => !matters(id));
  const half = Math.max(Math.ceil(size / 2), size - without.length);
  const first = spread(mattering, half);
  const second = spread(others, half - first.length);
  return [...first, ...second, ...spread(without, size - first.length - second.length)];
}

/** So many of the values, evenly over the list; all where there are not more. */
function spread(values: readonly number[], count: number): number[] {
  const taken = Math.min(values.length, Math.max(0, count));
  return Array.from({ length: taken }, (_, index) => values[Math.floor(((index + 0.5) * values.length) / taken)] ?? 0);
}
