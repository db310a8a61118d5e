/**
 * On which line of a JSON text something stands: a place as faults name it, such as `requirements[3].level`, or what is no JSON.
 */

interface Scan {
  /** Where each value begins, by its place. */
  readonly begins: ReadonlyMap<string, number>;
  /** Where the text stops being JSON; null where it is JSON to its end. */
  readonly brokenAt: number | null;
}

const BLANKS = /[ \t\r\n]*/y;
const TEXT = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*"/uy;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** No profile lies as deep; a text that does is no reason to run out of stack. */
export const DEEPEST = 60;

/** On which lines of a text things stand, from 1. */
export interface JsonLines {
  /** The line of a place; that of the nearest place around it that is there. */
  readonly of: (place: string) => number;
  /** The line on which the text stops being JSON; null for one that is JSON. */
  readonly syntaxFault: number | null;
}

/** The text is read once, however many places are asked for. */
export function jsonLines(text: string): JsonLines {
  const { begins, brokenAt } = scan(text);
  const lineAt = (at: number) => text.slice(0, at).split(/\r\n|\r|\n/).length;
  const of = (place: string): number => {
    for (let around = place; around !== ''; around = outer(around)) {
      const at = begins.get(around);
      if (at !== undefined) return lineAt(at);
    }
    return 1;
  };
  return { of, syntaxFault: brokenAt === null ? null : lineAt(brokenAt) };
}

/** The place around a place; empty for the document. */
function outer(place: string): string {
  return place.slice(0, Math.max(0, place.lastIndexOf('.'), place.lastIndexOf('[')));
}

function scan(text: string): Scan {
  const begins = new Map<string, number>();
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const found = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const [word] = pattern.exec(text) ?? [];
    if (word === undefined) return null;
    at += word.length;
    return word;
  };
  const sign = (wanted: string): boolean => {
    found(BLANKS);
    if (text[at] !== wanted) return false;
    at += 1;
    return true;
  };
  /** False where it breaks, with `at` on what is wrong. */
  const value = (place: string, depth: number): boolean => {
    found(BLANKS);
    if (depth > DEEPEST) return false;
    begins.set(place, at);
    if (sign('{')) return members(place, depth);
    if (sign('[')) return items(place, depth);
    return (found(TEXT) ?? found(WORD)) !== null;
  };
  const members = (place: string, depth: number): boolean => {
    if (sign('}')) return true;
    do {
      found(BLANKS);
      const name = found(TEXT);
      if (name === null || !sign(':')) return false;
      const below = String(JSON.parse(name));
      if (!value(place === '' ? below : `${place}.${below}`, depth + 1)) return false;
    } while (sign(','));
    return sign('}');
  };
  const items = (place: string, depth: number): boolean => {
    if (sign(']')) return true;
    let index = 0;
    do {
      if (!value(`${place}[${index}]`, depth + 1)) return false;
      index += 1;
    } while (sign(','));
    return sign(']');
  };
  const isWhole = value('', 0);
  found(BLANKS);
  return { begins, brokenAt: isWhole && at === text.length ? null : at };
}
