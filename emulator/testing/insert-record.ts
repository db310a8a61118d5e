import type { Account, Caller } from '../model';
import { fieldsOf } from '../modules/custom-record/fields';
import { insertEntry } from '../modules/custom-record/store';
import { NetSuiteError } from './answer';

/** Values by field id: checkboxes are true or false, a SELECT is an internal id. */
export type RecordValues = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Adds an entry to a custom record type, past every permission and script: what somebody entered before the test begins.
 *
 * @returns its internal id
 * @throws NetSuiteError INVALID_RCRD_TYPE for a type, EMULATOR_FIELD_MISSING for a field that the account does not have
 */
export function insertRecord(account: Account, owner: Caller, type: string, values: RecordValues): number {
  const definition = account.customRecords?.get(type.toLowerCase());
  if (definition === undefined) throw new NetSuiteError('INVALID_RCRD_TYPE', `There is no custom record type ${type}.`);
  const fields = fieldsOf(definition);
  const unknown = Object.keys(values).find((id) => !fields.has(id));
  if (unknown !== undefined) throw new NetSuiteError('EMULATOR_FIELD_MISSING', `${type} has no field ${unknown}.`);
  const stored = Object.entries(values).map(([id, value]) => {
    return [id, typeof value === 'boolean' ? (value ? 'T' : 'F') : value] as const;
  });
  return insertEntry(account, definition, new Map([['owner', owner.entity], ['isinactive', 'F'], ...stored]));
}
