import { cacheModule } from '../../emulator/modules/cache';
import type { Account, Deployment, Execution } from '../../emulator/model';
import { accountFile, execution, loadEngine, NOW, openAccount, scriptError } from './support/execution';

beforeAll(loadEngine);

interface Cache {
  readonly name: string;
  readonly scope: string;
  get(options: unknown): string | null;
  put(options: unknown): void;
  remove(options: unknown): void;
}
interface CacheModule {
  readonly Scope: Record<string, string>;
  getCache(options: unknown): Cache;
}

const open = () => openAccount(accountFile());
const moduleOf = (run: Execution) => cacheModule(run) as CacheModule;
const cacheOf = (account: Account, options: object = {}) =>
  moduleOf(execution(account)).getCache({ name: 'c', ...options });

/** The same account, with a clock that can be moved. */
function withClock(): { account: Account; wait: (seconds: number) => void } {
  let now = NOW;
  return { account: { ...open(), now: () => now }, wait: (seconds) => (now += seconds * 1000) };
}

describe('Cache.get', () => {
  it('is null where there is nothing and no loader', () => {
    expect(cacheOf(open()).get({ key: 'k' })).toBeNull();
  });

  it('calls the loader with the key once, and keeps what it gives', () => {
    const cache = cacheOf(open());
    const loader = jest.fn(({ key }: { key: string }) => `${key}!`);
    expect([cache.get({ key: 'k', loader }), cache.get({ key: 'k', loader })]).toEqual(['k!', 'k!']);
    expect(loader).toHaveBeenCalledTimes(1);
  });

  it('gives JSON for what is no text', () => {
    const cache = cacheOf(open());
    expect(cache.get({ key: 'k', loader: () => ({ a: [1] }) })).toBe('{"a":[1]}');
    cache.put({ key: 'n', value: null });
    expect(cache.get({ key: 'n' })).toBe('null');
  });

  it('keeps nothing when the loader throws', () => {
    const cache = cacheOf(open());
    const loader = () => {
      throw new Error('no luck');
    };
    expect(() => cache.get({ key: 'k', loader })).toThrow('no luck');
    expect(cache.get({ key: 'k' })).toBeNull();
  });
});

describe('a value', () => {
  it('is there for the next execution', () => {
    const account = open();
    cacheOf(account).put({ key: 'k', value: 'v' });
    expect(cacheOf(account).get({ key: 'k' })).toBe('v');
  });

  it('is gone when its time is over, and without a time never', () => {
    const { account, wait } = withClock();
    const cache = cacheOf(account);
    cache.put({ key: 'short', value: 'v', ttl: 300 });
    cache.get({ key: 'loaded', ttl: 600, loader: () => 'v' });
    cache.put({ key: 'long', value: 'v' });
    const left = () => ['short', 'loaded', 'long'].map((key) => cache.get({ key }));
    wait(299);
    expect(left()).toEqual(['v', 'v', 'v']);
    wait(1);
    expect(left()).toEqual([null, 'v', 'v']);
    wait(1_000_000);
    expect(left()).toEqual([null, null, 'v']);
  });

  it('can be replaced and removed', () => {
    const cache = cacheOf(open());
    cache.put({ key: 'k', value: 'a' });
    cache.put({ key: 'k', value: 'b' });
    expect(cache.get({ key: 'k' })).toBe('b');
    cache.remove({ key: 'k' });
    expect(cache.get({ key: 'k' })).toBeNull();
  });
});

describe('the scope of a cache', () => {
  const seenByAnother = (scope: string): boolean => {
    const account = open();
    const run = execution(account);
    moduleOf(run).getCache({ name: 'c', scope }).put({ key: 'k', value: 'v' });
    const deployment: Deployment = { ...run.deployment, scriptId: 'customscript_other' };
    return (
      moduleOf({ ...run, deployment })
        .getCache({ name: 'c', scope })
        .get({ key: 'k' }) === 'v'
    );
  };

  it.each([
    ['PRIVATE', false],
    ['PROTECTED', true],
    ['PUBLIC', true],
  ])('%s: another script sees it: %s', (scope, seen) => {
    expect(seenByAnother(scope)).toBe(seen);
  });

  it('is PRIVATE by default, and part of what the cache is', () => {
    const account = open();
    expect(cacheOf(account).scope).toBe('PRIVATE');
    cacheOf(account, { scope: 'PUBLIC' }).put({ key: 'k', value: 'v' });
    expect(cacheOf(account).get({ key: 'k' })).toBeNull();
    expect(cacheOf(account, { scope: 'PUBLIC', name: 'd' }).get({ key: 'k' })).toBeNull();
  });
});

it('costs 1 unit to hit, 2 to miss, 1 to put and to remove, none to open', () => {
  const run = execution(open());
  const used = (step: () => unknown): number => {
    const before = run.governance.used;
    step();
    return run.governance.used - before;
  };
  const cache = moduleOf(run).getCache({ name: 'c' });
  expect([
    used(() => moduleOf(run).getCache({ name: 'd' })),
    used(() => cache.get({ key: 'k' })),
    used(() => cache.get({ key: 'k', loader: () => 'v' })),
    used(() => cache.get({ key: 'k' })),
    used(() => {
      cache.put({ key: 'k', value: 'w' });
    }),
    used(() => {
      cache.remove({ key: 'k' });
    }),
  ]).toEqual([0, 2, 2, 1, 1, 1]);
});

describe('an option is refused', () => {
  it.each<[string, object]>([
    ['a scope that is none', { name: 'c', scope: 'SCRIPT' }],
    ['a name of more than 1 KB', { name: 'é'.repeat(513) }],
    ['a name that is no text', { name: 5 }],
  ])('%s', (_, options) => {
    expect(() => moduleOf(execution(open())).getCache(options)).toThrow(
      scriptError('SSS_INVALID_TYPE_ARG', 'cache.getCache'),
    );
  });

  it.each<[string, object]>([
    ['a ttl below 300', { key: 'k', value: 'v', ttl: 299 }],
    ['a ttl in words', { key: 'k', value: 'v', ttl: '300' }],
    ['a key of more than 4 KB', { key: 'k'.repeat(4097), value: 'v' }],
    ['a value of more than 500 KB', { key: 'k', value: 'v'.repeat(500 * 1024 + 1) }],
    ['a value without JSON', { key: 'k', value: () => 1 }],
  ])('%s', (_, options) => {
    const cache = cacheOf(open());
    expect(() => {
      cache.put(options);
    }).toThrow(scriptError('SSS_INVALID_TYPE_ARG', 'Cache.put'));
  });

  it('a loader that is no function', () => {
    expect(() => cacheOf(open()).get({ key: 'k', loader: 'v' })).toThrow(scriptError('SSS_INVALID_TYPE_ARG', 'loader'));
  });

  it('one that is missing', () => {
    const cache = cacheOf(open());
    const missing = (words: string) => scriptError('SSS_MISSING_REQD_ARGUMENT', words);
    expect(() => moduleOf(execution(open())).getCache({})).toThrow(missing('name'));
    expect(() => cache.get({})).toThrow(missing('key'));
    expect(() => {
      cache.remove({});
    }).toThrow(missing('key'));
    expect(() => {
      cache.put({ key: 'k' });
    }).toThrow(missing('value'));
  });

  it('one that is not documented', () => {
    expect(() => cacheOf(open(), { ttl: 300 })).toThrow(scriptError('EMULATOR_OPTION_MISSING', 'ttl'));
  });
});
