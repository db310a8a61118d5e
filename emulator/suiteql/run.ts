import type { SelectStatement } from 'pgsql-ast-parser';
import { parse } from 'pgsql-ast-parser';
import type { SqlValue } from 'sql.js';
import { toStoredDate } from '../database/instants';
import { refreshCustomRecordTypes } from '../database/custom-records/refresh';
import { refreshScripts } from '../database/scripts';
import { readableTable } from '../permissions/readable-table';
import type { Account, Caller, TableAnswer } from '../model';
import { keptText } from '../kept';
import { answeredRows, answeredTable } from './answers';
import { bindable, type Emission } from './emission';
import { emitSelect } from './emit-select';
import { gapOf, valueErrorOf } from '../database/function-errors';
import { missingTable } from './missing-table';
import { defaultDateText } from '../database/oracle-dates';
import { type PreparedText, prepareText } from './prepare-text';
import { invalidSearch, parseFailure, SuiteQLRefusal, unsupported } from './refusal';
import type { SuiteQLResult } from './result';
import { unparsedSyntax } from './unparsed-syntax';
import type { OutputColumn } from './scope';

/** A bound value of a SuiteQL statement. */
export type Parameter = string | number | boolean | null;

export interface SuiteQLRequest {
  readonly query: string;
  readonly parameters: readonly Parameter[];
  /** Reads no further. */
  readonly mostRows: number;
}

/**
 * Runs SuiteQL as the caller.
 *
 * @throws what `fail` makes: SSS_SEARCH_ERROR_OCCURRED [SEEN], for text that does not parse, and a table or column that does
 *   not exist or not for this caller; EMULATOR_TABLE_MISSING, EMULATOR_FIELD_MISSING and EMULATOR_SUITEQL_MISSING for what
 *   NetSuite has, or may have, and the emulator lacks
 */
export function runSuiteQL(
  account: Account,
  caller: Caller,
  fail: (code: string, message: string) => Error,
  { query, parameters, mostRows }: SuiteQLRequest,
): SuiteQLResult {
  try {
    const { select, placeholders } = readStatement(query);
    if (placeholders !== parameters.length) {
      throw invalidSearch(`${placeholders} placeholders and ${parameters.length} params`);
    }
    const answers = new Set<TableAnswer>();
    const { sql, columns } = emitSelect(select, null, emissionFor(account, caller, parameters, answers));
    const result = {
      columns: columns.map((column) => column.name),
      rows: readRows(account, sql, columns, parameters, mostRows),
    };
    return answers.size === 0 ? result : answeredRows(result, [...answers], mostRows);
  } catch (error) {
    if (error instanceof SuiteQLRefusal) throw fail(error.code, error.message);
    const message = error instanceof Error ? error.message : String(error);
    const gap = gapOf(message);
    if (gap !== undefined) throw fail('EMULATOR_SUITEQL_MISSING', gap);
    const wrongValue = valueErrorOf(message);
    if (wrongValue !== undefined) throw fail('SSS_SEARCH_ERROR_OCCURRED', `Search error occurred: ${wrongValue}`);
    // SQLite refuses what NetSuite may well take.
    throw fail('EMULATOR_SUITEQL_MISSING', `The emulator cannot run this statement: ${message}`);
  }
}

interface Statement extends Omit<PreparedText, 'text'> {
  readonly select: SelectStatement;
}

/** A script runs the same few statements again and again; parsing is the slow part. */
const PARSED = new Map<string, Statement>();
const MOST_PARSED = 200;

function readStatement(query: string): Statement {
  const known = PARSED.get(query);
  if (known) return known;
  const { text, placeholders } = prepareText(query);
  const select = keptText(`select ${query}`, () => JSON.stringify(parseSelect(query, text)));
  // Nothing but this parser wrote it.
  const statement = { select: JSON.parse(select) as SelectStatement, placeholders };
  if (PARSED.size >= MOST_PARSED) PARSED.clear();
  PARSED.set(query, statement);
  return statement;
}

function parseSelect(query: string, text: string): SelectStatement {
  let statements;
  try {
    statements = parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : '';
    const syntax = unparsedSyntax(text, detail ?? '');
    throw syntax === undefined ? parseFailure(query, detail ?? '') : unsupported(syntax);
  }
  const [statement, another] = statements;
  if (statement === undefined) throw parseFailure(query, 'the statement is empty');
  if (another !== undefined) throw parseFailure(query, 'more than one statement');
  switch (statement.type) {
    case 'select':
    case 'union':
    case 'union all':
    case 'with':
    case 'with recursive':
      return statement;
    default:
      throw invalidSearch(`${statement.type.toUpperCase()}: SuiteQL only reads`);
  }
}

/** These tables show what is deployed when the query runs. */
const DEPLOYED: ReadonlyMap<string, (account: Account) => void> = new Map([
  ['script', refreshScripts],
  ['scriptdeployment', refreshScripts],
  ['customrecordtype', refreshCustomRecordTypes],
]);

/** @param answers gets what the tables of the statement are told to answer */
function emissionFor(
  account: Account,
  caller: Caller,
  parameters: readonly Parameter[],
  answers: Set<TableAnswer>,
): Emission {
  let aliases = 0;
  return {
    parameters,
    now: toStoredDate(account.now()),
    caller: caller.entity,
    tableFor: (name) => {
      const table = readableTable(account, caller, name);
      DEPLOYED.get(table?.name ?? '')?.(account);
      const told = table === undefined ? [] : account.faults.answersOf(table.name);
      for (const answer of told) answers.add(answer);
      return table && answeredTable(table, told);
    },
    missingTable: (name) => missingTable(account, name),
    joins: new Set(),
    grouped: new Set(),
    newAlias: () => `t${(aliases += 1)}`,
    subquery: () => {
      throw new Error('emitSelect replaces this');
    },
  };
}

function readRows(
  account: Account,
  sql: string,
  columns: readonly OutputColumn[],
  parameters: readonly Parameter[],
  mostRows: number,
): (string | number | null)[][] {
  const statement = account.database.prepare(sql);
  try {
    // By name, because a parameter of FETCH or OFFSET is no longer in the text.
    statement.bind(Object.fromEntries(parameters.map((value, index) => [`?${index + 1}`, bindable(value)])));
    const rows: (string | number | null)[][] = [];
    while (rows.length < mostRows && statement.step()) {
      rows.push(statement.get().map((value, index) => scriptValue(value, columns[index])));
    }
    return rows;
  } finally {
    statement.free();
  }
}

function scriptValue(value: SqlValue, column: OutputColumn | undefined): string | number | null {
  if (value instanceof Uint8Array) return null;
  return column?.type === 'date' && typeof value === 'string' ? defaultDateText(value) : value;
}
