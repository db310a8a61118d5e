/** What Oracle's SQL has and the parser here does not read: name and pattern, over text without texts in quotes. */
const SYNTAX: readonly (readonly [string, RegExp])[] = [
  ['CONNECT BY', /\bconnect\s+by\b|\bstart\s+with\b/],
  ['PIVOT and UNPIVOT', /\b(?:un)?pivot\s*\(/],
  ['KEEP', /\bkeep\s*\(\s*dense_rank\b/],
  ['NATURAL JOIN', /\bnatural\s+(?:inner\s+|left\s+|right\s+)?join\b/],
  ['ESCAPE', /\bescape\s*\?|\bescape\s*''/],
  ['TRIM with LEADING, TRAILING or BOTH', /\btrim\s*\(\s*(?:leading|trailing|both)\b/],
  ['PERCENT', /\bfetch\s+(?:first|next)\s+\S+\s+percent\b/],
  ['WITH TIES', /\bwith\s+ties\b/],
  ['intervals', /\binterval\b/],
  ['MINUS and INTERSECT', /\b(?:minus|intersect)\b/],
  ['a subquery in FROM without an alias', /\b(?:from|join)\s*\(\s*select\b|,\s*\(\s*select\b/],
];

/**
 * The Oracle syntax that may have kept a statement from being read; undefined if there is none of it in the text.
 *
 * @param reason what the parser said
 */
export function unparsedSyntax(text: string, reason: string): string | undefined {
  // `IN (SELECT a FROM b, c)` is one of those.
  if (reason.includes('Ambiguous SQL syntax')) return 'a statement that its parser can read in two ways';
  const bare = text.replaceAll(/'(?:[^']|'')*'/g, "''").toLowerCase();
  return SYNTAX.find(([, pattern]) => pattern.test(bare))?.[0];
}
