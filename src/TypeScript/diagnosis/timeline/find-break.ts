/**
 * Which change made a check fail. The changes are taken back from now on, the latest first, and the check is asked each time.
 */
import type { Chain } from '../chain';
import type { Status, TokenCheckId } from '../finding';
import type { ChangeEvent, LocalTime } from './events';
import { isBefore, minuteOf } from './events';
import type { State } from './state';
import { canFollow, keyOf, stateOf, statusesIn, undone } from './state';

export type Break =
  /** @property certain whether NetSuite also shows what stood there before */
  | { readonly kind: 'change'; readonly event: ChangeEvent; readonly certain: boolean }
  /** Several changes of one minute, of which more than one may be it. */
  | { readonly kind: 'several'; readonly at: LocalTime }
  /** The changes do not lead to what stands there now. */
  | { readonly kind: 'contradiction' }
  /** No change is it: it was so before the first of them. */
  | { readonly kind: 'none' };

/** @param changes that concern the check, of any order */
export function findBreak(
  check: TokenCheckId,
  status: Status,
  chain: Chain,
  changes: readonly ChangeEvent[],
  created: LocalTime,
): Break {
  const looks = (state: State) => lookOf(statusesIn(check, chain, state), status);
  const minutes = byMinute(changes.filter(({ at }) => created === '' || !isBefore(at, created)));
  let state = stateOf(chain);
  for (let place = minutes.length - 1; place >= 0; place -= 1) {
    const minute = minutes[place] ?? [];
    const keys = [...new Set(minute.map(keyOf))];
    const earlier = changes.filter(({ at }) => isBefore(at, minute[0]?.at ?? ''));
    const after = state;
    for (const key of keys) {
      const own = minute.filter((event) => keyOf(event) === key);
      const last = own.find((event) => canFollow(after, event));
      if (last === undefined) return { kind: 'contradiction' };
      // Switched there and back within the minute.
      if (typeof last.to === 'boolean' && own.length % 2 === 0) continue;
      state = undone(state, last, latestOf(earlier, key));
    }
    const look = looks(state);
    if (look === 'bad') continue;
    const suspects = minute.filter((event) => looks(undone(after, event, latestOf(earlier, keyOf(event)))) !== 'bad');
    // Together they did it, or one line was changed twice: no single one of them is it.
    const [event, ...others] = suspects.length > 0 ? suspects : minute;
    if (event === undefined || others.length > 0 || minute.some((one) => one !== event && keyOf(one) === keyOf(event)))
      return { kind: 'several', at: minute[0]?.at ?? '' };
    return { kind: 'change', event, certain: look === 'good' };
  }
  return { kind: 'none' };
}

/** As it is now, certainly otherwise, or perhaps. */
function lookOf(statuses: ReadonlySet<Status>, now: Status): 'bad' | 'good' | 'open' {
  if (!statuses.has(now)) return statuses.has('unknown') ? 'open' : 'good';
  return statuses.size === 1 ? 'bad' : 'open';
}

/** The latest change of a key. Of several in one minute nobody knows which came last. */
function latestOf(changes: readonly ChangeEvent[], key: string): ChangeEvent | undefined {
  const own = changes.filter((event) => keyOf(event) === key);
  const last = own.reduce((latest, { at }) => (minuteOf(at) > latest ? minuteOf(at) : latest), '');
  const [event, ...others] = own.filter(({ at }) => minuteOf(at) === last);
  return others.length === 0 ? event : undefined;
}

/** In the order of time. */
function byMinute(changes: readonly ChangeEvent[]): ChangeEvent[][] {
  const minutes = new Map<string, ChangeEvent[]>();
  for (const event of changes.toSorted((a, b) => (minuteOf(a.at) < minuteOf(b.at) ? -1 : 1))) {
    const minute = minutes.get(minuteOf(event.at));
    if (minute) minute.push(event);
    else minutes.set(minuteOf(event.at), [event]);
  }
  return [...minutes.values()];
}
