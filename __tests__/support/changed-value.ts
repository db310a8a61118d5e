/** One value of a JSON document put in the place of another, for tests of what is refused. */

/** Nothing stands there, not even the name. */
export const MISSING = Symbol('missing');

/** Names and places that lead to a value. */
export type Path = readonly (string | number)[];

/** The way to every value in it; of a list its first and its last item. */
export function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...new Set([0, value.length - 1])].filter((at) => at >= 0) : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn((value as Record<string | number, unknown>)[key], [...path, key]))];
}

/** A copy in which something else stands at the end of the path. */
export function changed(value: unknown, [key, ...rest]: Path, instead: unknown): unknown {
  if (key === undefined) return instead;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  if (rest.length === 0 && instead === MISSING) Reflect.deleteProperty(copy, key);
  else copy[key] = changed(copy[key], rest, instead);
  return copy;
}
