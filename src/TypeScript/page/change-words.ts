/**
 * Whose record a change of the log is about, and when it was made.
 */
import { fill } from '../diagnosis/checks/define';
import type { LoggedChange } from '../repair/change-log';
import { WORDS } from './words';

export function whoseRecord({ employee, employeeName }: LoggedChange): string {
  return employeeName === '' ? fill(WORDS.employee, { id: String(employee) }) : employeeName;
}

export function timeOf({ at }: LoggedChange): string {
  return at.slice(0, 16).replace('T', ' ');
}
