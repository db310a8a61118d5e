/**
 * The two sublists of an employee record that say what the employee may do: the roles, and the global permissions.
 */
import type * as record from 'N/record';
import { permissionLines } from '../account/permission-lines';
import { idOf } from '../account/reading';
import type { EmployeeAccess } from './access';
import { NotWritten } from './not-written';

/** Sublists and fields of the employee record. [SEEN] in public scripts that write them */
const ROLES = { sublistId: 'roles', fieldId: 'selectedrole' } as const;
const LINES = { sublistId: 'empperms', fieldId: 'permkey1' } as const;
const LEVEL = 'permlevel1';

export function accessIn(employee: record.Record): EmployeeAccess {
  const roles = lineNumbers(employee, ROLES.sublistId);
  const lines = lineNumbers(employee, LINES.sublistId);
  return {
    roles: roles.map((line) => idOf(employee.getSublistValue({ ...ROLES, line }))),
    globalPermissions: permissionLines(
      lines.map((line) => [
        employee.getSublistValue({ ...LINES, line }),
        employee.getSublistValue({ ...LINES, fieldId: LEVEL, line }),
      ]),
    ),
  };
}

/** @throws NotWritten for a sublist that the record came without, or of which NetSuite tells no number of lines */
function lineNumbers(employee: record.Record, sublistId: string): number[] {
  const count = employee.getSublists().includes(sublistId) ? employee.getLineCount({ sublistId }) : -1;
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new NotWritten('sublist-hidden', `NetSuite returned the record without its sublist ${sublistId}.`);
  }
  return Array.from({ length: count }, (_, line) => line);
}

export function setRole(employee: record.Record, role: number, assigned: boolean): void {
  if (assigned) {
    employee.selectNewLine({ sublistId: ROLES.sublistId });
    employee.setCurrentSublistValue({ ...ROLES, value: role });
    employee.commitLine({ sublistId: ROLES.sublistId });
    return;
  }
  removeLines(employee, ROLES, role);
}

/** @param level 0 to 4, or null for no line */
export function setLine(employee: record.Record, permission: string, level: number | null): void {
  const { sublistId } = LINES;
  const [line, ...repeated] = linesOf(employee, LINES, permission);
  if (level === null) {
    removeLines(employee, LINES, permission);
    return;
  }
  // The same line may stand twice: one is enough, and all of them would have to change.
  for (const one of repeated.toReversed()) employee.removeLine({ sublistId, line: one });
  if (line === undefined) employee.selectNewLine({ sublistId });
  else employee.selectLine({ sublistId, line });
  if (line === undefined) employee.setCurrentSublistValue({ ...LINES, value: permission });
  employee.setCurrentSublistValue({ sublistId, fieldId: LEVEL, value: String(level) });
  employee.commitLine({ sublistId });
}

type Sublist = typeof ROLES | typeof LINES;

/** Every line about one role or permission: NetSuite may list the same twice. */
function linesOf(employee: record.Record, sublist: Sublist, about: number | string): number[] {
  return lineNumbers(employee, sublist.sublistId).filter(
    (line) => String(employee.getSublistValue({ ...sublist, line })).trim() === String(about),
  );
}

function removeLines(employee: record.Record, sublist: Sublist, about: number | string): void {
  // From the last, so that the others keep their numbers.
  for (const line of linesOf(employee, sublist, about).toReversed()) {
    employee.removeLine({ sublistId: sublist.sublistId, line });
  }
}
