import type { Call } from './call';

/** A call as it is made, with what the script gives to it. */
export interface MadeCall extends Call {
  readonly args: readonly unknown[];
}

/** N/* calls that are told to answer wrongly. */
export interface CallAnswer {
  /** As scripts write it, with the type of an instance: `record.Record.getLineCount`. Left out: every call. */
  readonly call?: string;
  /**
   * Gives what the script gets. What it throws, the script gets too.
   *
   * @param proceed makes the call as the emulator would, with the script's arguments or with others
   */
  readonly answer: (made: MadeCall, proceed: (args?: readonly unknown[]) => unknown) => unknown;
}
