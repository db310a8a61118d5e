/**
 * The lines of a timeline: what was changed, from what to what, and by whom.
 */
import type { Line } from '../../netsuite/levels';
import { levelText } from '../../netsuite/levels';
import { permissionLabel } from '../../netsuite/permissions';
import type { Chain } from '../chain';
import { fill } from '../checks/define';
import type { RecordReference } from '../finding';
import { credentialReference, credentialWord, entityReference, roleReference } from '../references';
import type { ChangeEvent, ChangeKind, History, LocalTime, Person } from './events';
import { isBefore } from './events';
import type { TellingLogins } from './logins';
import { keyOf } from './state';
import { TITLES, VALUES } from './words';

/** What one line of a timeline is about. */
export type TimelineEventId = ChangeKind | 'token-created' | 'login-worked' | 'login-failed';

export interface TimelineEntry {
  readonly at: LocalTime;
  readonly event: TimelineEventId;
  readonly title: string;
  /** What stood there before and after; null where NetSuite does not show it, and where nothing was changed. */
  readonly from: string | null;
  readonly to: string | null;
  /** Null where NetSuite does not say it. */
  readonly by: string | null;
  /** Where somebody looks it up. */
  readonly record: RecordReference;
  /** Whether this is the change that most likely broke it. */
  readonly likely: boolean;
}

interface Shown {
  readonly changes: readonly ChangeEvent[];
  /** The same, and those from before the credential: what they led to is what stood there. */
  readonly before: readonly ChangeEvent[];
  readonly logins: Pick<TellingLogins, 'worked' | 'failed'>;
  readonly created: LocalTime;
  readonly history: History;
  readonly mark: ChangeEvent | 'created' | null;
}

/** Nobody reads more. The newest stay, and the one that is marked. */
const MOST_CHANGES = 20;

export function entriesOf(
  chain: Chain,
  { changes, before, logins, created, history, mark }: Shown,
): { readonly entries: readonly TimelineEntry[]; readonly cut: number } {
  const sorted = changes.toSorted((a, b) => a.at.localeCompare(b.at));
  const newest = new Set(sorted.slice(-MOST_CHANGES));
  const kept = sorted.filter((event) => newest.has(event) || event === mark);
  const token = credentialReference(chain.credential);
  const line = (at: LocalTime, event: TimelineEventId, by: Person | null = null, likely = false): TimelineEntry => ({
    at,
    event,
    title: fill(TITLES[event], { word: credentialWord(chain.credential) }),
    from: null,
    to: null,
    by: by?.name ?? null,
    record: token,
    likely,
  });
  const entries = [
    ...(created === '' ? [] : [line(created, 'token-created', history.createdBy, mark === 'created')]),
    ...kept.map((event) => changeEntry(chain, event, before, event === mark)),
    ...(logins.worked ? [line(logins.worked.at, 'login-worked')] : []),
    ...(logins.failed ? [{ ...line(logins.failed.at, 'login-failed'), to: logins.failed.detail || null }] : []),
  ];
  return {
    entries: entries.toSorted((a, b) => a.at.localeCompare(b.at)),
    cut: sorted.length - kept.length,
  };
}

function changeEntry(chain: Chain, event: ChangeEvent, all: readonly ChangeEvent[], likely: boolean): TimelineEntry {
  const role = roleReference(chain.role);
  const entity = entityReference(chain.entity);
  const slots = {
    role: role.name,
    entity: entity.name,
    word: credentialWord(chain.credential),
    ...('permission' in event ? { permission: permissionLabel(event.permission) } : {}),
  };
  return {
    at: event.at,
    event: event.kind,
    title: fill(TITLES[event.kind], slots),
    ...fromAndTo(event, all),
    by: event.by?.name ?? null,
    record: recordOf(event, { role, entity, token: credentialReference(chain.credential) }),
    likely,
  };
}

function recordOf(
  { kind }: ChangeEvent,
  { role, entity, token }: Readonly<Record<'role' | 'entity' | 'token', RecordReference>>,
): RecordReference {
  if (kind === 'token-revoked') return token;
  return kind === 'role-permission' || kind === 'role-inactive' ? role : entity;
}

function fromAndTo(event: ChangeEvent, all: readonly ChangeEvent[]): Pick<TimelineEntry, 'from' | 'to'> {
  if (event.kind === 'token-revoked') return { from: null, to: null };
  if ('permission' in event) return { from: lineBefore(event, all), to: lineText(event.to) };
  const [on, off] = event.kind === 'role-assignment' ? [VALUES.assigned, VALUES.removed] : [VALUES.yes, VALUES.no];
  return event.to ? { from: off, to: on } : { from: on, to: off };
}

/** What the change before it led to. Of several in one minute nobody knows which came last. */
function lineBefore(event: ChangeEvent, all: readonly ChangeEvent[]): string | null {
  const same = all.filter((one) => keyOf(one) === keyOf(event) && one !== event);
  if (same.some(({ at }) => !isBefore(at, event.at) && !isBefore(event.at, at))) return null;
  const earlier = same.filter(({ at }) => isBefore(at, event.at));
  const last = earlier.reduce<ChangeEvent | null>(
    (latest, one) => (latest && !isBefore(latest.at, one.at) ? latest : one),
    null,
  );
  if (last === null || !('permission' in last)) return null;
  const isAlone = earlier.every((one) => one === last || isBefore(one.at, last.at));
  return isAlone ? lineText(last.to) : null;
}

function lineText(line: Line): string {
  return line === null ? VALUES.notSet : levelText(line);
}
