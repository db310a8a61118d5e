/**
 * The differences between two accesses of an employee, in the words of the employee record.
 */
import { fill } from '../diagnosis/checks/define';
import { permissionLabel } from '../netsuite/permissions';
import type { AccessDifference } from '../repair/access';
import type { Level } from '../netsuite/levels';
import type { Report } from '../report/contract';
import { levelText } from '../netsuite/levels';
import { WORDS } from './words';

/** What is needed to name roles and permissions. */
export interface Names {
  /** By internal id; a role that is not here goes by its id. */
  readonly roles: ReadonlyMap<number, string>;
}

/** The roles that a report names. */
export function roleNames(report: Report | null | undefined): Names['roles'] {
  const roles = (report?.tokens ?? []).flatMap(({ chain }) => [...(chain.entityRoles ?? []), chain.role]);
  return new Map(roles.flatMap(({ id, name }) => (id === null ? [] : [[id, name]])));
}

export interface AccessLine {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export function accessLine(difference: AccessDifference, { roles }: Names): AccessLine {
  if (difference.kind === 'line') {
    const { permission, from, to } = difference;
    const field = fill(WORDS.lineField, { permission: permissionLabel(permission) });
    return { field, from: lineWord(from), to: lineWord(to) };
  }
  const { role, from, to } = difference;
  const name = roles.get(role);
  const field =
    name === undefined ? fill(WORDS.roleField, { id: String(role) }) : fill(WORDS.namedRoleField, { role: name });
  return { field, from: assignedWord(from), to: assignedWord(to) };
}

function lineWord(level: Level | null): string {
  return level === null ? WORDS.noLine : levelText(level);
}

function assignedWord(isAssigned: boolean): string {
  return isAssigned ? WORDS.assigned : WORDS.notAssigned;
}
