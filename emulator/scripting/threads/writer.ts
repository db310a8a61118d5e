import { types } from 'node:util';
import { strictTypeOf } from '../../modules/strict';
import type { Book } from './book';
import { Adopted, hasJson, isData } from './data';
import type { Path, ToldFunction, ToldMember, ToldRecord, Wire } from './message';

/** Writes values of this side for the other one. */
export class Writer {
  /**
   * @param copiesErrors whether an error is written as it is now each time: a script may have changed it. If not, the other side gets
   *   its own error back
   * @param follow told of every promise that is written
   */
  constructor(
    private readonly book: Book,
    private readonly copiesErrors: boolean,
    private readonly follow: (id: number, promise: Promise<unknown>) => void,
  ) {}

  write(value: unknown): Wire {
    switch (typeof value) {
      case 'symbol':
        return undefined;
      case 'function':
        return this.known(value) ?? this.functionOf(value, this.book.keep(value), []);
      case 'object':
        return value === null ? null : (this.known(value) ?? this.fresh(value));
      default:
        return value as string | number | boolean | bigint | undefined;
    }
  }

  private known(value: object): Wire {
    if (this.copiesErrors && types.isNativeError(value)) return undefined;
    const place = this.book.placeOf(value);
    if (place !== undefined) return { is: 'yours', ...place };
    const id = this.book.numberOf(value);
    return id === undefined ? undefined : { is: 'mine', id };
  }

  private fresh(value: object): Wire {
    if (value instanceof Adopted) return { is: 'adopted', data: value.data };
    const type = strictTypeOf(value);
    if (type !== undefined) {
      const id = this.book.keep(value);
      return { is: 'object', id, type, members: this.members(value, id) };
    }
    if (types.isDate(value)) return { is: 'date', at: value.getTime() };
    if (types.isNativeError(value)) return this.error(value);
    if (types.isPromise(value)) return this.promise(value);
    if (isData(value)) return { is: 'data', data: value };
    if (Array.isArray(value)) return { is: 'list', items: value.map((item) => this.write(item)) };
    return { is: 'record', ...this.record(value) };
  }

  private record(value: object): ToldRecord {
    const entries = Object.entries(value).map(([name, one]: [string, unknown]) => [name, this.write(one)] as const);
    return hasJson(value) ? { entries, json: this.write(value.toJSON()) } : { entries };
  }

  /** A function with what belongs to it, as `promise` does to `https.requestRestlet`. */
  private functionOf(value: object, id: number, path: Path): ToldFunction {
    const entries = Object.entries(value).map(
      ([name, one]: [string, unknown]) => [name, this.member(one, id, [...path, name])] as const,
    );
    return { is: 'function', id, path, entries };
  }

  private member(value: unknown, id: number, path: Path): Wire {
    return typeof value === 'function' ? this.functionOf(value, id, path) : this.write(value);
  }

  private members(object: object, id: number): ToldMember[] {
    return Object.entries(Object.getOwnPropertyDescriptors(object)).map(([name, descriptor]) => {
      const isEnumerable = descriptor.enumerable === true;
      return 'value' in descriptor
        ? { name, isEnumerable, value: this.member(descriptor.value, id, [name]) }
        : { name, isEnumerable, accessor: { hasSetter: descriptor.set !== undefined } };
    });
  }

  private error(error: Error): Wire {
    // A script can put anything there.
    const { name, message, stack, cause, type, notifyOff } = error as unknown as Readonly<Record<string, unknown>>;
    return {
      ...{ is: 'error', id: this.book.keep(error), name: String(name), message: String(message), stack: String(stack) },
      ...(typeof type === 'string' && { type }),
      ...(typeof notifyOff === 'boolean' && { notifyOff }),
      ...(cause !== undefined && { cause: cause === error ? { is: 'itself' } : this.write(cause) }),
      ...this.record(error),
    };
  }

  private promise(promise: Promise<unknown>): Wire {
    const id = this.book.keep(promise);
    this.follow(id, promise);
    return { is: 'promise', id };
  }
}
