import { types } from 'node:util';

/** Data that the script must take for its own. */
export class Adopted {
  constructor(readonly data: unknown) {}
}

/** Deeper than anybody writes: what holds itself is not looked at for ever. */
const DEEPEST = 100;

/** Whether a copy by structured cloning is the same: nothing in it is a function, an object of N/\*, a date or an error. */
export function isData(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
  if (depth > DEEPEST || types.isProxy(value) || value instanceof Adopted) return false;
  if (Array.isArray(value)) return value.every((item) => isData(item, depth + 1));
  if (types.isDate(value) || types.isNativeError(value) || types.isPromise(value)) return false;
  if (hasJson(value)) return false;
  return Object.values(value).every((item) => isData(item, depth + 1));
}

export function hasJson(value: object): value is { toJSON: () => unknown } {
  return typeof Reflect.get(value, 'toJSON') === 'function';
}

/** Gives an object these members, and a hidden `toJSON` if it had one. */
export function filled<Target extends object>(
  target: Target,
  entries: readonly (readonly [string, unknown])[],
  json?: { readonly value: unknown },
): Target {
  for (const [name, value] of entries) {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return json === undefined ? target : hidden(target, { toJSON: () => json.value });
}

/** Gives an object members that stand in no JSON. */
export function hidden<Target extends object>(target: Target, members: Readonly<Record<string, unknown>>): Target {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value, enumerable: false, configurable: true, writable: true });
  }
  return target;
}
