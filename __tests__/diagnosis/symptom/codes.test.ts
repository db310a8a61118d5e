/** Codes of integrations that are no single word. */
import { codesIn, isSameCode } from '../../../src/TypeScript/diagnosis/symptom/codes';
import { decoded } from '../../../src/TypeScript/netsuite/refusals/plain-text';

function vendors(text: string, ...codes: readonly (readonly [code: string, profile: string])[]) {
  const vocabulary = { codes: codes.map(([code, profile]) => ({ code, profile })) };
  return codesIn(decoded(text), vocabulary).vendors;
}

const placesIn = (text: string, code: string) => vendors(text, [code, 'acme']).map(({ from, to }) => [from, to]);

it('are found with their places, and with each profile that lists them once', () => {
  const found = vendors('Failed: E 17, then E 17.', ['E 17', 'acme'], [' E 17 ', 'bolt'], ['E 17', 'acme']);
  expect(found).toMatchObject([
    { kind: 'vendor-code', code: 'E 17', from: 8, to: 12, profiles: ['acme', 'bolt'] },
    { kind: 'vendor-code', code: 'E 17', from: 19, to: 23, profiles: ['acme', 'bolt'] },
  ]);
  expect(found[0]?.source).toMatch(/^ASSUMED/);
});

it('are found at either end of the text', () => {
  expect(placesIn('E/17', 'E/17')).toEqual([[0, 4]]);
});

it.each(['xE/17', '1E/17', '_E/17', 'E/17x', 'E/171', 'E/17_'])('are no part of a longer word: %s', (text) => {
  expect(placesIn(text, 'E/17')).toEqual([]);
});

it('are found after one that is part of a longer word', () => {
  expect(placesIn('xE/17 (E/17)', 'E/17')).toEqual([[7, 11]]);
});

it('are found in any case where they have a digit, and are told as the text has them', () => {
  expect(vendors('failed: e/17', ['E/17', 'acme'])).toMatchObject([{ code: 'e/17', from: 8 }]);
  expect(vendors('failed: E/17', ['e/17', 'acme'])).toMatchObject([{ code: 'E/17', from: 8 }]);
});

it('are found only as they are written where they have none', () => {
  expect(placesIn('No Access!', 'No Access!')).toEqual([[0, 10]]);
  expect(placesIn('no access!', 'No Access!')).toEqual([]);
});

it('have their place in the text as it came, before escapes were taken out', () => {
  expect(placesIn('&amp; E/17', 'E/17')).toEqual([[6, 10]]);
});

it('are found in a text whose capital letters are more: only as they are written', () => {
  expect(placesIn('ß E/17', 'E/17')).toEqual([[2, 6]]);
  expect(placesIn('ß e/17', 'E/17')).toEqual([]);
});

it('are not found where a profile lists an empty one', () => {
  expect(vendors('Some text', [' ', 'acme'])).toEqual([]);
});

it.each(['AB17', 'AB-17', 'A_BC-17'])('are found once where they are a single word: %s', (code) => {
  expect(placesIn(`failed: ${code}.`, code)).toEqual([[8, 8 + code.length]]);
});

it.each(['17-AB', 'A-B!', 'AB-17-', 'AB_'])('are found where they only begin or end like a word: %s', (code) => {
  expect(placesIn(`failed: ${code} .`, code)).toEqual([[8, 8 + code.length]]);
});

it('are the same whatever blanks a profile has around them, and in any case where they have a digit', () => {
  const pairs = [
    [' AB12 ', 'ab12'],
    ['No Access', 'No Access'],
    ['No Access', 'no access'],
    ['AB12', 'AB13'],
  ] as const;
  expect(pairs.map(([listed, found]) => isSameCode(listed, found))).toEqual([true, true, false, false]);
});

describe('a word', () => {
  const found = (text: string, ...codes: readonly (readonly [code: string, profile: string])[]) =>
    codesIn(decoded(text), { codes: codes.map(([code, profile]) => ({ code, profile })) });

  it.each(['USER_ERROR', 'INVALID_PARAMETER', 'INVALID_CONTENT', 'NONEXISTENT_ID'])(
    '%s says nothing, whoever lists it',
    (code) => {
      expect(found(`x ${code}`)).toEqual({
        netsuites: [],
        empty: [{ from: 2, to: 2 + code.length, code }],
        vendors: [],
      });
      expect(found(code, [code, 'acme']).empty).toEqual([{ from: 0, to: code.length, code, profiles: ['acme'] }]);
    },
  );

  it('is a code of NetSuite, whoever lists it', () => {
    const place = { from: 0, to: 13, code: 'INVALID_GRANT' };
    const own = { kind: 'oauth2-grant', source: '[DOC] subsect_161252460252' };
    expect(found('INVALID_GRANT')).toEqual({ netsuites: [{ ...place, ...own }], empty: [], vendors: [] });
    expect(found('INVALID_GRANT', ['INVALID_GRANT', 'acme']).netsuites).toEqual([
      { ...place, ...own, profiles: ['acme'] },
    ]);
  });

  it('is a value of the column Detail', () => {
    expect(found('InvalidTimestamp').netsuites).toMatchObject([{ kind: 'login-clock', code: 'InvalidTimestamp' }]);
  });

  it('is nothing', () => {
    expect(found('constructor hello WORLD_PEACE')).toEqual({ netsuites: [], empty: [], vendors: [] });
  });
});
