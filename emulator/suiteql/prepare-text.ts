import { parseFailure, unsupported } from './refusal';

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

/** @throws SuiteQLRefusal for text that no SQL parser could read and for LIMIT and TOP */
export function prepareText(query: string): PreparedText {
  const tokens = tokenize(query);
  const words = tokens.filter((token) => token.kind !== 'space');
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
