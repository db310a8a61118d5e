import * as record from 'N/record';
import * as runtime from 'N/runtime';
import { Skipped } from './probe';
import { rows } from './suiteql';

export interface GlobalLine {
  readonly key: string;
  readonly level: number;
  /** What the current role's own line says; 0 without one. */
  readonly roleLevel: number;
}

/**
 * The global permissions of the employee who is logged in, beside what the current role says.
 * @throws Skipped for Administrator, whom global permissions do not concern, and where they cannot be read
 */
export function ownGlobalLines(): GlobalLine[] {
  const user = runtime.getCurrentUser();
  if (user.role === 3) throw new Skipped('Open this page in another role than Administrator.');
  const employee = record.load({ type: 'employee', id: user.id });
  if (!employee.getSublists().includes('empperms')) throw new Skipped('The sublist empperms is hidden from this role.');
  const roleLevels = new Map(
    rows('SELECT permkey, permlevel FROM rolepermissions WHERE role = ?', [user.role]).map((row) => [
      String(row.permkey),
      Number(row.permlevel),
    ]),
  );
  return Array.from({ length: Math.max(0, employee.getLineCount({ sublistId: 'empperms' })) }, (_, line) => {
    const value = (fieldId: string) => employee.getSublistValue({ sublistId: 'empperms', fieldId, line });
    const key = String(value('permkey1'));
    return { key, level: Number(value('permlevel1')), roleLevel: roleLevels.get(key) ?? 0 };
  });
}
