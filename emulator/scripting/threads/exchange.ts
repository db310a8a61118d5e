import type { Channel } from './channel';
import { EndedError, type Message } from './message';
import { Book, type Place } from './book';
import { type Maker, Reader } from './reader';
import { Writer } from './writer';

type Ask = Message & { readonly kind: 'ask' };
type Callable = (...given: unknown[]) => unknown;

/**
 * One end of what two threads say about one call of a script's function. Both ends are alike: either asks the other to call what
 * it was given, and waits; meanwhile it does what the other asks.
 */
export class Exchange {
  private readonly book = new Book();
  private readonly writer: Writer;
  private readonly reader: Reader;

  /**
   * @param run the number of the call: messages of others are passed over
   * @param patience milliseconds that the other side may be silent
   */
  constructor(
    private readonly channel: Channel<Message>,
    readonly run: number,
    maker: Maker,
    private readonly patience: () => number = () => Infinity,
  ) {
    this.writer = new Writer(this.book, maker.copiesErrors, (id, promise) => {
      const said = (kind: 'kept' | 'broken') => (value: unknown) => {
        channel.post({ kind, run, id, value: this.writer.write(value) });
      };
      promise.then(said('kept'), said('broken'));
    });
    this.reader = new Reader(this.book, maker, (what, place, given) => this.ask(what, place, given));
  }

  get send(): Writer['write'] {
    return (value) => this.writer.write(value);
  }

  get receive(): Reader['read'] {
    return (wire) => this.reader.read(wire);
  }

  /** Does what a message asks, whenever it comes. */
  handle(message: Message): void {
    if (message.run !== this.run) return;
    if (message.kind === 'ask') this.answer(message);
    else if (message.kind === 'kept' || message.kind === 'broken') this.reader.settle(message);
  }

  /** Has the other side do something, and waits for it. @throws what it throws */
  private ask(what: Ask['what'], place: Place, given: readonly unknown[]): unknown {
    this.channel.post({ kind: 'ask', run: this.run, what, ...place, given: given.map(this.send) });
    for (;;) {
      const message = this.channel.next(this.patience());
      if (message.run !== this.run) continue;
      if (message.kind === 'answer') return this.receive(message.value);
      if (message.kind === 'refusal') throw this.receive(message.value);
      if (message.kind === 'end') throw new EndedError(message);
      this.handle(message);
    }
  }

  private answer(asked: Ask): void {
    const { run } = this;
    try {
      this.channel.post({ kind: 'answer', run, value: this.send(this.perform(asked)) });
    } catch (error) {
      if (error instanceof EndedError) throw error;
      this.channel.post({ kind: 'refusal', run, value: this.send(error) });
    }
  }

  private perform({ what, id, path, given }: Ask): unknown {
    const values = given.map(this.receive);
    const last = path.at(-1);
    if (last === undefined) return Reflect.apply(this.book.own(id) as Callable, undefined, values);
    const owner = this.book.own(id, path.slice(0, -1)) as object;
    if (what === 'get') return Reflect.get(owner, last);
    if (what === 'set') return void Reflect.set(owner, last, values[0]);
    return Reflect.apply(Reflect.get(owner, last) as Callable, owner, values);
  }
}
