import { writtenForms } from './written-forms.ts';

/** Takes every run of a secret out of a text. */
export type Redact = (text: string) => string;

/** So many characters of a secret in a row are never handed on. A shorter secret would be found in every text. */
const RUN = 8;
/** Hexadecimal digits that say as much as that. */
const HEX_RUN = 2 * RUN;

/** One escaping may lie in another: a header in JSON in a log in JSON. */
const LAYERS = 3;

/**
 * Knows these secrets in part and in whole, for whoever echoes one may cut it anywhere: as they are, in capitals, in base64
 * (also for addresses, and beginning anywhere in it) and in hexadecimal digits; each of them percent-encoded, or escaped as in
 * JSON, HTML and XML. The work grows with the length of the text alone: 10 MB took less than a second.
 */
export function redactor(secrets: readonly string[]): Redact {
  const forms = secrets.map(writtenForms);
  const plain = runsOf(forms.flatMap((form) => form.plain));
  const hex = runsOf(forms.flatMap((form) => form.hex));
  if (plain.isEmpty) return (text) => text;
  return (text) => {
    if (text.length < RUN) return text;
    const marks = { isSecret: undefined as Uint8Array | undefined, length: text.length };
    let layer: Layer | undefined = { codes: codesOf(text), begins: undefined };
    for (let depth = 0; layer !== undefined && depth <= LAYERS; depth += 1) {
      mark(layer, plain, RUN, marks);
      mark(layer, hex, HEX_RUN, marks);
      layer = unescaped(layer);
    }
    return marks.isSecret === undefined ? text : without(text, marks.isSecret);
  };
}

/** Looked up once: in some surroundings the look-up of a global takes longer than what it does. */
const { imul } = Math;

/** Characters that are compared at once. Every run holds one of these groups that begins at a multiple of the stride. */
const GROUP = 4;
const STRIDE = RUN - GROUP + 1;

/** Every eight characters in a row that stand in a secret, as two groups of four. */
interface Runs {
  readonly has: (first: number, second: number) => boolean;
  readonly isEmpty: boolean;
  /** Whether a group may be one of a secret, by its hash: nearly all of a text is passed over by this alone. */
  readonly mayHold: Uint8Array;
}

function runsOf(secrets: readonly string[]): Runs {
  const all = secrets.map(codesOf).filter(({ length }) => length >= RUN);
  const mayHold = new Uint8Array(1 << 16);
  const pairs = pairSet(all.reduce((sum, { length }) => sum + length, 0));
  for (const codes of all) {
    for (let at = 0; at + GROUP <= codes.length; at += 1) {
      const first = groupAt(codes, at);
      mayHold[hashOf(first)] = 1;
      if (at + RUN <= codes.length) pairs.add(first, groupAt(codes, at + GROUP));
    }
  }
  return { has: pairs.has, isEmpty: all.length === 0, mayHold };
}

interface PairSet {
  readonly add: (first: number, second: number) => void;
  readonly has: (first: number, second: number) => boolean;
}

/**
 * A set of pairs of groups, in two arrays: a private key has tens of thousands of them, and a set of objects takes ten times
 * as long to make.
 */
function pairSet(most: number): PairSet {
  const bits = Math.max(1, Math.ceil(Math.log2(2 * most + 1)));
  const size = 2 ** bits;
  const [firsts, seconds] = [new Int32Array(size), new Int32Array(size)];
  // No group is 0, so a place that holds 0 is free; half of the places always are.
  const placeOf = (first: number, second: number): number => {
    // The high bits, which every character has a part in.
    let place = imul(imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> (32 - bits);
    while (firsts[place] !== 0 && (firsts[place] !== first || seconds[place] !== second)) {
      place = (place + 1) & (size - 1);
    }
    return place;
  };
  return {
    add: (first, second) => {
      const place = placeOf(first, second);
      [firsts[place], seconds[place]] = [first, second];
    },
    has: (first, second) => firsts[placeOf(first, second)] === first && first !== 0,
  };
}

/** Four codes of seven bits each. */
function groupAt(codes: Uint8Array, at: number): number {
  return (codes[at] ?? 0) | ((codes[at + 1] ?? 0) << 7) | ((codes[at + 2] ?? 0) << 14) | ((codes[at + 3] ?? 0) << 21);
}

function hashOf(group: number): number {
  return imul(group, 0x9e3779b1) >>> 16;
}

/** A character as it is compared: in small letters, and base64 for addresses as any other. No secret holds a 0. */
const COMPARED = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return character === '-' ? 43 : character === '_' ? 47 : character.charCodeAt(0);
});

function codesOf(text: string): Uint8Array {
  const codes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = compared(text.charCodeAt(at));
  return codes;
}

function compared(code: number): number {
  return COMPARED[code] ?? 0;
}

/** A reading of a text. */
interface Layer {
  readonly codes: Uint8Array;
  /** Where each character begins in the text that came, and where the last ends; undefined where they are the same. */
  readonly begins: Uint32Array | undefined;
}

interface Marks {
  /** By the characters of the text that came; made only where there is something to mark. */
  isSecret: Uint8Array | undefined;
  readonly length: number;
}

function mark({ codes, begins }: Layer, { has, mayHold }: Runs, run: number, marks: Marks): void {
  const isRun = (at: number): boolean => has(groupAt(codes, at), groupAt(codes, at + GROUP));
  const isLongRun = (at: number): boolean => isRun(at) && (run === RUN || isRun(at + RUN));
  // Looked at already: each place is looked at once, however many groups are near it.
  let seen = 0;
  for (let at = 0; at + GROUP <= codes.length; at += STRIDE) {
    if (mayHold[hashOf(groupAt(codes, at))] !== 1) continue;
    const last = Math.min(at, codes.length - run);
    for (let from = Math.max(seen, at + GROUP - run); from <= last; from += 1) {
      if (!isLongRun(from)) continue;
      marks.isSecret ??= new Uint8Array(marks.length);
      marks.isSecret.fill(1, begins?.[from] ?? from, begins?.[from + run] ?? from + run);
    }
    seen = Math.max(seen, last + 1);
  }
}

function without(text: string, isSecret: Uint8Array): string {
  const kept: string[] = [];
  let at = 0;
  while (at < text.length) {
    const first = isSecret.indexOf(1, at);
    if (first < 0) break;
    const end = isSecret.indexOf(0, first);
    kept.push(text.slice(at, first), '…');
    at = end < 0 ? text.length : end;
  }
  return kept.join('') + text.slice(at);
}

const [PERCENT, BACKSLASH, AMPERSAND, SEMICOLON, HASH, LETTER_U, LETTER_X] = [37, 92, 38, 59, 35, 117, 120];
/** After a backslash: the character itself. An underscore is compared as a slash, so it is one of them. */
const QUOTED: ReadonlySet<number> = new Set([34, 39, 92, 47]);
const ENTITIES: ReadonlyMap<string, number> = new Map([
  ['amp', 38],
  ['lt', 60],
  ['gt', 62],
  ['quot', 34],
  ['apos', 39],
]);

interface Escape {
  readonly code: number;
  readonly length: number;
}

/** The next reading; undefined where nothing is escaped. */
function unescaped({ codes, begins }: Layer): Layer | undefined {
  if (![PERCENT, BACKSLASH, AMPERSAND].some((sign) => codes.includes(sign))) return undefined;
  const read = new Uint8Array(codes.length);
  const from = new Uint32Array(codes.length + 1);
  let [length, at, found] = [0, 0, false];
  while (at < codes.length) {
    const escape = escapeAt(codes, at);
    read[length] = escape === undefined ? (codes[at] ?? 0) : compared(escape.code);
    from[length] = begins?.[at] ?? at;
    length += 1;
    at += escape?.length ?? 1;
    found ||= escape !== undefined;
  }
  if (!found) return undefined;
  from[length] = begins?.[codes.length] ?? codes.length;
  return { codes: read.subarray(0, length), begins: from };
}

function escapeAt(codes: Uint8Array, at: number): Escape | undefined {
  switch (codes[at]) {
    case PERCENT:
      return hexAt(codes, at + 1, 2, 3);
    case BACKSLASH:
      return backslashAt(codes, at);
    case AMPERSAND:
      return entityAt(codes, at);
    default:
      return undefined;
  }
}

function backslashAt(codes: Uint8Array, at: number): Escape | undefined {
  const next = codes[at + 1] ?? 0;
  if (next === LETTER_U) return hexAt(codes, at + 2, 4, 6);
  if (next === LETTER_X) return hexAt(codes, at + 2, 2, 4);
  return QUOTED.has(next) ? { code: next, length: 2 } : undefined;
}

/** @param length of the whole escape */
function hexAt(codes: Uint8Array, at: number, digits: number, length: number): Escape | undefined {
  let code = 0;
  for (let index = at; index < at + digits; index += 1) {
    const digit = digitOf(codes[index] ?? 0);
    if (digit > 15) return undefined;
    code = code * 16 + digit;
  }
  return { code, length };
}

/** The longest is `&#1234567;`. */
const LONGEST_ENTITY = 10;

/** How far it is; 0 where none is near. A loop, for a text may be nothing but ampersands. */
function semicolonAfter(codes: Uint8Array, at: number): number {
  for (let far = 1; far < LONGEST_ENTITY; far += 1) {
    const code = codes[at + far];
    if (code === SEMICOLON) return far;
    if (code === AMPERSAND) return 0;
  }
  return 0;
}

function entityAt(codes: Uint8Array, at: number): Escape | undefined {
  const end = semicolonAfter(codes, at);
  if (end < 2) return undefined;
  if (codes[at + 1] !== HASH) {
    const code = ENTITIES.get(String.fromCharCode(...codes.subarray(at + 1, at + end)));
    return code === undefined ? undefined : { code, length: end + 1 };
  }
  const isHex = codes[at + 2] === LETTER_X;
  const first = at + (isHex ? 3 : 2);
  let code = 0;
  for (let index = first; index < at + end; index += 1) {
    const digit = digitOf(codes[index] ?? 0);
    if (digit > (isHex ? 15 : 9)) return undefined;
    code = code * (isHex ? 16 : 10) + digit;
  }
  return first === at + end ? undefined : { code, length: end + 1 };
}

/** 0 to 15; more for whatever is no hexadecimal digit. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : 16;
}
