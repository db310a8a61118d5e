/**
 * One question about a history: a query or a search, at ten units each. [DOC] section_157072844224
 */
import * as search from 'N/search';
import { remainingUnits, UNITS_KEPT_BACK, UNITS_PER_QUERY, USAGE_LIMIT } from '../reading';

/** What the questions about one history share. */
export interface Asked {
  /** How dates are written for whoever asks. @throws Error where NetSuite does not say */
  readonly dateFormat: () => string;
  /** Told of every search. */
  readonly count: () => void;
}

/** NetSuite gives at most so many results to one call. [DOC] section_456010986327 */
const MOST_ROWS = 1000;

interface Wanted {
  readonly type: search.Type;
  readonly id: number;
  /** The column with the time of the change: the newest come first. */
  readonly date: string;
  readonly columns: readonly string[];
}

/** The rows of one record, as texts by column. @throws Error named SSS_USAGE_LIMIT_EXCEEDED, and NetSuite's refusal */
export function searchRows(
  { count }: Asked,
  { type, id, date, columns }: Wanted,
): { readonly rows: readonly Readonly<Record<string, string>>[]; readonly cut: boolean } {
  if (remainingUnits() - UNITS_PER_QUERY < UNITS_KEPT_BACK) {
    throw Object.assign(new Error('Too few governance units were left to ask.'), { name: USAGE_LIMIT });
  }
  count();
  const names = [date, ...columns];
  const results = search
    .create({
      type,
      filters: [['internalid', 'anyof', [String(id)]]],
      columns: [search.createColumn({ name: date, sort: search.Sort.DESC }), ...columns],
    })
    .run()
    .getRange({ start: 0, end: MOST_ROWS });
  const rows = results.map((result) =>
    Object.fromEntries(names.map((name) => [name, textOf(result.getValue({ name }))])),
  );
  return { rows, cut: rows.length >= MOST_ROWS };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
