/**
 * What an employee record held before a change, beside what it holds now.
 */
import { lineIn } from '../diagnosis/facts';
import type { FieldChange } from '../diagnosis/plan/step';
import type { AccessDifference, EmployeeAccess } from '../repair/access';
import { differences } from '../repair/access';
import type { LoggedChange } from '../repair/change-log';
import type { Names } from './access-lines';
import { accessLine } from './access-lines';
import { whoseRecord } from './change-words';

/** Every role and permission that the change was about, or that differs now: before, and now. */
export function heldChanges(change: LoggedChange, held: EmployeeAccess, names: Names): FieldChange[] {
  const record = {
    type: 'employee',
    id: change.employee,
    name: whoseRecord(change),
    link: `/app/common/entity/employee.nl?id=${change.employee}`,
  } as const;
  const lines = [...differences(change.before, change.after), ...differences(change.after, held)];
  return lines
    .filter((line, index) => lines.findIndex((one) => keyOf(one) === keyOf(line)) === index)
    .map((line) => ({ record, ...accessLine(between(line, change.before, held), names) }));
}

/** One role or permission, before and now. */
function between(line: AccessDifference, before: EmployeeAccess, held: EmployeeAccess): AccessDifference {
  if (line.kind === 'role') {
    return { ...line, from: before.roles.includes(line.role), to: held.roles.includes(line.role) };
  }
  const levelIn = ({ globalPermissions }: EmployeeAccess) => lineIn(globalPermissions, line.permission);
  return { ...line, from: levelIn(before), to: levelIn(held) };
}

function keyOf(line: AccessDifference): string {
  return line.kind === 'role' ? `role ${line.role}` : line.permission;
}
