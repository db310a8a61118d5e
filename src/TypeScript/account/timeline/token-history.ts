/**
 * The dates of an access token, and the logins with it. Two queries.
 */
import type { AccessToken } from '../../diagnosis/facts';
import type { LocalTime, LoginEvent, Person } from '../../diagnosis/timeline/events';
import type { Reading, Row } from '../reading';
import { idOf, notAnswered, textOf } from '../reading';

// The Login Audit Trail knows a token by its name: others of the same name are asked for as well.
const TOKENS = `SELECT t.id, t.createdby, BUILTIN.DF(t.createdby) AS author,
  TO_CHAR(t.drevoked, 'YYYY-MM-DD"T"HH24:MI:SS') AS revoked
FROM oauthtoken t WHERE t.id = ? OR t.tba_token_name = ? ORDER BY t.id`;

export interface TokenDates {
  readonly createdBy: Person | null;
  /** Null where it is not revoked, or NetSuite does not say when it was. */
  readonly revokedAt: LocalTime | null;
  /** Whether no other token has its name, a dead one included: that one may still be tried. */
  readonly isOnlyName: boolean;
}

/** @throws Error where the token did not come, and NetSuite's refusal */
export function readTokenDates(
  reading: Pick<Reading, 'firstRows'>,
  { id, name }: Pick<AccessToken, 'id' | 'name'>,
): TokenDates {
  const rows = reading.firstRows(TOKENS, [id, name], 1000);
  const own = rows.find((row) => idOf(row.id) === id);
  if (own === undefined) throw notAnswered(undefined, 'the access token');
  const revoked = textOf(own.revoked);
  return {
    createdBy: personOf(own.createdby, own.author),
    revokedAt: revoked === '' ? null : timeOf(revoked),
    isOnlyName: rows.length === 1,
  };
}

/** Who did it; null where NetSuite does not say. */
export function personOf(id: Row[string] | undefined, name: Row[string] | undefined): Person | null {
  const text = textOf(id).trim();
  if (!/^-?\d+$/.test(text)) return null;
  const called = textOf(name).trim();
  return { id: Number(text), name: called === '' || called === text ? `user ${text}` : called };
}

// [SEEN] the columns, in SuiteTools and two log collectors. What began the newest line is read first.
const LOGINS = `SELECT TO_CHAR(l.date, 'YYYY-MM-DD"T"HH24:MI:SS') AS at, l.status, l.detail
FROM loginaudit l WHERE l.oauthaccesstokenname = ? ORDER BY l.date DESC`;

/** The newest thousand. @throws Error for a row that is not understood, and NetSuite's refusal */
export function readLogins(reading: Pick<Reading, 'firstRows'>, token: string): LoginEvent[] {
  return reading.firstRows(LOGINS, [token], 1000).map(({ at, status, detail }) => {
    const said = textOf(status).trim();
    if (said !== 'Success' && said !== 'Failure') throw notAnswered(status, 'Success or Failure');
    return { at: timeOf(at), worked: said === 'Success', detail: textOf(detail).trim() };
  });
}

/** @throws Error for anything but a time to the second */
export function timeOf(value: Row[string] | undefined): LocalTime {
  const text = textOf(value);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text)) return text;
  throw notAnswered(value, 'a time');
}
