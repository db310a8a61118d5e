/**
 * Which change made a check fail. The changes are taken back from now on, the latest first, and the check is asked each time.
 */
import type { Chain } from '../chain';
import type { Status, TokenCheckId } from '../finding';
import type { ChangeEvent, LocalTime } from './events';
import { isBefore, minuteOf } from './events';
import type { Guess, State } from './state';
import { canFollow, GUESSES, keyOf, stateOf, statusIn, undone } from './state';

export type Break =
  /** @property certain whether it is so whatever stood there before the changes that NetSuite shows */
  | { readonly kind: 'change'; readonly event: ChangeEvent; readonly certain: boolean }
  /** Several changes of one minute, of which more than one may be it. */
  | { readonly kind: 'several'; readonly at: LocalTime }
  /** Several changes may be it: that depends on what stood there before. */
  | { readonly kind: 'ambiguous' }
  /** The changes do not lead to what stands there now. */
  | { readonly kind: 'contradiction' }
  /** No change is it: it was so before the first of them. */
  | { readonly kind: 'none' };

/** What it comes to by one guess. */
type Guessed = Exclude<Break, { readonly kind: 'change' }> | { readonly kind: 'change'; readonly event: ChangeEvent };

interface Question {
  readonly check: TokenCheckId;
  /** What the check decides now. */
  readonly status: Status;
  readonly chain: Chain;
  /** All changes that concern the check. */
  readonly changes: readonly ChangeEvent[];
  /** Those since the credential is there, by minute, the earliest first. */
  readonly minutes: readonly (readonly [at: LocalTime, changes: readonly ChangeEvent[]])[];
}

/**
 * @param changes that concern the check, of any order
 * @param created when the credential was made: no earlier change broke it; empty where that is not known
 */
export function findBreak(
  check: TokenCheckId,
  status: Status,
  chain: Chain,
  changes: readonly ChangeEvent[],
  created: LocalTime,
): Break {
  const minutes = byMinute(changes.filter(({ at }) => !isBefore(at, created)));
  const question = { check, status, chain, changes, minutes };
  // A guess that the changes contradict is wrong; where all are, NetSuite does not show every change.
  const found = GUESSES.map((guess) => breakIn(question, guess)).filter(({ kind }) => kind !== 'contradiction');
  if (found.length === 0) return { kind: 'contradiction' };
  // It worked once: a guess by which it never did is none that anybody asks about.
  const [first, ...others] = found.filter(({ kind }) => kind !== 'none');
  if (first === undefined) return { kind: 'none' };
  if (others.some((other) => momentOf(other) !== momentOf(first))) return { kind: 'ambiguous' };
  return first.kind === 'change' ? { ...first, certain: others.length === found.length - 1 } : first;
}

/** What it comes to that something is the break: the change, or the minute. */
function momentOf(one: Guessed): unknown {
  return one.kind === 'change' ? one.event : one.kind === 'several' ? one.at : null;
}

function breakIn({ check, status, chain, changes, minutes }: Question, guess: Guess): Guessed {
  const isBad = (state: State) => statusIn(check, chain, state) === status;
  let state = stateOf(chain);
  for (const [at, minute] of minutes.toReversed()) {
    const earlier = changes.filter((event) => isBefore(event.at, at));
    const after = state;
    const before = (from: State, event: ChangeEvent) => undone(from, event, latestOf(earlier, keyOf(event)), guess);
    for (const key of new Set(minute.map(keyOf))) {
      const own = minute.filter((event) => keyOf(event) === key);
      const last = own.find((event) => canFollow(after, event));
      if (last === undefined) return { kind: 'contradiction' };
      // Switched there and back within the minute.
      if (typeof last.to === 'boolean' && own.length % 2 === 0) continue;
      state = before(state, last);
    }
    if (isBad(state)) continue;
    const [event, ...others] = minute.filter((one) => !isBad(before(after, one)));
    // Together they did it, or one thing was changed twice: no single one of them is it.
    const isOnly = (suspect: ChangeEvent) => minute.filter((one) => keyOf(one) === keyOf(suspect)).length === 1;
    return event && others.length === 0 && isOnly(event) ? { kind: 'change', event } : { kind: 'several', at };
  }
  return { kind: 'none' };
}

/** The latest change of a key. Of several in one minute nobody knows which came last. */
function latestOf(changes: readonly ChangeEvent[], key: string): ChangeEvent | undefined {
  const own = changes.filter((event) => keyOf(event) === key);
  const last = own.reduce((latest, { at }) => (minuteOf(at) > latest ? minuteOf(at) : latest), '');
  const [event, ...others] = own.filter(({ at }) => minuteOf(at) === last);
  return others.length === 0 ? event : undefined;
}

function byMinute(changes: readonly ChangeEvent[]): (readonly [LocalTime, readonly ChangeEvent[]])[] {
  const minutes = new Map<LocalTime, ChangeEvent[]>();
  for (const event of changes) {
    const minute = minuteOf(event.at);
    minutes.set(minute, [...(minutes.get(minute) ?? []), event]);
  }
  return [...minutes].toSorted(([a], [b]) => a.localeCompare(b));
}
