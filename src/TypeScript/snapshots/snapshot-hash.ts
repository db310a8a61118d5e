/**
 * The hash of an entry: that of the facts, and a sign for what these facts alone cannot tell.
 */

/** `+` every token was ready; `-` not, or nobody asked; `!` somebody else saw a fault of the integration record. */
export type Sign = '+' | '-' | '!';

const FROM_BEST: readonly string[] = ['+', '-', '!'] satisfies readonly Sign[];

export function snapshotHash(facts: string, sign: Sign): string {
  return `${facts}${sign}`;
}

export function isOfSameFacts(a: string, b: string): boolean {
  return a.slice(0, -1) === b.slice(0, -1);
}

/** Whether the sign of one hash says less good than that of another. */
export function isWorse(hash: string, than: string): boolean {
  return FROM_BEST.indexOf(hash.slice(-1)) > FROM_BEST.indexOf(than.slice(-1));
}
