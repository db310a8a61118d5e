/** One key with one value, as every stage passes them on: both are text. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}

type Fail = (code: string, message: string) => Error;

/** [DOC] D/chapter_N3350651 */
const LONGEST_KEY = 3_000;
/** Bytes. [DOC] D/chapter_N3350651; the pages of the contexts say 1 MB */
const LARGEST_VALUE = 10 * 1_024 * 1_024;

/**
 * A pair of what a script gives: text as it is, anything else as JSON. [DOC] D/section_4412447940, D/section_4472712995
 *
 * @throws KEY_LENGTH_IS_OVER_3000_BYTES, VALUE_LENGTH_IS_OVER_10_MB; the emulator's own for what has no JSON
 */
export function pairOf(key: unknown, value: unknown, fail: Fail): Pair {
  const pair = { key: stored(key, 'key', fail), value: stored(value, 'value', fail) };
  if (pair.key.length > LONGEST_KEY) {
    throw fail('KEY_LENGTH_IS_OVER_3000_BYTES', `The key is ${pair.key.length} characters long; 3,000 fit.`);
  }
  // Only a text that may be too large is measured: measuring costs time.
  if (pair.value.length > LARGEST_VALUE / 3 && Buffer.byteLength(pair.value) > LARGEST_VALUE) {
    throw fail('VALUE_LENGTH_IS_OVER_10_MB', 'The value is larger than 10 MB.');
  }
  return pair;
}

/** Bytes that a pair takes while it is stored. ASSUMED: those of its UTF-8 text */
export function bytesOf({ key, value }: Pair): number {
  return Buffer.byteLength(key) + Buffer.byteLength(value);
}

function stored(value: unknown, what: 'key' | 'value', fail: Fail): string {
  if (typeof value === 'string') return value;
  // Functions, symbols and undefined have no JSON.
  const json = JSON.stringify(value) as string | undefined;
  if (json !== undefined) return json;
  throw fail('EMULATOR_OPTION_MISSING', `the emulator does not know what a ${what} that has no JSON is stored as.`);
}

/** Groups pairs by key: keys and the values of each in lexicographical order. [DOC] D/section_4472721828, D/section_4472747832 */
export function shuffled(pairs: readonly Pair[]): { readonly key: string; readonly values: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { key, value } of pairs) {
    const values = groups.get(key);
    if (values === undefined) groups.set(key, [value]);
    else values.push(value);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([key, values]) => ({ key, values: values.sort() }));
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Numbers in numeric order if all keys are numbers, else text. [DOC] D/section_4472745365 */
export function inKeyOrder<T extends { readonly key: string }>(items: readonly T[]): T[] {
  const areNumbers = items.every(({ key }) => key.trim() !== '' && !Number.isNaN(Number(key)));
  return items.toSorted((a, b) => (areNumbers ? Number(a.key) - Number(b.key) : compareText(a.key, b.key)));
}
