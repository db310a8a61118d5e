import { customRecordTypeId } from '../database/permission-keys';
import { findTable } from '../database/catalogue';
import { permissionLabel } from '../netsuite/permission-names';
import { findCustomRecord } from '../database/custom-records/table';
import { knownTable } from '../netsuite/known-tables';
import type { Account } from '../model';
import type { SuiteQLRefusal } from './refusal';
import { recordNotFound, tableMissing } from './refusal';

/**
 * Why a table cannot be read: NetSuite's words where there is none of that name, or none for this caller; the emulator's own
 * where only the emulator lacks it.
 */
export function missingTable(account: Account, name: string): SuiteQLRefusal {
  if (findTable(name) !== undefined || findCustomRecord(account, name) !== undefined) return recordNotFound(name);
  // The account file names the type in a permission line, and nothing describes its fields.
  if (customRecordTypeId(account.database, name) !== undefined) return tableMissing(name, '');
  const known = knownTable(name);
  if (known === undefined) return recordNotFound(name);
  const needs = [
    ...(known.permission === '' ? [] : [`the permission ${permissionLabel(known.permission)}`]),
    ...(known.feature === '' ? [] : [`the feature ${known.feature}`]),
  ];
  return tableMissing(name, needs.join(' and '));
}
