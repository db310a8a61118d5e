/**
 * What narrows roles besides the levels of their permissions: columns of the table role, which come with the roles for nothing, and
 * one query for what stands elsewhere, asked only where something depends on it.
 *
 * [DOC-3P] the columns, in a driver vendor's page of the table role; [SEEN] the table rolerestrictions and the words of
 * subsidiaryoption, in a public access-review module. The other words are those of SDF's role object: ASSUMED.
 */
import type { Fact, Role, RoleRestrictions, SegmentRestriction, Subsidiaries } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import type { NeededReach } from '../diagnosis/restrictions';
import { isBySegment } from '../diagnosis/restrictions';
import { ADMINISTRATOR_ROLE } from '../netsuite/levels';
import { isOff } from './features';
import type { Reading, Row } from './reading';
import {
  byId,
  contradictory,
  flagOf,
  idOf,
  inGroups,
  notAnswered,
  oneValue,
  placeholders,
  textOf,
  UNSUPPORTED,
} from './reading';
import { callerRole } from './self-check';
import { messageOf } from '../netsuite/thrown';

const SUBSIDIARY_COLUMNS = ['subsidiaryoption', 'effectivesubsidiaries', 'subsidiaryviewingallowed'];
const BOOK_COLUMNS = ['accountingbooksoption'];
const OTHER_COLUMNS = ['employeerestriction', 'restrictbydevice'];

/** The columns that there are with the account's features: NetSuite refuses a query that names another. No units. */
export function restrictionColumns(): readonly string[] {
  return [
    ...(isOff('SUBSIDIARIES') ? [] : SUBSIDIARY_COLUMNS),
    ...(isOff('MULTIBOOK') ? [] : BOOK_COLUMNS),
    ...OTHER_COLUMNS,
  ];
}

/**
 * What the rows of one role say.
 * @param asked the columns that the query named
 */
export function restrictionsIn(
  reading: Reading,
  id: number,
  rows: readonly Row[],
  asked: readonly string[],
): RoleRestrictions {
  const attempt = <T>(column: string, without: T, read: (value: Row[string] | undefined) => T): Fact<T> =>
    asked.includes(column)
      ? reading.attempt('role-restrictions', { type: 'role', id }, () => read(oneValue(rows, column)))
      : known(without);
  const subsidiaries = attempt('subsidiaryoption', 'ALL', optionOf);
  const lists = subsidiaries.known && subsidiaries.value === 'SELECTED';
  return {
    subsidiaries,
    selected: lists ? attempt('effectivesubsidiaries', [], idsOf) : known([]),
    viewsOthers: attempt('subsidiaryviewingallowed', false, flagOf),
    employees: attempt('employeerestriction', 'NONE', wordOf),
    accountingBooks: attempt('accountingbooksoption', 'ALL', wordOf),
    byDevice: attempt('restrictbydevice', false, flagOf),
  };
}

const OPTIONS = ['ALL', 'ALLACTIVE', 'OWN', 'SELECTED'] as const;

function optionOf(value: Row[string] | undefined): (typeof OPTIONS)[number] {
  const option = OPTIONS.find((one) => one === textOf(value));
  if (option === undefined) throw notAnswered(value, 'which subsidiaries a role reaches');
  return option;
}

/** `1, 2`: a list of internal ids. */
function idsOf(value: Row[string] | undefined): number[] {
  const text = textOf(value).trim();
  if (text === '') return [];
  if (!/^\d+(?:\s*,\s*\d+)*$/.test(text)) throw notAnswered(value, 'a list of subsidiaries');
  return text.split(',').map(Number);
}

function wordOf(value: Row[string] | undefined): string {
  const word = textOf(value).trim().toUpperCase();
  if (word === '') throw notAnswered(value, 'a restriction of a role');
  return word;
}

/** What was read of roles beside their own rows. */
interface ReadBeside {
  readonly roles: readonly Role[];
  readonly subsidiaries?: Fact<Subsidiaries>;
}

/**
 * What the needs of an integration ask beside the rows of the roles: the lines by segment, and, where a role reaches
 * some subsidiaries alone, which ones the account has. One query for each 1,000 roles; none where nothing depends on it.
 */
export function readBeside(reading: Reading, roles: readonly Role[], needed: readonly NeededReach[]): ReadBeside {
  const { bySegment, lists } = askedBeside(roles, needed);
  if (bySegment.length === 0 && !lists) return { roles };
  // What is asked with the first group of roles is not asked again with the next ones.
  const groups = bySegment.length === 0 ? [[]] : inGroups(bySegment);
  const answers = groups.map((ids, place) => ask(reading, ids, lists && place === 0));
  const segments = new Map(
    groups.flatMap((ids, place) => ids.map((id) => [id, segmentsOf(reading, id, answers[place] ?? UNREAD)] as const)),
  );
  return {
    roles: roles.map((role) => withSegments(role, segments.get(role.id))),
    ...(lists ? { subsidiaries: subsidiariesOf(reading, answers[0] ?? UNREAD) } : {}),
  };
}

/** Whether `readBeside` has something to ask. */
export function asksBeside(roles: readonly Role[], needed: readonly NeededReach[]): boolean {
  const { bySegment, lists } = askedBeside(roles, needed);
  return bySegment.length > 0 || lists;
}

function askedBeside(roles: readonly Role[], needed: readonly NeededReach[]) {
  const read = roles.filter(({ id, permissions }) => id !== ADMINISTRATOR_ROLE && permissions.known);
  return {
    bySegment: needed.some(({ kind }) => isBySegment(kind)) ? read.map(({ id }) => id) : [],
    lists: needed.some(({ kind }) => kind === 'SUBSIDIARY') && read.some(hasSomeSubsidiaries),
  };
}

/** Whether it reaches those that it lists, or that of its user: an account may have no other. */
function hasSomeSubsidiaries({ restrictions }: Role): boolean {
  const option = restrictions?.subsidiaries;
  return option?.known === true && (option.value === 'SELECTED' || option.value === 'OWN');
}

function withSegments(role: Role, segments: RoleRestrictions['segments']): Role {
  if (segments === undefined || role.restrictions === undefined) return role;
  return { ...role, restrictions: { ...role.restrictions, segments } };
}

/** Lines by segment. A role that has none has no row. */
const SEGMENTS = `SELECT 'segment' part, x.role id, x.segment segment, x.restriction word, x.viewingallowed viewing, 'F' inactive
FROM rolerestrictions x WHERE x.role IN (:ids)`;

/** How many of them each role has: what is lost on the way does not pass for nothing. */
const SEGMENTS_COUNTED = `SELECT 'segments' part, r.id id, COUNT(x.role) segment, 'ALL' word, 'F' viewing, 'F' inactive
FROM role r LEFT JOIN rolerestrictions x ON x.role = r.id WHERE r.id IN (:ids) GROUP BY r.id`;

/** The subsidiaries that the caller sees, which of them are inactive, and whether its own role reaches all of them. */
const SUBSIDIARIES = `SELECT 'subsidiary' part, s.id id, 0 segment, r.subsidiaryoption word, 'F' viewing, s.isinactive inactive
FROM subsidiary s LEFT JOIN role r ON r.id = ?`;

/** How many those are. */
const SUBSIDIARIES_COUNTED = `SELECT 'subsidiaries' part, 0 id, COUNT(*) segment, 'ALL' word, 'F' viewing, 'F' inactive
FROM subsidiary s`;

/** What came, and whether its numbers came with it. */
interface Beside {
  readonly rows: readonly Row[];
  readonly isCounted: boolean;
}

function ask(reading: Reading, roles: readonly number[], lists: boolean): Fact<Beside> {
  const listed = [
    ...(roles.length > 0 ? [ofRoles(SEGMENTS, roles)] : []),
    ...(lists ? [{ sql: SUBSIDIARIES, params: [callerRole() ?? 0] }] : []),
  ];
  const counted = [
    ...(roles.length > 0 ? [ofRoles(SEGMENTS_COUNTED, roles)] : []),
    ...(lists ? [{ sql: SUBSIDIARIES_COUNTED, params: [] }] : []),
  ];
  const asked = roles.map((id) => ({ type: 'role', id }));
  return reading.attempt(
    'role-restrictions',
    null,
    () => {
      try {
        return { rows: together(reading, [...listed, ...counted]), isCounted: true };
      } catch (refusal) {
        // That these counts may stand in a union is ASSUMED. Where they may not, the lists are read without.
        if (!UNSUPPORTED.test(messageOf(refusal))) throw refusal;
        return { rows: together(reading, listed), isCounted: false };
      }
    },
    asked,
  );
}

interface Part {
  readonly sql: string;
  readonly params: readonly number[];
}

function ofRoles(sql: string, roles: readonly number[]): Part {
  return { sql: sql.replace(':ids', placeholders(roles)), params: roles };
}

function together(reading: Reading, parts: readonly Part[]): Row[] {
  const sql = `${parts.map((part) => part.sql).join('\nUNION ALL\n')}\nORDER BY part, id, segment`;
  return reading.rows(
    sql,
    parts.flatMap(({ params }) => params),
  );
}

/** Numbers of segments. [SEEN] class, department, location; the others are the types of their records: ASSUMED. */
const SEGMENT_OF: ReadonlyMap<string, string> = new Map([
  ['-101', 'CLASS'],
  ['-102', 'DEPARTMENT'],
  ['-103', 'LOCATION'],
  ['-10', 'ITEM'],
  ['-112', 'ACCOUNT'],
]);

function segmentsOf(reading: Reading, id: number, answer: Fact<Beside>): Fact<readonly SegmentRestriction[]> {
  if (!answer.known) return UNREAD;
  return reading.attempt('role-restrictions', { type: 'role', id }, () => {
    const { rows, isCounted } = answer.value;
    const own = rows.filter((row) => row.part === 'segment' && idOf(row.id) === id);
    const counts = rows.filter((row) => row.part === 'segments' && idOf(row.id) === id);
    const distinct = new Set(own.map((row) => JSON.stringify(row))).size;
    if (isCounted) holdAgainst(counts, distinct, 'restrictions');
    return own.map(segmentOf);
  });
}

/** @throws Error where NetSuite did not list as many as it counted */
function holdAgainst(counts: readonly Row[], listed: number, what: string): void {
  const counted = oneValue(counts, 'segment');
  if (textOf(counted).trim() !== String(listed))
    throw contradictory(`${JSON.stringify(counted ?? null)} and ${listed}`, `the number of ${what}`);
}

function segmentOf({ segment, word, viewing }: Row): SegmentRestriction {
  const number = textOf(segment).trim();
  if (number === '') throw notAnswered(segment, 'the segment of a restriction');
  const restriction = wordOf(word);
  return {
    segment: SEGMENT_OF.get(number) ?? number,
    restriction,
    // Who is not restricted has nothing to be allowed to see. [DOC] SDFxml_1828522851
    viewingAllowed: textOf(viewing) === '' ? false : flagOf(viewing),
  };
}

function subsidiariesOf(reading: Reading, answer: Fact<Beside>): Fact<Subsidiaries> {
  if (!answer.known) return UNREAD;
  return reading.attempt('role-restrictions', null, () => {
    const counts = answer.value.rows.filter(({ part }) => part === 'subsidiaries');
    const rows = answer.value.rows.filter(({ part }) => part === 'subsidiary');
    if (answer.value.isCounted) holdAgainst(counts, byId(rows).size, 'subsidiaries');
    const isUnrestricted = rows.length > 0 && rows.every(({ word }) => textOf(word) === 'ALL');
    const active = rows.filter(({ inactive }) => !flagOf(inactive));
    return {
      ids: [...byId(rows).keys()],
      active: [...byId(active).keys()],
      all: callerRole() === ADMINISTRATOR_ROLE || isUnrestricted,
    };
  });
}
