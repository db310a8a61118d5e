import type { Database } from 'sql.js';
import { isCustomRecordKey } from '../netsuite/custom-record-key';
import { selectRow } from './rows';

/**
 * How the tables of permission lines name a permission. A standard one has its id; one on a custom record type has digits
 * alone [SEEN], which are taken for the type's internal id (ASSUMED).
 */

/** Lowest number that is given; which ones NetSuite gives is not published (ASSUMED). */
const FIRST_TYPE_ID = 101;

/** Internal ids of custom record types. Without script id: a number that the account file uses and does not explain. */
export const CUSTOM_RECORD_TYPES =
  'CREATE TABLE hidden_customrecordtypes (id INTEGER PRIMARY KEY, scriptid TEXT UNIQUE)';

/** Keeps a key that is a number from being given to another type. */
export function reserveKey(database: Database, key: string): void {
  if (/^\d{1,9}$/.test(key))
    database.run('INSERT OR IGNORE INTO hidden_customrecordtypes (id) VALUES (?)', [Number(key)]);
}

/** The internal id of a custom record type; undefined if the account has no such type. */
export function customRecordTypeId(database: Database, scriptId: string): number | undefined {
  const row = selectRow(database, 'SELECT id FROM hidden_customrecordtypes WHERE scriptid = ?', [
    scriptId.toLowerCase(),
  ]);
  return row === undefined ? undefined : Number(row[0]);
}

/** The same, and the next number that is free if the type is new to the account. */
export function giveCustomRecordTypeId(database: Database, scriptId: string): number {
  const known = customRecordTypeId(database, scriptId);
  if (known !== undefined) return known;
  const sql =
    'INSERT INTO hidden_customrecordtypes (id, scriptid) SELECT MAX(?, IFNULL(MAX(id) + 1, 0)), ? FROM hidden_customrecordtypes';
  database.run(sql, [FIRST_TYPE_ID, scriptId.toLowerCase()]);
  return giveCustomRecordTypeId(database, scriptId);
}

/** A key as the tables hold it. A custom record type that the account does not have yet gets an internal id. */
export function storedKey(database: Database, key: string): string {
  return isCustomRecordKey(key) ? String(giveCustomRecordTypeId(database, key)) : key;
}

/** The same for a key that is only asked about: a type that the account does not have keeps its script id. */
export function askedKey(database: Database, key: string): string {
  return isCustomRecordKey(key) ? String(customRecordTypeId(database, key) ?? key) : key;
}
