/**
 * Why the page does not do what it was asked to do. Each refusal is a stable code and a sentence that says what to do;
 * docs/errors.md lists them.
 */
import { codeOf, messageOf } from '../netsuite/thrown';

/** No employee record was changed where one of these is given; of a profile, the message says whether it was saved. */
export type RepairRefusalCode =
  | 'TD_NOTHING_TO_FIX'
  | 'TD_CONFIRMATION_EXPIRED'
  | 'TD_RECORD_CHANGED'
  | 'TD_NOT_ALLOWED'
  | 'TD_NO_CHANGE_RECORD'
  | 'TD_CHANGE_NOT_FOUND'
  | 'TD_CANNOT_UNDO'
  | 'TD_PROFILE_NOT_FOUND'
  | 'TD_MAPPING_NOT_FOUND'
  | 'TD_SWEEP_NOT_FOUND'
  | 'TD_SWEEP_NOT_STARTED';

export class RepairRefusal extends Error {
  constructor(
    readonly code: RepairRefusalCode,
    message: string,
  ) {
    super(message);
    this.name = code;
  }
}

/** The employee record holds something else than the change starts from. */
export function recordChanged(): RepairRefusal {
  return new RepairRefusal(
    'TD_RECORD_CHANGED',
    'The employee record has changed since then, so this would not do what the page showed. Nothing was changed; look at the report again.',
  );
}

export const TRY_AGAIN = 'Open the report and try again. If it fails again, send this message to an Administrator.';

/** Whether NetSuite refused because a permission is missing. */
export function isForbidden(thrown: unknown): boolean {
  return codeOf(thrown).includes('PERMISSION');
}

/** NetSuite's own words, as one sentence. */
export function sentenceOf(thrown: unknown): string {
  const message = messageOf(thrown);
  return message.endsWith('.') ? message : `${message}.`;
}
