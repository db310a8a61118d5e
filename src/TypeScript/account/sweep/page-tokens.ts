/**
 * The tokens of the holders of one page: every live one, and the newest of each application where none of its own is live.
 */
import type { HeldByApplication } from '../../diagnosis/overview';
import { credentialsToJudge } from '../../diagnosis/credentials';
import type { Fact } from '../../diagnosis/facts';
import { known, UNREAD } from '../../diagnosis/facts';
import { byApplication, LIVE_FIRST, TOKENS, tokensAfter, understood } from '../access-tokens';
import type { Named } from '../read-facts';
import type { Reading, Row } from '../reading';
import { idOf, inGroups, NOT_ANSWERED, placeholders, ROWS_PER_CALL } from '../reading';

/** As `HeldByApplication`, with the names that the credentials show. */
export interface HeldNamed extends HeldByApplication {
  readonly credentials: Fact<readonly Named[]>;
}

/** The holders from one internal id to another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const OF_THE_PAGE = 't.entity_name BETWEEN ? AND ?';

/**
 * One query where fewer than 5,000 tokens have these holders. Else the live ones come by internal id, 5,000 at a time, and of the
 * dead ones no more than the newest: memory and price do not grow with them.
 *
 * @param at ISO time in UTC
 * @param handle gets the tokens as they come: those of one application may come several times
 * @returns whether every token that may be live came, or its application is said to lack one
 */
export function readPageTokens(
  reading: Reading,
  { from, to }: Range,
  at: string,
  handle: (held: readonly HeldNamed[]) => void,
): boolean {
  const sql = `${TOKENS} WHERE ${OF_THE_PAGE} ${LIVE_FIRST}`;
  const first = reading.attempt('access-tokens', null, () => reading.firstRows(sql, [from, to]));
  if (!first.known) return false;
  if (first.value.length < ROWS_PER_CALL) return handOn(reading, first.value, at, handle);
  const seen = new Set<number>();
  const isWhole = readLive(reading, { from, to }, (rows) =>
    handOn(reading, rows, at, (held) => {
      for (const { application } of held) seen.add(application);
      handle(held);
    }),
  );
  return readNewestDead(reading, { from, to }, seen, at, handle) && isWhole;
}

/** @returns whether the application of each row that may be a live token is told */
function handOn(
  reading: Reading,
  rows: readonly Row[],
  at: string,
  handle: (held: readonly HeldNamed[]) => void,
): boolean {
  const groups = [...byApplication(rows)];
  const held = groups.map(([application, own]) => heldBy(reading, application, own, at));
  handle(held.filter(({ application }) => application !== 0));
  return held.every(({ application, complete }) => application !== 0 || complete);
}

function heldBy(reading: Reading, application: number, rows: readonly Row[], at: string): HeldNamed {
  const { credentials, complete } = understood(reading, rows, true);
  return { application, credentials: credentials.known ? known(toFollow(credentials.value, at)) : UNREAD, complete };
}

/** Those on which verdicts stand. @param at ISO time in UTC */
export function toFollow<T extends Named>(list: readonly T[], at: string): T[] {
  const judged = new Set(credentialsToJudge(list, at).map(({ id }) => id));
  return list.filter(({ id }) => judged.has(id));
}

function readLive(reading: Reading, { from, to }: Range, each: (rows: readonly Row[]) => boolean): boolean {
  let isWhole = true;
  for (let after = 0; ;) {
    const those = { condition: OF_THE_PAGE, params: [from, to] };
    const page = tokensAfter(reading, those, { after, size: ROWS_PER_CALL });
    if (!page.known) return false;
    if (!each(page.value.rows)) isWhole = false;
    if (page.value.next === null) return isWhole;
    after = page.value.next;
  }
}

const APPLICATIONS = `SELECT DISTINCT t.tba_app_name AS application FROM oauthtoken t
WHERE ${OF_THE_PAGE} AND (t.binactive = 'T' OR t.brevoked = 'T') AND t.tba_app_name IS NOT NULL ORDER BY t.tba_app_name`;

const NEWEST = `${TOKENS} JOIN (SELECT d.tba_app_name AS application, MAX(d.dcreated) AS created FROM oauthtoken d
WHERE d.entity_name BETWEEN ? AND ? AND (d.binactive = 'T' OR d.brevoked = 'T') AND d.tba_app_name IN (:ids)
GROUP BY d.tba_app_name) n ON n.application = t.tba_app_name AND n.created = t.dcreated
WHERE ${OF_THE_PAGE} ORDER BY t.id DESC`;

/** The newest dead token of each application of which no live one came: two queries, however many are dead. */
function readNewestDead(
  reading: Reading,
  { from, to }: Range,
  seen: ReadonlySet<number>,
  at: string,
  handle: (held: readonly HeldNamed[]) => void,
): boolean {
  const applications = reading.attempt('access-tokens', null, () =>
    reading.rows(APPLICATIONS, [from, to]).map(({ application }) => idOf(application)),
  );
  if (!applications.known) return false;
  const groups = inGroups(applications.value.filter((id) => !seen.has(id)));
  return groups
    .map((ids) => {
      const sql = NEWEST.replace(':ids', placeholders(ids));
      const rows = reading.attempt('access-tokens', null, () => reading.firstRows(sql, [from, to, ...ids, from, to]));
      if (!rows.known) return false;
      const found = byApplication(rows.value);
      handle(ids.map((id) => newestOf(reading, id, found.get(id) ?? [], at)));
      return true;
    })
    .every(Boolean);
}

function newestOf(reading: Reading, application: number, rows: readonly Row[], at: string): HeldNamed {
  if (rows.length > 0) return heldBy(reading, application, rows, at);
  const message = `None of the access tokens of the application ${application} came, though it has some.`;
  reading.missing('access-tokens', { type: 'integration', id: application }, { code: NOT_ANSWERED, message });
  return { application, credentials: UNREAD, complete: false };
}
