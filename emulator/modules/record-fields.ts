import { isCustomRecordKey } from '../netsuite/custom-record-key';
import { permissionName } from '../netsuite/permission-names';
import { selectRow } from '../database/rows';
import type { Execution } from '../model';
import type { BodyValue } from './record-shape';

/** Values of fields: what a script may set, and the text that NetSuite shows for one. */

const LEVEL_TEXT = ['None', 'View', 'Create', 'Edit', 'Full'];

/** @throws SSS_INVALID_TYPE_ARG (ASSUMED) for anything but true, false, 'T' and 'F' */
export function checkbox(value: unknown, field: string, { fail }: Execution): boolean {
  if (value === true || value === 'T') return true;
  if (value === false || value === 'F') return false;
  throw fail('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${field} wants true or false.`);
}

/** Select values come as the text of an id; numbers are taken too. @throws INVALID_KEY_OR_REF for one that is none */
export function selectValue(field: string, value: unknown, execution: Execution): string {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  if (!isValid(field, text, execution)) {
    throw execution.fail('INVALID_KEY_OR_REF', `Invalid ${field} reference key ${text === '' ? typeof value : text}.`);
  }
  return text;
}

function isValid(field: string, text: string, { account }: Execution): boolean {
  switch (field) {
    case 'selectedrole':
      return (
        /^\d+$/.test(text) &&
        selectRow(account.database, 'SELECT 1 FROM role WHERE id = ?', [Number(text)]) !== undefined
      );
    case 'permlevel1':
      return /^[0-4]$/.test(text);
    default:
      // Permission ids are open: real accounts hold ids that Oracle does not list. A custom record type has a number.
      return text !== '' && !isCustomRecordKey(text);
  }
}

/** The text of a sublist's select value: a role's name, a level's word, a permission's name. */
export function selectText(field: string, value: string, { account }: Execution): string {
  const named = (sql: string) => String(selectRow(account.database, sql, [Number(value)])?.[0] ?? value);
  switch (field) {
    case 'selectedrole':
    case 'role':
      return named('SELECT name FROM role WHERE id = ?');
    case 'contact':
      return named('SELECT entityid FROM entity WHERE id = ?');
    case 'permlevel1':
      return LEVEL_TEXT[Number(value)] ?? value;
    default:
      return permissionName(value);
  }
}

/** The text of a body field: `T` and `F` for checkboxes, as `getText` gives them (ASSUMED). */
export function bodyText(value: BodyValue): string {
  return typeof value === 'boolean' ? (value ? 'T' : 'F') : value;
}
