import { required } from '../modules/arguments';
import { strictObject } from '../modules/strict';
import type { Execution } from '../model';
import { type Pair, pairOf } from './pairs';
import type { StageError } from './stage-run';

/** An iterator as the contexts have it: it goes on while the callback returns true. [DOC] D/section_4472745365 */
export function iterable<T>(
  type: string,
  items: () => readonly T[],
  parts: (item: T) => readonly unknown[],
  { fail }: Execution,
): object {
  const iterator = (): object =>
    strictObject(
      `${type}Iterator`,
      {
        each(callback: unknown): void {
          if (typeof callback !== 'function') {
            throw fail('SSS_INVALID_TYPE_ARG', 'You have entered an invalid type argument: each: callback');
          }
          for (const item of items()) if (Reflect.apply(callback, undefined, parts(item)) !== true) return;
        },
      },
      fail,
    );
  return strictObject(type, { iterator }, fail);
}

export function errorsOf(errors: readonly StageError[], execution: Execution): object {
  const parts = ({ key, error, executionNo }: StageError): readonly unknown[] => [key, error, executionNo];
  return iterable('mapReduce.Errors', () => errors, parts, execution);
}

/** What getInputData is given. `ObjectRef` is not here. [DOC] D/section_4549604332 */
export function inputContext(isRestarted: boolean, { fail }: Execution): object {
  return strictObject('mapReduce.InputContext', { isRestarted }, fail);
}

export interface Work {
  readonly key: string;
  /** Counted from 1. */
  readonly executionNo: number;
  /** Those of earlier calls for the key. */
  readonly errors: readonly StageError[];
  /** @throws what ends the stage */
  readonly write: (pair: Pair) => void;
}

/** What map is given. [DOC] D/section_4472712193 */
export function mapContext(work: Work, value: string, execution: Execution): object {
  const members = { ...shared(work, 'mapContext.write', execution), value };
  return strictObject('mapReduce.MapContext', members, execution.fail);
}

/** What reduce is given. [DOC] D/section_4483843828 */
export function reduceContext(work: Work, values: unknown, execution: Execution): object {
  const members = { ...shared(work, 'reduceContext.write', execution), values };
  return strictObject('mapReduce.ReduceContext', members, execution.fail);
}

function shared({ key, executionNo, errors, write }: Work, member: string, execution: Execution): object {
  const { fail } = execution;
  return {
    key,
    executionNo,
    isRestarted: executionNo > 1,
    errors: errorsOf(errors, execution),
    // `write(key, value)` is [SEEN]; the pages have the options only.
    write(first: unknown, second: unknown): void {
      const options = isOptions(first) && second === undefined ? first : { key: first, value: second };
      required(options, 'key', member, fail);
      if (options.value === undefined) required(options, 'value', member, fail);
      write(pairOf(options.key, options.value, fail));
    },
  };
}

function isOptions(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && 'key' in value;
}
