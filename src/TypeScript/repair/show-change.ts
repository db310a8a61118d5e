import type { Examination } from '../examination/examine';
import { examine } from '../examination/examine';
import type { Request } from '../examination/request';
import type { EmployeeAccess } from './access';
import type { LoggedChange } from './change-log';
import { readEmployeeAccess } from './employee-access';
import { changeById } from './logged-changes';
import { sentenceOf } from './refusals';

/** A change, and what the employee record holds now. */
export interface ShownChange {
  readonly change: LoggedChange;
  /** Null where it could not be read. */
  readonly held: EmployeeAccess | null;
  /** Null where the report could not be made. */
  readonly examined: Examination | null;
  /** Why, in NetSuite's words; null where it was read. */
  readonly missing: { readonly held: string | null; readonly examined: string | null };
}

/**
 * A change of the log with what NetSuite holds now. It is shown whatever else fails: it may have been made a moment ago.
 * @param request asks for the verdict as it is now
 * @throws RepairRefusal
 */
export function showChange(id: number, request: Request): ShownChange {
  const change = changeById(id);
  const [held, whyNotHeld] = attempt(() => readEmployeeAccess(change.employee));
  const [examined, whyNotExamined] = attempt(() => examine(request));
  return { change, held, examined, missing: { held: whyNotHeld, examined: whyNotExamined } };
}

/** What is read beside a change, or why it could not be: a failure must not hide the change. */
function attempt<T>(read: () => T): [read: T | null, why: string | null] {
  try {
    return [read(), null];
  } catch (thrown) {
    return [null, sentenceOf(thrown)];
  }
}
