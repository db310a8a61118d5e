import { MEANINGS } from './meanings';
import type { Otherwise, RecognisedItem, SymptomKind } from './recognised';

/** Which of several things a text speaks of is told: the one that somebody can act upon comes first. */
const RANK: Readonly<Record<Otherwise['kind'], number>> = {
  limit: 0,
  form: 1,
  data: 2,
  setup: 3,
  login: 4,
  unknown: 5,
};

const NOTHING: Otherwise = {
  kind: 'unknown',
  message: 'Token Doctor recognises nothing in the text: no code, no sentence of NetSuite, no permission and no table.',
  look: 'The full check of the integration',
};

/**
 * What it is, where nothing in the chain explains what was recognised. Where a restriction or a limit stands beside an unnamed
 * permission, it is the restriction or the limit.
 */
export function otherwiseFor(items: readonly RecognisedItem[]): Otherwise {
  const all = items.map(({ kind }) => otherwiseOf(kind));
  const [first] = all.toSorted((a, b) => RANK[a.kind] - RANK[b.kind]);
  return first ?? NOTHING;
}

/** What one kind of item is where nothing in the chain explains it. */
export function otherwiseOf(kind: SymptomKind): Otherwise {
  return MEANINGS[kind].otherwise;
}
