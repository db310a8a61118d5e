/** What may happen to an answer of NetSuite: one row, value, column or name of one statement is not as it should be. */
import type { AnswerRow } from '../../../emulator';

/** One statement that a report made: a table that it reads, which of the statements on that table it was, and its rows. */
export interface Statement {
  readonly table: string;
  /** From 0, among the statements of a report that read the table. */
  readonly turn: number;
  readonly rows: readonly AnswerRow[];
}

export type Happening =
  | 'row lost'
  | 'row doubled'
  | 'rows turned round'
  | 'rows lost'
  | 'column lost'
  | 'column renamed'
  | 'value lost'
  | 'value empty'
  | 'value cut'
  | 'value in capitals'
  | 'value in small letters'
  | 'value with spaces'
  | 'value as a sentence'
  | 'value of another type';

export interface Change {
  readonly happening: Happening;
  readonly table: string;
  readonly turn: number;
  /** Null where it is about the whole statement. */
  readonly row: number | null;
  readonly column: string | null;
  readonly make: (rows: readonly AnswerRow[]) => readonly AnswerRow[];
}

type Value = string | number | null;

/** The value in another form; undefined where it stays as it is. */
const FORMS: readonly (readonly [Happening, (value: Value) => Value | undefined])[] = [
  ['value lost', () => null],
  ['value empty', () => ''],
  ['value cut', (value) => cut(value)],
  ['value in capitals', (value) => (typeof value === 'string' ? value.toUpperCase() : undefined)],
  ['value in small letters', (value) => (typeof value === 'string' ? value.toLowerCase() : undefined)],
  ['value with spaces', (value) => (value === null ? undefined : ` ${value} `)],
  ['value as a sentence', (value) => (value === null ? undefined : `About ${value}`)],
  ['value of another type', (value) => otherType(value)],
];

function cut(value: Value): Value | undefined {
  if (typeof value === 'string') return value.slice(0, -1);
  return typeof value === 'number' && Math.abs(value) >= 10 ? Math.trunc(value / 10) : undefined;
}

function otherType(value: Value): Value | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return undefined;
  if (value === 'T' || value === 'F') return value === 'T' ? 'true' : 'false';
  return Number.isFinite(Number(value)) ? Number(value) : undefined;
}

/** Everything that may happen to an answer, one thing at a time. */
export function changesOf({ table, turn, rows }: Statement): Change[] {
  const at = (happening: Happening, row: number | null, column: string | null, make: Change['make']): Change => ({
    ...{ happening, table, turn, row, column, make },
  });
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const all = [
    ...(rows.length > 1 ? [at('rows turned round', null, null, (given) => given.toReversed())] : []),
    ...(rows.length > 0 ? [at('rows lost', null, null, () => [])] : []),
    ...columns.flatMap((column) => [
      at('column lost', null, column, (given) => given.map((row) => renamed(row, column, null))),
      at('column renamed', null, column, (given) => given.map((row) => renamed(row, column, `${column}_x`))),
    ]),
  ];
  const ofRows = rows.flatMap((row, place) => [
    at('row lost', place, null, (given) => given.filter((_, index) => index !== place)),
    at('row doubled', place, null, (given) => given.flatMap((one, index) => (index === place ? [one, one] : [one]))),
    ...columns.flatMap((column) =>
      FORMS.flatMap(([happening, form]) => {
        const value = row[column] ?? null;
        const other = form(value);
        if (other === undefined || other === value) return [];
        return at(happening, place, column, (given) =>
          given.map((one, index) => (index === place ? { ...one, [column]: other } : one)),
        );
      }),
    ),
  ]);
  return [...all, ...ofRows];
}

function renamed(row: AnswerRow, column: string, name: string | null): AnswerRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      key !== column ? [[key, value] as const] : name === null ? [] : [[name, value] as const],
    ),
  );
}
