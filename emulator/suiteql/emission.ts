import type { SelectStatement } from 'pgsql-ast-parser';
import type { SqlValue } from 'sql.js';
import type { Display, Table } from '../database/catalogue';
import type { SuiteQLRefusal } from './refusal';
import type { OutputColumn, Scope, SqlType } from './scope';

/** A piece of SQLite text, and what must be known of it to put it in a larger one. */
export interface Emitted {
  readonly sql: string;
  readonly type: SqlType;
  readonly display?: Display;
  /** A literal's value, where it is one. */
  readonly literal?: string | number;
  /** Columns outside any aggregate function: in a grouped SELECT they must be among the GROUP BY expressions. */
  readonly loose: readonly LooseColumn[];
  readonly hasAggregate: boolean;
}

/** A comma in FROM is Oracle's way to join, the word JOIN the one of ANSI. */
export type JoinSyntax = 'ANSI' | 'Oracle';

export interface LooseColumn {
  readonly scope: Scope;
  readonly name: string;
}

/** What one statement's emission carries along. */
export interface Emission {
  readonly parameters: readonly (string | number | boolean | null)[];
  /** SYSDATE, as the tables hold dates. */
  readonly now: string;
  /** Internal id of who asks. */
  readonly caller: number;
  /** Undefined for a table that does not exist, or not for this caller. */
  readonly tableFor: (name: string) => Table | undefined;
  /** Why `tableFor` gave none. */
  readonly missingTable: (name: string) => SuiteQLRefusal;
  /** The kinds of join that the statement has so far. */
  readonly joins: Set<JoinSyntax>;
  /** SQL of GROUP BY expressions: aliases are unique in a statement, so equal text is the same expression. */
  readonly grouped: Set<string>;
  readonly newAlias: () => string;
  readonly subquery: (
    select: SelectStatement,
    outer: Scope,
  ) => { sql: string; columns: readonly OutputColumn[]; loose: readonly LooseColumn[] };
}

/** Text as an SQLite literal; empty text is null in Oracle. */
export function textLiteral(value: string): string {
  return value === '' ? 'NULL' : `'${value.replaceAll("'", "''")}'`;
}

/** A parameter as SQLite takes it: booleans are `T` and `F` (ASSUMED), empty text is null. */
export function bindable(value: string | number | boolean | null): SqlValue {
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  return value === '' ? null : value;
}

/** Puts pieces together: the whole has the loose columns and aggregates of its parts. */
export function combine(sql: string, type: SqlType, parts: readonly Emitted[]): Emitted {
  return {
    sql,
    type,
    loose: parts.flatMap((part) => part.loose),
    hasAggregate: parts.some((part) => part.hasAggregate),
  };
}
