import type { Execution } from '../../model';
import { strictObject } from '../strict';

/**
 * An object of N/search: values that a script can read and not set, beside its other members. Oracle's stubs document
 * READ_ONLY for each attempt; the words are ASSUMED.
 *
 * @param type as Oracle names it, `search.Column`
 */
export function searchObject(
  type: string,
  values: Readonly<Record<string, unknown>>,
  members: object,
  { fail }: Execution,
): object {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(members, name, {
      enumerable: true,
      get: () => value,
      set: () => {
        throw fail('READ_ONLY', `You have attempted to edit a read-only property: ${type}.${name}`);
      },
    });
  }
  return strictObject(type, members, fail);
}
