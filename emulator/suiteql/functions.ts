import type { Emitted } from './emission';
import { combine } from './emission';
import { invalidSearch, unsupported } from './refusal';
import type { SqlType } from './scope';

/** One SuiteQL function: how many arguments, and what it becomes in SQLite. */
interface SqlFunction {
  readonly least: number;
  readonly most: number;
  readonly emit: (values: readonly Emitted[]) => Emitted;
}

const ANY = Infinity;

const FUNCTIONS: Readonly<Record<string, SqlFunction>> = {
  nvl: { least: 2, most: 2, emit: (values) => call('COALESCE', values, common(values)) },
  coalesce: { least: 2, most: ANY, emit: (values) => call('COALESCE', values, common(values)) },
  nvl2: {
    least: 3,
    most: 3,
    emit: (values) => {
      const [test, present, absent] = sqls(values);
      return combine(
        `CASE WHEN ${test ?? ''} IS NOT NULL THEN ${present ?? ''} ELSE ${absent ?? ''} END`,
        common(values.slice(1)),
        values,
      );
    },
  },
  decode: { least: 3, most: ANY, emit: decode },
  nullif: { least: 2, most: 2, emit: (values) => call('NULLIF', values, common(values.slice(0, 1))) },
  upper: text('ns_upper', 1, 1),
  lower: text('ns_lower', 1, 1),
  trim: text('TRIM', 1, 1),
  ltrim: text('LTRIM', 1, 2),
  rtrim: text('RTRIM', 1, 2),
  replace: text('REPLACE', 3, 3),
  concat: { least: 2, most: 2, emit: concatenate },
  substr: {
    least: 2,
    most: 3,
    emit: (values) => call(values.length === 2 ? 'ns_substr' : 'ns_substr_length', values, 'text'),
  },
  length: { least: 1, most: 1, emit: (values) => call('LENGTH', values, 'integer') },
  instr: { least: 2, most: 2, emit: (values) => call('INSTR', values, 'integer') },
  round: { least: 1, most: 2, emit: (values) => call('ROUND', values.map(asNumber), 'number') },
  abs: { least: 1, most: 1, emit: (values) => call('ABS', values.map(asNumber), 'number') },
  mod: {
    least: 2,
    most: 2,
    emit: (values) => combine(`(${sqls(values.map(asNumber)).join(' % ')})`, 'number', values),
  },
  to_char: { least: 1, most: 2, emit: toChar },
  to_date: { least: 2, most: 2, emit: (values) => call('ns_to_date', values, 'date') },
  to_number: { least: 1, most: 1, emit: (values) => call('ns_to_number', values, 'number') },
  trunc: { least: 1, most: 1, emit: truncate },
};

/** Aggregates; all take one argument, COUNT also takes `*`. */
export const AGGREGATES: Readonly<Record<string, (argument: Emitted) => SqlType>> = {
  count: () => 'integer',
  sum: () => 'number',
  avg: () => 'number',
  min: (argument) => argument.type,
  max: (argument) => argument.type,
};

/** @throws SuiteQLRefusal for a function that the emulator does not have, or a wrong number of arguments */
export function emitFunction(name: string, values: readonly Emitted[]): Emitted {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (known === undefined) throw unsupported(`the function ${name.toUpperCase()}`);
  if (values.length < known.least || values.length > known.most) {
    throw name === 'to_date'
      ? unsupported('TO_DATE without a format')
      : invalidSearch(`${name.toUpperCase()} with ${values.length} arguments`);
  }
  return known.emit(values);
}

/** Oracle's `||`: null is empty text, and empty text is null. */
export function concatenate(values: readonly Emitted[]): Emitted {
  const parts = values.map((value) => `COALESCE(${asText(value).sql}, '')`);
  return combine(`NULLIF(${parts.join(' || ')}, '')`, 'text', values);
}

/** Text where Oracle wants a number is converted, and refused at run time if it is none. */
export function asNumber(value: Emitted): Emitted {
  if (value.type === 'date') throw invalidSearch('a date where a number is expected');
  return value.type === 'text' || value.type === 'boolean'
    ? { ...value, sql: `ns_to_number(${value.sql})`, type: 'number' }
    : value;
}

/** The type that branches of one expression have in common. */
export function common(values: readonly Emitted[]): SqlType {
  const types = new Set(values.map((value) => value.type).filter((type) => type !== 'unknown'));
  if (types.has('date') && types.size > 1) throw unsupported('mixing dates with other types in one expression');
  if (types.size === 2 && types.has('integer') && types.has('number')) return 'number';
  if (types.size === 2 && types.has('boolean') && types.has('text')) return 'text';
  const [type, another] = [...types];
  if (another !== undefined) throw invalidSearch(`an expression that is both ${String(type)} and ${another}`);
  return type ?? 'unknown';
}

function asText(value: Emitted): Emitted {
  if (value.type === 'date') throw unsupported('a date as text without TO_CHAR');
  return value;
}

function text(sqlite: string, least: number, most: number): SqlFunction {
  return {
    least,
    most,
    emit: (values) => combine(`NULLIF(${sqlite}(${sqls(values.map(asText)).join(', ')}), '')`, 'text', values),
  };
}

function call(sqlite: string, values: readonly Emitted[], type: SqlType): Emitted {
  return combine(`${sqlite}(${sqls(values).join(', ')})`, type, values);
}

function sqls(values: readonly Emitted[]): string[] {
  return values.map((value) => value.sql);
}

/** Two nulls are equal for DECODE, and for it only. */
function decode(values: readonly Emitted[]): Emitted {
  const [subject, ...rest] = values;
  const hasDefault = rest.length % 2 === 1;
  const results = rest.filter((_, index) => index % 2 === 1 || (hasDefault && index === rest.length - 1));
  const whens: string[] = [];
  for (let index = 0; index + 1 < rest.length; index += 2) {
    whens.push(`WHEN ${subject?.sql ?? ''} IS ${rest[index]?.sql ?? ''} THEN ${rest[index + 1]?.sql ?? ''}`);
  }
  const otherwise = hasDefault ? ` ELSE ${rest.at(-1)?.sql ?? ''}` : '';
  return combine(`CASE ${whens.join(' ')}${otherwise} END`, common(results), values);
}

function toChar(values: readonly Emitted[]): Emitted {
  const [value, format] = values;
  if (value?.type === 'date') {
    if (format === undefined) throw unsupported('TO_CHAR of a date without a format');
    return call('ns_to_char', values, 'text');
  }
  if (format !== undefined) throw unsupported('TO_CHAR of a number with a format');
  return combine(`CAST(${value?.sql ?? ''} AS TEXT)`, 'text', values);
}

function truncate(values: readonly Emitted[]): Emitted {
  const [value] = values;
  if (value?.type === 'date') return combine(`(SUBSTR(${value.sql}, 1, 10) || ' 00:00:00')`, 'date', values);
  return combine(`CAST(${value === undefined ? '' : asNumber(value).sql} AS INTEGER)`, 'integer', values);
}
