/**
 * The account's own profiles: the custom record `customrecord_td_profile`, one entry a profile. Their text is read here and
 * understood elsewhere.
 */
import type { Reading, Row } from './reading';
import { PROFILE_FIELD, PROFILE_TYPE } from './own-profile-fields';
import { flagOf, idOf, textOf } from './reading';

/** One entry as it stands there. */
export interface OwnProfileEntry {
  /** Internal id of the entry. */
  readonly entry: number;
  /** The id of the profile. */
  readonly id: string;
  readonly name: string;
  /** The file; null where what came is shorter or longer than what was kept. */
  readonly text: string | null;
}

/** More profiles than these are not read: no account has as many integrations. */
export const MOST_OWN_PROFILES = 200;

/** An entry that is inactive is an earlier version, or a profile that was removed: it does not count. */
const COUNTS = `p.isinactive = 'F'`;

/** How many entries there are, as part of another query: of one id, where one is given. */
export function countOfOwnProfiles(id: string | null): { readonly sql: string; readonly params: readonly string[] } {
  const where = id === null ? '' : ` AND p.${PROFILE_FIELD.key} = ?`;
  return { sql: `(SELECT COUNT(*) FROM ${PROFILE_TYPE} p WHERE ${COUNTS}${where})`, params: id === null ? [] : [id] };
}

/**
 * The entries that count, newest first: two of one id are a contradiction that whoever reads them has to tell. One query.
 *
 * @param id of one profile; null for all
 * @throws NetSuite's refusal
 */
export function readOwnProfiles(reading: Pick<Reading, 'firstRows'>, id: string | null): readonly OwnProfileEntry[] {
  const where = id === null ? '' : ` AND p.${PROFILE_FIELD.key} = ?`;
  const sql = `SELECT p.id, p.${PROFILE_FIELD.key} AS profile, p.${PROFILE_FIELD.name} AS name,
  p.${PROFILE_FIELD.length} AS length, p.${PROFILE_FIELD.json} AS file
FROM ${PROFILE_TYPE} p WHERE ${COUNTS}${where} ORDER BY p.id DESC`;
  return reading.firstRows(sql, id === null ? [] : [id], MOST_OWN_PROFILES).map(entryOf);
}

function entryOf(row: Row): OwnProfileEntry {
  const text = textOf(row.file);
  return {
    entry: idOf(row.id),
    id: textOf(row.profile),
    name: textOf(row.name),
    text: Number(row.length) === text.length ? text : null,
  };
}

/** An entry as one of the versions of its profile. */
export interface ProfileVersion {
  readonly entry: number;
  readonly id: string;
  readonly name: string;
  /** Whether it counts; else it is an earlier version, or was removed. */
  readonly counts: boolean;
  readonly characters: number;
  /** Who made it; empty where NetSuite does not say. */
  readonly by: string;
  /** ISO time without zone, as the account keeps it. */
  readonly at: string;
}

const VERSION = `p.id, p.${PROFILE_FIELD.key} AS profile, p.${PROFILE_FIELD.name} AS name, p.isinactive,
  p.${PROFILE_FIELD.length} AS length, BUILTIN.DF(p.owner) AS owner_name, TO_CHAR(p.created, 'YYYY-MM-DD"T"HH24:MI:SS') AS at`;

/**
 * The versions of one profile without their text, newest first; those that were removed among them. One query.
 * @throws NetSuite's refusal
 */
export function readProfileVersions(reading: Pick<Reading, 'firstRows'>, id: string): readonly ProfileVersion[] {
  const sql = `SELECT ${VERSION} FROM ${PROFILE_TYPE} p WHERE p.${PROFILE_FIELD.key} = ? ORDER BY p.id DESC`;
  return reading.firstRows(sql, [id], MOST_OWN_PROFILES).map(versionOf);
}

/**
 * Ids of profiles that were removed and may be brought back, as far as one page goes. One query.
 * @throws NetSuite's refusal
 */
export function readRemovedProfiles(reading: Pick<Reading, 'firstRows'>): readonly string[] {
  const sql = `SELECT p.${PROFILE_FIELD.key} AS profile, COUNT(*) AS versions FROM ${PROFILE_TYPE} p
WHERE p.isinactive = 'T' GROUP BY p.${PROFILE_FIELD.key} ORDER BY p.${PROFILE_FIELD.key}`;
  return reading.firstRows(sql, [], MOST_OWN_PROFILES).map((row) => textOf(row.profile));
}

/**
 * One entry with its text, whether it counts or not; null where there is none that the caller may read. One query.
 * @throws NetSuite's refusal
 */
export function readProfileEntry(
  reading: Pick<Reading, 'firstRows'>,
  entry: number,
): (ProfileVersion & Pick<OwnProfileEntry, 'text'>) | null {
  const sql = `SELECT ${VERSION}, p.${PROFILE_FIELD.json} AS file FROM ${PROFILE_TYPE} p WHERE p.id = ?`;
  const [row] = reading.firstRows(sql, [entry], 1);
  return row === undefined ? null : { ...versionOf(row), text: entryOf(row).text };
}

function versionOf(row: Row): ProfileVersion {
  return {
    entry: idOf(row.id),
    id: textOf(row.profile),
    name: textOf(row.name),
    counts: !flagOf(row.isinactive),
    characters: Number(row.length),
    by: textOf(row.owner_name),
    at: textOf(row.at),
  };
}
