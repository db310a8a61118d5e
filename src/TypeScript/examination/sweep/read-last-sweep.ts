/**
 * The stored sweeps as pages show them: what was refused is said, and a page is made all the same.
 */
import { holds, mayHold } from '../../account/self-check';
import { startReading } from '../../account/reading';
import type { Change } from '../../diagnosis/sweep/change';
import { mayStillRun } from '../../diagnosis/sweep/retention';
import type { SoonKind, SweptCredential } from '../../diagnosis/sweep/swept';
import { codeOf, messageOf } from '../../netsuite/thrown';
import type { ReadEntries, StateOfGroup } from '../../snapshots/sweeps/read-sweeps';
import { changesOf, changesSince, lastSweep, recentSweeps, rolesOf, stateOf } from '../../snapshots/sweeps/read-sweeps';
import type { SweepEntry, SweepSummary } from '../../snapshots/sweeps/sweep-entry';
import { labelsOf } from './requirement-labels';
import type { ChangesSince, Refusal, RoleMap, SweepsRead, UnfinishedSweep } from './shown-sweep';

/** The sweeps that a page shows, with those between them that came to nothing. */
const MOST_SWEEPS = 60;

/** The last sweep, the ones before, and whether one is running. Two queries. @param now ISO 8601 */
export function readSweeps(now: string): SweepsRead {
  const { refused, last, isDamaged } = readLast();
  if (refused) return { ...NOTHING, refused };
  try {
    const recent = recentSweeps(startReading(), MOST_SWEEPS).read;
    const summaries = recent.filter(({ state }) => state === 'finished' || state === 'incomplete');
    return { refused, last, isDamaged, summaries, unfinished: unfinishedIn(recent, now) };
  } catch (thrown) {
    return { ...NOTHING, refused: refusalOf(thrown) };
  }
}

const NOTHING: SweepsRead = { refused: null, last: null, isDamaged: false, unfinished: null, summaries: [] };

/** The last sweep alone. One query, none for a role that may not read it. */
export function readLast(): Pick<SweepsRead, 'refused' | 'last' | 'isDamaged'> {
  // Without the permission there may be no rows and no refusal either: that is not "no sweep".
  if (!mayHold('LIST_CUSTRECORDENTRY', 'VIEW')) return { refused: 'role', last: null, isDamaged: false };
  try {
    const { read: last, unread } = lastSweep(startReading());
    return { refused: null, last: last && forViewer(last), isDamaged: unread > 0 };
  } catch (thrown) {
    return { refused: refusalOf(thrown), last: null, isDamaged: false };
  }
}

/** What began after the last result. A sweep that withdrew left the work to another one. */
function unfinishedIn(recent: readonly SweepSummary[], now: string): UnfinishedSweep | null {
  const place = recent.findIndex(({ state }) => state === 'finished' || state === 'incomplete');
  const after = place < 0 ? recent : recent.slice(0, place);
  const running = after.find((one) => mayStillRun(one, now));
  if (running) return { began: running.began, state: 'running' };
  const newest = after.find(({ state }) => state !== 'withdrawn');
  if (newest === undefined) return null;
  return { began: newest.began, state: newest.state === 'failed' ? 'failed' : 'interrupted' };
}

/**
 * The credentials of the last sweep. A query for each ten parts: three for a hundred thousand credentials. Null where that was
 * refused.
 *
 * @param group the key of one integration; null for all
 */
export function readSwept(
  last: SweepEntry,
  group: string | null,
  keeps: (credential: SweptCredential) => boolean,
): ReadEntries<readonly StateOfGroup[]> | null {
  try {
    const tells = tellsOf();
    const shown = (one: SweptCredential) => ({ ...one, soon: one.soon.filter(tells) });
    const asked = { keeps: (one: SweptCredential) => keeps(shown(one)) };
    const { read, unread } = stateOf(startReading(), last, group === null ? asked : { group, ...asked });
    return { read: read.map((one) => ({ ...one, credentials: one.credentials.map(shown) })), unread };
  } catch {
    return null;
  }
}

/** A sweep reads the last day of work of employees with rights that the viewer may not have. */
function tellsOf(): (kind: SoonKind) => boolean {
  const maySeeEmployees = holds('LIST_EMPLOYEE', 'VIEW');
  return (kind) => maySeeEmployees || (kind !== 'holder-ends' && kind !== 'holder-left');
}

function forViewer(last: SweepEntry): SweepEntry {
  const tells = tellsOf();
  const told = (soon: SweepEntry['integrations'][number]['soon']) =>
    Object.fromEntries(Object.entries(soon).filter(([kind]) => tells(kind as SoonKind)));
  return { ...last, integrations: last.integrations.map((one) => ({ ...one, soon: told(one.soon) })) };
}

/** What changed in sweeps that ended on a day or later. At most eleven queries. */
export function readChanges(since: string): ChangesSince | null {
  try {
    return changesSince(startReading(), `${since}T00:00:00.000Z`);
  } catch {
    return null;
  }
}

/** What the last sweep found changed; null where not all of it could be read. One query. */
export function readTurned(last: SweepEntry): readonly Change[] | null {
  try {
    const { read, unread } = changesOf(startReading(), last);
    return unread > 0 ? null : read;
  } catch {
    return null;
  }
}

/** What the roles of an integration reach. Two queries mostly. */
export function readRoleMap(last: SweepEntry, group: string): RoleMap | null {
  const integration = last.integrations.find((one) => one.group.key === group)?.group.integration;
  try {
    const { read: roles, unread } = rolesOf(startReading(), last, group);
    return { roles, unread, requirements: integration === undefined ? null : labelsOf(integration) };
  } catch {
    return null;
  }
}

function refusalOf(thrown: unknown): Refusal {
  return { code: codeOf(thrown), message: messageOf(thrown) };
}
