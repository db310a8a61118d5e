/**
 * A text as its sentences are compared. NetSuite's sentences come escaped for HTML and JSON, once or several times, with curly
 * quotation marks, arrows, hard line ends and characters that nobody sees, depending on who hands them on.
 */

/** A text, and for each of its characters where it began in the text it was made from. */
export interface PlacedText {
  readonly text: string;
  /** One more than `text` has characters: the last is the length of the original. */
  readonly places: readonly number[];
}

/** Escaped in HTML in JSON in HTML, with the ampersand escaped each time. */
const LAYERS = 5;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rarr: '->',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
};

const ESCAPES = /&(?:[a-z]{2,5}|#\d{1,6}|#x[\da-f]{1,5});|\\(?:u[\da-f]{4}|[nrt"'/\\])/gi;
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Without the escapes of HTML and JSON; line ends stay. */
export function decoded(text: string): PlacedText {
  let placed: PlacedText = { text, places: Array.from({ length: text.length + 1 }, (_none, at) => at) };
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const next = replaced(placed, ESCAPES, unescaped);
    if (next.text === placed.text) break;
    placed = next;
  }
  return placed;
}

function unescaped(escape: string): string {
  if (escape.startsWith('\\')) {
    const sign = escape.charAt(1);
    return escape.length > 2 ? character(parseInt(escape.slice(2), 16)) : (CONTROLS[sign.toLowerCase()] ?? sign);
  }
  const name = escape.slice(1, -1).toLowerCase();
  if (name.startsWith('#x')) return character(parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return character(parseInt(name.slice(1), 10));
  return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? escape) : escape;
}

function character(code: number): string {
  return code === 0 || code > 0xffff ? ' ' : String.fromCharCode(code);
}

/** Blanks of every kind, characters that are not seen, and the tags that pages put inside a sentence. */
const GAP =
  /(?:[\s\u00ad\u200b-\u200f\u2060\ufeff]|<\/?(?:b|i|u|p|br|em|strong|wbr|tt|code)\s{0,5}\/?>|<\/?(?:span|div|font)\b[^<>]{0,300}>)+/gi;
const UNSEEN = /^[\u00ad\u200b-\u200f\u2060\ufeff]+$/;
/** The last three of each are what is left of the mark where UTF-8 was read as Windows-1252. */
const SIGNS = /[\u2018\u2019\u201a\u201b\u2032`´]|â€[™˜š]|[\u201c\u201d\u201e\u2033]|â€[œ\u009dž]|[\u2192\u21d2]|â†’/g;

/** With plain quotation marks and arrows, and one blank between words. */
export function folded(placed: PlacedText): PlacedText {
  const signs = replaced(placed, SIGNS, (sign) => {
    if (/^(?:[\u2192\u21d2]|â†)/.test(sign)) return '->';
    return /^(?:[\u201c\u201d\u201e\u2033]|â€[œ\u009dž])/.test(sign) ? '"' : "'";
  });
  return replaced(signs, GAP, (gap) => (UNSEEN.test(gap) ? '' : ' '));
}

export function plainText(text: string): string {
  return folded(decoded(text)).text.trim();
}

function replaced({ text, places }: PlacedText, pattern: RegExp, by: (found: string) => string): PlacedText {
  const parts: string[] = [];
  const kept: number[] = [];
  let from = 0;
  const keep = (to: number): void => {
    if (to > from) parts.push(text.slice(from, to));
    for (let at = from; at < to; at += 1) kept.push(places[at] ?? 0);
  };
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const instead = by(found);
    if (instead === found) continue;
    keep(index);
    parts.push(instead);
    kept.push(...new Array<number>(instead.length).fill(places[index] ?? 0));
    from = index + found.length;
  }
  if (from === 0) return { text, places };
  keep(text.length);
  kept.push(places[text.length] ?? 0);
  return { text: parts.join(''), places: kept };
}
