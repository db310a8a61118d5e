import type { Outcome } from '../scripting/execute';
import type { MakeArgument } from '../scripting/start';
import type { Thread, Threads } from '../scripting/threads';
import type { Execution } from '../model';
import { mapContext, reduceContext, type Work } from './contexts';
import { errorText, SERVER_RESTART, suiteScriptErrorText } from './error-text';
import { invoke } from './invoke';
import { bytesOf, type Pair } from './pairs';
import type { RunState } from './run-state';
import { STORAGE_FULL } from './storage';
import type { WorkItem } from './work-item';

/** Units of one job; after the call that passes them, it yields. [DOC] D/section_4480364878 */
const UNITS_OF_A_JOB = 10_000;
const MINUTE = 60_000;

/** One of the jobs that a stage runs side by side. */
interface Job {
  /** Flagged for processing, the next one first. */
  flagged: WorkItem[];
  /** Done, and not yet marked as complete. */
  finished: { readonly item: WorkItem; readonly writes: readonly Pair[] }[];
  units: number;
  since: number;
  /** In which its calls are made. Left out: the account's. */
  thread?: Thread | undefined;
}

/** A map or reduce stage: what it works on, what it wrote. */
export class ParallelStage {
  /** What completed calls wrote. */
  readonly written: Pair[] = [];
  /** The stage ended before it had tried everything. */
  isLeft = false;
  private next = 0;
  private readonly jobs: Job[];

  constructor(
    private readonly run: RunState,
    private readonly stage: 'map' | 'reduce',
    readonly items: readonly WorkItem[],
  ) {
    const { concurrencyLimit = 1 } = run.deployment.mapReduce ?? {};
    const count = Math.max(1, Math.min(concurrencyLimit, items.length));
    const since = run.account.now();
    this.jobs = Array.from({ length: count }, () => ({ flagged: [], finished: [], units: 0, since }));
    run.tallies[stage].started = since;
    run.tallies[stage].concurrency = count;
  }

  /** Runs it, and comes up for air after each call that has ended. */
  async *steps(): AsyncGenerator<undefined, void> {
    // One job has nobody to run beside.
    const { threads } = this.run;
    yield* threads === undefined || this.jobs.length === 1 ? this.inTurns() : this.sideBySide(threads);
    if (this.isLeft) for (const one of this.jobs) this.complete(one);
  }

  /** Whole calls of the jobs alternate in an order that the seed decides. */
  private async *inTurns(): AsyncGenerator<undefined, void> {
    while (!this.isLeft) {
      const busy = this.jobs.filter((job) => this.nextOf(job) !== undefined);
      const job = busy[Math.floor(this.run.random() * busy.length)];
      if (job === undefined) return;
      await this.call(job, job.flagged[0]);
      yield;
    }
  }

  /** Each job makes its calls in a thread of its own. Once the stage is left, the calls that are being made end. */
  private async *sideBySide(threads: Threads): AsyncGenerator<undefined, void> {
    const running = new Map<Job, Promise<void>>();
    try {
      for (;;) {
        for (const job of this.jobs) {
          if (this.isLeft || running.has(job) || this.nextOf(job) === undefined) continue;
          running.set(
            job,
            this.callInThread(job, threads).finally(() => running.delete(job)),
          );
        }
        if (running.size === 0) return;
        await Promise.race(running.values());
        yield;
      }
    } finally {
      await Promise.allSettled(running.values());
      for (const { thread } of this.jobs) if (thread !== undefined) threads.giveBack(thread);
    }
  }

  private async callInThread(job: Job, threads: Threads): Promise<void> {
    if (job.thread?.isGone !== false) {
      if (job.thread !== undefined) threads.giveBack(job.thread);
      job.thread = await threads.take();
    }
    await this.call(job, job.flagged[0]);
  }

  private nextOf(job: Job): WorkItem | undefined {
    if (job.flagged.length === 0) this.flag(job);
    return job.flagged[0];
  }

  private flag(job: Job): void {
    const { bufferSize = 1 } = this.run.deployment.mapReduce ?? {};
    job.flagged = this.items.slice(this.next, this.next + bufferSize);
    this.next += job.flagged.length;
  }

  private async call(job: Job, item: WorkItem | undefined): Promise<void> {
    if (item === undefined) return;
    const { storage, account } = this.run;
    const writes: Pair[] = [];
    item.executions += 1;
    const context: MakeArgument = (execution, realm) => this.context(item, writes, execution, realm);
    const call = await invoke(this.run, this.stage, context, job.thread);
    if (call.restarted) {
      this.restart(job, writes);
      return;
    }
    const { outcome } = call;
    if (storage.isFull) {
      this.fail(job, item, writes, suiteScriptErrorText(STORAGE_FULL.code, STORAGE_FULL.message));
      this.isLeft = true;
    } else if (outcome.kind === 'threw') {
      this.retryOrFail(job, item, writes, outcome);
    } else {
      job.flagged.shift();
      job.finished.push({ item, writes });
    }
    if (job.flagged.length === 0) this.complete(job);
    job.units += outcome.execution.governance.used;
    const { yieldAfterMinutes = 60 } = this.run.deployment.mapReduce ?? {};
    const isSpent = job.units > UNITS_OF_A_JOB || account.now() - job.since >= yieldAfterMinutes * MINUTE;
    if (isSpent && (job.flagged.length > 0 || this.next < this.items.length)) this.yieldJob(job);
  }

  private yieldJob(job: Job): void {
    this.run.tallies[this.stage].yields += 1;
    job.units = 0;
    job.since = this.run.account.now();
  }

  private context(item: WorkItem, writes: Pair[], execution: Execution, realm: Parameters<MakeArgument>[1]): object {
    const { storage } = this.run;
    const work: Work = {
      key: item.key,
      executionNo: item.executions,
      errors: [...item.errors],
      write: (pair) => {
        writes.push(pair);
        this.run.tallies[this.stage].handOn(pair);
        if (!storage.add(bytesOf(pair))) throw execution.fail(STORAGE_FULL.code, STORAGE_FULL.message);
      },
    };
    return this.stage === 'map'
      ? mapContext(work, item.values[0] ?? '', execution)
      : reduceContext(work, realm.adopt(item.values), execution);
  }

  /** Marks what a job finished as complete: its input is no longer stored, its output is. */
  private complete(job: Job): void {
    for (const { item, writes } of job.finished) {
      item.state = 'COMPLETE';
      item.values = [];
      this.run.storage.remove(item.bytes);
      for (const pair of writes) this.written.push(pair);
    }
    job.finished = [];
  }

  /**
   * The job goes on in another one. Everything that was flagged and not marked as complete is called again, unless retryCount
   * says otherwise; what it wrote is thrown away. [DOC] D/section_1517279626
   */
  private restart(job: Job, writes: readonly Pair[]): void {
    const { retryCount, exitOnError } = this.run.config;
    const [current, ...untried] = job.flagged;
    const begun = [...job.finished.map(({ item }) => item), ...(current === undefined ? [] : [current])];
    this.discard([...job.finished.flatMap((finished) => finished.writes), ...writes]);
    job.finished = [];
    job.units = 0;
    job.since = this.run.account.now();
    const text = suiteScriptErrorText(SERVER_RESTART, 'The application server restarted.');
    for (const item of begun) this.note(item, text);
    const again = begun.filter(({ executions }) => retryCount === undefined || executions <= retryCount);
    const failed = begun.filter((item) => !again.includes(item));
    for (const item of failed) this.giveUp(item);
    job.flagged = [...again, ...untried];
    this.isLeft ||= failed.length > 0 && exitOnError;
  }

  private retryOrFail(
    job: Job,
    item: WorkItem,
    writes: readonly Pair[],
    outcome: Outcome & { readonly kind: 'threw' },
  ): void {
    const { retryCount = 0, exitOnError } = this.run.config;
    if (item.executions <= retryCount) {
      this.discard(writes);
      this.note(item, errorText(outcome));
      return;
    }
    this.fail(job, item, writes, errorText(outcome));
    this.isLeft ||= exitOnError;
  }

  private fail(job: Job, item: WorkItem, writes: readonly Pair[], text: string): void {
    this.discard(writes);
    this.note(item, text);
    this.giveUp(item);
    job.flagged.shift();
  }

  private giveUp(item: WorkItem): void {
    item.state = 'FAILED';
    this.run.storage.remove(item.bytes);
  }

  private note(item: WorkItem, error: string): void {
    const noted = { key: item.key, error, executionNo: item.executions };
    item.errors.push(noted);
    this.run.tallies[this.stage].errors.push(noted);
  }

  private discard(writes: readonly Pair[]): void {
    for (const pair of writes) this.run.storage.remove(bytesOf(pair));
  }
}
