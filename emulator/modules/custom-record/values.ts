import { isDate } from 'node:util/types';
import type { SqlValue } from 'sql.js';
import { EMPLOYEES, findCustomRecord } from '../../database/custom-records/table';
import { toStoredDate } from '../../database/instants';
import { selectRow } from '../../database/rows';
import type { Execution } from '../../model';
import type { EntryField } from './fields';

/** A field's value as scripts get it: text, a number, a boolean, a Date; '' where there is none. */
export type EntryValue = string | number | boolean | Date;

/** Most characters of Free-Form Text (ASSUMED), Text Area [SEEN] and Long Text [DOC section_4332671056]. */
const MOST_CHARACTERS: Readonly<Record<string, number>> = { TEXT: 300, TEXTAREA: 4_000, CLOBTEXT: 1_000_000 };

type Dates = Pick<Execution, 'date'>;

function hostDate(milliseconds: number): Date {
  return new Date(milliseconds);
}

/** A stored value as scripts get it. Numbers are numbers, dates are Dates, an id is text (the id is ASSUMED). */
export function toScript(field: EntryField, stored: SqlValue | undefined, { date = hostDate }: Dates): EntryValue {
  if (field.type === 'CHECKBOX') return stored === 'T';
  if (stored === null || stored === undefined || stored instanceof Uint8Array) return '';
  switch (field.type) {
    case 'INTEGER':
    case 'FLOAT':
      return Number(stored);
    case 'DATE':
    case 'DATETIMETZ':
      return date(Date.parse(`${String(stored).replace(' ', 'T')}Z`));
    default:
      return String(stored);
  }
}

/**
 * What a script sets, as it is stored; undefined for a value that the field does not take. Null and '' empty the field.
 * Which forms are taken is ASSUMED: numbers also as text, ids also as numbers, checkboxes also as 'T' and 'F', dates as
 * Date only.
 */
export function toStored(field: EntryField, value: unknown, execution: Execution): SqlValue | undefined {
  if (field.type === 'CHECKBOX') return value === true || value === 'T' ? 'T' : emptyOrFalse(value) ? 'F' : undefined;
  if (value === null || value === undefined || value === '') return null;
  switch (field.type) {
    case 'INTEGER':
      return wholeNumber(value);
    case 'FLOAT':
      return anyNumber(value);
    case 'DATE':
      return isDate(value) && !Number.isNaN(value.getTime())
        ? `${toStoredDate(value.getTime()).slice(0, 10)} 00:00:00`
        : undefined;
    case 'DATETIMETZ':
      return isDate(value) && !Number.isNaN(value.getTime()) ? toStoredDate(value.getTime()) : undefined;
    case 'SELECT':
      return selected(field, value, execution);
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }
}

/** @throws USER_ERROR for text that is longer than the field; the words are [SEEN] */
export function refuseLongText(field: EntryField, stored: SqlValue | undefined, { fail }: Execution): void {
  const most = MOST_CHARACTERS[field.type];
  if (most !== undefined && typeof stored === 'string' && stored.length > most) {
    throw fail(
      'USER_ERROR',
      `The field ${field.id} contained more than the maximum number ( ${most} ) of characters allowed.`,
    );
  }
}

/** The text that NetSuite shows: for a SELECT the name of what it selects, for a checkbox `T` or `F` (ASSUMED). */
export function toText(field: EntryField, stored: SqlValue | undefined, execution: Execution): string {
  if (field.type === 'CHECKBOX') return stored === 'T' ? 'T' : 'F';
  if (stored === null || stored === undefined || stored instanceof Uint8Array) return '';
  if (field.type !== 'SELECT') return String(stored);
  return nameOf(field, Number(stored), execution) ?? String(stored);
}

function emptyOrFalse(value: unknown): boolean {
  return value === false || value === 'F' || value === null || value === undefined || value === '';
}

function anyNumber(value: unknown): number | undefined {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

function wholeNumber(value: unknown): number | undefined {
  const number = anyNumber(value);
  return number !== undefined && Number.isSafeInteger(number) ? number : undefined;
}

function selected(field: EntryField, value: unknown, execution: Execution): number | undefined {
  const id = wholeNumber(value);
  return id === undefined || nameOf(field, id, execution) === undefined ? undefined : id;
}

function nameOf({ selects }: EntryField, id: number, { account }: Execution): string | undefined {
  const [table, column] =
    selects === EMPLOYEES ? ['entity', 'entityid'] : [findCustomRecord(account, selects ?? '')?.scriptId, 'name'];
  if (table === undefined) return undefined;
  const row = selectRow(account.database, `SELECT "${column}" FROM "${table}" WHERE id = ?`, [id]);
  return row === undefined ? undefined : String(row[0] ?? '');
}
