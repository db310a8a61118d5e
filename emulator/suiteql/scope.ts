import type { Display, Table } from '../database/catalogue';
import { isKnownField } from '../netsuite/known-fields';
import type { SuiteQLRefusal } from './refusal';
import { fieldMissing, fieldNotFound, invalidSearch, unknownIdentifier } from './refusal';

/** `number` has fractions, `condition` is true or false and no value in Oracle, `unknown` is a null. */
export type SqlType = 'integer' | 'number' | 'text' | 'boolean' | 'date' | 'unknown' | 'condition';

/** A column that a scope offers, and how SQLite reaches it. */
export interface ScopeColumn {
  readonly name: string;
  readonly sql: string;
  readonly type: SqlType;
  readonly display?: Display;
}

/** One entry of FROM. */
export interface Source {
  /** By which it is qualified, lower-case. */
  readonly name: string;
  /** For messages: the record's name, or the alias of a subquery. */
  readonly record: string;
  readonly columns: readonly ScopeColumn[];
  /** Left out for a subquery. */
  readonly table?: Table;
}

/** What a SELECT's expressions can name; a correlated subquery sees the outer ones too. */
export interface Scope {
  readonly sources: Source[];
  readonly outer: Scope | null;
}

/** A column of the result of a SELECT. */
export interface OutputColumn {
  readonly name: string;
  readonly type: SqlType;
  readonly display?: Display;
}

export function tableSource(table: Table, name: string, alias: string): Source {
  return {
    name,
    record: table.name,
    table,
    columns: table.columns.map((column) => ({ ...column, sql: `${alias}."${column.storedAs ?? column.name}"` })),
  };
}

export function subquerySource(columns: readonly OutputColumn[], name: string, alias: string): Source {
  return {
    name,
    record: name,
    columns: columns.map((column, index) => ({ ...column, sql: `${alias}.c${index + 1}` })),
  };
}

/**
 * Finds the column that a name means, innermost scope first.
 *
 * @throws SuiteQLRefusal if there is none, or more than one in the same scope
 */
export function resolveColumn(
  scope: Scope,
  name: string,
  qualifier: string | undefined,
): { column: ScopeColumn; scope: Scope } {
  const wanted = name.toLowerCase();
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const sources = qualifier === undefined ? at.sources : at.sources.filter((source) => source.name === qualifier);
    const columns = sources.flatMap((source) => source.columns.filter((column) => column.name === wanted));
    const [column, another] = columns;
    if (another !== undefined) throw invalidSearch(`the column '${name}' is ambiguous`);
    if (column !== undefined) return { column, scope: at };
    const [source] = sources;
    if (qualifier !== undefined && source !== undefined)
      throw lacking(name, source) ?? fieldNotFound(name, source.record);
  }
  if (qualifier !== undefined) throw unknownIdentifier(`${qualifier}.${name}`);
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const gap = at.sources.map((source) => lacking(name, source)).find((refusal) => refusal !== undefined);
    if (gap !== undefined) throw gap;
  }
  const [only, ...others] = scope.sources;
  throw only !== undefined && others.length === 0 ? fieldNotFound(name, only.record) : unknownIdentifier(name);
}

/** The refusal of a column that only the emulator lacks. Undefined if nothing shows that NetSuite has it. */
function lacking(name: string, { table }: Source): SuiteQLRefusal | undefined {
  if (table === undefined || table.columnsTold === true) return undefined;
  if (table.columnsUnpublished === true)
    return fieldMissing(name, table.name, 'which columns NetSuite has is published nowhere');
  return isKnownField(table.name, name)
    ? fieldMissing(name, table.name, 'NetSuite has a field of that name')
    : undefined;
}
