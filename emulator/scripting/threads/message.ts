/**
 * How a value crosses from one thread to the other. Data is copied; functions and the objects of N/* stay where they are, and the
 * other side gets one that asks for each call.
 */
export type Wire = string | number | boolean | bigint | null | undefined | Told;

type Told =
  /** Nothing in it has to be rebuilt. */
  | { readonly is: 'data'; readonly data: unknown }
  | { readonly is: 'list'; readonly items: readonly Wire[] }
  | ({ readonly is: 'record' } & ToldRecord)
  | { readonly is: 'date'; readonly at: number }
  | ({ readonly is: 'error' } & ToldError)
  | { readonly is: 'adopted'; readonly data: unknown }
  | { readonly is: 'promise'; readonly id: number }
  | ToldObject
  | ToldFunction
  /** Told of before by the sender; or to the sender. */
  | { readonly is: 'mine'; readonly id: number }
  | { readonly is: 'yours'; readonly id: number; readonly path: Path };

/** From an object to a function that belongs to it: `save`, or `requestRestlet` and `promise`. */
export type Path = readonly string[];

export interface ToldRecord {
  readonly entries: readonly (readonly [string, Wire])[];
  /** What its `toJSON` gives, if it has one. */
  readonly json?: Wire;
}

export interface ToldError extends ToldRecord {
  readonly id: number;
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** Of a SuiteScriptError. */
  readonly type?: string;
  readonly notifyOff?: boolean;
  /** `itself`: the error is its own cause. */
  readonly cause?: Wire | { readonly is: 'itself' };
}

export interface ToldFunction {
  readonly is: 'function';
  readonly id: number;
  readonly path: Path;
  readonly entries: readonly (readonly [string, Wire])[];
}

/** A module, an instance or an enum of N/*. */
export interface ToldObject {
  readonly is: 'object';
  readonly id: number;
  readonly type: string;
  readonly members: readonly ToldMember[];
}

export interface ToldMember {
  readonly name: string;
  readonly isEnumerable: boolean;
  readonly value?: Wire;
  /** A getter, with or without a setter. */
  readonly accessor?: { readonly hasSetter: boolean };
}

/** What the two threads say to each other about the call of that number. */
export type Message = { readonly run: number } & (
  | {
      readonly kind: 'begin';
      readonly call: Wire;
      readonly hasClock: boolean;
      /** The File Cabinet, where it is another one than last time. */
      readonly files?: ReadonlyMap<string, string> | undefined;
    }
  | {
      readonly kind: 'ask';
      readonly what: 'call' | 'get' | 'set';
      readonly id: number;
      readonly path: Path;
      readonly given: readonly Wire[];
    }
  | { readonly kind: 'answer' | 'refusal'; readonly value: Wire }
  /** A promise was kept or broken. */
  | { readonly kind: 'kept' | 'broken'; readonly id: number; readonly value: Wire }
  | End
);

export interface End {
  readonly kind: 'end';
  readonly how: 'returned' | 'no-entry-point' | 'time-up' | 'threw';
  /** What it threw. */
  readonly value?: Wire;
}

/** The script came to its end while somebody waited for an answer of it. */
export class EndedError extends Error {
  override readonly name = 'EndedError';

  constructor(readonly end: End) {
    super('The script has ended.');
  }
}
