/**
 * Parts of JSON that somebody may have changed. Each throws for what is not of its kind.
 */

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw unexpected(value, 'an object');
}

export function arrayOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw unexpected(value, 'a list');
}

export function stringOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw unexpected(value, 'a text');
}

/** A whole number from 0 on. */
export function countOf(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw unexpected(value, 'a number');
}

/** An internal id. */
export function positiveOf(value: unknown): number {
  if (countOf(value) > 0) return value as number;
  throw unexpected(value, 'an id');
}

export function booleanOf(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw unexpected(value, 'yes or no');
}

export function oneOf<T extends string>(all: readonly T[], value: unknown): T {
  const found = all.find((one) => one === value);
  if (found === undefined) throw unexpected(value, `one of ${all.join(', ')}`);
  return found;
}

/** Either null or what `read` makes of it. */
export function nullOr<T>(read: (value: unknown) => T, value: unknown): T | null {
  return value === null ? null : read(value);
}

function unexpected(value: unknown, what: string): Error {
  const found = (JSON.stringify(value) as string | undefined) ?? 'nothing';
  return new Error(`The saved result of a sweep is not what the sweep wrote: ${found.slice(0, 80)} is not ${what}.`);
}
