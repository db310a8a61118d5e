/**
 * What is recognised does not depend on what a text is wrapped in; no text makes the recogniser throw. None makes it
 * slow: product/megabyte-of-text.
 */
import { assert, constantFrom, property, string, tuple } from 'fast-check';
import type { RecognisedItem } from '../../../src/TypeScript/diagnosis/symptom';
import { LONGEST_LOOKED_AT, otherwiseFor, recognise } from '../../../src/TypeScript/diagnosis/symptom';
import { FEATURES, LOGINS, NAMED, NEGATIVES, RESTRICTIONS, UNNAMED } from './support/seen-texts';

const VOCABULARY = { codes: [{ code: 'NS0565', profile: 'expensify' }] };
const itemsIn = (text: string): readonly RecognisedItem[] => recognise(text, VOCABULARY).items;

/** What an item says, whatever it looked like. */
const meanings = (text: string): object[] =>
  itemsIn(text).map(({ kind, code, anyOf, level, names, records, restriction, explains }) => ({
    kind,
    code,
    anyOf,
    level,
    names,
    records,
    restriction,
    explains,
  }));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#39;');

const WRAPPINGS: Readonly<Record<string, (text: string) => string>> = {
  JSON: (text) => JSON.stringify({ success: false, result: text }),
  'JSON in JSON': (text) => JSON.stringify({ body: JSON.stringify({ result: text }) }),
  SOAP: (text) =>
    `<?xml version="1.0"?><soapenv:Envelope><soapenv:Body><x:m>${escaped(text)}</x:m></soapenv:Body></soapenv:Envelope>`,
  HTML: (text) => `<!DOCTYPE html><html><body><p>Sync failed</p><p>${escaped(text)}</p></body></html>`,
  'HTML, escaped twice': (text) => `<pre>${escaped(escaped(text))}</pre>`,
  'a log': (text) =>
    `2026-11-26T10:00:00Z [worker-3] ERROR request 4711 failed (3 of 9): ${text} at Sync.run (sync.js:10:5)`,
  'line ends of Windows': (text) => `first line\r\n${text}\r\nlast line\r\n`,
  'curly marks and arrows': (text) => text.replace(/'([^']*)'/g, '\u2018$1\u2019').replaceAll('->', '\u2192'),
  'blanks that do not break': (text) => text.replaceAll(' ', '\u00a0'),
  'characters that nobody sees': (text) => text.replace(/([a-z])([a-z] )/g, '$1\u200b$2'),
  'UTF-8 read as Windows-1252': (text) => text.replace(/'([^']*)'/g, 'â€˜$1â€™'),
};

const KNOWN = [...NAMED, ...RESTRICTIONS, ...FEATURES, ...LOGINS, ...UNNAMED, ...NEGATIVES].filter(
  // A code in a list of Detail values, a statement and what is JSON by itself stand for themselves.
  ({ text, items }) => items.length > 0 && !/SELECT|[{}"\n]/.test(text),
);

describe.each(Object.entries(WRAPPINGS))('wrapped in %s', (_name, wrapped) => {
  it('a text says the same', () => {
    expect(KNOWN.length).toBeGreaterThan(35);
    expect(KNOWN.map(({ text }) => meanings(wrapped(text)))).toEqual(KNOWN.map(({ text }) => meanings(text)));
  });
});

describe('any text', () => {
  const noise = string({ maxLength: 60, unit: 'grapheme' });

  it('is answered, and nothing is thrown', () => {
    assert(
      property(string({ maxLength: 300, unit: 'binary' }), (text) => {
        const { items, skipped } = recognise(text, VOCABULARY);

        expect(skipped).toBe(0);
        expect(otherwiseFor(items).message).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('around a sentence takes nothing from it', () => {
    const sentences = [
      "You need  the 'Lists -> Currency' permission",
      'Invalid login attempt.',
      'Request Limit Exceeded!',
    ];
    assert(
      property(tuple(noise, constantFrom(...sentences), noise), ([before, sentence, after]) => {
        const kinds = itemsIn(`${before}\n${sentence}\n${after}`).map(({ kind }) => kind);

        expect(kinds).toContain(itemsIn(sentence)[0]?.kind);
      }),
      { numRuns: 200 },
    );
  });

  it('is quoted as it stood there, in two hundred characters', () => {
    const text = `<p>You need  the &#39;Lists -&gt; Currency&#39; permission</p>`;
    const [item] = itemsIn(text);

    expect(item?.text).toBe('You need  the &#39;Lists -&gt; Currency&#39; permission');
    expect(text.indexOf(item?.text ?? 'nothing')).toBe(item?.at);

    const long = `You need ${'x'.repeat(70)}&amp;${' '.repeat(300)}the 'Lists -> Currency' permission`;
    expect(itemsIn(long)[0]?.text.length).toBeLessThanOrEqual(200);
  });

  it('says a thing once, in order', () => {
    const items = itemsIn(
      'Request limit exceeded. Invalid login attempt. Request limit exceeded. Invalid login attempt.',
    );

    expect(items.map(({ kind }) => kind)).toEqual(['too-many-requests', 'login-refused']);
  });

  it('is read at its start and at its end where it is long, and says how much was not', () => {
    const sentence = "You need  the 'Lists -> Currency' permission";
    const filler = 'nothing to see. '.repeat(40_000);
    const long = `Request limit exceeded ${filler}${sentence}${filler}Invalid login attempt.`;
    const { items, skipped } = recognise(long, VOCABULARY);

    expect(items.map(({ kind }) => kind)).toEqual(['too-many-requests', 'login-refused']);
    expect(items[1]?.at).toBe(long.indexOf('Invalid login'));
    expect(skipped).toBe(long.length - LONGEST_LOOKED_AT);
  });
});
