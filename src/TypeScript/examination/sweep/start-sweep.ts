/**
 * Starting a sweep, and how far it is.
 */

/** @throws NetSuite's refusal */
export function startSweep(): { readonly taskId: string } {
  throw new Error('not there yet');
}

/** @param state as N/task names it: PENDING, PROCESSING, COMPLETE or FAILED */
export function sweepProgress(_taskId: string): { readonly state: string; readonly percent: number | null } {
  throw new Error('not there yet');
}
