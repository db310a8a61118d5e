/**
 * The one place that writes an employee record: its roles and the lines of its global permissions, with the
 * permissions of whoever runs the script.
 */
import * as record from 'N/record';
import { LEVELS } from '../netsuite/levels';
import type { EmployeeAccess } from './access';
import { differences, sameAccess } from './access';
import { accessIn, setLine, setRole } from './employee-sublists';
import type { WriteRefusal } from './not-written';
import { NotWritten } from './not-written';
import { NOT_UNDERSTOOD } from '../account/reading';
import { codeOf, messageOf } from '../netsuite/thrown';

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
 * @param expected what the record held when the page showed the change; anything else is refused
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
  const held = readAgain(employee, 'NetSuite accepted the change.');
  if (!sameAccess(held, wanted)) {
    throw new NotWritten('not-kept', 'NetSuite accepted the change, but the record now holds something else.', held);
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
 * NetSuite may have saved the record although the save failed, for example if a script of the account throws afterwards
 * (ASSUMED). Only the record can tell. If somebody else was faster, NetSuite says so itself.
 */
function whatCameOf(employee: number, before: EmployeeAccess, refused: NotWritten): NotWritten {
  if (refused.why === 'changed-meanwhile') return refused;
  const held = readAgain(employee, refused.message);
  if (sameAccess(held, before)) return refused;
  return new NotWritten('not-known', `${refused.message} The record was changed even so.`, held);
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
