/** Takes every run of a secret out of a text. */
export type Redact = (text: string) => string;

/** So many characters of a secret in a row are never handed on. A shorter secret would be found in every text. */
const RUN = 8;

/** One escaping may lie in another: a header in JSON in a log in JSON. */
const LAYERS = 3;

/**
 * Knows these secrets in part and in whole, for whoever echoes one may cut it anywhere; as they are, percent-encoded, and
 * escaped as in JSON, HTML and XML.
 */
export function redactor(secrets: readonly string[]): Redact {
  const runs = new Set(secrets.flatMap(runsOf));
  if (runs.size === 0) return (text) => text;
  return (text) => {
    const isSecret = new Uint8Array(text.length);
    for (let layer: Layer | undefined = asItCame(text), depth = 0; layer && depth <= LAYERS; depth += 1) {
      mark(layer, runs, isSecret);
      layer = unescaped(layer);
    }
    return without(text, isSecret);
  };
}

function runsOf(secret: string): string[] {
  return Array.from({ length: Math.max(0, secret.length - RUN + 1) }, (_, at) => secret.slice(at, at + RUN));
}

/** A reading of a text: each of its characters with where that begins and ends in the text that came. */
interface Layer {
  readonly text: string;
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

function asItCame(text: string): Layer {
  const begins = Array.from({ length: text.length }, (_, at) => at);
  return { text, begins, ends: begins.map((at) => at + 1) };
}

function mark({ text, begins, ends }: Layer, runs: ReadonlySet<string>, isSecret: Uint8Array): void {
  for (let at = 0; at + RUN <= text.length; at += 1) {
    if (runs.has(text.slice(at, at + RUN))) isSecret.fill(1, begins[at], ends[at + RUN - 1]);
  }
}

function without(text: string, isSecret: Uint8Array): string {
  let [kept, at] = ['', 0];
  while (at < text.length) {
    const first = isSecret.indexOf(1, at);
    if (first < 0) return kept + text.slice(at);
    const end = isSecret.indexOf(0, first);
    kept += `${text.slice(at, first)}…`;
    at = end < 0 ? text.length : end;
  }
  return kept;
}

const ESCAPE = /%([\da-f]{2})|\\u([\da-f]{4})|\\(["'\\/])|&(amp|lt|gt|quot|apos);|&#(\d{1,7});|&#x([\da-f]{1,6});/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The next reading; undefined where nothing is escaped. */
function unescaped({ text, begins, ends }: Layer): Layer | undefined {
  const escapes = [...text.matchAll(ESCAPE)];
  if (escapes.length === 0) return undefined;
  const read = { text: '', begins: [] as number[], ends: [] as number[] };
  const take = (characters: string, from: number, to: number): void => {
    read.text += characters;
    for (const _unit of characters.split('')) {
      read.begins.push(begins[from] ?? 0);
      read.ends.push(ends[to - 1] ?? 0);
    }
  };
  let at = 0;
  for (const escape of escapes) {
    for (; at < escape.index; at += 1) take(text.charAt(at), at, at + 1);
    at += escape[0].length;
    take(meantBy(escape), escape.index, at);
  }
  for (; at < text.length; at += 1) take(text.charAt(at), at, at + 1);
  return read;
}

function meantBy([whole, percent, unit, plain, entity, decimal, hexadecimal]: RegExpExecArray): string {
  if (plain !== undefined) return plain;
  if (entity !== undefined) return ENTITIES[entity.toLowerCase()] ?? whole;
  const code = decimal === undefined ? parseInt(percent ?? unit ?? hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
