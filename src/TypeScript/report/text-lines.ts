import type { Verdict } from './contract';
import { VERDICT_WORDS } from './words';

/** A line that says how many are not listed; no line where all are. */
export function more(count: number | undefined, what: string, indent: string): string[] {
  return count === undefined ? [] : [`${indent}… and ${count} more ${what} that are not listed.`];
}

/** A verdict within a sentence. */
export function verdictWord(verdict: Verdict): string {
  return VERDICT_WORDS[verdict].toLowerCase();
}
