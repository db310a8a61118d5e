/**
 * What is not ready: out of the last sweep, if somebody may rely on it; else every application is read now.
 */
import { readMappingEntries } from '../../account/mapping-entries';
import { startReading, UNITS_PER_QUERY } from '../../account/reading';
import { credentialIn } from '../../account/registered-mappings';
import { stateOf as stateOfCredential } from '../../diagnosis/credentials';
import { registeredId } from '../../diagnosis/registered';
import type { SweptCredential } from '../../diagnosis/sweep/swept';
import type { StateOfGroup } from '../../snapshots/sweeps/read-sweeps';
import { stateOf } from '../../snapshots/sweeps/read-sweeps';
import type { SweepEntry } from '../../snapshots/sweeps/sweep-entry';
import type { NotReadyCredential, NotReadyReport } from '../../report/contract';
import { notReadyOfOverview, notReadyOfSweep } from '../../report/not-ready';
import { ANY_INTEGRATION } from '../../profiles/index';
import { overviewFor } from '../examine-account';
import { groupOfKey } from './pairs';
import { readLast } from './read-last-sweep';

/** An older sweep says too little about today. */
const MOST_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

/** The list, whatever happens: a fault of ours is not an answer about the account. @param now milliseconds */
export function notReadyFor(accountId: string, now: number = Date.now()): NotReadyReport {
  const { refused, last, isDamaged } = readLast();
  const cost = { units: refused === 'role' ? 0 : UNITS_PER_QUERY, queries: refused === 'role' ? 0 : 1 };
  const overview = (why: string, spent = cost) => {
    const read = overviewFor(null, accountId);
    const sum = { units: read.cost.units + spent.units, queries: read.cost.queries + spent.queries };
    return notReadyOfOverview(read, why, sum);
  };
  if (refused !== null) return overview(REFUSED);
  if (isDamaged) return overview(DAMAGED);
  if (last === null) return overview(NONE);
  const why = whyNotUsed(last, now);
  if (why !== null) return overview(why);
  const readAt = new Date(now).toISOString();
  const { swept, queries } = statesOf(last);
  const spentWith = (more: number) => ({
    units: cost.units + (queries + more) * UNITS_PER_QUERY,
    queries: cost.queries + queries + more,
  });
  if (swept === null) return overview(DAMAGED, spentWith(0));
  const ended = endedSince(swept, readAt);
  const credentials = swept.flatMap(({ group, credentials: found }) =>
    found
      .filter((one) => one.verdict !== 'ready' || ended.ids.has(one.id))
      .map((one) => published(last, group, one.verdict === 'ready' ? { ...one, verdict: 'unknown' } : one)),
  );
  const { size } = ended.ids;
  return notReadyOfSweep({
    source: { accountId, readAt },
    sweptAt: last.ended ?? last.began,
    totals: { ready: last.ready - size, blocked: last.blocked, unknown: last.unknown + size },
    credentials,
    notes: size === 0 ? [OF_SWEEP] : [OF_SWEEP, ENDED],
    cost: spentWith(ended.queries),
  });
}

/**
 * The credentials that were ready and whose certificate was about to end: those that let nobody in any more, or of which nobody knows.
 * Nobody has to change anything for that. One query, and only where there is one of them.
 */
function endedSince(
  swept: readonly StateOfGroup[],
  now: string,
): { readonly ids: ReadonlySet<number>; readonly queries: number } {
  const ending = swept.flatMap(({ credentials }) =>
    credentials.flatMap(({ id, verdict }) => (verdict === 'ready' ? [id] : [])),
  );
  if (ending.length === 0) return { ids: new Set(), queries: 0 };
  const reading = startReading();
  try {
    const entries = new Map(readMappingEntries(reading).map((entry) => [registeredId(entry.entry), entry]));
    const isOver = (id: number) => {
      const entry = entries.get(id);
      // Somebody removed it, or saved another one in its place: that is a change after the sweep.
      if (entry === undefined) return false;
      const credential = credentialIn(entry, now);
      const state = credential && stateOfCredential(credential, now);
      return !state?.known || state.value !== 'live';
    };
    return { ids: new Set(ending.filter(isOver)), queries: reading.queries };
  } catch {
    return { ids: new Set(ending), queries: reading.queries };
  }
}

const OF_SWEEP =
  'This is what the last sweep found. What was changed after it is not in it: ask about one integration to read it anew.';
const ENDED =
  'The certificates of some credentials that worked then have ended since, or could not be read again: they are listed as unknown.';
const NONE = 'There is no sweep yet, so every application was read for this answer.';
const REFUSED = 'The role of whoever asks may not read the last sweep, so every application was read for this answer.';
const DAMAGED = 'The last sweep could not be read as it was written, so every application was read for this answer.';

function whyNotUsed({ state, ended, began }: SweepEntry, now: number): string | null {
  if (state !== 'finished') {
    return `The last sweep, of ${began}, did not come to its end, so every application was read for this answer.`;
  }
  const age = now - Date.parse(ended ?? began);
  if (age >= 0 && age <= MOST_DAYS * DAY) return null;
  return `The last sweep is not of the last ${MOST_DAYS} days, so every application was read for this answer.`;
}

/** Null where a part of it is gone, or not what was written. */
function statesOf(last: SweepEntry): { readonly swept: readonly StateOfGroup[] | null; readonly queries: number } {
  const reading = startReading();
  try {
    const { read, unread } = stateOf(reading, last, {
      keeps: ({ verdict, soon }) => verdict !== 'ready' || soon.includes('certificate-ends'),
    });
    return { swept: unread > 0 ? null : read, queries: reading.queries };
  } catch {
    return { swept: null, queries: reading.queries };
  }
}

function published({ integrations }: SweepEntry, group: string, one: SweptCredential): NotReadyCredential {
  const { id, kind, application, verdict, check, ofAccount } = one;
  return {
    integration: groupOfKey(group, ANY_INTEGRATION).integration,
    application,
    name: integrations.find((totals) => totals.group.key === group)?.name ?? '',
    token: id,
    kind,
    verdict,
    rootCause: check === null || verdict !== 'blocked' ? null : { check, token: ofAccount ? null : id },
  };
}
