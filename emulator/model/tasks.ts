import type { Caller } from './caller';
import type { Deployment } from './deployment';
import type { Parameter } from './parameter';

/** Somebody wants a map/reduce deployment to be run. */
export interface TaskRequest {
  readonly deployment: Deployment;
  /** The identity and the role that it runs with. */
  readonly caller: Caller;
  /** Every parameter of the script, with its value in this run. */
  readonly parameters: ReadonlyMap<string, Parameter>;
}

export type TaskStatus = 'PENDING' | 'PROCESSING' | 'COMPLETE' | 'FAILED';
export type TaskStage = 'GET_INPUT' | 'MAP' | 'SHUFFLE' | 'REDUCE' | 'SUMMARIZE';

/** Pairs of one stage, and their bytes. */
export interface TaskCount {
  readonly total: number;
  readonly pending: number;
  readonly pendingBytes: number;
}

/** How far a task is, at the moment of asking. */
export interface TaskProgress {
  readonly id: string;
  readonly deployment: Deployment;
  readonly status: TaskStatus;
  /** Null before it starts and after it ends. */
  readonly stage: TaskStage | null;
  /** Of the stage; 100 once the task is over. */
  readonly percent: number;
  readonly map: TaskCount;
  readonly reduce: TaskCount;
  readonly output: TaskCount;
  /** Bytes of everything that is stored for the task now. */
  readonly bytes: number;
}

/** The tasks that scripts of one account submitted. */
export interface Tasks {
  /** Puts a task into the queue. @returns its id */
  submit(request: TaskRequest): string;
  /** Whether a deployment has a task that is not over. */
  isUnfinished(deploymentId: string): boolean;
  /** Undefined for an id that no task has. */
  find(taskId: string): TaskProgress | undefined;
  /** Runs tasks as they come, and scheduled deployments that are due, a call of the script at a time. @returns ends that */
  workInBackground(): () => Promise<void>;
}
