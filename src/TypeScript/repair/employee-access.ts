/**
 * The one place that writes an employee record: its roles and the lines of its global permissions, with the rights of
 * whoever runs the script.
 */
import * as record from 'N/record';
import { LEVELS } from '../netsuite/levels';
import type { EmployeeAccess } from './access';
import { differences, sameAccess } from './access';
import { permissionLines } from '../account/permission-lines';
import { idOf, NOT_UNDERSTOOD } from '../account/reading';
import { codeOf, messageOf } from '../netsuite/thrown';

/**
 * Why a record does not hold what was asked for. `not-understood`: a line came in another form, or two lines contradict each
 * other. `not-known`: a save failed, or what came of it could not be read.
 */
export type WriteRefusal =
  'changed-meanwhile' | 'sublist-hidden' | 'not-understood' | 'refused-by-netsuite' | 'not-kept' | 'not-known';

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

  /** Whether it is certain that this changed nothing. */
  get changedNothing(): boolean {
    return this.why !== 'not-kept' && this.why !== 'not-known';
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
 * Changes an employee record from one access to another, and reads it again. 20 units.
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
  const edited = edit(employee, expected, wanted);
  try {
    edited.save();
  } catch (thrown) {
    throw whatCameOf(employee, expected, refusal(thrown));
  }
  const held = readAgain(employee, 'NetSuite took the change.');
  if (!sameAccess(held, wanted)) {
    throw new NotWritten('not-kept', 'NetSuite took the change and holds something else now.', held);
  }
  return held;
}

/**
 * The record with the change made and not saved.
 * @throws NotWritten
 */
function edit(employee: number, expected: EmployeeAccess, wanted: EmployeeAccess): record.Record {
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
    return loaded;
  } catch (thrown) {
    throw refusal(thrown);
  }
}

const WHY: Readonly<Partial<Record<string, WriteRefusal>>> = {
  RCRD_HAS_BEEN_CHANGED: 'changed-meanwhile',
  [NOT_UNDERSTOOD]: 'not-understood',
};

function refusal(thrown: unknown): NotWritten {
  if (thrown instanceof NotWritten) return thrown;
  const code = codeOf(thrown);
  const why = WHY[code] ?? 'refused-by-netsuite';
  return new NotWritten(why, `${code}: ${messageOf(thrown)}`);
}

/**
 * A save that fails may have been taken all the same, as where a script of the account throws after it (ASSUMED). Only the
 * record can tell; that somebody else was faster, NetSuite says itself.
 */
function whatCameOf(employee: number, before: EmployeeAccess, refused: NotWritten): NotWritten {
  if (refused.why === 'changed-meanwhile') return refused;
  const held = readAgain(employee, refused.message);
  if (sameAccess(held, before)) return refused;
  return new NotWritten('not-known', `${refused.message} The record is not what it was before all the same.`, held);
}

/**
 * What the record holds after a save.
 * @throws NotWritten `not-known`
 */
function readAgain(employee: number, soFar: string): EmployeeAccess {
  try {
    return readEmployeeAccess(employee);
  } catch (thrown) {
    throw new NotWritten('not-known', `${soFar} The record could not be read again: ${messageOf(thrown)}`);
  }
}

function accessIn(employee: record.Record): EmployeeAccess {
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
    throw new NotWritten('sublist-hidden', `The record came without its sublist ${sublistId}.`);
  }
  return Array.from({ length: count }, (_, line) => line);
}

function setRole(employee: record.Record, role: number, assigned: boolean): void {
  if (assigned) {
    employee.selectNewLine({ sublistId: ROLES.sublistId });
    employee.setCurrentSublistValue({ ...ROLES, value: role });
    employee.commitLine({ sublistId: ROLES.sublistId });
    return;
  }
  removeLines(employee, ROLES, role);
}

/** @param level 0 to 4, or null for no line */
function setLine(employee: record.Record, permission: string, level: number | null): void {
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
