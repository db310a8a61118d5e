import fc from 'fast-check';
import { CHECK_ORDER } from '../../../src/TypeScript/diagnosis/finding';
import {
  chunkedRows,
  decodeRows,
  encodeRows,
  isSection,
  sectionsIn,
  sectionText,
} from '../../../src/TypeScript/diagnosis/sweep/rows';
import type { SweptCredential } from '../../../src/TypeScript/diagnosis/sweep/swept';
import { aSwept, anySwept } from './support/swept';

const RUNS = { numRuns: 300, seed: 20260601 };

it('gives back what was written', () => {
  fc.assert(
    fc.property(anySwept(), (credentials) => {
      expect(decodeRows(encodeRows(credentials))).toEqual(credentials);
    }),
    RUNS,
  );
});

it.each([CHECK_ORDER])('knows the check %s', (check) => {
  const credentials = [aSwept({ verdict: 'blocked', check })];
  expect(decodeRows(encodeRows(credentials))).toEqual(credentials);
});

it('keeps the places that accounts have by now', () => {
  const credentials = [
    aSwept({}),
    aSwept({ id: 502, entity: 43, verdict: 'blocked', check: 'role-kind' }),
    aSwept({ id: 503, entity: 43, verdict: 'blocked', check: 'token-exists', ofAccount: true }),
    aSwept({
      id: 900_000_000_000_003,
      kind: 'oauth2-certificate',
      verdict: 'unknown',
      soon: ['certificate-ends', 'only-one'],
    }),
  ];
  expect(encodeRows(credentials)).toBe('dx,0,16,rt,7\n1,2p,17\n1,t\n8v0uaios24,1s02,16');
});

it('refuses every text that it would not write itself', () => {
  const line = fc.stringMatching(/^[0-9a-z,]{0,14}$/);
  const text = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'));
  const changed = fc
    .tuple(anySwept(), fc.nat(), fc.constantFrom('', '0', 'z', ',', '\n', '@', '-', ' ', 'é'))
    .map(([credentials, at, put]) => {
      const whole = encodeRows(credentials);
      const place = whole.length === 0 ? 0 : at % whole.length;
      return whole.slice(0, place) + put + whole.slice(place + 1);
    });
  fc.assert(
    fc.property(fc.oneof(text, changed), (given) => {
      let credentials: SweptCredential[];
      try {
        credentials = decodeRows(given);
      } catch {
        return;
      }
      expect(encodeRows(credentials)).toBe(given);
    }),
    { ...RUNS, numRuns: 2000 },
  );
});

it.each([
  ['the same id twice', [aSwept({}), aSwept({})]],
  ['ids that descend', [aSwept({ id: 7 }), aSwept({ id: 6 })]],
  ['no role', [aSwept({ role: 0 })]],
])('writes no list with %s', (_, credentials) => {
  expect(() => encodeRows(credentials)).toThrow('sweep wrote');
});

it('takes at most 20 characters a credential of a large account', () => {
  expect(encodeRows(large(10_000)).length / 10_000).toBeLessThan(20);
});

it('cuts into pieces that are no longer than they may be, and can each be read alone', () => {
  fc.assert(
    fc.property(anySwept(), fc.integer({ min: 80, max: 300 }), (credentials, most) => {
      const pieces = chunkedRows(credentials, most);
      expect(pieces.every(({ length }) => length > 0 && length <= most)).toBe(true);
      expect(pieces.flatMap(decodeRows)).toEqual(credentials);
    }),
    RUNS,
  );
});

it('leaves most pieces as they are where one credential is new', () => {
  const before = large(20_000);
  const after = before.toSpliced(10, 1).toSpliced(15_000, 1);
  const pieces = new Set(chunkedRows(before, 10_000));
  const changed = chunkedRows(after, 10_000).filter((piece) => !pieces.has(piece));
  expect(pieces.size).toBeGreaterThan(20);
  expect(changed.length).toBeLessThanOrEqual(4);
});

it('puts sections of several integrations into one text', () => {
  const [one, other] = [[aSwept({})], [aSwept({ id: 7, application: 9 }), aSwept({ id: 8 })]];
  const text = `${sectionText('expensify', encodeRows(one))}\n${sectionText('any/9', encodeRows(other))}`;
  expect(sectionsIn(text)).toEqual([
    { group: 'expensify', credentials: one },
    { group: 'any/9', credentials: other },
  ]);
});

it.each(['dx,0', '@', '@expensify', '@expensify\n', '@a b\n1,0,1,1,1', '@a\n1,0,1,1,1\n@', '@a\n1,0,1,1,1\n'])(
  'refuses the sections %j',
  (text) => {
    expect(() => sectionsIn(text)).toThrow('sweep wrote');
  },
);

describe('says what is wrong', () => {
  const wrong = (what: string) => `The saved result of the last sweep is not what that sweep wrote: ${what}.`;

  it.each([
    ['1', 'the line "1"'],
    ['1,0,1,1,1,1', 'the line "1,0,1,1,1,1"'],
    ['1,0,1,1,', 'the line "1,0,1,1,"'],
    [`1${'1'.repeat(100)}`, `the line "1${'1'.repeat(79)}"`],
    ['1,0', 'the ids of the line "1,0"'],
    ['1,0,1,1', 'the ids of the line "1,0,1,1"'],
    ['1,0,1,1,1\n1,0,1', 'an id that is written twice'],
    ['01,0,1,1,1', 'the number "01"'],
    ['1,3,1,1,1', 'the code 3'],
    ['1,00,1,1,1', 'the number "00"'],
    ['1,zzzzzzzz,1,1,1', 'the code 2821109907455'],
    ['1,2t4w,1,1,1', 'the code 131072'],
    ['\n1,0,1,1,1', 'the line ""'],
  ])('in a line: %j', (text, what) => {
    expect(() => decodeRows(text)).toThrow(wrong(what));
  });

  it.each<[Partial<SweptCredential>, string]>([
    [{ verdict: 'fine' as 'ready' }, 'what was found of a credential'],
    [{ check: 'no-check' as 'role-kind' }, 'what was found of a credential'],
    [{ kind: 'password' as 'access-token' }, 'what was found of a credential'],
    [{ soon: ['never' as 'only-one'] }, 'what was found of a credential'],
    [{ entity: 0 }, 'the id 0'],
    [{ id: 1.5 }, 'the id 1.5 after 0'],
  ])('in a credential: %j', (different, what) => {
    expect(() => encodeRows([aSwept(different)])).toThrow(wrong(what));
  });

  it('in a section', () => {
    expect(() => sectionText('a b', '')).toThrow(wrong('the integration "a b"'));
    expect(() => sectionText('x'.repeat(201), '')).toThrow(wrong(`the integration "${'x'.repeat(40)}"`));
    expect(() => sectionsIn('a')).toThrow(wrong('the first section'));
    expect(() => sectionsIn(`@${'a'.repeat(50)}`)).toThrow(wrong(`the section "${'a'.repeat(40)}"`));
    expect(sectionsIn('')).toEqual([]);
    expect([isSection('@a'), isSection('a@')]).toEqual([true, false]);
  });
});

it('ends a piece where it is full, and else at an id that is a multiple of 256 once it is four fifths full', () => {
  const ids = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) => aSwept({ id: first + at, entity: 1, role: 1, application: 1 }));
  const sizes = (credentials: readonly SweptCredential[], most: number) =>
    chunkedRows(credentials, most).map((piece) => decodeRows(piece).length);
  expect(chunkedRows([], 100)).toEqual([]);
  // A line has four characters here, but for the first; sixty are kept free for the next.
  expect(sizes(ids(1000, 40), 100)).toEqual([9, 9, 9, 9, 4]);
  expect(sizes(ids(1000, 40), 103)).toEqual([10, 10, 10, 10]);
  expect(sizes(ids(1000, 3), 10)).toEqual([1, 1, 1]);
  expect(sizes(ids(250, 80), 410)).toEqual([80]);
  expect(sizes(ids(192, 80), 325)).toEqual([64, 16]);
  expect(sizes(ids(1472, 80), 330)).toEqual([66, 14]);
});

function large(count: number): SweptCredential[] {
  return Array.from({ length: count }, (_, place) =>
    aSwept({
      id: 40_000 + place * 3,
      entity: 5_000 + ((place * 7919) % 20_000),
      role: 1_000 + ((place * 31) % 2_000),
      ...(place % 9 === 0 ? { verdict: 'blocked', check: 'role-permission' } : {}),
    }),
  );
}
