import type { Credential } from '../diagnosis/facts';
import { isLive } from '../diagnosis/credentials';
import type { Reading, Row } from './reading';
import { flagOf, idOf, placeholders, ROWS_PER_CALL, textOf } from './reading';

/** A token with the display names of what it points to: known even where those records may not be read. */
export interface NamedCredential extends Credential {
  readonly roleName: string;
  readonly entityName: string;
}

const COLUMNS = `SELECT t.id, t.tba_token_name, t.tba_app_name, t.entity_name, t.role_name,
  BUILTIN.DF(t.role_name) AS role_text, BUILTIN.DF(t.entity_name) AS entity_text,
  TO_CHAR(t.dcreated, 'YYYY-MM-DD"T"HH24:MI:SS') AS created, t.binactive, t.brevoked
FROM oauthtoken t`;

// Live ones first, then the newest: the first page holds all that matters unless thousands are live.
const ORDER = `ORDER BY CASE WHEN t.binactive = 'F' AND t.brevoked = 'F' THEN 0 ELSE 1 END, t.dcreated DESC, t.id DESC`;

/**
 * The tokens of some applications: every live one, and the newest where none is live. One query, whatever the number of
 * other tokens, and of dead ones of its own.
 */
export function readCredentials(reading: Reading, applications: readonly number[]): NamedCredential[] {
  if (applications.length === 0) return [];
  const sql = `${COLUMNS} WHERE t.tba_app_name IN (${placeholders(applications)}) ${ORDER}`;
  const first = reading.firstRows(sql, applications).map(credentialOf);
  const last = first.at(-1);
  const more = first.length === ROWS_PER_CALL && last !== undefined && isLive(last);
  return more ? reading.rows(sql, applications).map(credentialOf) : first;
}

/** One token by its id, if it belongs to one of the applications. */
export function readCredential(reading: Reading, applications: readonly number[], id: number): NamedCredential[] {
  if (applications.length === 0) return [];
  const sql = `${COLUMNS} WHERE t.tba_app_name IN (${placeholders(applications)}) AND t.id = ? ${ORDER}`;
  return reading.firstRows(sql, [...applications, id]).map(credentialOf);
}

function credentialOf(row: Row): NamedCredential {
  return {
    kind: 'access-token',
    id: idOf(row.id),
    name: textOf(row.tba_token_name),
    integration: idOf(row.tba_app_name),
    entity: idOf(row.entity_name),
    role: idOf(row.role_name),
    roleName: textOf(row.role_text),
    entityName: textOf(row.entity_text),
    inactive: flagOf(row.binactive),
    revoked: flagOf(row.brevoked),
    created: textOf(row.created),
  };
}
