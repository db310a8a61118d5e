/**
 * What a run of scripts takes of this machine: the time that this process works, whatever else the machine does, and its JavaScript
 * memory. The database of the embedded account is outside of that memory.
 */
import { setImmediate } from 'node:timers/promises';
import type { EmulatedAccount } from '../../../emulator';

type Task = NonNullable<ReturnType<EmulatedAccount['tasks']['find']>>;
export type TaskStage = NonNullable<Task['stage']>;

/** Milliseconds of work between two looks at memory: each look collects what is no longer in use, and takes as long. */
const EVERY = 60;

/** What the engine that runs the stages says of itself; `bytes` are the keys and values that it stores. */
type Engine = Pick<Task, 'stage' | 'bytes'>;

/** Bytes in use above what was in use before. */
export interface Memory {
  /** The most that there was, and what of it the engine stored. */
  readonly heap: number;
  readonly storedThen: number;
  /** The most that there was without what the engine stored: the script's part. */
  readonly script: number;
}

/** A clock for an account, which counts this process's work, and looks at memory when the account asks for the time. */
export class Watch {
  private readonly epoch = Date.now();
  private readonly start = process.cpuUsage();
  private looking: { readonly engine: () => Engine; readonly before: number; next: number } | null = null;
  /** Milliseconds that looking took: no part of what is measured. */
  private spent = 0;
  private readonly most = new Map<TaskStage, Memory>();

  readonly now = (): number => {
    const now = this.worked();
    if (this.looking !== null && now >= this.looking.next) this.look();
    return this.epoch + now;
  };

  /** Milliseconds that this process worked since the watch was made, without looking at memory. */
  worked(): number {
    return workOf(this.start) - this.spent;
  }

  /** Looks at memory from now on, if Node.js was started with --expose-gc. */
  async begin(engine: () => Engine): Promise<void> {
    this.most.clear();
    // Worlds in which scripts ran are let go of a little later.
    for (let time = 0; time < 5; time++) {
      await setImmediate();
      this.inUse();
    }
    this.looking = globalThis.gc ? { engine, before: this.inUse(), next: 0 } : null;
  }

  /** @returns by stage; empty where nobody looked */
  end(): ReadonlyMap<TaskStage, Memory> {
    this.looking = null;
    return new Map(this.most);
  }

  private look(): void {
    if (this.looking === null) return;
    const { engine, before } = this.looking;
    const { stage, bytes } = engine();
    const heap = this.inUse() - before;
    const found = stage === null ? undefined : (this.most.get(stage) ?? { heap: 0, storedThen: 0, script: 0 });
    if (stage !== null && found !== undefined) {
      const script = Math.max(found.script, heap - bytes);
      this.most.set(stage, heap > found.heap ? { heap, storedThen: bytes, script } : { ...found, script });
    }
    this.looking.next = this.worked() + EVERY;
  }

  private inUse(): number {
    const before = process.cpuUsage();
    globalThis.gc?.();
    const { heapUsed } = process.memoryUsage();
    this.spent += workOf(before);
    return heapUsed;
  }
}

function workOf(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
