import type { Account } from './account';
import type { Caller } from './caller';
import type { Deployment } from './deployment';
import type { Governance } from './governance';
import type { Refusals } from './refusals';
import type { Stage } from './script-type';
import type { Trigger } from './trigger';

/** One run of one script: what the modules need to know about where they are. */
export interface Execution {
  readonly account: Account;
  readonly caller: Caller;
  readonly deployment: Deployment;
  readonly governance: Governance;
  /** Of a map/reduce script: the stage that runs. */
  readonly stage?: Stage | undefined;
  readonly logs: LogLine[];
  /**
   * Makes an error as scripts see it: `instanceof Error` of the script's own realm, with name, message, id, stack. One that
   * is a refusal of the emulator is noted in `refusals`.
   */
  readonly fail: (code: string, message: string) => Error;
  /** The same for an error that a script or an account file names itself: it is none of the emulator's. Left out: `fail`. */
  readonly namedError?: (code: string, message: string) => Error;
  /** What the emulator refused during this request; shared with the scripts that this one triggers. */
  readonly refusals?: Refusals;
  /** Makes a Date as scripts see it; left out: one of the host's. */
  readonly date?: (milliseconds: number) => Date;
  /** What `runtime.getCurrentSession()` holds; lives as long as the login. Left out: this execution only. */
  readonly session?: Map<string, string>;
  /** The execution of the script that triggered this one. */
  readonly triggeredBy?: Execution | undefined;
  /** Runs another script for this one. Left out: there is nothing to run it (a module that is tested by itself). */
  readonly trigger?: Trigger | undefined;
}

export interface LogLine {
  readonly level: 'DEBUG' | 'AUDIT' | 'ERROR' | 'EMERGENCY';
  readonly title: string;
  readonly details: string;
}
