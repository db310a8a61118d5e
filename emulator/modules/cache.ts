import type { Execution } from '../model';
import { optionsOf, refuseUnknown, required, requiredString } from './arguments';
import type { Scope } from './cache-store';
import { cacheStore, SCOPE } from './cache-store';
import { strictModule, strictObject } from './strict';

type Options = Readonly<Record<string, unknown>>;

/** Bytes of a name, a key and a value [Oracle's stubs cache/*.js; DOC section_4642661313]. */
const MOST_BYTES = { name: 1_024, key: 4_096, value: 500 * 1_024 };
/** Seconds, [DOC section_4642661313]. */
const LEAST_TTL = 300;

/** Oracle's stub: "1 unit for cache hit and 2 units for cache miss": a miss is charged twice. */
const GET = 'cache.Cache.get';

/**
 * N/cache. Oracle's stubs document no error: that an option which is missing, of the wrong type, too large or too small is
 * refused, and with which code, is ASSUMED. Nothing is dropped before its time; NetSuite promises no such thing.
 */
export function cacheModule(execution: Execution): object {
  const { fail } = execution;
  return strictModule(
    'N/cache',
    {
      Scope: strictObject('cache.Scope', { ...SCOPE }, fail),
      getCache(given: unknown): object {
        const member = 'cache.getCache';
        const options = optionsOf(given, member, fail);
        refuseUnknown(options, ['name', 'scope'], member, fail);
        const name = sized(requiredString(options, 'name', member, fail), 'name', member, execution);
        return cacheObject(name, scopeOf(options.scope, execution), execution);
      },
    },
    fail,
  );
}

/** A cache.Cache. */
function cacheObject(name: string, scope: Scope, execution: Execution): object {
  const { account, deployment, fail, governance } = execution;
  const store = cacheStore(account, deployment, name, scope);
  const open = (given: unknown, member: string, known: readonly string[]): { options: Options; key: string } => {
    const options = optionsOf(given, member, fail);
    refuseUnknown(options, ['key', ...known], member, fail);
    return { options, key: sized(requiredString(options, 'key', member, fail), 'key', member, execution) };
  };

  return strictObject(
    'cache.Cache',
    {
      name,
      scope,
      get(given: unknown): string | null {
        const member = 'Cache.get';
        const { options, key } = open(given, member, ['loader', 'ttl']);
        const seconds = ttlOf(options.ttl, member, execution);
        const loader = loaderOf(options.loader, execution);
        governance.charge(GET);
        const known = store.get(key);
        if (known !== undefined) return known;
        governance.charge(GET);
        if (loader === undefined) return null;
        const value = textToCache(loader({ key }), member, execution);
        store.put(key, value, seconds);
        return value;
      },
      put(given: unknown): void {
        const member = 'Cache.put';
        const { options, key } = open(given, member, ['value', 'ttl']);
        if (!('value' in options)) required(options, 'value', member, fail);
        const value = textToCache(options.value, member, execution);
        const seconds = ttlOf(options.ttl, member, execution);
        governance.charge('cache.Cache.put');
        store.put(key, value, seconds);
      },
      remove(given: unknown): void {
        const { key } = open(given, 'Cache.remove', []);
        governance.charge('cache.Cache.remove');
        store.remove(key);
      },
      toJSON: () => ({ name, scope }),
      toString: () => JSON.stringify({ name, scope }),
    },
    fail,
  );
}

type Loader = (context: { readonly key: string }) => unknown;

function loaderOf(value: unknown, { fail }: Execution): Loader | undefined {
  if (value === undefined || value === null) return undefined;
  // What a loader takes and gives, only the script knows.
  if (typeof value === 'function') return value as Loader;
  throw fail('SSS_INVALID_TYPE_ARG', 'You have entered an invalid type argument: Cache.get: loader');
}

function scopeOf(value: unknown, { fail }: Execution): Scope {
  if (value === undefined || value === null) return 'PRIVATE';
  const scope = Object.values(SCOPE).find((known) => known === value);
  if (scope !== undefined) return scope;
  throw fail('SSS_INVALID_TYPE_ARG', 'You have entered an invalid type argument: cache.getCache: scope');
}

/** Seconds; null for no limit. */
function ttlOf(value: unknown, member: string, { fail }: Execution): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && value >= LEAST_TTL) return value;
  throw fail(
    'SSS_INVALID_TYPE_ARG',
    `You have entered an invalid type argument: ${member}: ttl is ${LEAST_TTL} seconds or more`,
  );
}

/** Text as it is; anything else as JSON. A value without JSON is refused. */
function textToCache(value: unknown, member: string, execution: Execution): string {
  // Functions and symbols have no JSON.
  const text = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
  if (text !== undefined) return sized(text, 'value', member, execution);
  throw execution.fail('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${member}: value`);
}

function sized(text: string, what: keyof typeof MOST_BYTES, member: string, { fail }: Execution): string {
  if (Buffer.byteLength(text) <= MOST_BYTES[what]) return text;
  throw fail(
    'SSS_INVALID_TYPE_ARG',
    `You have entered an invalid type argument: ${member}: ${what} is larger than ${MOST_BYTES[what]} bytes`,
  );
}
