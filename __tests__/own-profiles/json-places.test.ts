/** On which line of a pasted text a fault stands. */
import fc from 'fast-check';
import { jsonLines } from '../../src/TypeScript/profiles/json-places';
import { worked } from '../support/worked';

const TEXT = `{
  "id": "x",
  "list": [
    1,
    { "level": "VIEW",
      "a.b": true }
  ]
}`;

it.each([
  ['', 1],
  ['id', 2],
  ['list', 3],
  ['list[0]', 4],
  ['list[1]', 5],
  ['list[1].level', 5],
  ['list[1].a.b', 6],
  ['list[1].missing', 5],
  ['list[7].level', 3],
  ['nowhere', 1],
])('%s stands on line %i', (place, line) => {
  expect(jsonLines(TEXT).of(place)).toBe(line);
  expect(jsonLines(TEXT.replaceAll('\n', '\r\n')).of(place)).toBe(line);
});

it.each([
  ['{\n "a": tru\n}', 2],
  ['{\n "a": 1,\n}', 3],
  ['{\n "a": "open\n}', 2],
  ['{ "a": 1 }\nmore', 2],
  ['', 1],
  ['{"a":"\\x"}', 1],
  ["{'a': 1}", 1],
])('%j stops being JSON on line %i', (text, line) => {
  expect(jsonLines(text).syntaxFault).toBe(line);
});

it('what JSON.parse takes is JSON here too, and what it refuses is not', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '\\', '1', '\u0001'),
      (json, at, sign) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + sign + json.slice(place + 1);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(jsonLines(text).syntaxFault === null).toBe(isJson);
      },
    ),
    { numRuns: 500 },
  );
});

it('a text that is nested beyond every profile stops there', () => {
  expect(jsonLines('['.repeat(5000)).syntaxFault).toBe(1);
});

it('a megabyte of one string is looked at in no time', () => {
  const text = JSON.stringify({ id: 'x'.repeat(1_000_000), list: [1] });
  const start = process.cpuUsage();
  expect(jsonLines(text).of('list[0]')).toBe(1);
  expect(worked(start)).toBeLessThan(500);
});

it.each([
  ['a]', 1],
  ['.]', 1],
  ['a[', 2],
  [`${'a.'.repeat(20_000)}b`, 2],
])('a place that no text has (%#) has the line of what is around it', (place, line) => {
  expect(jsonLines('{\n"a": 1}').of(place)).toBe(line);
});

it('keys that stand twice beyond the depth of every profile have the line of what is around them', () => {
  const text = `${'{"x]":\n'.repeat(100)}1${'}'.repeat(100)}`;
  expect(jsonLines(text).of(Array(100).fill('x]').join('.'))).toBe(61);
});
