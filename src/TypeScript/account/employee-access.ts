/**
 * The one place that writes an employee record: its roles and the lines of its global permissions, with the rights of
 * whoever runs the script.
 */
import * as record from 'N/record';
import { LEVELS } from '../diagnosis/levels';
import type { EmployeeAccess } from '../diagnosis/repair/access';
import { differences, sameAccess } from '../diagnosis/repair/access';
import { levelOf } from './roles';

/** Why a record was not written. */
export type WriteRefusal = 'changed-meanwhile' | 'sublist-hidden' | 'refused-by-netsuite' | 'not-kept';

export class NotWritten extends Error {
  override readonly name = 'NotWritten';

  /** @param held what the record holds now; null where it was not read again */
  constructor(
    readonly why: WriteRefusal,
    message: string,
    readonly held: EmployeeAccess | null = null,
  ) {
    super(message);
  }
}

/** Sublists and fields of the employee record. [SEEN] in public scripts that write them */
const ROLES = { sublistId: 'roles', fieldId: 'selectedrole' } as const;
const LINES = { sublistId: 'empperms', fieldId: 'permkey1' } as const;
const LEVEL = 'permlevel1';

/**
 * The employee's access as the record holds it. 5 units.
 * @throws NotWritten `sublist-hidden`, and NetSuite's own refusal
 */
export function readEmployeeAccess(employee: number): EmployeeAccess {
  return accessIn(record.load({ type: record.Type.EMPLOYEE, id: employee, isDynamic: true }));
}

/**
 * Changes an employee record from one access to another, and reads it again. 30 units.
 *
 * @param expected what the record held when the person decided; anything else is refused
 * @returns what NetSuite holds afterwards, which is `wanted`
 * @throws NotWritten
 */
export function writeEmployeeAccess(
  employee: number,
  expected: EmployeeAccess,
  wanted: EmployeeAccess,
): EmployeeAccess {
  try {
    const loaded = record.load({ type: record.Type.EMPLOYEE, id: employee, isDynamic: true });
    const found = accessIn(loaded);
    if (!sameAccess(found, expected)) {
      throw new NotWritten('changed-meanwhile', 'The employee record has changed since the preview.', found);
    }
    for (const difference of differences(found, wanted)) {
      if (difference.kind === 'role') setRole(loaded, difference.role, difference.to);
      else setLine(loaded, difference.permission, difference.to === null ? null : LEVELS.indexOf(difference.to));
    }
    loaded.save();
  } catch (thrown) {
    throw refusal(thrown);
  }
  const held = readEmployeeAccess(employee);
  if (!sameAccess(held, wanted)) {
    throw new NotWritten('not-kept', 'NetSuite took the change and holds something else now.', held);
  }
  return held;
}

function refusal(thrown: unknown): NotWritten {
  if (thrown instanceof NotWritten) return thrown;
  const { name = 'UNEXPECTED_ERROR', message = String(thrown) } = thrown as { name?: string; message?: string };
  const why = name === 'RCRD_HAS_BEEN_CHANGED' ? 'changed-meanwhile' : 'refused-by-netsuite';
  return new NotWritten(why, `${name}: ${message}`);
}

function accessIn(employee: record.Record): EmployeeAccess {
  const sublists = employee.getSublists();
  for (const { sublistId } of [ROLES, LINES]) {
    if (!sublists.includes(sublistId)) {
      throw new NotWritten('sublist-hidden', `The record came without its sublist ${sublistId}.`);
    }
  }
  return {
    roles: lineNumbers(employee, ROLES.sublistId).map((line) => Number(employee.getSublistValue({ ...ROLES, line }))),
    globalPermissions: new Map(
      lineNumbers(employee, LINES.sublistId).map((line) => [
        String(employee.getSublistValue({ ...LINES, line })),
        levelOf(employee.getSublistValue({ ...LINES, fieldId: LEVEL, line })),
      ]),
    ),
  };
}

function lineNumbers(employee: record.Record, sublistId: string): number[] {
  return Array.from({ length: employee.getLineCount({ sublistId }) }, (_, line) => line);
}

function setRole(employee: record.Record, role: number, assigned: boolean): void {
  if (assigned) {
    employee.selectNewLine({ sublistId: ROLES.sublistId });
    employee.setCurrentSublistValue({ ...ROLES, value: role });
    employee.commitLine({ sublistId: ROLES.sublistId });
    return;
  }
  const line = lineNumbers(employee, ROLES.sublistId).find(
    (one) => Number(employee.getSublistValue({ ...ROLES, line: one })) === role,
  );
  if (line !== undefined) employee.removeLine({ sublistId: ROLES.sublistId, line });
}

/** @param level 0 to 4, or null for no line */
function setLine(employee: record.Record, permission: string, level: number | null): void {
  const { sublistId } = LINES;
  const line = lineNumbers(employee, sublistId).find(
    (one) => String(employee.getSublistValue({ ...LINES, line: one })) === permission,
  );
  if (level === null) {
    if (line !== undefined) employee.removeLine({ sublistId, line });
    return;
  }
  if (line === undefined) employee.selectNewLine({ sublistId });
  else employee.selectLine({ sublistId, line });
  if (line === undefined) employee.setCurrentSublistValue({ ...LINES, value: permission });
  employee.setCurrentSublistValue({ sublistId, fieldId: LEVEL, value: String(level) });
  employee.commitLine({ sublistId });
}
