/**
 * The tokens of the holders of one page: every live one, and the newest of each application where none of its own is live.
 */
import type { HeldByApplication } from '../../diagnosis/overview';
import { credentialsToFollow } from '../../diagnosis/credentials';
import type { Fact } from '../../diagnosis/facts';
import { known, UNREAD, valueOr } from '../../diagnosis/facts';
import { codeOf } from '../../netsuite/thrown';
import { byApplication, MAY_BE_LIVE, TOKENS, tokensAfter, understood } from '../access-tokens';
import { employeeColumns } from '../employees';
import type { Named } from '../read-facts';
import type { Reading, Row } from '../reading';
import {
  countIn,
  idOf,
  idOfPerson,
  inGroups,
  NOT_ANSWERED,
  notAnswered,
  placeholders,
  ROWS_PER_CALL,
  textOf,
  USAGE_LIMIT,
} from '../reading';
import type { HolderPage } from './holder-pages';
import { NOT_AS_COUNTED } from './holder-pages';

/** As `HeldByApplication`, with the names that the credentials show. */
export interface HeldNamed extends HeldByApplication {
  readonly credentials: Fact<readonly Named[]>;
}

/** Credentials as they come, with the rows that told them. */
export type HandOn = (held: readonly HeldNamed[], rows: readonly Row[]) => void;

const OF_THE_PAGE = 't.entity_name BETWEEN ? AND ?';
const LIVE_OF_THE_PAGE = `${OF_THE_PAGE} AND ${MAY_BE_LIVE}`;

export interface HowToRead {
  /** ISO time in UTC. */
  readonly at: string;
  /** Whether each token comes with its employee: null in the columns of employees.ts where it has none. */
  readonly joins: boolean;
  /** Whether their last day of work comes too. */
  readonly asksEnds: boolean;
}

/**
 * Tokens by their holders and internal ids, 5,000 a query: each query but the last one gets a full answer. Of one holder with more
 * tokens than that the live ones come, and of the dead ones no more than the newest: memory and price do not grow with them.
 *
 * @param handle gets the tokens as they come: those of one application may come several times
 * @returns whether every token that may be live came, or its application is said to lack one
 */
export function readPageTokens(reading: Reading, page: HolderPage, how: HowToRead, handle: HandOn): boolean {
  const { from, to, tokens } = page;
  if (from !== to || tokens < ROWS_PER_CALL) return readInTurn(reading, page, how, handle);
  const seen = new Set<number>();
  let came = 0;
  const isWhole = readLive(reading, page, (rows) => {
    came += tokensIn(rows);
    return handOn(reading, rows, how.at, (held) => {
      for (const { application } of held) seen.add(application);
      handle(held, rows);
    });
  });
  const isDeadRead = readNewestDead(reading, page, seen, how.at, handle);
  return isWhole && isDeadRead && isAsCounted(reading, page, LIVE_OF_THE_PAGE, { came, counted: page.live ?? 0 });
}

/** That NetSuite takes an OR and an order of two columns on this table is ASSUMED: what it refuses is unread, and its page unknown. */
const BEYOND = '(t.entity_name > ? OR (t.entity_name = ? AND t.id > ?)) AND t.entity_name <= ?';
const IN_TURN = 'ORDER BY t.entity_name, t.id';

/** The place of a token in the order of holders. */
interface Place {
  readonly holder: number;
  readonly id: number;
}

function readInTurn(reading: Reading, page: HolderPage, how: HowToRead, handle: HandOn): boolean {
  const { from, to, last, tokens } = page;
  const ask = asking(reading, how);
  let isWhole = true;
  let came = 0;
  const ended = () => isWhole && isAsCounted(reading, page, OF_THE_PAGE, { came, counted: tokens });
  for (let after: Place | null = null; ;) {
    const answered: Fact<Row[]> = reading.attempt('access-tokens', null, () =>
      after === null
        ? ask(`WHERE ${OF_THE_PAGE} ${IN_TURN}`, [from, to])
        : ask(`WHERE ${BEYOND} ${IN_TURN}`, [after.holder, after.holder, after.id, to]),
    );
    if (!answered.known) return false;
    const rows = answered.value;
    came += tokensIn(rows);
    if (
      !handOn(reading, rows, how.at, (held) => {
        handle(held, rows);
      })
    )
      isWhole = false;
    if (rows.length < ROWS_PER_CALL) return ended();
    const next = lastPlace(reading, rows, after);
    if (next === null) return false;
    // What comes to a page after it was counted is found by the next sweep.
    if (next.id === last) return ended();
    after = next;
  }
}

function tokensIn(rows: readonly Row[]): number {
  return new Set(rows.map(({ id }) => textOf(id).trim())).size;
}

/** Fewer than were counted: either some were deleted in between, or rows are lost. One query more tells, which is rarely asked. */
function isAsCounted(
  reading: Reading,
  { from, to }: HolderPage,
  condition: string,
  { came, counted }: { readonly came: number; readonly counted: number },
): boolean {
  if (came >= counted) return true;
  const sql = `SELECT COUNT(*) AS tokens FROM oauthtoken t WHERE ${condition}`;
  const left = reading.attempt('access-tokens', null, () => countIn(reading.firstRows(sql, [from, to], 1), 'tokens'));
  if (!left.known) return false;
  if (left.value !== null && came >= left.value) return true;
  reading.missing('access-tokens', null, NOT_AS_COUNTED);
  return false;
}

/** Of the last row. Null where the order is not the one that was asked for: then nobody knows what comes next. */
function lastPlace(reading: Reading, rows: readonly Row[], after: Place | null): Place | null {
  const place = reading.attempt('access-tokens', null, () =>
    rows.reduce<Place | null>((before, { entity_name: entity, id: token }) => {
      const [holder, id] = [idOfPerson(entity), idOf(token)];
      const isBeyond = before === null || holder > before.holder || (holder === before.holder && id > before.id);
      if (!isBeyond) throw notAnswered(id, `a token after ${before.id}`);
      return { holder, id };
    }, after),
  );
  return valueOr(place, null);
}

type Ask = (where: string, params: readonly number[]) => Row[];

/** Where NetSuite refuses tokens together with employees, the tokens come alone from then on. */
function asking(reading: Reading, { joins, asksEnds }: HowToRead): Ask {
  let joined = joins ? tokensWithEmployees(asksEnds) : null;
  return (where, params) => {
    if (joined !== null) {
      try {
        return reading.firstRows(`${joined} ${where}`, params);
      } catch (refusal) {
        if (codeOf(refusal) === USAGE_LIMIT) throw refusal;
        joined = null;
      }
    }
    return reading.firstRows(`${TOKENS} ${where}`, params);
  };
}

function tokensWithEmployees(asksEnds: boolean): string {
  const columns = `, e.id AS employee, ${employeeColumns(asksEnds)}\nFROM`;
  return `${TOKENS.replace('\nFROM', columns)} LEFT JOIN employee e ON e.id = t.entity_name`;
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

/** Those on which verdicts stand, or may. @param at ISO time in UTC */
export function toFollow<T extends Named>(list: readonly T[], at: string): T[] {
  const judged = new Set(credentialsToFollow(list, at).map(({ id }) => id));
  return list.filter(({ id }) => judged.has(id));
}

function readLive(reading: Reading, { from, to }: HolderPage, each: (rows: readonly Row[]) => boolean): boolean {
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
  { from, to }: HolderPage,
  seen: ReadonlySet<number>,
  at: string,
  handle: HandOn,
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
      handle(
        ids.map((id) => newestOf(reading, id, found.get(id) ?? [], at)),
        rows.value,
      );
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
