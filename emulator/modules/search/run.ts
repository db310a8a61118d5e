import type { SqlValue } from 'sql.js';
import { selectRow, selectRows } from '../../database/rows';
import type { Execution } from '../../model';
import type { ColumnSpec } from './column';
import type { CompiledSearch } from './compile';
import { compileSearch } from './compile';
import { dateText, dateTimeText } from './dates';
import type { Criteria } from './expression';
import type { FieldKind, SearchType } from './search-type';

/** A search as it stands: what `run` and `runPaged` start from. */
export interface SearchSpec {
  readonly type: SearchType;
  readonly criteria: Criteria;
  /** search.Column objects with what they ask for. */
  readonly columns: readonly (readonly [object, ColumnSpec])[];
}

/** One cell: [SEEN] a checkbox is a boolean, everything else text. `text` is null where the column is no select. */
export interface Cell {
  readonly value: string | boolean;
  readonly text: string | null;
}

export interface ResultRow {
  /** Null in a summary. */
  readonly id: string | null;
  readonly cells: readonly Cell[];
}

/** Result sets are not cached [DOC section_4345767679]: each call reads what is there now. */
export function readResults(spec: SearchSpec, start: number, count: number, execution: Execution): ResultRow[] {
  const search = compile(spec, execution);
  const { sql, parameters, kinds } = search;
  const rows = selectRows(execution.account.database, `${sql} LIMIT ? OFFSET ?`, [...parameters, count, start]);
  return rows.map(([id, ...cells]) => ({
    id: id === null || id === undefined ? null : textOfValue(id),
    cells: kinds.map((kind, index) => cell(kind, cells[index * 2] ?? null, cells[index * 2 + 1] ?? null)),
  }));
}

/** How many results there are now. */
export function countResults(spec: SearchSpec, execution: Execution): number {
  const { sql, parameters } = compile(spec, execution);
  return Number(selectRow(execution.account.database, `SELECT COUNT(*) FROM (${sql})`, parameters)?.[0]);
}

function compile({ type, criteria, columns }: SearchSpec, execution: Execution): CompiledSearch {
  const specs = columns.map(([, column]) => column);
  return compileSearch(type, criteria, specs, execution);
}

function cell(kind: FieldKind, value: SqlValue, text: SqlValue): Cell {
  return { value: shown(kind, value), text: kind === 'select' ? textOfValue(text ?? value) : null };
}

function shown(kind: FieldKind, value: SqlValue): string | boolean {
  if (kind === 'checkbox') return value === 'T';
  if (typeof value === 'string' && kind === 'date') return dateText(value);
  if (typeof value === 'string' && kind === 'datetime') return dateTimeText(value);
  return textOfValue(value);
}

function textOfValue(value: SqlValue): string {
  return value === null || value instanceof Uint8Array ? '' : String(value);
}
