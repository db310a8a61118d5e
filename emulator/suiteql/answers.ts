import type { Column, Table } from '../database/catalogue';
import type { AnswerRow, TableAnswer } from '../model';
import { unsupported } from './refusal';
import type { SuiteQLResult } from './result';

/** The table as it is told to be; undefined if it is told not to be there. */
export function answeredTable(table: Table, answers: readonly TableAnswer[]): Table | undefined {
  if (answers.some((answer) => answer.missing === true)) return undefined;
  const names = new Map(
    answers
      .flatMap(({ columns = {} }) => Object.entries(columns))
      .map(([column, name]) => [column.toLowerCase(), name?.toLowerCase() ?? null]),
  );
  if (names.size === 0) return table;
  const columns = table.columns.flatMap((column): Column[] => {
    const name = names.get(column.name);
    if (name === null) return [];
    return [name === undefined ? column : { ...column, name, storedAs: column.name }];
  });
  const { columnsUnpublished: _unpublished, ...rest } = table;
  return { ...rest, columns, columnsTold: true };
}

/**
 * The rows as they are told to be. Its columns are those of the rows that come out, in the order in which they come; those
 * of the statement where no row is left.
 *
 * @throws SuiteQLRefusal where two columns of the statement have one name, so that a row cannot hold both
 */
export function answeredRows(result: SuiteQLResult, answers: readonly TableAnswer[], mostRows: number): SuiteQLResult {
  const rewrites = answers.flatMap(({ rows }) => rows ?? []);
  if (rewrites.length === 0) return result;
  if (new Set(result.columns).size < result.columns.length) {
    throw unsupported('two columns of one name in a statement whose answer a test changes');
  }
  const given = result.rows.map((row) =>
    Object.fromEntries(result.columns.map((column, index) => [column, row[index] ?? null])),
  );
  const rows = rewrites.reduce<readonly AnswerRow[]>((before, rewrite) => rewrite(before), given).slice(0, mostRows);
  const columns = rows.length === 0 ? result.columns : [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}
