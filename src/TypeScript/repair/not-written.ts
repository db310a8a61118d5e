import type { EmployeeAccess } from './access';

/**
 * Why a record does not hold what was asked for. `not-understood`: a line has an unknown form, or two lines contradict
 * each other. `not-known`: a save failed, or the record could not be read after it.
 */
export type WriteRefusal =
  'changed-meanwhile' | 'sublist-hidden' | 'not-understood' | 'refused-by-netsuite' | 'not-kept' | 'not-known';

export class NotWritten extends Error {
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
