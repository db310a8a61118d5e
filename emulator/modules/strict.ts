/**
 * Objects that refuse, by name, what the emulator does not have. A script that reads a member which NetSuite has and the
 * emulator lacks must not go on with `undefined`: it would take another branch here than in a real account.
 */

import { watched } from './calls';

type Fail = (code: string, message: string) => Error;

/** Looked up by the language, by module loaders and by `await`, on any object at all. */
const LOOKED_UP_BY_LANGUAGE = new Set<PropertyKey>(['then', 'toJSON', '__esModule', 'default']);

/**
 * A frozen N/* module. Reading a member that is not there throws `EMULATOR_MEMBER_MISSING`; writing one throws a
 * TypeError, as for any frozen object.
 *
 * @param name the module as a script names it, `N/query`
 */
export function strictModule<Members extends object>(name: string, members: Members, fail: Fail): Members {
  return strict(name, members, fail);
}

/**
 * The same for an instance or an enum: `strictObject('record.Record', {...}, fail)`. Getters among the members stay live.
 *
 * @param name the type as Oracle's documentation names it, `record.Record`
 */
export function strictObject<Members extends object>(name: string, members: Members, fail: Fail): Members {
  return strict(name, members, fail);
}

const types = new WeakMap<object, string>();

/** The name of a module, an instance or an enum that was made here; undefined for any other value. */
export function strictTypeOf(value: object): string | undefined {
  return types.get(value);
}

function strict<Members extends object>(name: string, members: Members, fail: Fail): Members {
  const made = new Proxy(Object.freeze(watched(name, members, fail)), {
    get(target, key, receiver): unknown {
      if (key in target || typeof key === 'symbol' || LOOKED_UP_BY_LANGUAGE.has(key)) {
        return Reflect.get(target, key, receiver);
      }
      const member = name.startsWith('N/') ? `${name.slice(2)}.${key}` : key;
      throw fail('EMULATOR_MEMBER_MISSING', `${name}: the emulator does not have \`${member}\`.`);
    },
  });
  types.set(made, name);
  return made;
}
