import type { AccessToken, Fact } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import { isLiveToken } from '../diagnosis/credentials';
import type { Reading, Row } from './reading';
import { flagOf, idOf, inGroups, oneValue, placeholders, textOf } from './reading';
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

const COLUMNS = `SELECT t.id, t.tba_token_name, t.tba_app_name, t.entity_name, t.role_name,
  BUILTIN.DF(t.role_name) AS role_text, BUILTIN.DF(t.entity_name) AS entity_text,
  TO_CHAR(t.dcreated, 'YYYY-MM-DD"T"HH24:MI:SS') AS created, t.binactive, t.brevoked
FROM oauthtoken t`;

// Live ones first, then the newest: the first page holds all that matters unless thousands are live.
const ORDER = `ORDER BY CASE WHEN t.binactive = 'F' AND t.brevoked = 'F' THEN 0 ELSE 1 END, t.dcreated DESC, t.id DESC`;

/**
 * The tokens of some applications: every live one, and the newest where none is live. One query for each 1,000 applications,
 * whatever the number of other tokens, and of dead ones of its own.
 * @param token only this one, by internal id; null for all
 */
export function readCredentials(reading: Reading, applications: readonly number[], token: number | null): Credentials {
  const only = token === null ? '' : ' AND t.id = ?';
  const pages = inGroups(applications).map((ids) => {
    const sql = `${COLUMNS} WHERE t.tba_app_name IN (${placeholders(ids)})${only} ${ORDER}`;
    return reading.attempt('access-tokens', null, () =>
      reading.rows(sql, token === null ? ids : [...ids, token], (last) => !isDead([last])),
    );
  });
  const rows = pages.flatMap((page) => (page.known ? page.value : []));
  const read = [...byTextOfId(rows)].map((own) => credentialOf(reading, own));
  const credentials = read.flatMap((one) => one ?? []);
  const complete = pages.every((page) => page.known) && !read.includes(null);
  // Where none is live, one that is not understood may be; and where none is understood, there is one all the same.
  const isTelling = credentials.some(isLiveToken) || (complete && (credentials.length > 0 || read.length === 0));
  return { credentials: isTelling ? known(credentials) : UNREAD, complete };
}

/** Rows about one token, together. A row without an id is alone. */
function byTextOfId(rows: readonly Row[]): Iterable<readonly Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const id = textOf(row.id).trim();
    const key = id === '' ? row : id;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups.values();
}

/** Undefined for a dead token that is not understood: it opens nothing. Null for one that may be live. */
function credentialOf(reading: Reading, rows: readonly Row[]): NamedCredential | null | undefined {
  const value = (column: string) => oneValue(rows, column);
  try {
    return {
      kind: 'access-token',
      id: idOf(value('id')),
      name: textOf(value('tba_token_name')),
      integration: idOf(value('tba_app_name')),
      entity: idOf(value('entity_name')),
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
  try {
    return { type: 'access-token', id: idOf(row?.id) };
  } catch {
    return null;
  }
}
