import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { OUT_OF_TIME } from '../../governance/governance';
import { logModule } from '../../modules/log';
import { strictObject } from '../../modules/strict';
import { RequestRefusals } from '../../refusals';
import type { Execution } from '../../model';
import { guardCalls } from '../guard-calls';
import { ended, type Outcome, returned, threw } from '../outcome';
import { executionOf, GRACE, type MakeArgument, modulesOf, type Run } from '../start';
import { triggerFor } from '../trigger';
import type { Call, ThreadData } from './call';
import { ACCOUNT_END, Channel } from './channel';
import type { ThreadCode } from './code';
import { Adopted, hidden } from './data';
import { Exchange } from './exchange';
import { type End, EndedError, type Message } from './message';

/** What is said of a thread that went away: memory ran out, or the account was closed. */
const GONE = { code: 'UNEXPECTED_ERROR', message: 'The thread of the job ended.' };

/** A thread in which the calls of one job are made, one at a time. */
export class Thread {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly channel: Channel<Message>;
  private calls = 0;
  /** The File Cabinet that it has. */
  private files: ReadonlyMap<string, string> = new Map();
  private exchange: Exchange | undefined;
  private onEnd: (end: End | undefined) => void = () => undefined;
  private hasEnded = false;

  constructor({ file, isText }: ThreadCode) {
    const { port1, port2 } = new MessageChannel();
    const signals = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
    const workerData: ThreadData = { signals, port: port2 };
    // What the process itself was started with is of no use there: a loader of TypeScript would be loaded once more.
    this.worker = new Worker(file, { eval: isText, workerData, transferList: [port2], execArgv: [] });
    this.port = port1;
    this.channel = new Channel(port1, signals, ACCOUNT_END);
    port1.on('message', (message: Message) => {
      this.hear(message);
    });
    // It ends then, which is told next.
    this.worker.on('error', () => undefined);
    this.worker.on('exit', () => {
      this.hasEnded = true;
      this.port.close();
      this.onEnd(undefined);
    });
    this.rest();
  }

  /** It makes no more calls. */
  get isGone(): boolean {
    return this.hasEnded;
  }

  /**
   * Runs one entry point of a deployed script in this thread, as `execute` does in the account's. Never throws: what the script throws
   * is an outcome. What it returns stays there.
   */
  async execute(run: Run, entryPoint: string, makeArgument: MakeArgument): Promise<Outcome> {
    const { deployment, account } = run;
    const refusals = run.refusals ?? new RequestRefusals();
    const hear = (code: string, message: string): void => {
      refusals.hear(deployment, code, message);
    };
    const execution = executionOf(run, accountSide(hear), refusals, triggerFor);
    const { timeLimit } = execution.governance;
    try {
      guardCalls(execution, run.beforeCall);
      const call: Call = {
        ...{ entryPoint, hear, scriptFile: deployment.scriptFile, milliseconds: timeLimit + GRACE },
        ...{ log: logModule(execution), moduleFor: modulesOf(execution), now: account.scriptClock },
        argument: makeArgument(execution, { adopt: (data) => new Adopted(data) }),
      };
      return await this.make(call, execution);
    } catch (error) {
      return threw(execution, error);
    }
  }

  /** Ends it, whatever it does. */
  async end(): Promise<void> {
    this.hasEnded = true;
    await this.worker.terminate();
  }

  private async make(call: Call, execution: Execution): Promise<Outcome> {
    this.calls += 1;
    const run = this.calls;
    const until = performance.now() + call.milliseconds + GRACE;
    const patience = (): number => Math.max(0, until - performance.now());
    const exchange = new Exchange(this.channel, run, ACCOUNT_MAKER, patience);
    this.exchange = exchange;
    const { files } = execution.account;
    const isOther = files.size !== this.files.size || [...files].some(([path, text]) => this.files.get(path) !== text);
    if (isOther) this.files = new Map(files);
    this.work();
    const end = await new Promise<End | undefined>((resolve) => {
      this.onEnd = resolve;
      if (this.hasEnded) resolve(undefined);
      const hasClock = call.now !== undefined;
      this.channel.post({ kind: 'begin', run, call: exchange.send(call), hasClock, ...(isOther && { files }) });
    });
    this.rest();
    switch (end?.how) {
      case 'returned':
        return returned(execution, undefined);
      case 'no-entry-point':
        return { execution, kind: 'no-entry-point' };
      case 'threw':
        return threw(execution, exchange.receive(end.value));
      case 'time-up':
        // What was asked last may still be answered: nobody waits for it.
        await this.end();
        return ended(execution, OUT_OF_TIME);
      case undefined:
        return ended(execution, execution.governance.stopped ?? GONE);
    }
  }

  private hear(message: Message): void {
    try {
      if (message.kind !== 'end') this.exchange?.handle(message);
      else if (message.run === this.calls) this.onEnd(message);
    } catch (error) {
      // The script's time was up while a member waited for a function of the script.
      if (!(error instanceof EndedError)) throw error;
      this.onEnd(error.end);
    }
  }

  /** The process stays for it. */
  private work(): void {
    this.worker.ref();
    this.port.ref();
  }

  /** The process may end. */
  private rest(): void {
    this.worker.unref();
    this.port.unref();
  }
}

/** Errors and dates of an execution whose script is in another thread: it gets its own, made of these. */
function accountSide(hear: Call['hear']): Parameters<typeof executionOf>[1] {
  const namedError = (code: string, message: string): Error =>
    hidden(new Error(message), { type: 'error.SuiteScriptError', name: code, cause: undefined, notifyOff: false });
  return {
    fail(code, message) {
      hear(code, message);
      return namedError(code, message);
    },
    namedError,
    date: (milliseconds) => new Date(milliseconds),
  };
}

/** What comes from the script's thread, as the account's thread has it. */
const ACCOUNT_MAKER: ConstructorParameters<typeof Exchange>[2] = {
  copiesErrors: false,
  error: ({ name, message, stack, type }) =>
    hidden(new Error(message), { name, stack, ...(type !== undefined && { type }) }),
  date: (milliseconds) => new Date(milliseconds),
  adopt: (data) => data,
  object: (type, members) => strictObject(type, members, (code, message) => new Error(`${code}: ${message}`)),
};
