import * as query from 'N/query';
import { Skipped } from './probe';

export type Row = Readonly<Record<string, query.QueryResultValue>>;

/** Rows of one statement. */
export function rows(sql: string, params: (string | number | boolean)[] = []): Row[] {
  return query.runSuiteQL({ query: sql, params }).asMappedResults();
}

/**
 * The first row of one statement.
 * @throws Skipped if there is none
 */
export function firstRow(sql: string, lacking: string, params: (string | number | boolean)[] = []): Row {
  const [row] = rows(sql, params);
  if (row === undefined) throw new Skipped(lacking);
  return row;
}

export function count(sql: string, params: (string | number | boolean)[] = []): number {
  return Number(Object.values(rows(sql, params)[0] ?? {})[0] ?? 0);
}
