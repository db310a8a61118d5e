import { customRecordTypeId } from '../database/permission-keys';
import type { Execution } from '../model';

/** Whether the account has a custom record type of that script id of which only permission lines speak. */
export function isNamedOnly(scriptId: string, { account }: Execution): boolean {
  return (
    customRecordTypeId(account.database, scriptId) !== undefined &&
    account.customRecords?.has(scriptId.toLowerCase()) !== true
  );
}
