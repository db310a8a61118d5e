/**
 * The statuses with which a command leaves where it has no answer. 0, 1, 2 and 4 are answers, such as a verdict.
 */

/** Bad usage, or a file that cannot be used. */
export const EXIT_BAD_INPUT = 3;
/** The command itself failed. */
export const EXIT_FAILED = 5;
/** Whoever read the output has gone. A shell says this of a command that ended by SIGPIPE. */
export const EXIT_CLOSED_PIPE = 141;
/** A signal of this number stopped it; a shell says the same. */
export const EXIT_BY_SIGNAL = 128;

/** Ends a command. The message says everything, what happened, where, and what to do, so that no stack is needed. */
export class CommandEnd extends Error {
  constructor(
    readonly status: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'CommandEnd';
  }
}
