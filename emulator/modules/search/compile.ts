import type { SqlValue } from 'sql.js';
import type { Execution } from '../../model';
import type { ColumnSpec } from './column';
import type { Compilation } from './compilation';
import { BASE, fieldOf, fromOf, requireAccess } from './compilation';
import type { CompiledColumn } from './compile-column';
import { compileColumn } from './compile-column';
import type { Criteria } from './expression';
import type { FilterSpec } from './filter';
import { conditionOf } from './operators';
import type { FieldKind, SearchType } from './search-type';
import { lineOf } from './search-type';

/** A search as one SQLite statement with bound values. Its first column is the id, then value and text of each column. */
export interface CompiledSearch {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
  /** One for each column, in their order. */
  readonly kinds: readonly FieldKind[];
  readonly isSummary: boolean;
}

/**
 * @throws INSUFFICIENT_PERMISSION; SSS_INVALID_SRCH_COL, SSS_INVALID_SRCH_FILTER, SSS_INVALID_SRCH_OPERATOR for what the
 *   type does not have: when the search runs, not when it is created [SEEN]
 */
export function compileSearch(
  type: SearchType,
  criteria: Criteria,
  columns: readonly ColumnSpec[],
  execution: Execution,
): CompiledSearch {
  requireAccess(type, execution);
  const compilation: Compilation = {
    type,
    execution,
    joined: new Map(),
    withLines: new Set(),
    withChanges: new Map(),
    parameters: [],
  };
  const compiled = columns.map((spec) => compileColumn(spec, compilation));
  const isSummary = columns.some((spec) => spec.summary !== null);
  if (isSummary && columns.some((spec) => spec.summary === null)) {
    const words = 'The emulator does not have columns with and without a summary in one search.';
    throw execution.fail('EMULATOR_OPTION_MISSING', words);
  }
  const where = whereOf(criteria, compilation);
  const id = isSummary ? 'NULL' : `${BASE}."${type.key}"`;
  const select = [id, ...compiled.flatMap(({ value, text }) => [value, text])].join(', ');
  const groups = compiled.filter(({ spec }) => spec.summary === 'GROUP').map(({ field }) => field);
  const grouped = isSummary && groups.length > 0 ? ` GROUP BY ${groups.join(', ')}` : '';
  const rows = [...[...compilation.withLines].map(lineOf), ...compilation.withChanges.keys()].map(
    (row) => `${row}.rowid`,
  );
  const order = isSummary ? groups : [`${BASE}."${type.key}"`, ...rows];
  return {
    sql: `SELECT ${select} FROM ${fromOf(compilation)} WHERE ${where}${grouped}${orderOf(compiled, order)}`,
    parameters: compilation.parameters,
    kinds: compiled.map(({ kind }) => kind),
    isSummary,
  };
}

function whereOf(criteria: Criteria, compilation: Compilation): string {
  switch (criteria.kind) {
    case 'filter':
      return filterOf(criteria.filter, compilation);
    case 'not':
      return `NOT COALESCE(${whereOf(criteria.part, compilation)}, 0)`;
    default: {
      const parts = criteria.parts.map((part) => whereOf(part, compilation));
      return parts.length === 0 ? '1' : `(${parts.join(criteria.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
  }
}

function filterOf(filter: FilterSpec, compilation: Compilation): string {
  const { execution, parameters } = compilation;
  const found = fieldOf(filter, 'filter', compilation);
  if (found === undefined) {
    // [SEEN] in public error reports.
    const words = `An nlobjSearchFilter contains invalid search criteria: ${filter.name}.`;
    throw execution.fail('SSS_INVALID_SRCH_FILTER', words);
  }
  const { kind, value } = found.field;
  const target = { kind, value: value(found.alias), isId: filter.name.toLowerCase() === 'internalid' };
  const condition = conditionOf(target, filter.operator, filter.values, execution);
  if (condition === undefined) {
    // [SEEN] in public error reports, also for an operator without the value that it needs.
    const words = `An nlobjSearchFilter contains an invalid operator, or is not in proper syntax: ${filter.name}.`;
    throw execution.fail('SSS_INVALID_SRCH_OPERATOR', words);
  }
  parameters.push(...condition.parameters);
  return condition.sql;
}

/** Sorted columns in their order, then `last`, so that pages do not depend on chance. */
function orderOf(columns: readonly CompiledColumn[], last: readonly string[]): string {
  const sorted = columns
    .filter(({ spec }) => spec.sort() !== 'NONE')
    .map(({ spec, kind, value, text }) => {
      const by = kind === 'select' ? `COALESCE(${text}, ${value})` : value;
      return `${kind === 'text' || kind === 'select' ? `ns_lower(${by})` : by} ${spec.sort()}`;
    });
  const all = [...sorted, ...last];
  return all.length === 0 ? '' : ` ORDER BY ${all.join(', ')}`;
}
