import type {
  Expr,
  ExprBinary,
  ExprCall,
  ExprCase,
  ExprRef,
  ExprTernary,
  ExprUnary,
  SelectStatement,
} from 'pgsql-ast-parser';
import { emitDisplay } from './display';
import type { Emission, Emitted } from './emission';
import { combine, textLiteral } from './emission';
import { AGGREGATES, asNumber, common, concatenate, emitFunction } from './functions';
import { invalidSearch, unsupported } from './refusal';
import type { Scope } from './scope';
import { resolveColumn } from './scope';

/** Expressions of the PostgreSQL tree to SQLite text. Each kind of node that is not here is refused by name. */

/** An expression that must have a value. */
export function emitValue(expression: Expr, scope: Scope, emission: Emission): Emitted {
  const emitted = emitAny(expression, scope, emission);
  if (emitted.type === 'condition') throw invalidSearch('a condition where a value is expected');
  return emitted;
}

/** An expression that must be true or false. */
export function emitCondition(expression: Expr, scope: Scope, emission: Emission): Emitted {
  const emitted = emitAny(expression, scope, emission);
  if (emitted.type !== 'condition') throw invalidSearch('a value where a condition is expected');
  return emitted;
}

function emitAny(expression: Expr, scope: Scope, emission: Emission): Emitted {
  const emitted = emitNode(expression, scope, emission);
  return emission.grouped.has(emitted.sql) ? { ...emitted, loose: [] } : emitted;
}

function emitNode(expression: Expr, scope: Scope, emission: Emission): Emitted {
  switch (expression.type) {
    case 'integer':
    case 'numeric':
      return {
        ...combine(String(expression.value), expression.type === 'integer' ? 'integer' : 'number', []),
        literal: expression.value,
      };
    case 'string':
      return {
        ...combine(textLiteral(expression.value), expression.value === '' ? 'unknown' : 'text', []),
        ...(expression.value !== '' && { literal: expression.value }),
      };
    case 'null':
      return combine('NULL', 'unknown', []);
    case 'parameter':
      return emitParameter(expression.name, emission);
    case 'ref':
      return emitReference(expression, scope, emission);
    case 'unary':
      return emitUnary(expression, scope, emission);
    case 'binary':
      return emitBinary(expression, scope, emission);
    case 'ternary':
      return emitBetween(expression, scope, emission);
    case 'case':
      return emitCase(expression, scope, emission);
    case 'call':
      return emitCall(expression, scope, emission);
    case 'select':
    case 'union':
    case 'union all':
    case 'with':
    case 'with recursive':
      return emitScalarSubquery(expression, scope, emission);
    case 'boolean':
      throw unsupported('TRUE and FALSE');
    case 'keyword':
      throw unsupported(expression.keyword.toUpperCase());
    case 'cast':
      throw unsupported('CAST and typed literals');
    case 'extract':
      throw unsupported('EXTRACT');
    default:
      throw unsupported(`an expression of kind "${expression.type}"`);
  }
}

function emitParameter(name: string, emission: Emission): Emitted {
  const position = Number(name.slice(1));
  const value = emission.parameters[position - 1] ?? null;
  const type = typeof value === 'number' ? 'number' : value === null || value === '' ? 'unknown' : 'text';
  return combine(`?${position}`, type, []);
}

function emitReference(reference: ExprRef, scope: Scope, emission: Emission): Emitted {
  const qualifier = reference.table?.name.toLowerCase();
  if (reference.table?.schema !== undefined) throw unsupported('a schema in front of a table');
  if (reference.name === '*') throw invalidSearch('a * where a value is expected');
  if (qualifier === undefined && reference.name.toLowerCase() === 'sysdate') {
    return combine(textLiteral(emission.now), 'date', []);
  }
  if (qualifier === undefined && reference.name.toLowerCase() === 'rownum') {
    throw unsupported('ROWNUM other than as "ROWNUM <= n" in a WHERE without grouping, DISTINCT or ORDER BY');
  }
  const found = resolveColumn(scope, reference.name, qualifier);
  return {
    ...combine(found.column.sql, found.column.type, []),
    ...(found.column.display && { display: found.column.display }),
    loose: [{ scope: found.scope, name: reference.name }],
  };
}

function emitUnary(expression: ExprUnary, scope: Scope, emission: Emission): Emitted {
  switch (expression.op) {
    case 'NOT': {
      const operand = emitCondition(expression.operand, scope, emission);
      return combine(`(NOT ${operand.sql})`, 'condition', [operand]);
    }
    case 'IS NULL':
    case 'IS NOT NULL': {
      const operand = emitValue(expression.operand, scope, emission);
      return combine(`(${operand.sql} ${expression.op})`, 'condition', [operand]);
    }
    case '+':
    case '-': {
      const operand = asNumber(emitValue(expression.operand, scope, emission));
      return combine(`(${expression.op} ${operand.sql})`, operand.type, [operand]);
    }
    default:
      throw unsupported(expression.op);
  }
}

function emitBinary(expression: ExprBinary, scope: Scope, emission: Emission): Emitted {
  const { op } = expression;
  switch (op) {
    case 'AND':
    case 'OR': {
      const sides = [expression.left, expression.right].map((side) => emitCondition(side, scope, emission));
      return combine(`(${sides.map((side) => side.sql).join(` ${op} `)})`, 'condition', sides);
    }
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(op, emitValue(expression.left, scope, emission), emitValue(expression.right, scope, emission));
    case 'LIKE':
    case 'NOT LIKE': {
      const sides = [expression.left, expression.right].map((side) => emitValue(side, scope, emission));
      if (sides.some((side) => side.type === 'date')) throw unsupported(`${op} on a date`);
      return combine(`(${sides.map((side) => side.sql).join(` ${op} `)})`, 'condition', sides);
    }
    case 'IN':
    case 'NOT IN':
      return emitIn(op, expression, scope, emission);
    case '||':
      return concatenate([emitValue(expression.left, scope, emission), emitValue(expression.right, scope, emission)]);
    case '+':
    case '-':
    case '*':
    case '/':
      return arithmetic(op, emitValue(expression.left, scope, emission), emitValue(expression.right, scope, emission));
    default:
      throw unsupported(`the operator ${op}`);
  }
}

function comparison(operator: string, left: Emitted, right: Emitted): Emitted {
  const [a, b] = comparable(left, right);
  return combine(`(${a.sql} ${operator} ${b.sql})`, 'condition', [left, right]);
}

/**
 * Makes two values comparable as Oracle would: text that is a number, next to a number, is one. A date next to text in quotes is
 * a date literal, which SuiteQL has not; next to other text Oracle would read that by the session's date format.
 */
function comparable(left: Emitted, right: Emitted): [Emitted, Emitted] {
  const types = new Set([left.type, right.type]);
  if (types.has('date') && !types.has('unknown') && types.size > 1) {
    // [DOC article_0824094533]
    const isLiteral = [left, right].some(({ literal }) => typeof literal === 'string');
    if (isLiteral) throw invalidSearch('a date as a literal: use TO_DATE');
    throw unsupported('comparing a date with anything but a date (use TO_DATE)');
  }
  const numeric = (value: Emitted): boolean => value.type === 'integer' || value.type === 'number';
  const toNumber = (value: Emitted, other: Emitted): Emitted =>
    value.type === 'text' && numeric(other) ? asNumber(value) : value;
  return [toNumber(left, right), toNumber(right, left)];
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: Emitted, right: Emitted): Emitted {
  const parts = [left, right];
  if (left.type === 'date' || right.type === 'date') {
    if (operator === '-' && left.type === 'date' && right.type === 'date') {
      return combine(`ns_days_between(${left.sql}, ${right.sql})`, 'number', parts);
    }
    if (operator === '-' && left.type === 'date') {
      return combine(`ns_add_days(${left.sql}, - ${asNumber(right).sql})`, 'date', parts);
    }
    if (operator === '+' && left.type !== right.type) {
      const [date, days] = left.type === 'date' ? [left, right] : [right, left];
      return combine(`ns_add_days(${date.sql}, ${asNumber(days).sql})`, 'date', parts);
    }
    throw invalidSearch(`${operator} between dates`);
  }
  if (operator === '+' && isConcatenation(left, right))
    throw invalidSearch('+ between texts: SuiteQL concatenates with ||');
  const [a, b] = [asNumber(left).sql, asNumber(right).sql];
  if (operator === '/') return combine(`ns_divide(${a}, ${b})`, 'number', parts);
  const type = left.type === 'integer' && right.type === 'integer' ? 'integer' : 'number';
  return combine(`(${a} ${operator} ${b})`, type, parts);
}

/** [DOC article_0824094533] Of fields and of literals. A text that is a number, next to a number, is one in Oracle. */
function isConcatenation(left: Emitted, right: Emitted): boolean {
  const isWords = ({ literal }: Emitted): boolean =>
    typeof literal === 'string' && !/^\s*[-+]?\d+(\.\d+)?\s*$/.test(literal);
  return (left.type === 'text' && right.type === 'text') || isWords(left) || isWords(right);
}

/** Most arguments of one IN [DOC article_0824094533]. */
const MOST_ARGUMENTS = 1_000;

function emitIn(op: 'IN' | 'NOT IN', expression: ExprBinary, scope: Scope, emission: Emission): Emitted {
  const { right } = expression;
  if (expression.left.type === 'list') throw unsupported('IN with several columns');
  const left = emitValue(expression.left, scope, emission);
  if (isSelect(right)) {
    const { sql, columns, loose } = emission.subquery(right, scope);
    const [column, another] = columns;
    if (column === undefined || another !== undefined) throw invalidSearch('IN with a subquery of several columns');
    comparable(left, combine('', column.type, []));
    const condition = combine(`(${left.sql} ${op} (${sql}))`, 'condition', [left]);
    return { ...condition, loose: [...condition.loose, ...loose] };
  }
  const items = right.type === 'list' ? right.expressions : [right];
  if (items.length > MOST_ARGUMENTS)
    throw invalidSearch(`${items.length} arguments in one IN: at most ${MOST_ARGUMENTS}`);
  const values = items.map((item) => emitValue(item, scope, emission));
  const list = values.map((value) => comparable(left, value)[1].sql).join(', ');
  return combine(`(${left.sql} ${op} (${list}))`, 'condition', [left, ...values]);
}

function emitBetween(expression: ExprTernary, scope: Scope, emission: Emission): Emitted {
  const parts = [expression.value, expression.lo, expression.hi].map((part) => emitValue(part, scope, emission));
  const [value, low, high] = parts;
  if (value === undefined || low === undefined || high === undefined) throw invalidSearch('BETWEEN');
  const sql = `${comparison('>=', value, low).sql} AND ${comparison('<=', value, high).sql}`;
  return combine(expression.op === 'BETWEEN' ? `(${sql})` : `(NOT (${sql}))`, 'condition', parts);
}

function emitCase(expression: ExprCase, scope: Scope, emission: Emission): Emitted {
  const subject = expression.value ? emitValue(expression.value, scope, emission) : undefined;
  const tests = expression.whens.map(({ when }) =>
    subject === undefined
      ? emitCondition(when, scope, emission)
      : comparison('=', subject, emitValue(when, scope, emission)),
  );
  const results = expression.whens.map(({ value }) => emitValue(value, scope, emission));
  const otherwise = expression.else ? [emitValue(expression.else, scope, emission)] : [];
  const whens = tests.map((test, index) => `WHEN ${test.sql} THEN ${results[index]?.sql ?? 'NULL'}`);
  const tail = otherwise.map((value) => ` ELSE ${value.sql}`).join('');
  const type = common([...results, ...otherwise]);
  return combine(`CASE ${whens.join(' ')}${tail} END`, type, [...tests, ...results, ...otherwise]);
}

function emitCall(call: ExprCall, scope: Scope, emission: Emission): Emitted {
  const name = call.function.name.toLowerCase();
  const schema = call.function.schema?.toLowerCase();
  if (call.over) throw unsupported('OVER');
  if (call.filter || call.withinGroup || call.orderBy) throw unsupported(`FILTER, WITHIN GROUP or ORDER BY in ${name}`);
  if (schema === 'builtin' && name === 'df') return emitBuiltinDf(call, scope, emission);
  if (schema !== undefined) throw unsupported(`${schema.toUpperCase()}.${name.toUpperCase()}`);
  if (name === 'exists') return emitExists(call, scope, emission);
  if (Object.hasOwn(AGGREGATES, name)) return emitAggregate(name, call, scope, emission);
  if (call.distinct) throw unsupported(`DISTINCT in ${name.toUpperCase()}`);
  return emitFunction(
    name,
    call.args.map((argument) => emitValue(argument, scope, emission)),
  );
}

function emitBuiltinDf(call: ExprCall, scope: Scope, emission: Emission): Emitted {
  const [argument, another] = call.args;
  if (argument?.type !== 'ref' || argument.name === '*' || another !== undefined) {
    throw unsupported('BUILTIN.DF of anything but one column');
  }
  const value = emitValue(argument, scope, emission);
  const { column } = resolveColumn(scope, argument.name, argument.table?.name.toLowerCase());
  return emitDisplay(argument, column, value);
}

function emitExists(call: ExprCall, scope: Scope, emission: Emission): Emitted {
  const [argument] = call.args;
  if (argument === undefined || !isSelect(argument)) throw invalidSearch('EXISTS without a subquery');
  const { sql, loose } = emission.subquery(argument, scope);
  return { ...combine(`(EXISTS (${sql}))`, 'condition', []), loose };
}

function emitAggregate(name: string, call: ExprCall, scope: Scope, emission: Emission): Emitted {
  const [argument, another] = call.args;
  if (argument === undefined || another !== undefined) throw invalidSearch(`${name.toUpperCase()} takes one argument`);
  if (argument.type === 'ref' && argument.name === '*' && argument.table === undefined) {
    if (name !== 'count' || call.distinct === 'distinct') throw invalidSearch(`${name.toUpperCase()} of *`);
    return { ...combine('COUNT(*)', 'integer', []), hasAggregate: true };
  }
  const plain = emitValue(argument, scope, emission);
  if (plain.hasAggregate) throw invalidSearch('an aggregate function in another');
  const value = name === 'sum' || name === 'avg' ? asNumber(plain) : plain;
  const distinct = call.distinct === 'distinct' ? 'DISTINCT ' : '';
  const type = AGGREGATES[name]?.(value) ?? 'unknown';
  // The columns inside are taken together; only those of an outer SELECT stay loose there.
  const loose = plain.loose.filter((column) => column.scope !== scope);
  return { sql: `${name.toUpperCase()}(${distinct}${value.sql})`, type, loose, hasAggregate: true };
}

function emitScalarSubquery(select: SelectStatement, scope: Scope, emission: Emission): Emitted {
  const { sql, columns, loose } = emission.subquery(select, scope);
  const [column, another] = columns;
  if (column === undefined || another !== undefined) throw invalidSearch('a subquery of several columns as a value');
  return { ...combine(`(${sql})`, column.type, []), loose };
}

/** Whether an expression is a SELECT of any form. */
export function isSelect(expression: Expr): expression is SelectStatement & Expr {
  return ['select', 'union', 'union all', 'with', 'with recursive', 'values'].includes(expression.type);
}
