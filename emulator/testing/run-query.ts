import type { Account, Caller } from '../model';
import { type Parameter, runSuiteQL } from '../suiteql';
import { NetSuiteError } from './answer';

/** One row: values by column, in lower case. */
export type Row = Readonly<Record<string, string | number | null>>;

export interface QueryOptions {
  /** Values of the statement's question marks, in order. */
  readonly parameters?: readonly Parameter[] | undefined;
  /** Whose permissions count; left out: an Administrator. */
  readonly caller?: Caller | undefined;
}

/** Rows that one statement gives at most, as in N/query. [DOC section_157960542026] */
const MOST_ROWS = 5_000;

/**
 * Runs SuiteQL as somebody, as `query.runSuiteQL` of a script would. It costs nothing and meets no fault of N/query; a table that
 * is told to answer wrongly does so here too.
 *
 * @throws NetSuiteError SSS_SEARCH_ERROR_OCCURRED for what NetSuite refuses, a table that the caller may not read among it;
 *   EMULATOR_TABLE_MISSING, EMULATOR_FIELD_MISSING or EMULATOR_SUITEQL_MISSING for what only the emulator lacks
 */
export function runQuery(account: Account, administrator: Caller, query: string, options: QueryOptions = {}): Row[] {
  const { parameters = [], caller = administrator } = options;
  const fail = (code: string, message: string): Error => new NetSuiteError(code, message);
  const { columns, rows } = runSuiteQL(account, caller, fail, { query, parameters, mostRows: MOST_ROWS });
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}
