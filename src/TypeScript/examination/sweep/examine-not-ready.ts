/**
 * What is not ready: out of the last sweep, if somebody may rely on it; else every application is read now.
 */
import { startReading, UNITS_PER_QUERY } from '../../account/reading';
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
  const { swept, queries } = statesOf(last);
  const spent = { units: cost.units + queries * UNITS_PER_QUERY, queries: cost.queries + queries };
  if (swept === null) return overview(DAMAGED, spent);
  return notReadyOfSweep({
    source: { accountId, readAt: new Date(now).toISOString() },
    sweptAt: last.ended ?? last.began,
    totals: { ready: last.ready, blocked: last.blocked, unknown: last.unknown },
    credentials: swept.flatMap(({ group, credentials }) => credentials.map((one) => published(last, group, one))),
    notes: [OF_SWEEP],
    cost: spent,
  });
}

const OF_SWEEP =
  'This is what the last sweep found. What was changed after it is not in it: ask about one integration to read it anew.';
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
    const { read, unread } = stateOf(reading, last, { keeps: ({ verdict }) => verdict !== 'ready' });
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
