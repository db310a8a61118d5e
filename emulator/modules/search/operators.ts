import type { SqlValue } from 'sql.js';
import type { Execution } from '../../model';
import { searchDate } from './dates';
import type { FieldKind } from './search-type';

/** A condition in SQLite with its bound values; true, false or null. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Makes the condition; undefined if the operator cannot do with these values. */
type Operator = (value: string, given: readonly unknown[], execution: Execution) => Condition | undefined;

/** Operators that say the contrary of another one: they find every record that the other does not (ASSUMED for nulls). */
const CONTRARY: Readonly<Record<string, string>> = {
  isnot: 'is',
  isnotempty: 'isempty',
  doesnotcontain: 'contains',
  doesnotstartwith: 'startswith',
  noneof: 'anyof',
  notequalto: 'equalto',
  notbetween: 'between',
  notgreaterthan: 'greaterthan',
  notgreaterthanorequalto: 'greaterthanorequalto',
  notlessthan: 'lessthan',
  notlessthanorequalto: 'lessthanorequalto',
  noton: 'on',
  notafter: 'after',
  notbefore: 'before',
  notonorafter: 'onorafter',
  notonorbefore: 'onorbefore',
  notwithin: 'within',
};

const isEmpty: Operator = (value) => ({ sql: `(${value} IS NULL OR ${value} = '')`, parameters: [] });
const any: Operator = () => ({ sql: '1', parameters: [] });

/** Text is compared without regard to case (ASSUMED). */
const text =
  (compare: (value: string) => string): Operator =>
  (value, [given]) =>
    typeof given === 'string' || typeof given === 'number'
      ? { sql: compare(`ns_lower(${value})`), parameters: [String(given)] }
      : undefined;

const number =
  (operator: string): Operator =>
  (value, [given]) => {
    const wanted = numberOf(given);
    return wanted === undefined ? undefined : { sql: `${value} ${operator} ?`, parameters: [wanted] };
  };

/** A date without a time stands for its whole day. */
const date =
  (operator: string): Operator =>
  (value, [given], execution) => {
    const wanted = searchDate(given, execution);
    // NetSuite has many more named dates than days, `lastMonth`.
    if (wanted === undefined && typeof given === 'string' && /^[a-z]+\d*$/i.test(given)) {
      throw execution.fail('EMULATOR_OPTION_MISSING', `search.Filter: the emulator does not have the date ${given}.`);
    }
    if (wanted === undefined) return undefined;
    return wanted.time === null
      ? { sql: `SUBSTR(${value}, 1, 10) ${operator} ?`, parameters: [wanted.day] }
      : { sql: `${value} ${operator} ?`, parameters: [`${wanted.day} ${wanted.time}`] };
  };

const both =
  (from: Operator, to: Operator): Operator =>
  (value, [first, second], execution) => {
    const [low, high] = [from(value, [first], execution), to(value, [second], execution)];
    if (low === undefined || high === undefined) return undefined;
    return { sql: `(${low.sql} AND ${high.sql})`, parameters: [...low.parameters, ...high.parameters] };
  };

/** [DOC section_4345767603] a checkbox is T or F. */
const checked: Operator = (value, [given]) => {
  const flag = given === true || given === 'T' ? 'T' : given === false || given === 'F' ? 'F' : undefined;
  return flag === undefined ? undefined : { sql: `COALESCE(${value}, 'F') = ?`, parameters: [flag] };
};

/** [DOC section_4345767603] `@NONE@` finds what is empty. Other words in @ are refused. */
const anyOf: Operator = (value, given, { fail }) => {
  const ids = given.map((id) => (typeof id === 'string' || typeof id === 'number' ? String(id) : undefined));
  if (ids.length === 0 || ids.some((id) => id === undefined || id === '')) return undefined;
  const special = ids.find((id) => id?.startsWith('@') === true && id !== '@NONE@');
  if (special !== undefined) {
    throw fail('EMULATOR_OPTION_MISSING', `search.Filter: the emulator does not have the value ${special}.`);
  }
  const listed = ids.filter((id): id is string => id !== undefined && id !== '@NONE@');
  const parts = [
    ...(listed.length === ids.length ? [] : [`${value} IS NULL`]),
    ...(listed.length === 0 ? [] : [`CAST(${value} AS TEXT) IN (${listed.map(() => '?').join(', ')})`]),
  ];
  return { sql: `(${parts.join(' OR ')})`, parameters: listed };
};

const DATE_OPERATORS: Readonly<Record<string, Operator>> = {
  on: date('='),
  after: date('>'),
  before: date('<'),
  onorafter: date('>='),
  onorbefore: date('<='),
  within: both(date('>='), date('<=')),
  isempty: isEmpty,
};

/** [DOC article_4094344956] Which operators there are for which kind of field; `is` on an internal id is [SEEN]. */
const OPERATORS: Readonly<Record<FieldKind, Readonly<Record<string, Operator>>>> = {
  text: {
    any,
    is: text((value) => `${value} = ns_lower(?)`),
    contains: text((value) => `INSTR(${value}, ns_lower(?)) > 0`),
    startswith: text((value) => `INSTR(${value}, ns_lower(?)) = 1`),
    isempty: isEmpty,
  },
  number: {
    any,
    equalto: number('='),
    greaterthan: number('>'),
    greaterthanorequalto: number('>='),
    lessthan: number('<'),
    lessthanorequalto: number('<='),
    between: both(number('>='), number('<=')),
    isempty: isEmpty,
  },
  checkbox: { is: checked, equalto: checked },
  date: DATE_OPERATORS,
  datetime: DATE_OPERATORS,
  select: { anyof: anyOf },
};

/**
 * The condition that an operator makes of a field.
 *
 * @param value the field in SQLite
 * @returns undefined if the field has no such operator, or the operator cannot do with these values
 * @throws EMULATOR_OPTION_MISSING for `haskeywords`, for values in @ other than `@NONE@`, and for named dates other than days
 */
export function conditionOf(
  { kind, value, isId }: { readonly kind: FieldKind; readonly value: string; readonly isId: boolean },
  operator: string,
  given: readonly unknown[],
  execution: Execution,
): Condition | undefined {
  if (kind === 'text' && operator === 'haskeywords') {
    throw execution.fail('EMULATOR_OPTION_MISSING', 'search.Filter: the emulator does not have `haskeywords`.');
  }
  const positive = CONTRARY[operator] ?? operator;
  const operators = OPERATORS[kind];
  const implementation = isId && operator === 'is' ? anyOf : operators[positive];
  // A checkbox has no isnot.
  if (implementation === undefined || (kind === 'checkbox' && positive !== operator)) return undefined;
  const condition = implementation(value, given, execution);
  if (condition === undefined || positive === operator) return condition;
  return { sql: `NOT COALESCE(${condition.sql}, 0)`, parameters: condition.parameters };
}

function numberOf(given: unknown): number | undefined {
  const wanted = typeof given === 'number' || (typeof given === 'string' && given !== '') ? Number(given) : NaN;
  return Number.isFinite(wanted) ? wanted : undefined;
}
