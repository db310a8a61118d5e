/**
 * A JSON reader that says line and column, and refuses a key that stands twice in one object: `JSON.parse` would silently
 * keep the last, and an account whose permission stands twice is not the account that its author had in mind.
 */

/** A place in the text where it stops being JSON. */
export class JsonSyntaxError extends Error {
  constructor(
    readonly line: number,
    readonly column: number,
    message: string,
  ) {
    super(message);
    this.name = 'JsonSyntaxError';
  }
}

const DEEPEST = 200;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Anything but a quote, a backslash and the control characters. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SPACE = /[ \t\r\n]*/y;
const BLANK = 0x20;
const WORDS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Objects come back without a prototype, so that a key like `__proto__` is a key like any other.
 *
 * @throws JsonSyntaxError for anything that is not JSON, for a double key and for nesting beyond 200 levels
 */
export function parseJson(source: string): unknown {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  let position = 0;

  const failAt = (at: number, message: string): never => {
    const before = text.slice(0, at).split('\n');
    throw new JsonSyntaxError(before.length, (before.at(-1)?.length ?? 0) + 1, message);
  };
  const take = (pattern: RegExp): string => {
    const start = position;
    pattern.lastIndex = start;
    if (pattern.test(text)) position = pattern.lastIndex;
    return text.slice(start, position);
  };
  const found = (): string => {
    const character = text[position];
    return character === undefined ? 'the end of the file' : JSON.stringify(character);
  };
  const expected = (what: string): never => failAt(position, `Expected ${what}, found ${found()}.`);
  // Most marks have no blank before them: a search for none costs more than the rest.
  const passBlanks = (): void => {
    if (text.charCodeAt(position) <= BLANK) take(SPACE);
  };
  const skip = (character: string): boolean => {
    passBlanks();
    if (text[position] !== character) return false;
    position += 1;
    passBlanks();
    return true;
  };

  const readString = (): string => {
    const start = position;
    position += 1;
    take(PLAIN);
    if (text[position] === '"') {
      position += 1;
      return text.slice(start + 1, position - 1);
    }
    for (;;) {
      take(PLAIN);
      if (text[position] === '"') break;
      if (take(ESCAPE) === '') {
        expected(text[position] === '\\' ? 'a valid escape in this text' : 'the end of this text (a closing ")');
      }
    }
    position += 1;
    return String(JSON.parse(text.slice(start, position)));
  };

  const readObject = (depth: number): Record<string, unknown> => {
    const result = Object.create(null) as Record<string, unknown>;
    if (skip('}')) return result;
    do {
      if (text[position] !== '"') expected('a key in double quotes');
      const start = position;
      const key = readString();
      if (key in result) failAt(start, `The key ${JSON.stringify(key)} stands twice in one object. Keep one of them.`);
      if (!skip(':')) expected('":" after the key');
      result[key] = readValue(depth);
    } while (skip(','));
    if (!skip('}')) expected('"," or "}"');
    return result;
  };

  const readArray = (depth: number): unknown[] => {
    const result: unknown[] = [];
    if (skip(']')) return result;
    do result.push(readValue(depth));
    while (skip(','));
    if (!skip(']')) expected('"," or "]"');
    return result;
  };

  const readValue = (depth: number): unknown => {
    if (depth >= DEEPEST) failAt(position, `Nested more than ${DEEPEST} levels deep.`);
    if (text[position] === '"') return readString();
    if (skip('{')) return readObject(depth + 1);
    if (skip('[')) return readArray(depth + 1);
    const number = take(NUMBER);
    if (number !== '') return Number(number);
    for (const [word, value] of WORDS) {
      if (text.startsWith(word, position)) {
        position += word.length;
        return value;
      }
    }
    return expected('a value');
  };

  passBlanks();
  const value = readValue(0);
  passBlanks();
  if (position < text.length) expected('the end of the file');
  return value;
}
