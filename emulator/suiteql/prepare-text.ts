import { invalidSearch, parseFailure, unsupported } from './refusal';

/**
 * Makes SuiteQL text readable for a PostgreSQL parser: `?` becomes `$1`, `$2` …, comments go, and names that PostgreSQL
 * reserves and SuiteQL does not (`l.user`) are quoted. Text in quotes is left alone.
 */

export interface PreparedText {
  readonly text: string;
  readonly placeholders: number;
}

type Kind = 'space' | 'text' | 'quoted' | 'word' | 'number' | 'placeholder' | 'other';

interface Token {
  readonly kind: Kind;
  readonly text: string;
}

const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ['space', /(?:\s|--[^\n]*|\/\*[\s\S]*?\*\/)+/y],
  ['text', /'(?:[^']|'')*'/y],
  ['quoted', /"[^"]*"/y],
  ['word', /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['placeholder', /\?/y],
  ['other', /[^'"$:[\]{}]/y],
];

/** @throws SuiteQLRefusal for text that no SQL parser could read, for what SuiteQL has not, and for TOP */
export function prepareText(query: string): PreparedText {
  const tokens = tokenize(query);
  const words = tokens.filter((token) => token.kind !== 'space');
  refuseOracleOuterJoin(words);
  refuseQuotedFields(words);
  let placeholders = 0;
  let index = -1;
  const text = tokens
    .map((token) => {
      if (token.kind === 'space') return ' ';
      index += 1;
      if (token.kind === 'placeholder') return `$${(placeholders += 1)}`;
      if (token.kind !== 'word') return token.text;
      return word(query, token.text, words[index - 1], words[index + 1], words[index - 2]);
    })
    .join('');
  return { text, placeholders };
}

/** [DOC article_0824094533] `a.id (+) = b.id`, the page's own example. The other side may be valid, and the parser lacks it. */
function refuseOracleOuterJoin(words: readonly Token[]): void {
  const at = words.findIndex(
    ({ text }, index) => text === '(' && words[index + 1]?.text === '+' && words[index + 2]?.text === ')',
  );
  if (at < 0) return;
  if (/^[=<>!]$/.test(words[at + 3]?.text ?? '')) throw invalidSearch('a right outer join by (+): use JOIN');
  throw unsupported('(+)');
}

/** [DOC article_0824094533] no quotation marks around the names of fields in a sub-select; around an alias they may stand. */
function refuseQuotedFields(words: readonly Token[]): void {
  const isSubselect: boolean[] = [];
  for (const [index, { kind, text }] of words.entries()) {
    if (text === '(') isSubselect.push(words[index + 1]?.text.toLowerCase() === 'select');
    else if (text === ')') isSubselect.pop();
    else if (kind === 'quoted' && isSubselect.includes(true) && !isAlias(words[index - 1])) {
      throw invalidSearch(`quotation marks around the field ${text} in a sub-select`);
    }
  }
}

/** Words after which a name is no alias. */
const BEFORE_A_FIELD = new Set([
  ...['select', 'distinct', 'all', 'where', 'and', 'or', 'not', 'on', 'by', 'having', 'case', 'when', 'then', 'else'],
  ...['between', 'in', 'like', 'is'],
]);

function isAlias(before: Token | undefined): boolean {
  if (before === undefined) return false;
  return before.kind === 'other' ? before.text === ')' : !BEFORE_A_FIELD.has(before.text.toLowerCase());
}

function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < query.length) {
    const token = next(query, position);
    if (token === undefined) throw parseFailure(query, `syntax error, state: 0, near: ${query.slice(position)}`);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

function next(query: string, position: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const text = pattern.exec(query)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}

function word(query: string, text: string, before?: Token, after?: Token, beforeThat?: Token): string {
  const lower = text.toLowerCase();
  const previous = before?.kind === 'word' ? before.text.toLowerCase() : before?.text;
  const isName = previous === '.' || (previous === 'as' && beforeThat !== undefined);
  if (after?.text !== '(' && (isName || lower === 'user')) return `"${lower}"`;
  if (
    lower === 'limit' &&
    !isName &&
    (after?.kind === 'number' || after?.kind === 'placeholder' || after?.text === '(')
  ) {
    throw parseFailure(query, `syntax error, near: ${text} (SuiteQL has no LIMIT: write FETCH FIRST n ROWS ONLY)`);
  }
  // [DOC article_0824094533]
  if ((lower === 'date' || lower === 'timestamp') && previous !== '.' && after?.kind === 'text') {
    throw invalidSearch('a date as a literal: use TO_DATE');
  }
  if (lower === 'top' && (previous === 'select' || previous === 'distinct') && after?.kind === 'number') {
    throw unsupported('TOP');
  }
  // The parser drops the parentheses, and an ORDER BY inside them would then seem to be the whole UNION's.
  if (after?.text === '(' && (lower === 'union' || (lower === 'all' && previous === 'union'))) {
    throw unsupported('a UNION with a part in parentheses');
  }
  if (lower === 'minus' || lower === 'intersect') {
    throw unsupported(lower.toUpperCase());
  }
  return text;
}
