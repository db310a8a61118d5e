import type { Book, Place } from './book';
import { filled, hidden } from './data';
import type { Message, ToldError, ToldFunction, ToldObject, ToldRecord, Wire } from './message';

/** How one side makes what only it can make. */
export interface Maker {
  /** Whether this side writes an error anew each time. */
  readonly copiesErrors: boolean;
  error(told: ToldError): Error;
  date(milliseconds: number): Date;
  /** Data that the script must take for its own. */
  adopt(data: unknown): unknown;
  object(type: string, members: object): object;
}

type Ask = (what: 'call' | 'get' | 'set', place: Place, given: readonly unknown[]) => unknown;

/** Reads what the other side wrote. */
export class Reader {
  private readonly promises = new Map<number, Readonly<Record<'kept' | 'broken', (value: unknown) => void>>>();

  /** @param ask has the other side do something with a thing of its own */
  constructor(
    private readonly book: Book,
    private readonly maker: Maker,
    private readonly ask: Ask,
  ) {}

  read(wire: Wire): unknown {
    if (typeof wire !== 'object' || wire === null) return wire;
    switch (wire.is) {
      case 'data':
        return wire.data;
      case 'list':
        return wire.items.map((item) => this.read(item));
      case 'record':
        return this.fill({}, wire);
      case 'date':
        return this.maker.date(wire.at);
      case 'adopted':
        return this.maker.adopt(wire.data);
      case 'error':
        return this.error(wire);
      case 'promise':
        return this.promise(wire.id);
      case 'object':
        return this.object(wire);
      case 'function':
        return this.function(wire);
      case 'mine':
        return this.book.stub(wire.id);
      case 'yours':
        return this.book.own(wire.id, wire.path);
    }
  }

  settle({ kind, id, value }: Message & { readonly kind: 'kept' | 'broken' }): void {
    this.promises.get(id)?.[kind](this.read(value));
    this.promises.delete(id);
  }

  private fill<Target extends object>(target: Target, told: ToldRecord): Target {
    const entries = told.entries.map(([name, value]) => [name, this.read(value)] as const);
    return filled(target, entries, 'json' in told ? { value: this.read(told.json) } : undefined);
  }

  private function({ id, path, entries }: ToldFunction): object {
    const asking = (...given: unknown[]): unknown => this.ask('call', { id, path }, given);
    return this.book.note({ id, path }, this.fill(asking, { entries }));
  }

  private object({ id, type, members }: ToldObject): object {
    const made = {};
    for (const { name, isEnumerable: enumerable, value, accessor } of members) {
      const place = { id, path: [name] };
      const get = (): unknown => this.ask('get', place, []);
      const set = (given: unknown): void => void this.ask('set', place, [given]);
      const accessors = accessor?.hasSetter === true ? { get, set } : { get };
      Object.defineProperty(made, name, {
        enumerable,
        ...(accessor === undefined ? { value: this.read(value) } : accessors),
      });
    }
    return this.book.note({ id, path: [] }, this.maker.object(type, made));
  }

  private error(told: ToldError): Error {
    const { id, notifyOff, cause } = told;
    const error = this.book.note({ id, path: [] }, this.fill(this.maker.error(told), told));
    if (notifyOff !== undefined) hidden(error, { notifyOff });
    return cause === undefined ? error : hidden(error, { cause: isItself(cause) ? error : this.read(cause) });
  }

  private promise(id: number): Promise<unknown> {
    const promise = new Promise((kept, broken) => {
      this.promises.set(id, { kept, broken });
    });
    return this.book.note({ id, path: [] }, promise);
  }
}

function isItself(cause: NonNullable<ToldError['cause']> | null): cause is { readonly is: 'itself' } {
  return typeof cause === 'object' && cause !== null && cause.is === 'itself';
}
