import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type Account, ADMINISTRATOR_ROLE, type Caller, type Deployment, type TaskRequest, type Tasks } from '../model';
import { isRunnable } from '../scripting/deployments';
import { Threads } from '../scripting/threads';
import type { MapReduceRun } from './map-reduce-run';
import { isDue } from './schedule';
import { MapReduceTask, type RunOptions } from './task';

/** NetSuite's own user, as which scheduled scripts run. [SEEN] its id */
const SYSTEM_USER = -4;
/** Milliseconds between two looks at the schedule. */
const SCHEDULE_EVERY = 15_000;
/** Tasks that are over and can still be asked for. */
const MOST_REMEMBERED = 100;

/**
 * How jobs run of which a deployment's concurrency limit allows several: each in a thread of its own, or in turns in the account's
 * thread, in an order that a seed decides.
 */
export type JobMode = 'threads' | 'seeded';

/** The map/reduce tasks of one account, in the order in which they came. */
export class TaskQueue implements Tasks {
  private readonly tasks = new Map<string, MapReduceTask>();
  private count = 0;
  /** Up to when the schedule was looked at. */
  private checked: number;
  private wake: () => void = () => undefined;
  private readonly threads: Threads | undefined;

  constructor(
    private readonly account: Account,
    jobs: JobMode = 'threads',
  ) {
    this.checked = account.now();
    this.threads = jobs === 'threads' ? new Threads() : undefined;
  }

  /** Ends the threads of jobs, whatever they do. */
  close(): void {
    this.threads?.end();
  }

  submit(request: TaskRequest, options: RunOptions = {}): string {
    return this.add(request, options).id;
  }

  isUnfinished(deploymentId: string): boolean {
    return [...this.tasks.values()].some((task) => task.deployment.deploymentId === deploymentId && !task.isOver);
  }

  find(taskId: string): MapReduceTask | undefined {
    return this.tasks.get(taskId);
  }

  /** Puts a task into the queue and runs it at once, past what waits there. */
  async run(request: TaskRequest, options: RunOptions = {}): Promise<MapReduceRun> {
    return finish(this.add(request, options));
  }

  /** Runs what waits in the queue, and what is put there meanwhile. */
  async runPending(): Promise<MapReduceRun[]> {
    const runs: MapReduceRun[] = [];
    for (let task = this.pending(); task !== undefined; task = this.pending()) runs.push(await finish(task));
    return runs;
  }

  /**
   * Puts every scheduled deployment into the queue that was to start since the schedule was last looked at: once, however often it
   * was; not where its last instance is unfinished.
   */
  queueDue(now = this.account.now()): void {
    const since = this.checked;
    this.checked = Math.max(now, since);
    for (const deployment of this.account.deployments.values()) {
      const { status, mapReduce, deploymentId, parameters } = deployment;
      const isScheduled = status === 'SCHEDULED' && isRunnable(deployment);
      if (!isScheduled || mapReduce?.recurrence === undefined || this.isUnfinished(deploymentId)) continue;
      if (isDue(mapReduce.recurrence, since, now))
        this.submit({ deployment, parameters, caller: systemCaller(deployment) });
    }
  }

  workInBackground(): () => Promise<void> {
    const ending = new AbortController();
    const schedule = setInterval(() => {
      this.queueDue();
    }, SCHEDULE_EVERY);
    schedule.unref();
    const working = this.work(ending.signal);
    return async () => {
      ending.abort();
      clearInterval(schedule);
      this.wake();
      await working;
    };
  }

  private async work(ending: AbortSignal): Promise<void> {
    while (!ending.aborted) {
      const task = this.pending();
      if (task !== undefined) {
        await finish(task, ending);
        continue;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  private add(request: TaskRequest, options: RunOptions): MapReduceTask {
    this.count += 1;
    const hash = createHash('sha256').update(`${this.account.id}/${this.count}`).digest('hex');
    // [SEEN] the form.
    const task = new MapReduceTask(
      `MAPREDUCETASK_${hash.slice(0, 40)}_${hash.slice(24)}`,
      this.account,
      request,
      options,
      this.threads,
    );
    this.tasks.set(task.id, task);
    const oldest = [...this.tasks.values()].find(({ isOver }) => isOver);
    if (this.tasks.size > MOST_REMEMBERED && oldest !== undefined) this.tasks.delete(oldest.id);
    this.wake();
    return task;
  }

  /** The next that nobody runs. One whose deployment has an earlier one waits for the end of that. */
  private pending(): MapReduceTask | undefined {
    const left = [...this.tasks.values()].filter(({ isOver }) => !isOver);
    return left.find((task) => !task.isHeld && left.find((one) => isSameDeployment(one, task)) === task);
  }
}

function isSameDeployment(one: MapReduceTask, other: MapReduceTask): boolean {
  return one.deployment.deploymentId === other.deployment.deploymentId;
}

/**
 * As whom a schedule runs a deployment: the System user with an Administrator's permissions ([SEEN] in notes on Oracle's pages), or
 * with the role that the deployment names, where Oracle's pages disagree (ASSUMED).
 */
export function systemCaller({ runAsRole }: Deployment): Caller {
  return { entity: SYSTEM_USER, role: runAsRole ?? ADMINISTRATOR_ROLE };
}

/** Runs a task to its end. */
async function finish(task: MapReduceTask): Promise<MapReduceRun>;
/** Runs a task in the background, so that others have their turn after each call, until it ends or is told to stop. */
async function finish(task: MapReduceTask, ending: AbortSignal): Promise<MapReduceRun | undefined>;
async function finish(task: MapReduceTask, ending?: AbortSignal): Promise<MapReduceRun | undefined> {
  task.isHeld = true;
  try {
    while (ending?.aborted !== true) {
      const run = await task.step();
      if (run !== undefined) return run;
      if (ending !== undefined) await setImmediate();
    }
    return undefined;
  } finally {
    task.isHeld = false;
  }
}
