/**
 * What turned since the last sweep. The cost grows with the credentials, and memory with what turned.
 */
import type { AccountStanding } from '../standing';
import type { After, Change, ChangedRecord } from './change';
import { changedRecord } from './changed-record';
import type { SweptCredential } from './swept';

export interface Compared {
  readonly changes: readonly Change[];
  /** What the last sweep found and this one did not see, by id. */
  readonly unseen: readonly SweptCredential[];
}

/**
 * What turned among the credentials that this sweep saw.
 *
 * @param before by id; null where there is no last sweep, or it could not be read: then nothing turned
 * @param after by id
 */
export function compareSeen(
  group: string,
  before: Iterable<SweptCredential> | null,
  after: Iterable<SweptCredential>,
): Compared {
  if (before === null) return { changes: [], unseen: [] };
  const turned = new Turned(group);
  const unseen: SweptCredential[] = [];
  const earlier = before[Symbol.iterator]();
  let head = earlier.next();
  for (const now of after) {
    while (head.done !== true && head.value.id < now.id) {
      unseen.push(head.value);
      head = earlier.next();
    }
    if (head.done !== true && head.value.id === now.id) {
      if (head.value.verdict !== now.verdict && !isBackAsBlocked(head.value, now.verdict))
        turned.add(now.id, head.value, now);
      head = earlier.next();
    } else turned.add(now.id, null, now);
  }
  for (; head.done !== true; head = earlier.next()) unseen.push(head.value);
  return { changes: turned.changes(), unseen };
}

export interface Unseen {
  readonly changes: readonly Change[];
  /** What is kept of them, by id: unknown, never as they were. */
  readonly credentials: readonly SweptCredential[];
}

/** What credentials come to that nobody saw. Null: they are gone, and their integration has another one. */
export type FateOfUnseen = AccountStanding | null;

/** Something was not read: nobody knows what became of them. */
export const NOBODY_KNOWS: AccountStanding = { verdict: 'unknown', check: null };

/** What became of the credentials that this sweep did not see. */
export function unseenCredentials(group: string, unseen: readonly SweptCredential[], fate: FateOfUnseen): Unseen {
  const turned = new Turned(group);
  const credentials = fate === null ? [] : unseen.map((one) => fated(one, fate));
  for (const [place, one] of unseen.entries()) {
    const now = credentials[place];
    if (now === undefined) turned.add(one.id, one, null);
    else if (one.verdict !== now.verdict && !isBackAsBlocked(one, now.verdict)) turned.add(one.id, one, now);
  }
  return { changes: turned.changes(), credentials };
}

function fated(one: SweptCredential, { verdict, check }: AccountStanding): SweptCredential {
  return { ...one, verdict, check, ofAccount: check !== null || wasBlocked(one), soon: [] };
}

/** Whether somebody last knew it as blocked. */
function wasBlocked({ verdict, ofAccount }: SweptCredential): boolean {
  return verdict === 'blocked' || ofAccount;
}

/** That a credential was blocked was told before it became unknown: it did not turn for the worse. */
export function isBackAsBlocked(before: SweptCredential, to: After): boolean {
  return before.verdict === 'unknown' && before.ofAccount && to === 'blocked';
}

/**
 * What a sweep found, each that is unknown with whether it was blocked when somebody last knew.
 * @param before by id @param after by id
 */
export function* remembering(
  before: Iterable<SweptCredential>,
  after: Iterable<SweptCredential>,
): Generator<SweptCredential, undefined> {
  const earlier = before[Symbol.iterator]();
  let head = earlier.next();
  for (const now of after) {
    while (head.done !== true && head.value.id < now.id) head = earlier.next();
    const was = head.done !== true && head.value.id === now.id ? head.value : null;
    yield now.verdict === 'unknown' && was !== null && wasBlocked(was) ? { ...now, ofAccount: true } : now;
  }
  return undefined;
}

/** Both in one, where it is known already whether something is missing. */
export function compare(
  group: string,
  before: Iterable<SweptCredential> | null,
  after: Iterable<SweptCredential>,
  { isMissing = false }: { readonly isMissing?: boolean } = {},
): Unseen {
  const { changes, unseen } = compareSeen(group, before, after);
  const rest = unseenCredentials(group, unseen, isMissing ? NOBODY_KNOWS : null);
  return { changes: [...changes, ...rest.changes], credentials: rest.credentials };
}

/** Ids that one change names. */
const MOST_IDS = 1000;

/** Changes of one integration that name a record each; what more there is stands together. */
export const MOST_WITH_RECORD = 1000;

interface Counting extends Omit<Change, 'count' | 'credentials'> {
  count: number;
  readonly credentials: number[];
}

class Turned {
  private readonly byKey = new Map<string, Counting>();

  constructor(private readonly group: string) {}

  /** @param was null where the credential is new @param now null where it is gone */
  add(id: number, was: SweptCredential | null, now: SweptCredential | null): void {
    const from = was?.verdict ?? 'new';
    const to = now?.verdict ?? 'gone';
    const cause = causeOf(now) ?? causeOf(was);
    const found = this.of({ group: this.group, from, to, check: cause?.check ?? null, record: cause?.record ?? null });
    found.count += 1;
    if (found.credentials.length < MOST_IDS) found.credentials.push(id);
  }

  private of(turn: Omit<Change, 'count' | 'credentials'>): Counting {
    const found = this.byKey.get(keyOfTurn(turn, turn.record));
    if (found) return found;
    const isFull = this.byKey.size >= MOST_WITH_RECORD;
    const record = isFull ? null : turn.record;
    const joined = this.byKey.get(keyOfTurn(turn, record)) ?? { ...turn, record, count: 0, credentials: [] };
    this.byKey.set(keyOfTurn(turn, record), joined);
    return joined;
  }

  changes(): Change[] {
    return [...this.byKey.values()];
  }
}

function causeOf(one: SweptCredential | null): Pick<Change, 'check' | 'record'> | null {
  return one?.check == null ? null : { check: one.check, record: changedRecord(one.check, one) };
}

export function keyOfTurn(
  { from, to, check }: Omit<Change, 'count' | 'credentials'>,
  record: ChangedRecord | null,
): string {
  return [from, to, check, record?.type, record?.id].join('|');
}
