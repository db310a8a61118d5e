/**
 * The account's own profiles: the custom record `customrecord_td_profile`, one entry a profile. Their text is read here and
 * understood elsewhere.
 */
import type { Reading } from './reading';
import { idOf, textOf } from './reading';

export const PROFILE_TYPE = 'customrecord_td_profile';

export const PROFILE_FIELD = {
  key: 'custrecord_td_profile_key',
  name: 'custrecord_td_profile_name',
  length: 'custrecord_td_profile_length',
  json: 'custrecord_td_profile_json',
} as const;

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

/** How many entries there are, as part of another query: of one id, where one is given. */
export function countOfOwnProfiles(id: string | null): { readonly sql: string; readonly params: readonly string[] } {
  const where = id === null ? '' : ` WHERE p.${PROFILE_FIELD.key} = ?`;
  return { sql: `(SELECT COUNT(*) FROM ${PROFILE_TYPE} p${where})`, params: id === null ? [] : [id] };
}

/**
 * The entries, newest first: two of one id are a contradiction that whoever reads them has to tell. One query.
 *
 * @param id of one profile; null for all
 * @throws NetSuite's refusal
 */
export function readOwnProfiles(reading: Pick<Reading, 'firstRows'>, id: string | null): readonly OwnProfileEntry[] {
  const where = id === null ? '' : ` WHERE p.${PROFILE_FIELD.key} = ?`;
  const sql = `SELECT p.id, p.${PROFILE_FIELD.key} AS profile, p.${PROFILE_FIELD.name} AS name,
  p.${PROFILE_FIELD.length} AS length, p.${PROFILE_FIELD.json} AS file
FROM ${PROFILE_TYPE} p${where} ORDER BY p.id DESC`;
  return reading.firstRows(sql, id === null ? [] : [id], MOST_OWN_PROFILES).map((row) => {
    const text = textOf(row.file);
    return {
      entry: idOf(row.id),
      id: textOf(row.profile),
      name: textOf(row.name),
      text: Number(row.length) === text.length ? text : null,
    };
  });
}
