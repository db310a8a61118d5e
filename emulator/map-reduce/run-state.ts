import type { Account, Caller, Deployment, LogLine, Stage } from '../model';
import type { RequestRefusals } from '../refusals';
import type { Threads } from '../scripting/threads';
import type { MapReduceConfig } from './config';
import type { Interruptions } from './interruptions';
import type { StageTally } from './stage-run';
import type { Storage } from './storage';

/** What the stages of one run share. */
export interface RunState {
  readonly account: Account;
  /** With the parameters of this run. */
  readonly deployment: Deployment;
  readonly caller: Caller;
  readonly config: MapReduceConfig;
  readonly storage: Storage;
  readonly interruptions: Interruptions;
  readonly refusals: RequestRefusals;
  readonly tallies: Readonly<Record<Stage, StageTally>>;
  readonly logs: LogLine[];
  /** From 0 to 1, the same numbers for the same seed. */
  readonly random: () => number;
  /** For jobs that run side by side. Left out: they take turns in the account's thread. */
  readonly threads: Threads | undefined;
}
