import { customRecordTable, findCustomRecord } from '../database/custom-records/table';
import type { Table } from '../database/catalogue';
import { findTable } from '../database/catalogue';
import type { Account, Caller } from '../model';
import { missingForCustomRecord } from './custom-records';
import { mayReadTable } from './gates';

/** The SuiteQL table of that name, in any case; undefined if there is none, or none that this caller may read. */
export function readableTable(account: Account, caller: Caller, name: string): Table | undefined {
  const table = findTable(name);
  if (table !== undefined) return mayReadTable(account, caller, table) ? table : undefined;
  const definition = findCustomRecord(account, name);
  if (definition === undefined || missingForCustomRecord(account, caller, definition, 'VIEW') !== null)
    return undefined;
  return customRecordTable(account, definition);
}
