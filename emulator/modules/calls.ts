type Fail = (code: string, message: string) => Error;

/**
 * Told of every call of an N/* member before it runs; what it throws, the script gets.
 *
 * @param name as scripts write it, `query.runSuiteQL`; with the type of an instance, `record.Record.save`
 * @param members of the module or instance that is called
 * @returns what is to happen once the call has taken effect, before the script has its answer
 */
export type CallWatch = (name: string, members: object, args: readonly unknown[]) => (() => void) | undefined;

/** An execution is known to its modules' objects by its `fail`: each has one of its own. */
const watches = new WeakMap<Fail, CallWatch>();

/** Watches the calls of everything that is made with this `fail` from now on. */
export function watchCalls(fail: Fail, watch: CallWatch): void {
  watches.set(fail, watch);
}

/**
 * The same members, with each function announced before it is called; getters stay getters. Just the members, where
 * nobody watches.
 *
 * @param type `N/query`, `N/ui/serverWidget`, or of an instance `record.Record`
 */
export function watched<Members extends object>(type: string, members: Members, fail: Fail): Members {
  const watch = watches.get(fail);
  if (watch === undefined) return members;
  const prefix = type.startsWith('N/') ? type.slice(type.lastIndexOf('/') + 1) : type;
  const descriptors = Object.getOwnPropertyDescriptors<Record<string, unknown>>({});
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
    const value: unknown = descriptor.value;
    descriptors[name] = isFunction(value)
      ? { ...descriptor, value: announced(`${prefix}.${name}`, value, members, watch) }
      : descriptor;
  }
  // The same names with the same kinds of value: TypeScript cannot see it.
  return Object.create(Object.getPrototypeOf(members) as object | null, descriptors) as Members;
}

type Callable = (...args: unknown[]) => unknown;

function announced(name: string, call: Callable, members: object, watch: CallWatch): Callable {
  const outer = function (this: unknown, ...args: unknown[]): unknown {
    const after = watch(name, members, args);
    const value: unknown = Reflect.apply(call, this, args);
    after?.();
    return value;
  };
  // `https.requestRestlet.promise` is a function on a function.
  for (const key of Object.keys(call)) {
    const value: unknown = Reflect.get(call, key);
    Object.assign(outer, { [key]: isFunction(value) ? announced(`${name}.${key}`, value, members, watch) : value });
  }
  return outer;
}

/** The texts in the arguments of a call, one level deep, and the type of the record whose member it is. */
export function textsOf(members: object, args: readonly unknown[]): string[] {
  const given = args.flatMap((argument) =>
    typeof argument === 'object' && argument !== null ? Object.values<unknown>({ ...argument }) : [argument],
  );
  const type: unknown = Object.getOwnPropertyDescriptor(members, 'type')?.value;
  return [...given, type].filter((value) => typeof value === 'string' || typeof value === 'number').map(String);
}

function isFunction(value: unknown): value is Callable {
  return typeof value === 'function';
}
