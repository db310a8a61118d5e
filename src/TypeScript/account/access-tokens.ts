/**
 * Access tokens: those of an integration, a page of them by id, or one.
 */
import type { AccessToken, Fact } from '../diagnosis/facts';
import { known, UNREAD, valueOr } from '../diagnosis/facts';
import { isLiveToken } from '../diagnosis/credentials';
import { grouped } from './grouped';
import type { Reading, Row } from './reading';
import {
  byId,
  contradictory,
  flagOf,
  idOf,
  idOfPerson,
  inGroups,
  oneValue,
  placeholders,
  ROWS_PER_CALL,
  textOf,
  USAGE_LIMIT,
} from './reading';
import { mayHold } from './self-check';
import { codeOf, messageOf } from '../netsuite/thrown';

/** A token with the display names of what it points to: known even where those records may not be read. */
export interface NamedCredential extends AccessToken {
  readonly roleName: string;
  readonly entityName: string;
}

export interface Credentials {
  readonly credentials: Fact<readonly NamedCredential[]>;
  /** Whether every live token is among them. */
  readonly complete: boolean;
}

/** A statement on tokens, up to its conditions. */
export const TOKENS = tokensWith('');

/** @param more columns beside those of every statement */
function tokensWith(more: string): string {
  return `SELECT t.id, t.tba_token_name, t.tba_app_name, t.entity_name, t.role_name,
  BUILTIN.DF(t.role_name) AS role_text, BUILTIN.DF(t.entity_name) AS entity_text,
  TO_CHAR(t.dcreated, 'YYYY-MM-DD"T"HH24:MI:SS') AS created, t.binactive, t.brevoked${more}
FROM oauthtoken t`;
}

const IS_DEAD = `t.binactive = 'T' OR t.brevoked = 'T'`;

/** Not certainly dead: a flag that did not come may belong to a live token. */
export const MAY_BE_LIVE = `CASE WHEN ${IS_DEAD} THEN 1 ELSE 0 END = 0`;

// Live ones by id, then the newest dead ones: the first page holds all that matters unless thousands are live.
const LIVE_FIRST = `ORDER BY CASE WHEN ${IS_DEAD} THEN 1 ELSE 0 END, CASE WHEN ${IS_DEAD} THEN 0 ELSE t.id END,
  t.dcreated DESC, t.id DESC`;

/**
 * The tokens of some applications: every live one, and the newest where none is live. One query for each 1,000 applications,
 * whatever the number of other tokens, and of dead ones of its own. Where the units end, those that were read are answered.
 */
export function readCredentials(reading: Reading, applications: readonly number[]): Credentials {
  return credentialsIn(reading, applications, '', []);
}

/** One token, by internal id: none where none of these applications has it. */
export function readCredential(reading: Reading, applications: readonly number[], id: number): Credentials {
  return credentialsIn(reading, applications, ' AND t.id = ?', [id]);
}

function credentialsIn(
  reading: Reading,
  applications: readonly number[],
  condition: string,
  params: readonly number[],
): Credentials {
  const rows: Row[] = [];
  const answered = inGroups(applications).map((ids) => {
    const those = { condition: `t.tba_app_name IN (${placeholders(ids)})${condition}`, params: [...ids, ...params] };
    return reading.attempt('access-tokens', null, () =>
      // Each of the applications was issued a token: that is how it was found.
      condition === '' ? countedRows(reading, those, true, rows) : liveFirst(reading, TOKENS, those, rows),
    );
  });
  return understood(
    reading,
    rows,
    answered.every((one) => one.known),
  );
}

/** Which tokens: a condition on `t`, with its parameters. */
interface Those {
  readonly condition: string;
  readonly params: readonly (string | number)[];
}

/**
 * @param those the tokens of some applications, or of all if null
 * @param isIssued whether there is certainly one
 * @param read gets the rows as they come
 * @returns whether the dead ones are all among them
 * @throws NetSuite's refusal, and Error where it listed other tokens than it counted
 */
function countedRows(reading: Reading, those: Those | null, isIssued: boolean, read: Row[]): boolean {
  const before = read.length;
  let isAll: boolean;
  try {
    isAll = liveFirst(reading, tokensWith(liveIn(those)), those, read, those?.params);
  } catch (refusal) {
    if (read.length > before || !mayAskAgain(refusal)) throw refusal;
    // Where the query may not hold another, the tokens are read alone.
    return liveFirst(reading, TOKENS, those, read);
  }
  const own = read.slice(before);
  if (own.length > 0) holdAgainstCount(own);
  else if (isIssued) throw contradictory('no access token', 'applications that were issued some');
  return isAll;
}

/** Whether a statement on tokens that was refused may be asked in a simpler form: not where units or the permission are what is missing. */
export function mayAskAgain(refusal: unknown): boolean {
  return codeOf(refusal) !== USAGE_LIMIT && mayHold('ADMI_MANAGE_OAUTH_TOKENS', 'VIEW');
}

/** How many of them are not certainly dead: one that is lost on the way may be the one that does not work. */
function liveIn(those: Those | null): string {
  const conditions = [...(those === null ? [] : [those.condition]), MAY_BE_LIVE].join(' AND ');
  return `, (SELECT COUNT(*) FROM oauthtoken c WHERE ${conditions.replaceAll('t.', 'c.')}) AS live`;
}

/**
 * Every live token, and as many dead ones as fill the last page. A page goes on after the last live one that was read, so that one
 * which is revoked in between moves no other out of sight. That NetSuite takes this order and this condition is ASSUMED: if it refuses
 * them, the tokens are unread.
 *
 * @param counted parameters of the columns
 */
function liveFirst(
  reading: Reading,
  tokens: string,
  those: Those | null,
  read: Row[],
  counted: Those['params'] = [],
): boolean {
  for (let after = 0; ;) {
    const further: Those[] = after === 0 ? [] : [{ condition: `(t.id > ? OR ${IS_DEAD})`, params: [after] }];
    const all = [...(those === null ? [] : [those]), ...further];
    const where = all.length === 0 ? '' : `WHERE ${all.map(({ condition }) => condition).join(' AND ')} `;
    const params = [...counted, ...all.flatMap((one) => one.params)];
    const rows = reading.firstRows(`${tokens} ${where}${LIVE_FIRST}`, params);
    for (const row of rows) read.push(row);
    const last = rows[ROWS_PER_CALL - 1];
    if (last === undefined || isDead([last])) return last === undefined;
    // Rows about one token belong together: those of the last one come again.
    const [lastId = 0, next = lastId] = [...new Set(rows.map(({ id }) => usableId(id)))].toReversed();
    if (next <= after) throw contradictory(`tokens up to ${next}`, `the access tokens after ${after}`);
    after = next;
  }
}

function holdAgainstCount(rows: readonly Row[]): void {
  const counted = oneValue(rows, 'live');
  if (counted === undefined) return;
  const listed = byTextOfId(rows.filter((row) => !isDead([row]))).size;
  if (textOf(counted).trim() !== String(listed))
    throw contradictory(`${JSON.stringify(counted)} and ${listed}`, 'the number of live access tokens');
}

/** The tokens of every application. */
export interface EveryCredential {
  /** Those of one application, as `readCredentials` gives them for it alone. */
  readonly of: (application: number) => Credentials;
}

/**
 * The tokens of all applications: every live one, and the newest of each application where none of its own is live. One query
 * for each 5,000 live ones, and one more where very many are dead.
 *
 * @param issued the applications that were issued any
 */
export function readEveryCredential(reading: Reading, issued: readonly number[]): EveryCredential {
  const rows: Row[] = [];
  const every = reading.attempt('access-tokens', null, () => countedRows(reading, null, issued.length > 0, rows));
  const first = byApplication(rows);
  // Behind very many dead tokens the newest one of an application may not have come yet.
  const left = every.known && !every.value ? issued.filter((id) => !first.has(id)) : [];
  for (const ids of inGroups(left)) {
    const sql = `${TOKENS} WHERE t.tba_app_name IN (${placeholders(ids)}) ${LIVE_FIRST}`;
    const newest = reading.attempt('access-tokens', null, () => reading.firstRows(sql, ids));
    for (const row of valueOr(newest, [])) rows.push(row);
  }
  const last = byApplication(rows);
  const hidden = new Set(issued.filter((id) => !last.has(id)));
  return { of: (id) => understood(reading, last.get(id) ?? [], every.known && !hidden.has(id)) };
}

/** Rows whose application is not told stand at 0: they belong to none of them. */
export function byApplication(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  return grouped(rows, ({ tba_app_name: application }) => usableId(application));
}

/** 0 for anything that is no id. */
function usableId(value: unknown): number {
  try {
    return idOf(value);
  } catch {
    return 0;
  }
}

/** Which tokens a page is about: those with an id above `after`. */
export interface PageRequest {
  readonly after: number;
  /** Rows of one page, from 2 to 5,000. */
  readonly size: number;
}

export interface CredentialsPage extends Credentials {
  /** What to send as `after` for the next page; null where this is the last one, or was not answered. */
  readonly next: number | null;
}

/**
 * A page of the tokens that are not certainly dead, by internal id, in one query. Pages do not move when tokens are issued or
 * revoked in between.
 */
export function readCredentialsPage(
  reading: Reading,
  applications: readonly number[],
  { after, size }: PageRequest,
): CredentialsPage {
  if (applications.length === 0) return { credentials: known([]), complete: true, next: null };
  const most = Math.max(2, Math.min(size, ROWS_PER_CALL));
  // One query over all of them, so that the ids have one order.
  const ofApplications = inGroups(applications).map((ids) => `t.tba_app_name IN (${placeholders(ids)})`);
  const condition = `(${ofApplications.join(' OR ')})`;
  const answered = tokensAfter(reading, { condition, params: applications }, { after, size: most });
  if (!answered.known) return { credentials: UNREAD, complete: false, next: null };
  const { rows, next } = answered.value;
  return { ...understood(reading, rows, true), next };
}

/** The rows of some tokens that are not certainly dead, by internal id, in one query; what to send as `after` for the next ones. */
export function tokensAfter(
  reading: Reading,
  { condition, params }: Those,
  { after, size: most }: PageRequest,
): Fact<{ readonly rows: readonly Row[]; readonly next: number | null }> {
  const sql = `${TOKENS} WHERE ${condition} AND t.id > ? AND ${MAY_BE_LIVE} ORDER BY t.id`;
  return reading.attempt('access-tokens', null, () => {
    const rows = reading.firstRows(sql, [...params, after], most);
    if (rows.length < most) return { rows, next: null };
    // Rows about one token belong together: the last one's may go on beyond the page.
    const [last = after, next] = [...byId(rows).keys()].toReversed();
    return next === undefined ? { rows, next: last } : { rows: rows.filter(({ id }) => idOf(id) !== last), next };
  });
}

/** What some rows say of tokens. @param everyRow whether every row about them came */
export function understood(reading: Reading, rows: readonly Row[], everyRow: boolean): Credentials {
  const read = [...byTextOfId(rows).values()].map((own) => credentialOf(reading, own));
  const credentials = read.flatMap((one) => one ?? []);
  const complete = everyRow && !read.includes(null);
  // Where none is live, one that is not understood may be; and where none is understood, there is one all the same.
  const isTelling = credentials.some(isLiveToken) || (complete && (credentials.length > 0 || read.length === 0));
  return { credentials: isTelling ? known(credentials) : UNREAD, complete };
}

/** Rows about one token, together: those without an id are about none. */
function byTextOfId(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return grouped(rows, ({ id }) => textOf(id).trim());
}

/** A token is named after its user. [DOC] bridgehead_4254081947 */
const OF_PEOPLE: ReadonlySet<string> = new Set(['tba_token_name', 'entity_name', 'entity_text']);

/** Undefined for a dead token that is not understood: it opens nothing. Null for one that may be live. */
function credentialOf(reading: Reading, rows: readonly Row[]): NamedCredential | null | undefined {
  const value = (column: string) => oneValue(rows, column, OF_PEOPLE.has(column));
  try {
    return {
      kind: 'access-token',
      id: idOf(value('id')),
      name: textOf(value('tba_token_name')),
      integration: idOf(value('tba_app_name')),
      entity: idOfPerson(value('entity_name')),
      role: idOf(value('role_name')),
      roleName: textOf(value('role_text')),
      entityName: textOf(value('entity_text')),
      inactive: flagOf(value('binactive')),
      revoked: flagOf(value('brevoked')),
      created: textOf(value('created')),
    };
  } catch (thrown) {
    const isOpen = !isDead(rows);
    const message = `An access token could not be understood. ${messageOf(thrown)}`;
    reading.missing('access-tokens', subjectOf(rows), { code: codeOf(thrown), message });
    return isOpen ? null : undefined;
  }
}

/** Whether every row says that the token is revoked or inactive. */
function isDead(rows: readonly Row[]): boolean {
  return rows.every(({ binactive, brevoked }) => [binactive, brevoked].some((flag) => flag === 'T' || flag === true));
}

function subjectOf([row]: readonly Row[]): { type: string; id: number } | null {
  const id = usableId(row?.id);
  return id === 0 ? null : { type: 'access-token', id };
}
