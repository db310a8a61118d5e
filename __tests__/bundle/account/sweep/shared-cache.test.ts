/** What all pages of a sweep share, in the cache of NetSuite. */
import * as cache from 'N/cache';
import * as random from 'N/crypto/random';
import { recallShared, rememberShared } from '../../../../src/TypeScript/account/sweep/shared-cache';
import * as sharedText from '../../../../src/TypeScript/account/sweep/shared-text';
import { refusal } from '../../support/account';

jest.mock('N/cache');

const puts: Parameters<cache.Cache['put']>[0][] = [];
const kept = new Map<string, unknown>();

beforeEach(() => {
  puts.length = 0;
  kept.clear();
  jest.mocked(random.generateUUID).mockReturnValue('reading');
  jest.mocked(cache.getCache).mockReturnValue(
    Object.assign(jest.createMockFromModule<cache.Cache>('N/cache/instance'), {
      get: ({ key }: { key: string }) => kept.get(key) ?? null,
      put: (one: Parameters<cache.Cache['put']>[0]) => {
        puts.push(one);
        kept.set(one.key, one.value);
      },
    } as object),
  );
});

it('stands there for a day, each piece by itself, and last how many there are', () => {
  rememberShared('sweep', ['first', 'second']);

  expect(puts).toEqual([
    { key: 'sweep/reading/0', value: 'first', ttl: 86_400 },
    { key: 'sweep/reading/1', value: 'second', ttl: 86_400 },
    { key: 'sweep/pieces', value: 'reading/2', ttl: 86_400 },
  ]);
  expect(jest.mocked(cache.getCache)).toHaveBeenCalledWith({ name: 'td_sweep', scope: cache.Scope.PROTECTED });
});

it.each([
  [100, 101],
  [101, 0],
])('of %d pieces takes %d entries: each page would read them all', (count, entries) => {
  rememberShared(
    'sweep',
    Array.from({ length: count }, () => 'x'),
  );

  expect(puts).toHaveLength(entries);
});

it('is not kept where the cache fails, and nothing else fails', () => {
  jest.mocked(random.generateUUID).mockImplementation(() => {
    throw refusal();
  });
  rememberShared('sweep', ['x']);

  expect(puts).toEqual([]);
});

describe('is recalled', () => {
  /** The pieces that are decoded; none where nothing is. */
  function decoded(): readonly (readonly string[])[] {
    const decode = jest.spyOn(sharedText, 'decodeShared').mockReturnValue(null);
    recallShared('sweep');
    const asked = decode.mock.calls.map(([pieces]) => pieces);
    decode.mockRestore();
    return asked;
  }
  const keep = (pieces: unknown, ...values: readonly unknown[]) => {
    kept.set('sweep/pieces', pieces);
    for (const [place, value] of values.entries()) kept.set(`sweep/reading/${place}`, value);
  };

  it('from all its pieces, or the only one', () => {
    keep('reading/1', 'first');
    expect(decoded()).toEqual([['first']]);
    keep('reading/2', 'first', 'second', 'of another sweep');
    expect(decoded()).toEqual([['first', 'second']]);
  });

  it('up to a hundred pieces', () => {
    keep('reading/100', ...Array.from({ length: 101 }, () => 'x'));
    expect(decoded().map(({ length }) => length)).toEqual([100]);
  });

  it.each<[string, unknown, ...unknown[]]>([
    ['nothing is kept', null],
    ['there is no number of pieces', 'reading', 'x'],
    ['there are no pieces', 'reading/0', 'x'],
    ['the number is none', 'reading/x', 'x'],
    ['the number is not whole', 'reading/1.5', 'x', 'x'],
    ['there are too many', 'reading/101', ...Array.from({ length: 101 }, () => 'x')],
    ['one is gone', 'reading/2', 'x'],
    ['one is empty', 'reading/2', '', 'x'],
    ['one is no text', 'reading/1', 7],
  ])('from nothing where %s', (_, pieces, ...values) => {
    keep(pieces, ...values);
    expect(decoded()).toEqual([]);
    expect(recallShared('sweep')).toBeNull();
  });

  it('from nothing where the cache fails', () => {
    jest.mocked(cache.getCache).mockImplementation(() => {
      throw refusal();
    });
    expect(recallShared('sweep')).toBeNull();
  });
});
