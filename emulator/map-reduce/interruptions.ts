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

/** The server went away; nothing that the script does after this counts. */
export class ServerRestart extends Error {
  override readonly name = 'ServerRestart';
}

/** What a test does to one run. Each strikes once. */
export class Interruptions {
  private readonly restarts: RestartAt[];
  private readonly faults: FailAt[];

  constructor(restarts: readonly RestartAt[] = [], faults: readonly FailAt[] = []) {
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
