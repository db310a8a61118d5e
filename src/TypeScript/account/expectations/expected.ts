/**
 * Whether what a probe saw is what Token Doctor takes for granted.
 */
import type { NamedObservations, Observation } from './probe';

export type Holds = (seen: Observation) => boolean;

export function equals(expected: boolean | number | string): Holds {
  return (seen) => seen === expected;
}

/** Any code but that of a call that went well. */
export const isRefused: Holds = (seen) => typeof seen === 'string' && seen !== 'none';

/** Some text that is not empty. */
export const isText: Holds = (seen) => typeof seen === 'string' && seen !== '' && seen !== 'null';

/** A list with nothing else in it; it may be empty. */
export function nothingBut(...known: readonly (string | number)[]): Holds {
  return (seen) => isList(seen) && seen.every((one) => known.some((other) => other === one));
}

/** A list of texts that each have the form; it may be empty. */
export function eachLike(form: RegExp): Holds {
  return (seen) => isList(seen) && seen.every((one) => typeof one === 'string' && form.test(one));
}

/** A list with at least these in it. */
export function atLeast(...needed: readonly string[]): Holds {
  return (seen) => isList(seen) && needed.every((one) => seen.includes(one));
}

/** Each of these fields holds. What was not there to be seen says nothing, but something must be there. */
export function fields(expected: Readonly<Record<string, Holds>>): Holds {
  return (seen) => {
    if (!isNamed(seen)) return false;
    const there = Object.entries(expected).flatMap(([name, holds]) => {
      const value = seen[name];
      return value === undefined ? [] : [holds(value)];
    });
    return there.length > 0 && there.every(Boolean);
  };
}

/** Every field of it holds, whatever its name. */
export function everyField(holds: Holds): Holds {
  return (seen) => {
    if (!isNamed(seen)) return false;
    const values = Object.values(seen).filter((value) => value !== undefined);
    return values.length > 0 && values.every(holds);
  };
}

function isList(seen: Observation): seen is readonly Observation[] {
  return Array.isArray(seen);
}

function isNamed(seen: Observation): seen is NamedObservations {
  return typeof seen === 'object' && !isList(seen);
}
