import { Skipped } from './probe';
import type { Row } from './suiteql';
import { rows } from './suiteql';

/** Keys of standard permissions, `LIST_ACCOUNT`. */
const STANDARD = /^[A-Z]+_[A-Z0-9_]+$/;

/**
 * The lines of a table of permissions whose key is no standard one: they are on custom objects.
 * @throws Skipped if there is none
 */
export function customLines(sql: string, lacking: string): { readonly key: string; readonly row: Row }[] {
  const lines = rows(sql)
    .map((row) => ({ key: String(row.permkey), row }))
    .filter(({ key }) => !STANDARD.test(key));
  if (lines.length === 0) throw new Skipped(lacking);
  return lines;
}

/** Which forms the keys have: digits alone that are internal ids of custom record types, other digits, script ids, others. */
export function formsOf(keys: readonly string[]): string[] {
  const types = new Set(rows('SELECT internalid FROM customrecordtype').map((row) => String(row.internalid)));
  const form = (key: string): string => {
    if (/^\d+$/.test(key)) return types.has(key) ? 'internal id of a custom record type' : 'other digits';
    return /^custom/i.test(key) ? 'script id' : 'other';
  };
  return [...new Set(keys.map(form))].sort();
}
