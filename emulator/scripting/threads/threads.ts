import { threadCode } from './code';
import { Thread } from './thread';

/** The threads of one account: those that a job has, and those that wait for the next one. */
export class Threads {
  private readonly all = new Set<Thread>();
  private readonly free: Thread[] = [];

  /** One that nobody else has, until it is given back. */
  async take(): Promise<Thread> {
    const code = await threadCode();
    const thread = this.free.pop() ?? new Thread(code);
    this.all.add(thread);
    return thread;
  }

  giveBack(thread: Thread): void {
    if (thread.isGone) this.all.delete(thread);
    else this.free.push(thread);
  }

  /** Ends all of them, whatever they do. */
  end(): void {
    for (const thread of this.all) void thread.end();
    this.all.clear();
    this.free.length = 0;
  }
}
