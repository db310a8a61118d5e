/**
 * When did it break: what was changed about the first link of a credential that is at fault, in the order of time, and the change
 * that most likely broke it. Facts and history in, timeline out. No verdict stands on it.
 */
import type { Chain } from '../chain';
import { fill } from '../checks/define';
import type { TokenDiagnosis } from '../diagnose';
import type { Unread } from '../facts';
import { isAccessToken } from '../facts';
import type { Status, TokenCheckId } from '../finding';
import { credentialWord } from '../references';
import type { AtFault } from './concern';
import { concernOf, concerns, heldWhenCreated, sourcesFor, stopsLogin } from './concern';
import type { TimelineEntry } from './entries';
import { entriesOf } from './entries';
import type { ChangeEvent, History, LocalTime } from './events';
import { isBefore, minuteOf } from './events';
import { findBreak } from './find-break';
import type { TellingLogins } from './logins';
import { loginsOf } from './logins';
import { BY_WHOM, MARKED, NOT_MARKED } from './words';

export interface Timeline {
  /** The credential, by internal id. */
  readonly token: number | null;
  /** The finding that it stands beside. */
  readonly check: TokenCheckId;
  /** The oldest first. */
  readonly entries: readonly TimelineEntry[];
  /** How many more there are; left out where there are none. */
  readonly entriesCut?: number;
  /** What the mark stands on, or why there is none. */
  readonly message: string;
  readonly unread: readonly Unread[];
}

function atFault({ decisions }: Pick<TokenDiagnosis, 'decisions'>): AtFault | null {
  const first = (wanted: Status) => decisions.find(({ status }) => status === wanted);
  return first('fail') ?? first('warn') ?? null;
}

/** The credential beside whose finding a timeline stands: of several the one with the root cause. Null where all is well. */
export function inView<T extends Pick<TokenDiagnosis, 'decisions' | 'rootCause' | 'chain'>>(
  tokens: readonly T[],
  rootCause: { readonly token: number | null } | null,
): { readonly token: T; readonly fault: AtFault } | null {
  const [only] = tokens;
  const named = tokens.find(({ chain }) => rootCause !== null && chain.credential.id === rootCause.token);
  const token = named ?? (tokens.length === 1 ? only : undefined);
  const fault = token ? atFault(token) : null;
  return token && fault ? { token, fault } : null;
}

/** @param history what was read of `sourcesFor` the same check */
export function timelineOf(chain: Chain, fault: AtFault, history: History): Timeline {
  const { credential } = chain;
  const created = isAccessToken(credential) ? credential.created.slice(0, 19) : '';
  const changes = history.changes.filter((event) => concerns(fault, chain, event));
  // What came before the credential concerns it only by what it led to.
  const own = changes.filter(({ at }) => !isBefore(at, created));
  const logins = loginsOf(history.logins, created);
  const { mark, message } = judged(chain, fault, { history, changes, logins, created });
  const { entries, cut } = entriesOf(chain, { changes: own, before: changes, logins, created, history, mark });
  const isUntold = entries.some(({ event, by }) => by === null && UNTOLD.includes(event));
  return {
    token: credential.id,
    check: fault.check,
    entries,
    ...(cut > 0 ? { entriesCut: cut } : {}),
    message: isUntold ? `${message} ${BY_WHOM}` : message,
    unread: history.unread,
  };
}

const UNTOLD: readonly TimelineEntry['event'][] = ['role-permission', 'global-permission', 'role-assignment'];

interface Judged {
  /** Null where nothing is marked. */
  readonly mark: ChangeEvent | 'created' | null;
  readonly message: string;
}

interface Ground {
  readonly history: History;
  readonly changes: readonly ChangeEvent[];
  readonly logins: TellingLogins;
  readonly created: LocalTime;
}

function judged(chain: Chain, { check, status }: AtFault, ground: Ground): Judged {
  const { history, changes, logins, created } = ground;
  const atLogin = stopsLogin(check, chain);
  const { credential } = chain;
  const word = credentialWord(credential);
  const say = (text: string, slots: Readonly<Record<string, string>> = {}) => fill(text, { word, ...slots });
  const { worked, failed } = logins;
  const times = {
    ...(worked ? { worked: shown(worked.at) } : {}),
    ...(failed ? { failed: shown(failed.at) } : {}),
  };
  /** Only where the login itself is refused do the logins say when it began. */
  const window = !atLogin || !worked ? '' : say(failed ? MARKED.window : MARKED.lastWorked, times);
  const none = (text: string, slots: Readonly<Record<string, string>> = {}): Judged => ({
    mark: null,
    message: `${say(text, slots)}${window}`,
  });

  const needed = concernOf(check).sources.filter((source) => sourcesFor(check, chain).includes(source));
  const isOfTokensAlone = check === 'token-live' && !isAccessToken(credential);
  if (isOfTokensAlone || concernOf(check).kinds.length === 0) return none(NOT_MARKED.nothing);
  if (needed.some((source) => history.open.has(source))) return none(NOT_MARKED.unread);
  const found = findBreak(check, status, chain, changes, created);
  switch (found.kind) {
    case 'several':
      return none(NOT_MARKED.several, { when: shown(found.at) });
    case 'ambiguous':
      return none(NOT_MARKED.ambiguous);
    case 'contradiction':
      return none(NOT_MARKED.contradiction);
    case 'none':
      if (needed.some((source) => history.partial.has(source))) return none(NOT_MARKED.none);
      if (check === 'token-live') return none(isRevoked(chain) ? NOT_MARKED.revoked : NOT_MARKED.inactive);
      if (heldWhenCreated(check) || created === '' || (atLogin && worked)) return none(NOT_MARKED.none);
      return { mark: 'created', message: say(MARKED.created) };
    case 'change': {
      const { event, certain } = found;
      const when = shown(event.at);
      if (atLogin && worked && isBefore(event.at, worked.at)) {
        return { mark: null, message: say(NOT_MARKED.workedAfter, { when, ...times }) };
      }
      const early = atLogin ? logins.failedBefore(event.at) : null;
      if (early) return { mark: null, message: say(NOT_MARKED.failedBefore, { when, failed: shown(early.at) }) };
      return { mark: event, message: `${say(MARKED.change, { when })}${certain ? '' : MARKED.before}${window}` };
    }
  }
}

function isRevoked({ credential }: Chain): boolean {
  return isAccessToken(credential) && credential.revoked;
}

/** As pages show it: `2026-09-30 10:00`. */
function shown(at: LocalTime): string {
  return minuteOf(at).replace('T', ' ');
}
