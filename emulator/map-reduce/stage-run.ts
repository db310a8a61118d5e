import type { Outcome } from '../scripting/execute';
import type { Pair } from './pairs';

/** One error that reached a stage's iterator. */
export interface StageError {
  readonly key: string;
  /** JSON, as scripts get it. */
  readonly error: string;
  /** Which call of the function for the key it was, counted from 1. */
  readonly executionNo: number;
}

/** What one stage of a run did and cost. */
export interface StageRun {
  /** Calls of the script's function, repeated ones included. */
  readonly invocations: number;
  readonly units: number;
  /** SuiteQL statements and other queries. */
  readonly queries: number;
  /** The most units and milliseconds that one call took. */
  readonly mostUnits: number;
  readonly mostMilliseconds: number;
  readonly milliseconds: number;
  /** Bytes of the largest value that it handed on. */
  readonly mostBytes: number;
  /** Calls that the function made: of N/* members, free ones included, and of `context.write`. */
  readonly calls: number;
  /** Jobs that gave way to another one, for units or for time. */
  readonly yields: number;
  readonly restarts: number;
  /** Jobs that ran side by side. */
  readonly concurrency: number;
  readonly errors: readonly StageError[];
}

/** A stage's figures while they grow. */
export class StageTally implements StageRun {
  invocations = 0;
  units = 0;
  queries = 0;
  mostUnits = 0;
  mostMilliseconds = 0;
  milliseconds = 0;
  mostBytes = 0;
  calls = 0;
  yields = 0;
  restarts = 0;
  concurrency = 0;
  readonly errors: StageError[] = [];
  /** Calls of the function that have begun. */
  begun = 0;
  /** When the stage began, in milliseconds since the epoch; 0 if it did not. */
  started = 0;

  add({ execution: { governance } }: Outcome, milliseconds: number): void {
    this.invocations += 1;
    this.units += governance.used;
    this.queries += governance.queries;
    this.mostUnits = Math.max(this.mostUnits, governance.used);
    this.milliseconds += milliseconds;
    this.mostMilliseconds = Math.max(this.mostMilliseconds, milliseconds);
  }

  handOn({ value }: Pair): void {
    this.mostBytes = Math.max(this.mostBytes, Buffer.byteLength(value));
  }

  /** The figures as they are now. */
  told(): StageRun {
    const { invocations, units, queries, mostUnits, mostMilliseconds, milliseconds, calls, yields, restarts } = this;
    const counts = { invocations, units, queries, mostUnits, mostMilliseconds, milliseconds, calls, yields, restarts };
    return { ...counts, mostBytes: this.mostBytes, concurrency: this.concurrency, errors: [...this.errors] };
  }
}
