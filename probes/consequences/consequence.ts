/**
 * What a false assumption would do to Token Doctor in a real account. The ledger says what is assumed; this says what hangs on it.
 */

/** Worst first. */
export const HARMS = ['wrong-ready', 'false-alarm', 'wrong-advice', 'no-answer', 'unknown', 'none'] as const;
export type Harm = (typeof HARMS)[number];

export const HARM_WORDS: Readonly<Record<Harm, string>> = {
  'wrong-ready': 'Token Doctor could say ready although the integration fails',
  'false-alarm': 'Token Doctor could say blocked although the integration works',
  'wrong-advice': 'the verdict stays right; a plan, a time or an explanation could be wrong',
  'no-answer': 'a page, a list or a change fails, and says so',
  unknown: 'what is read counts as unread, so the verdict falls to unknown',
  none: 'no report, page or fix of Token Doctor depends on it, or it takes the one answer like the other',
};

export interface Consequence {
  readonly harm: Harm;
  /** One plain sentence: what a user would see. */
  readonly ifFalse: string;
  /** The file whose rule keeps it from doing worse; null for none. */
  readonly guard: string | null;
}

/** By the id of the claim. */
export type Consequences = Readonly<Record<string, Consequence>>;

type Row = readonly [id: string, harm: Harm, ifFalse: string, guard?: string];

export function consequences(rows: readonly Row[]): readonly (readonly [string, Consequence])[] {
  return rows.map(([id, harm, ifFalse, guard]) => [id, { harm, ifFalse, guard: guard ?? null }]);
}
