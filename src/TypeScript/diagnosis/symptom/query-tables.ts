/**
 * Tables that a SuiteQL statement in a text reads.
 */
import type { PlacedText } from '../../netsuite/refusals/plain-text';

export interface QueryTable {
  readonly table: string;
  /** From where to where it stands in the original. */
  readonly from: number;
  readonly to: number;
}

interface Word {
  /** In lower case; a quoted name without its marks. */
  readonly text: string;
  readonly quoted: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * Strings first: what stands in them is no part of the statement. A word may end in an apostrophe's letters, for a text around
 * the statement has them.
 */
const WORDS = /'(?:[^'\r\n]|''){0,400}'|"([A-Za-z_][\w$]{0,60})"|([A-Za-z_][\w$]*(?:'[a-z]{1,2}\b)?|[(),.;])/g;
/** Where a list of tables ends. */
const ENDS_TABLES = new Set(
  'where group order having union intersect minus except on using limit fetch offset select set inner left right full outer cross natural lateral join ( ) ;'.split(
    ' ',
  ),
);
/** Words that make an English sentence of what begins like a statement. */
const PROSE = new Set<string | undefined>('a an the your this these please you to one'.split(' '));
/** Characters from a SELECT to its FROM, at most. */
const SELECT_LIST = 20_000;

/** In order of appearance, each table once, those of which nothing is known among them: names of common table expressions are none. */
export function everyTableIn({ text, places }: PlacedText): QueryTable[] {
  const words = wordsOf(text);
  const named = new Set<string>();
  const found = new Map<string, QueryTable>();
  let select: number | undefined;
  for (const [at, word] of words.entries()) {
    if (words[at + 1]?.text === 'as' && words[at + 2]?.text === '(') named.add(word.text);
    if (word.quoted) continue;
    if (word.text === 'select') select = isProse(words, at + 1) ? undefined : word.from;
    else if (word.text === ';') select = undefined;
    else if (select !== undefined && (word.text === 'from' || word.text === 'join')) {
      if (word.from - select > SELECT_LIST && word.text === 'from') continue;
      for (const table of tablesAfter(words, at)) {
        if (found.has(table.text)) continue;
        found.set(table.text, { table: table.text, from: places[table.from] ?? 0, to: places[table.to] ?? 0 });
      }
    }
  }
  return [...found.values()].filter(({ table }) => !named.has(table));
}

/** `Select a customer from the list`; an alias of one letter has a dot or a comma behind it. */
function isProse(words: readonly Word[], at: number): boolean {
  const behind = words[at + 1]?.text;
  return PROSE.has(words[at]?.text) && behind !== '.' && behind !== ',';
}

/** From the first SELECT on: quotation marks before it may be around the statement. */
function wordsOf(text: string): Word[] {
  const begin = text.search(/\bwith\s{1,20}\w{1,60}\s{1,20}as\s{0,20}\(|\bselect\b/i);
  if (begin === -1) return [];
  return [...withoutComments(text.slice(begin)).matchAll(WORDS)].flatMap(({ 0: all, 1: quoted, 2: plain, index }) => {
    const name = quoted ?? plain;
    if (name === undefined) return [];
    const from = begin + index;
    return { text: name.toLowerCase(), quoted: quoted !== undefined, from, to: from + all.length };
  });
}

/** With blanks in their place. One that does not end is none. */
function withoutComments(statement: string): string {
  const text = `${statement}\n`;
  const parts: string[] = [];
  let from = 0;
  for (const { 0: open, index } of text.matchAll(/--|\/\*/g)) {
    if (index < from) continue;
    const close = open === '--' ? '\n' : '*/';
    const end = text.indexOf(close, index + 2);
    if (end === -1) break;
    parts.push(text.slice(from, index), ' '.repeat(end - index), close);
    from = end + close.length;
  }
  return parts.join('') + text.slice(from);
}

/** The tables of a FROM or a JOIN: names before an alias, with commas between; a subquery is met by its own FROM. */
function tablesAfter(words: readonly Word[], from: number): Word[] {
  const tables: Word[] = [];
  let expected = true;
  for (let at = from + 1; ; at += 1) {
    const word = words[at];
    if (word === undefined || (!word.quoted && ENDS_TABLES.has(word.text))) break;
    if (word.text === ',') expected = true;
    else if (expected) {
      // EXTRACT(YEAR FROM x), TRIM(x FROM y) and BUILTIN.DF(x) have a dot or a bracket behind the name.
      const next = words[at + 1]?.text;
      if (next === '(' || next === '.' || PROSE.has(word.text)) break;
      tables.push(word);
      expected = false;
    }
  }
  return tables;
}
