import type { Account, TaskCount, TaskProgress, TaskRequest, TaskStage, TaskStatus } from '../model';
import { RequestRefusals } from '../refusals';
import type { Threads } from '../scripting/threads';
import { configOf } from './config';
import { inputStage } from './input-stage';
import { type FailAt, Interruptions, type OnCall, type RestartAt } from './interruptions';
import { type MapReduceRun, runOf } from './map-reduce-run';
import { bytesOf, compareText, type Pair, shuffled } from './pairs';
import { ParallelStage } from './parallel-stage';
import { seeded } from './random';
import type { RunState } from './run-state';
import { StageTally } from './stage-run';
import { Storage } from './storage';
import { summarizeStage } from './summarize-stage';
import { type WorkItem, workItem } from './work-item';

/** How a test wants a run to go. */
export interface RunOptions {
  readonly restartAt?: RestartAt | readonly RestartAt[] | undefined;
  readonly failAt?: FailAt | readonly FailAt[] | undefined;
  /** Told of every call that the script is about to make, of N/* members and of `context.write`. */
  readonly onCall?: OnCall | undefined;
  /**
   * Decides in which order jobs that run side by side make their calls: they take turns in one thread, the same ones for the same seed.
   * Left out: each has a thread of its own, unless the account's `jobs` are `seeded`; then 1.
   */
  readonly seed?: number | undefined;
  /** Bytes that may be stored. Left out: NetSuite's 200 MB. */
  readonly storageLimit?: number | undefined;
}

const NOTHING: TaskCount = { total: 0, pending: 0, pendingBytes: 0 };

/** One instance of a map/reduce deployment, from the queue to its end. */
export class MapReduceTask implements TaskProgress {
  status: TaskStatus = 'PENDING';
  /** Somebody is running it. */
  isHeld = false;
  stage: TaskStage | null = null;
  output = NOTHING;
  private mapItems: readonly WorkItem[] = [];
  private reduceItems: readonly WorkItem[] = [];
  private going: AsyncGenerator<undefined, MapReduceRun> | undefined;
  private readonly state: RunState;

  /**
   * @throws RangeError for a config that the emulator cannot read
   * @throws EntryPointError for a script that can no longer be loaded
   */
  constructor(
    readonly id: string,
    account: Account,
    private readonly request: TaskRequest,
    options: RunOptions = {},
    threads?: Threads,
  ) {
    const { deployment, caller, parameters } = request;
    this.state = {
      account,
      deployment: { ...deployment, parameters },
      caller,
      config: configOf(account, deployment),
      storage: new Storage(options.storageLimit),
      interruptions: new Interruptions([options.restartAt ?? []].flat(), [options.failAt ?? []].flat(), options.onCall),
      refusals: new RequestRefusals(),
      tallies: {
        getInputData: new StageTally(),
        map: new StageTally(),
        reduce: new StageTally(),
        summarize: new StageTally(),
      },
      logs: [],
      random: seeded(options.seed ?? 1),
      threads: options.seed === undefined ? threads : undefined,
    };
  }

  get deployment(): TaskProgress['deployment'] {
    return this.request.deployment;
  }

  get isOver(): boolean {
    return this.status === 'COMPLETE' || this.status === 'FAILED';
  }

  get bytes(): number {
    return this.isOver ? 0 : this.state.storage.bytes;
  }

  get map(): TaskCount {
    return leftOf(this.mapItems);
  }

  get reduce(): TaskCount {
    return leftOf(this.reduceItems);
  }

  get percent(): number {
    if (this.isOver) return 100;
    const { total, pending } = this.stage === 'MAP' ? this.map : this.stage === 'REDUCE' ? this.reduce : NOTHING;
    return total === 0 ? 0 : Math.floor(((total - pending) / total) * 100);
  }

  /** Goes on by one call of the script's functions. Never throws for what they do. @returns what it all came to, at the end */
  async step(): Promise<MapReduceRun | undefined> {
    this.going ??= this.steps();
    const step = await this.going.next();
    return step.done === true ? step.value : undefined;
  }

  private async *steps(): AsyncGenerator<undefined, MapReduceRun> {
    const { account, config, tallies, refusals } = this.state;
    this.status = 'PROCESSING';
    const started = account.now();
    this.stage = 'GET_INPUT';
    const { pairs, error } = yield* inputStage(this.state);
    const mapped = config.hasMap && error === null ? yield* this.mapAll(pairs) : undefined;
    const isMapLeft = mapped?.isLeft === true;
    const handedOn = mapped?.written ?? [...pairs];
    const reduced = config.hasReduce && error === null && !isMapLeft ? yield* this.reduceAll(handedOn) : undefined;
    const written = reduced?.written ?? (config.hasReduce ? [] : handedOn);
    const output = [...written].sort((a, b) => compareText(a.key, b.key));
    this.output = countOf(output);
    if (config.hasSummarize) {
      this.stage = 'SUMMARIZE';
      const items = { mapped: mapped?.items ?? [], reduced: reduced?.items ?? [] };
      yield* summarizeStage(this.state, { started, inputError: error, ...items, output });
    }
    // ASSUMED: an error of one call of map or reduce leaves the task complete, a stage that is left does not.
    const isFailed = error !== null || isMapLeft || reduced?.isLeft === true || tallies.summarize.errors.length > 0;
    this.status = isFailed ? 'FAILED' : 'COMPLETE';
    this.stage = null;
    this.output = { ...this.output, pending: 0, pendingBytes: 0 };
    const told = refusals.told();
    if (told.refusals.length > 0) account.onRefusals?.(told);
    return runOf(this.id, this.state, this.status, output);
  }

  private async *mapAll(pairs: readonly Pair[]): AsyncGenerator<undefined, ParallelStage> {
    this.stage = 'MAP';
    const items = pairs.map(({ key, value }) => workItem(key, [value]));
    this.mapItems = items;
    const stage = new ParallelStage(this.state, 'map', items);
    yield* stage.steps();
    return stage;
  }

  /** @param pairs of which none is left: they are stored by key from here on */
  private async *reduceAll(pairs: Pair[]): AsyncGenerator<undefined, ParallelStage> {
    const { storage } = this.state;
    this.stage = 'SHUFFLE';
    const items = shuffled(pairs).map(({ key, values }) => workItem(key, values));
    // A key that came with several values is stored once from here on.
    storage.remove(pairs.reduce((sum, pair) => sum + bytesOf(pair), 0));
    storage.add(items.reduce((sum, { bytes }) => sum + bytes, 0));
    pairs.length = 0;
    this.reduceItems = items;
    yield;
    this.stage = 'REDUCE';
    const stage = new ParallelStage(this.state, 'reduce', items);
    yield* stage.steps();
    return stage;
  }
}

function leftOf(items: readonly WorkItem[]): TaskCount {
  const pending = items.filter(({ state }) => state === 'PENDING');
  return {
    total: items.length,
    pending: pending.length,
    pendingBytes: pending.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function countOf(pairs: readonly Pair[]): TaskCount {
  return {
    total: pairs.length,
    pending: pairs.length,
    pendingBytes: pairs.reduce((sum, pair) => sum + bytesOf(pair), 0),
  };
}
