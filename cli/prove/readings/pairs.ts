/** Two accounts that differ in one thing, of which one is ready and the other is not. */
import type { Chance } from '../../../__tests__/reference/whole/chance';
import type { WholeAccount } from '../../../__tests__/reference/whole/whole-account';
import { wholeAnswer } from '../../../__tests__/reference/whole/answer-whole';
import { askable } from '../emulator/in-emulator';
import { truthsBeside } from './truths';

export interface Pair {
  /** In what they differ. */
  readonly what: string;
  readonly faulty: WholeAccount;
  readonly sound: WholeAccount;
}

/** At most one for each thing in which they may differ. */
export function pairsOf(drawn: WholeAccount, { mixed }: Chance): Pair[] {
  const whole = askable(drawn);
  const isReady = readiness(whole);
  if (isReady === null) return [];
  const pairs = new Map<string, Pair>();
  for (const { what, whole: changed } of mixed(truthsBeside(whole))) {
    const other = askable(changed);
    if (pairs.has(what) || readiness(other) !== !isReady) continue;
    pairs.set(what, isReady ? { what, faulty: other, sound: whole } : { what, faulty: whole, sound: other });
  }
  return mixed([...pairs.values()]);
}

/** Null for an account that is not whole. */
function readiness(whole: WholeAccount): boolean | null {
  try {
    return wholeAnswer(whole).verdict === 'ready';
  } catch {
    return null;
  }
}
