import { Loader, type LoaderOptions } from './loader';

export interface EntryOptions extends LoaderOptions {
  /** In the File Cabinet. */
  readonly scriptFile: string;
  /** The global `log`. */
  readonly log: unknown;
  /** What loaded it for an earlier call; left out: it is loaded anew. */
  readonly loader?: Loader | undefined;
}

/** Loads a script. @returns its entry point of that name; undefined if it has none */
export function entryOf(entryPoint: string, options: EntryOptions): ((argument: unknown) => unknown) | undefined {
  options.realm.expose('log', options.log);
  const script = (options.loader ?? new Loader(options)).load(options.scriptFile);
  const entry: unknown = typeof script === 'object' && script !== null ? Reflect.get(script, entryPoint) : undefined;
  return isCallable(entry) ? entry : undefined;
}

/** A promise, or what `await` takes for one. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'then') === 'function';
}

function isCallable(value: unknown): value is (argument: unknown) => unknown {
  return typeof value === 'function';
}
