/**
 * What may be wrong with an answer that came with status 200 and looks like Token Doctor's. These codes are the client's own.
 */
export const ANSWER_FAULTS = ['NO_REPORT', 'OTHER_QUESTION', 'CONTRADICTION', 'TOO_LONG'] as const;

export interface AnswerFault {
  readonly code: (typeof ANSWER_FAULTS)[number];
  /** What exactly, in one sentence. */
  readonly message: string;
}

/** Whether a code is one that the client gave itself, and its message the client's own sentence. */
export function isAnswerFault(code: string): boolean {
  return ANSWER_FAULTS.some((one) => one === code);
}
