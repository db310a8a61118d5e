import type {
  Expr,
  From,
  LimitStatement,
  OrderByStatement,
  SelectFromStatement,
  SelectFromUnion,
  SelectStatement,
} from 'pgsql-ast-parser';
import type { Table } from '../database/catalogue';
import type { Emission, Emitted, JoinSyntax, LooseColumn } from './emission';
import { combine } from './emission';
import { emitCondition, emitValue } from './emit-expression';
import { common } from './functions';
import { invalidSearch, unsupported } from './refusal';
import type { OutputColumn, Scope, Source } from './scope';
import { subquerySource, tableSource } from './scope';

/**
 * SELECT statements to SQLite text. Every source gets an alias of its own and every output column a name by its position
 * (c1, c2 …), so that no name of the script's can clash with another or mean something else to SQLite.
 */

export interface EmittedSelect {
  readonly sql: string;
  readonly columns: readonly OutputColumn[];
  /** Columns of outer SELECTs that it uses. */
  readonly loose: readonly LooseColumn[];
}

/** @throws SuiteQLRefusal */
export function emitSelect(select: SelectStatement, outer: Scope | null, emission: Emission): EmittedSelect {
  const inner: Emission = { ...emission, subquery: (nested, scope) => emitSelect(nested, scope, inner) };
  switch (select.type) {
    case 'select':
      return emitBlock(select, outer, inner);
    case 'union':
    case 'union all':
      return emitUnion(select, outer, inner);
    case 'with':
    case 'with recursive':
      // [DOC article_0824094533]
      throw invalidSearch('SuiteQL has no WITH');
    case 'values':
      throw unsupported('VALUES');
  }
}

/**
 * The parser reads `a UNION b UNION c` from the right and hangs a final ORDER BY on the last SELECT; both are undone here.
 * What it cannot tell apart from that (mixed UNION and UNION ALL, parenthesised parts) is refused.
 */
function emitUnion(union: SelectFromUnion, outer: Scope | null, emission: Emission): EmittedSelect {
  const parts: SelectFromStatement[] = [];
  let rest: SelectStatement = union;
  for (;;) {
    if (rest.type === 'select') {
      parts.push(rest);
      break;
    }
    if (rest.type !== union.type) throw unsupported('UNION and UNION ALL mixed, or another statement in a UNION');
    if (rest.left.type !== 'select') throw unsupported('a UNION inside a UNION');
    parts.push(rest.left);
    rest = rest.right;
  }
  const last = parts.at(-1);
  if (parts.slice(0, -1).some((part) => part.orderBy ?? part.limit)) {
    throw unsupported('ORDER BY or FETCH inside a UNION');
  }
  const bare = parts.map(({ orderBy: _order, limit: _limit, ...part }) => emitBlock(part, outer, emission));
  const [first] = bare;
  if (first === undefined) throw invalidSearch('an empty UNION');
  const columns = first.columns.map((column, index): OutputColumn => {
    const members = bare.map((part) => {
      const other = part.columns[index];
      if (other === undefined || part.columns.length !== first.columns.length) {
        throw invalidSearch('the parts of a UNION differ in their number of columns');
      }
      return combine('', other.type, []);
    });
    return { name: column.name, type: common(members), ...(column.display && { display: column.display }) };
  });
  const order = (last?.orderBy ?? []).map((by) => orderByOutput(by, columns) ?? refuseUnionOrder());
  return {
    sql: [
      bare.map((part) => part.sql).join(` ${union.type.toUpperCase()} `),
      orderClause(order),
      limitClause(last?.limit, emission),
    ].join(''),
    columns,
    loose: bare.flatMap((part) => part.loose),
  };
}

function refuseUnionOrder(): never {
  throw invalidSearch('a UNION can be ordered by its own columns only');
}

function emitBlock(select: SelectFromStatement, outer: Scope | null, emission: Emission): EmittedSelect {
  if (select.for) throw unsupported('FOR UPDATE');
  if (Array.isArray(select.distinct)) throw unsupported('DISTINCT ON');
  if (!select.from || select.from.length === 0) throw unsupported('SELECT without FROM (use FROM dual)');

  const scope: Scope = { sources: [], outer };
  const looseOutside: LooseColumn[] = [];
  const from = select.from.map((item, index) => emitFrom(item, index, scope, emission, looseOutside)).join('');
  const { condition, rownum } = splitRownum(select.where ?? undefined, emission);
  const where = condition && emitCondition(condition, scope, emission);
  if (where?.hasAggregate) throw invalidSearch('an aggregate function in WHERE');

  const groups = (select.groupBy ?? []).map((group) => emitValue(group, scope, emission));
  if (groups.some((group) => group.literal !== undefined)) throw invalidSearch('GROUP BY a constant');
  for (const group of groups) emission.grouped.add(group.sql);

  const items = (select.columns ?? []).flatMap((item, index) =>
    emitItem(item.expr, item.alias?.name, index, scope, emission),
  );
  const having = select.having ? emitCondition(select.having, scope, emission) : undefined;
  const columns = items.map((item) => item.column);
  const isDistinct = select.distinct === 'distinct';
  const order = (select.orderBy ?? []).map((by) => orderBy(by, items, scope, emission, groups.length > 0, isDistinct));

  const values = [
    ...items.map((item) => item.value),
    ...(having ? [having] : []),
    ...order.flatMap((by) => by.value ?? []),
  ];
  const isGrouped = groups.length > 0 || values.some((value) => value.hasAggregate);
  const [stray] = isGrouped ? values.flatMap((value) => value.loose.filter((column) => column.scope === scope)) : [];
  if (stray !== undefined) throw invalidSearch(`the column '${stray.name}' is neither grouped nor aggregated`);
  if (rownum !== undefined && (isGrouped || isDistinct || order.length > 0 || select.limit)) {
    throw unsupported('ROWNUM together with grouping, DISTINCT, ORDER BY or FETCH');
  }

  const sql = [
    `SELECT ${isDistinct ? 'DISTINCT ' : ''}`,
    items.map((item, index) => `${item.value.sql} AS c${index + 1}`).join(', '),
    ` FROM ${from}`,
    where ? ` WHERE ${where.sql}` : '',
    groups.length > 0 ? ` GROUP BY ${groups.map((group) => group.sql).join(', ')}` : '',
    having ? ` HAVING ${having.sql}` : '',
    orderClause(order.map((by) => by.sql)),
    rownum === undefined ? limitClause(select.limit ?? undefined, emission) : ` LIMIT ${rownum}`,
  ].join('');
  const used = [...values, ...groups, ...(where ? [where] : [])].flatMap((value) => value.loose);
  return { sql, columns, loose: [...looseOutside, ...used].filter((column) => column.scope !== scope) };
}

function emitFrom(item: From, index: number, scope: Scope, emission: Emission, loose: LooseColumn[]): string {
  if (item.type === 'call') throw unsupported('a function in FROM');
  if (item.lateral) throw unsupported('LATERAL');
  const alias = emission.newAlias();
  let source: Source;
  let sql: string;
  if (item.type === 'table') {
    if (item.name.schema !== undefined) throw unsupported('a schema in front of a table');
    const name = (item.name.alias ?? item.name.name).toLowerCase();
    const table = emission.tableFor(item.name.name);
    if (table === undefined) throw emission.missingTable(item.name.name);
    source = tableSource(table, name, alias);
    sql = `${rowsOf(table, emission)} ${alias}`;
  } else {
    const query = emitSelect(item.statement, scope.outer, emission);
    loose.push(...query.loose);
    source = subquerySource(query.columns, item.alias.toLowerCase(), alias);
    sql = `(${query.sql}) ${alias}`;
  }
  if (scope.sources.some((other) => other.name === source.name))
    throw invalidSearch(`'${source.name}' stands twice in FROM`);
  scope.sources.push(source);
  if (item.join || index > 0) noteJoin(item.join ? 'ANSI' : 'Oracle', emission);
  if (!item.join) return index === 0 ? sql : `, ${sql}`;

  const { type, on, using } = item.join;
  if (type === 'FULL JOIN') throw unsupported('FULL JOIN');
  if (using) throw unsupported('JOIN … USING');
  if (type === 'CROSS JOIN') return ` CROSS JOIN ${sql}`;
  if (!on) throw invalidSearch(`${type} without ON`);
  const condition = emitCondition(on, scope, emission);
  loose.push(...condition.loose);
  return ` ${type} ${sql} ON ${condition.sql}`;
}

/** [DOC article_0824094533] "you can't use both syntax types in the same query". */
function noteJoin(syntax: JoinSyntax, { joins }: Emission): void {
  joins.add(syntax);
  if (joins.size > 1) throw invalidSearch('joins by comma and by JOIN in one query');
}

interface Item {
  readonly value: Emitted;
  readonly column: OutputColumn;
  /** A column of a table, under its own name or another. */
  readonly isColumn: boolean;
}

/** A table in FROM; of one that shows each user their own rows, those of who asks. */
function rowsOf({ name, own }: Table, { caller }: Emission): string {
  return own === undefined ? `"${name}"` : `(SELECT * FROM "${name}" WHERE "${own}" = ${caller})`;
}

function emitItem(expr: Expr, alias: string | undefined, index: number, scope: Scope, emission: Emission): Item[] {
  if (expr.type === 'ref' && expr.name === '*') return expandStar(expr.table?.name.toLowerCase(), scope);
  const value = emitValue(expr, scope, emission);
  const isColumn = expr.type === 'ref' && (expr.table !== undefined || expr.name.toLowerCase() !== 'sysdate');
  const name = alias ?? (isColumn ? expr.name : `expr${index + 1}`);
  const { type, display } = value;
  return [{ value, column: { name: name.toLowerCase(), type, ...(display && { display }) }, isColumn }];
}

function expandStar(qualifier: string | undefined, scope: Scope): Item[] {
  const sources = scope.sources.filter((source) => qualifier === undefined || source.name === qualifier);
  if (sources.length === 0) throw invalidSearch(`'${qualifier ?? ''}.*' names no table of FROM`);
  return sources.flatMap((source) =>
    source.columns.map(({ sql, ...column }) => ({
      value: { ...combine(sql, column.type, []), loose: [{ scope, name: column.name }] },
      column,
      isColumn: true,
    })),
  );
}

function orderBy(
  by: OrderByStatement,
  items: readonly Item[],
  scope: Scope,
  emission: Emission,
  isGrouped: boolean,
  isDistinct: boolean,
): { sql: string; value?: Emitted } {
  const position = outputPosition(
    by.by,
    items.map((item) => item.column),
  );
  if (position !== undefined) {
    const item = items[position - 1];
    // [SEEN] NetSuite: ORDER BY on the alias of an expression of a grouped query is an invalid search.
    if (isGrouped && by.by.type === 'ref' && item?.isColumn === false) {
      throw invalidSearch(`ORDER BY on the alias '${by.by.name}' of an expression in a grouped query`);
    }
    return { sql: ordered(String(position), by) };
  }
  const value = emitValue(by.by, scope, emission);
  if (isDistinct && !items.some((item) => item.value.sql === value.sql)) {
    throw invalidSearch('a SELECT DISTINCT can be ordered by what it selects only');
  }
  return { sql: ordered(value.sql, by), value };
}

function orderByOutput(by: OrderByStatement, columns: readonly OutputColumn[]): string | undefined {
  const position = outputPosition(by.by, columns);
  return position === undefined ? undefined : ordered(String(position), by);
}

/** The output column that an ordinal or an unqualified name means; undefined for any other expression. */
function outputPosition(expr: Expr, columns: readonly OutputColumn[]): number | undefined {
  if (expr.type === 'integer') {
    if (expr.value < 1 || expr.value > columns.length) throw invalidSearch(`ORDER BY ${expr.value}: no such column`);
    return expr.value;
  }
  if (expr.type !== 'ref' || expr.table !== undefined) return undefined;
  const index = columns.findIndex((column) => column.name === expr.name.toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** Oracle puts nulls last when it counts up and first when it counts down; SQLite does the reverse. */
function ordered(sql: string, by: OrderByStatement): string {
  const direction = by.order ?? 'ASC';
  return `${sql} ${direction} NULLS ${by.nulls ?? (direction === 'ASC' ? 'LAST' : 'FIRST')}`;
}

function orderClause(order: readonly string[]): string {
  return order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`;
}

function limitClause(limit: LimitStatement | null | undefined, emission: Emission): string {
  if (!limit) return '';
  const rows = limit.limit ? wholeNumber(limit.limit, emission, 'FETCH') : -1;
  return ` LIMIT ${rows} OFFSET ${limit.offset ? wholeNumber(limit.offset, emission, 'OFFSET') : 0}`;
}

function wholeNumber(expr: Expr, emission: Emission, clause: string): number {
  const value =
    expr.type === 'integer'
      ? expr.value
      : expr.type === 'parameter'
        ? emission.parameters[Number(expr.name.slice(1)) - 1]
        : undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidSearch(`${clause} wants a whole number of rows`);
  }
  return value;
}

/** Takes `ROWNUM <= n` out of a WHERE's AND chain. */
function splitRownum(where: Expr | undefined, emission: Emission): { condition?: Expr; rownum?: number } {
  if (where?.type !== 'binary') return where ? { condition: where } : {};
  if (where.left.type === 'ref' && where.left.table === undefined && where.left.name.toLowerCase() === 'rownum') {
    if (where.op === '<=') return { rownum: wholeNumber(where.right, emission, 'ROWNUM') };
    if (where.op === '<') return { rownum: Math.max(wholeNumber(where.right, emission, 'ROWNUM') - 1, 0) };
  }
  if (where.op !== 'AND') return { condition: where };
  const left = splitRownum(where.left, emission);
  const right = splitRownum(where.right, emission);
  const limits = [left.rownum, right.rownum].filter((limit) => limit !== undefined);
  const condition =
    left.condition && right.condition
      ? { ...where, left: left.condition, right: right.condition }
      : (left.condition ?? right.condition);
  return { ...(condition && { condition }), ...(limits.length > 0 && { rownum: Math.min(...limits) }) };
}
