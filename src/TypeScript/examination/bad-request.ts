import type { BadRequestCode } from '../report/contract';

/** A request that cannot be answered: a stable code and a sentence that says what to send. */
export class BadRequest extends Error {
  constructor(
    readonly code: BadRequestCode,
    message: string,
  ) {
    super(message);
    this.name = code;
  }
}
