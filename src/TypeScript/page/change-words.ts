/**
 * Whose record a change of the log is about, when it was made, and why.
 */
import { fill } from '../diagnosis/checks/define';
import type { LoggedChange } from '../repair/change-log';
import { minuteOf } from './parts';
import { WORDS } from './words';

export function whoseRecord({ employee, employeeName }: LoggedChange): string {
  return employeeName === '' ? fill(WORDS.employee, { id: String(employee) }) : employeeName;
}

export function timeOf({ at }: LoggedChange): string {
  return minuteOf(at);
}

/** The verdict that led to a change may be another one by now. An undo only names the change that it undoes. */
export function reasonOf({ why, undoes }: LoggedChange): string {
  return undoes === null ? fill(WORDS.reasonThen, { why }) : why;
}
