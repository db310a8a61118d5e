/**
 * The history of one credential, from what NetSuite shows the caller of it. One query or search a source, at most four for one
 * finding: forty units. What is refused or not understood is said, and touches no verdict.
 */
import type { Chain } from '../../diagnosis/chain';
import type { Fact, Unread } from '../../diagnosis/facts';
import { isAccessToken } from '../../diagnosis/facts';
import type {
  ChangeEvent,
  History,
  HistorySource,
  LocalTime,
  LoginEvent,
  Person,
} from '../../diagnosis/timeline/events';
import { codeOf, messageOf } from '../../netsuite/thrown';
import { NOT_UNDERSTOOD, notAnswered, startReading, USAGE_LIMIT } from '../reading';
import { mayHold } from '../self-check';
import { readAccessChanges } from './access-changes';
import type { Asked } from './asked';
import { HISTORY_GRANTS, historyAdvice } from './grants';
import { readPermissionChanges } from './permission-changes';
import { readRoleAssignments } from './role-assignments';
import { readLogins, readTokenDates } from './token-history';
import { datePreference } from './written-date';

export interface HistoryRead {
  readonly history: History;
  readonly queries: number;
}

/** @param sources what to read, `sourcesFor` a check */
export function readHistory(chain: Chain, sources: readonly HistorySource[]): HistoryRead {
  const reading = startReading();
  let searches = 0;
  let format: string | null = null;
  const asked: Asked = {
    dateFormat: () => (format ??= datePreference()),
    count: () => (searches += 1),
  };
  const { role, entity, credential } = chain;
  const changes: ChangeEvent[] = [];
  const logins: LoginEvent[] = [];
  const open = new Set<HistorySource>();
  const partial = new Set<HistorySource>();
  const unread: Unread[] = [];
  let createdBy: Person | null = null;
  let isOnlyName = true;

  const note = (source: HistorySource, thrown: unknown): void => {
    open.add(source);
    const code = codeOf(thrown);
    const helps = code !== USAGE_LIMIT && code !== NOT_UNDERSTOOD;
    const grant = helps ? HISTORY_GRANTS[source] : [];
    const why = { code, message: messageOf(thrown) };
    unread.push({ what: source, record: null, why, grant, advice: historyAdvice(source, grant) });
  };
  const read: Readonly<Record<HistorySource, () => void>> = {
    'token-dates': () => {
      if (!isAccessToken(credential)) throw notAnswered('', 'dates of a credential that is no access token');
      const dates = readTokenDates(reading, credential);
      createdBy = dates.createdBy;
      isOnlyName = dates.isOnlyName;
      if (dates.revokedAt !== null) {
        changes.push({ kind: 'token-revoked', at: dates.revokedAt, by: null, token: credential.id, to: true });
      }
    },
    logins: () => {
      if (!isAccessToken(credential) || credential.name === '') throw notAnswered('', 'the name of an access token');
      if (!isOnlyName) throw sharedName();
      logins.push(...readLogins(reading, credential.name));
    },
    'access-changes': () => changes.push(...readAccessChanges(reading, entity.id, role.id)),
    'role-assignments': () => {
      if (entity.type.known && entity.type.value !== 'EMPLOYEE') {
        throw notAnswered('', `role changes of a ${entity.type.value.toLowerCase()}`);
      }
      const { assignments, cut } = readRoleAssignments(asked, entity.id, nameOf(role.name));
      if (cut) partial.add('role-assignments');
      for (const { at, assigned } of assignments) {
        changes.push({ kind: 'role-assignment', at, by: null, entity: entity.id, role: role.id, to: assigned });
      }
    },
    'role-permission-changes': () => {
      const found = readPermissionChanges(asked, 'role', role.id);
      if (found.partial) partial.add('role-permission-changes');
      for (const change of found.changes) changes.push({ kind: 'role-permission', by: null, role: role.id, ...change });
    },
    'global-permission-changes': () => {
      const found = readPermissionChanges(asked, 'employee', entity.id);
      if (found.partial) partial.add('global-permission-changes');
      for (const change of found.changes) {
        changes.push({ kind: 'global-permission', by: null, entity: entity.id, ...change });
      }
    },
  };

  for (const source of sources) {
    try {
      const lacks = HISTORY_GRANTS[source].find(({ permission, level }) => !mayHold(permission, level));
      // Who certainly may not is spared the price of being refused.
      if (lacks) throw Object.assign(new Error(NOT_HELD), { name: 'NOT_ASKED' });
      read[source]();
    } catch (thrown) {
      note(source, thrown);
    }
  }
  const latest = latestPossible(chain.facts.readAt);
  for (const source of ['changes', 'logins'] as const) {
    const times = (source === 'changes' ? changes : logins).map(({ at }) => at);
    const future = times.find((at) => at > latest);
    if (future !== undefined) {
      for (const one of source === 'logins' ? (['logins'] as const) : sources) open.add(one);
      unread.push(inTheFuture(future));
    }
  }
  return {
    history: {
      changes: changes.filter(({ at }) => at <= latest),
      logins: open.has('logins') ? [] : logins,
      createdBy,
      open,
      partial,
      unread,
    },
    queries: reading.queries + searches,
  };
}

const NOT_HELD = 'NetSuite says that the caller holds no permission for it.';

function nameOf(name: Fact<string>): string {
  if (name.known) return name.value;
  throw notAnswered('', 'the name of the role');
}

function sharedName(): Error {
  const message = 'Another access token has the same name, and the Login Audit Trail knows a token by its name alone.';
  return Object.assign(new Error(message), { name: NOT_UNDERSTOOD });
}

/** A day on: the time zone of what NetSuite writes is not told. */
function latestPossible(readAt: string): LocalTime {
  const day = 86_400_000;
  return new Date(Date.parse(readAt) + day).toISOString().slice(0, 19);
}

function inTheFuture(at: LocalTime): Unread {
  return {
    what: 'history',
    record: null,
    why: { code: NOT_UNDERSTOOD, message: `NetSuite answered a time in the future, ${at.replace('T', ' ')}.` },
    grant: [],
    advice: 'Compare the clock of the account with the record in NetSuite.',
  };
}
