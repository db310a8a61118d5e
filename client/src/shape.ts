/**
 * Whether a value has a shape. The client ships without third-party code, so these few lines stand in for a schema library.
 */

/** What is wrong with a value, such as `tokens[0].id is no internal id`; undefined where nothing is. It quotes no value. */
export type Shape = (value: unknown, path: string) => string | undefined;

const shape =
  (is: (value: unknown) => boolean, name: string): Shape =>
  (value, path) =>
    is(value) ? undefined : `${path} is no ${name}`;

export const text = shape((value) => typeof value === 'string', 'text');
export const wholeNumber = shape(Number.isSafeInteger, 'whole number');
export const count = shape((value) => isWhole(value, 0), 'count');
export const internalId = shape((value) => isWhole(value, 1), 'internal id');
export const flag = shape((value) => typeof value === 'boolean', 'true or false');

function isWhole(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

export function oneOf(values: readonly string[]): Shape {
  return shape((value) => values.some((one) => one === value), `one of ${values.join(', ')}`);
}

export function optional(inner: Shape): Shape {
  return (value, path) => (value === undefined ? undefined : inner(value, path));
}

export function nullable(inner: Shape): Shape {
  return (value, path) => (value === null ? undefined : inner(value, path));
}

export function listOf(inner: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path} is no list`;
    for (const [index, item] of (value as unknown[]).entries()) {
      const fault = inner(item, `${path}[${index}]`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

/** An object with these members. Members that are not named may be anything: a later version may add some. */
export function objectOf(members: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    const held = membersOf(value);
    if (held === undefined) return `${path === '' ? 'the answer' : path} is no object`;
    for (const [name, inner] of Object.entries(members)) {
      const fault = inner(held[name], path === '' ? name : `${path}.${name}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

/** The members of an object that is no list, its own alone; undefined for anything else. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
