import type { MessagePort } from 'node:worker_threads';

/** What the account's thread gives the thread of a job for one call of a script's function. */
export interface Call {
  readonly scriptFile: string;
  readonly entryPoint: string;
  readonly argument: unknown;
  /** The global `log`. */
  readonly log: unknown;
  /** After which the script is ended. */
  readonly milliseconds: number;
  readonly moduleFor: (name: string) => unknown;
  /** Told of every error that is made for the script there. */
  readonly hear: (code: string, message: string) => void;
  /** What time scripts have. */
  readonly now?: (() => number) | undefined;
}

/** What a thread of a job is started with. */
export interface ThreadData {
  /** Shared: how many messages were sent to each end. */
  readonly signals: Int32Array;
  readonly port: MessagePort;
}
