import type { Database, SqlValue } from 'sql.js';
import { valueError } from './function-errors';
import { addDays, daysBetween, formatDate, parseDate } from './oracle-dates';

/** Oracle's functions where SQLite's of that name differ, or where it has none. Null in, null out, as in Oracle. */
const FUNCTIONS: Readonly<Record<string, (...values: (string | number)[]) => string | number | null>> = {
  ns_to_char: (value, format) => formatDate(String(value), String(format)),
  ns_to_date: (value, format) => parseDate(String(value), String(format)),
  ns_to_number: (value) => toNumber(value),
  ns_add_days: (value, days) => addDays(String(value), toNumber(days)),
  ns_days_between: (later, earlier) => daysBetween(String(later), String(earlier)),
  ns_divide: (dividend, divisor) => {
    if (toNumber(divisor) === 0) throw valueError('Invalid expression: divisor is equal to zero');
    return toNumber(dividend) / toNumber(divisor);
  },
  // SQLite's upper() and lower() know ASCII only.
  ns_upper: (value) => String(value).toUpperCase(),
  ns_lower: (value) => String(value).toLowerCase(),
  ns_substr: (value, start) => substring(String(value), toNumber(start)),
  ns_substr_length: (value, start, length) => substring(String(value), toNumber(start), toNumber(length)),
};

/** Registers them on a database; without this no SuiteQL statement that uses one can run. */
export function registerFunctions(database: Database): void {
  for (const [name, implementation] of Object.entries(FUNCTIONS)) {
    const arity = Math.max(implementation.length, 1);
    const parameters = Array.from({ length: arity }, (_, index) => index);
    const call = (values: SqlValue[]): SqlValue => {
      const given = values.filter((value): value is string | number => typeof value !== 'object');
      return given.length < arity ? null : implementation(...given);
    };
    database.create_function(name, withArity(call, parameters.length));
  }
}

/** sql.js takes the number of parameters from the function's own length. */
function withArity(call: (values: SqlValue[]) => SqlValue, arity: number): (...values: SqlValue[]) => SqlValue {
  if (arity === 1) return (a) => call([a ?? null]);
  if (arity === 2) return (a, b) => call([a ?? null, b ?? null]);
  return (a, b, c) => call([a ?? null, b ?? null, c ?? null]);
}

function toNumber(value: string | number | undefined): number {
  const text = String(value).trim();
  const number = text === '' ? NaN : Number(text);
  if (Number.isNaN(number)) throw valueError(`Invalid number: '${text}'`);
  return number;
}

/** Counts characters from 1; 0 is read as 1, below 0 counts from the end, a length below 1 gives null. */
function substring(text: string, start: number, length = Infinity): string | null {
  const characters = Array.from(text);
  const from = start < 0 ? characters.length + start : Math.max(start - 1, 0);
  if (length < 1 || from < 0) return null;
  const part = characters.slice(from, from + length).join('');
  return part === '' ? null : part;
}
