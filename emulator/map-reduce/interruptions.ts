import type { Stage } from '../model';

/**
 * The application server restarts during the nth call of a stage's function: before it does anything, before its own nth call of an
 * N/* member or of `context.write`, or after it ended and before that was noted.
 */
export interface RestartAt {
  readonly stage: Stage;
  /** Calls of the stage's function, counted from 1. Left out: the first. */
  readonly invocation?: number;
  readonly at: 'before' | 'after' | number;
}

/** The nth call of an N/* member or of `context.write` in a stage fails, over all calls of its function, counted from 1. */
export interface FailAt {
  readonly stage: Stage;
  readonly call: number;
  /** The name of the error that the script gets. */
  readonly error: string;
  /** Left out: the name again. */
  readonly message?: string;
}

/** One call of an N/* member or of `context.write`, before it is made. */
export interface CallMade {
  readonly stage: Stage;
  /** The call of the stage's function, counted from 1. */
  readonly invocation: number;
  /** In the stage, over all calls of its function, counted from 1: the number that a fault names. */
  readonly call: number;
  /** In this call of the function, counted from 1: the number that a restart names. */
  readonly own: number;
}

/** Told of every call. What it does to the account happens underneath the run, and what it throws the script gets. */
export type OnCall = (call: CallMade) => void;

/** The server went away; nothing that the script does after this counts. */
export class ServerRestart extends Error {
  override readonly name = 'ServerRestart';
}

/** What a test does to one run. Each strikes once. */
export class Interruptions {
  private readonly restarts: RestartAt[];
  private readonly faults: FailAt[];

  constructor(
    restarts: readonly RestartAt[] = [],
    faults: readonly FailAt[] = [],
    readonly onCall: OnCall = () => undefined,
  ) {
    this.restarts = [...restarts];
    this.faults = [...faults];
  }

  /** Whether the server restarts at this point; it does so once. */
  restartsAt(stage: Stage, invocation: number, at: RestartAt['at']): boolean {
    const found = this.restarts.findIndex(
      (planned) => planned.stage === stage && (planned.invocation ?? 1) === invocation && planned.at === at,
    );
    if (found >= 0) this.restarts.splice(found, 1);
    return found >= 0;
  }

  faultAt(stage: Stage, call: number): FailAt | undefined {
    const found = this.faults.findIndex((planned) => planned.stage === stage && planned.call === call);
    return found < 0 ? undefined : this.faults.splice(found, 1)[0];
  }
}
