import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** The two ends: the thread of the account, and the thread of a job. */
export const [ACCOUNT_END, JOB_END] = [0, 1] as const;

/** Nothing came in time. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError';
}

/** Messages between two threads, of which either can wait for the next one without giving way to anything else. */
export class Channel<Message> {
  /** @param signals shared by both ends: how many messages were sent to each */
  constructor(
    readonly port: MessagePort,
    private readonly signals: Int32Array,
    private readonly end: typeof ACCOUNT_END | typeof JOB_END,
  ) {}

  post(message: Message): void {
    this.port.postMessage(message);
    const other = this.end === ACCOUNT_END ? JOB_END : ACCOUNT_END;
    Atomics.add(this.signals, other, 1);
    Atomics.notify(this.signals, other);
  }

  /**
   * Blocks the thread until a message is there.
   *
   * @param milliseconds to wait; left out: for ever
   * @throws SilenceError
   */
  next(milliseconds = Infinity): Message {
    for (;;) {
      const seen = Atomics.load(this.signals, this.end);
      const received = receiveMessageOnPort(this.port) as { readonly message: Message } | undefined;
      if (received !== undefined) return received.message;
      if (Atomics.wait(this.signals, this.end, seen, milliseconds) === 'timed-out') {
        throw new SilenceError('The other thread does not answer.');
      }
    }
  }
}
