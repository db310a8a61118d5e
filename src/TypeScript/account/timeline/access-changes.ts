/**
 * When the access of a user and the role itself were changed, and by whom: system notes. Who is no Administrator and lacks the
 * permission sees only their own notes in a search [DOC] section_1500043125, so the table is asked, which refuses instead.
 */
import type { ChangeEvent } from '../../diagnosis/timeline/events';
import { ADMINISTRATOR_ROLE } from '../../netsuite/levels';
import type { Reading, Row } from '../reading';
import { flagOf, numberOf, textOf } from '../reading';
import { personOf, timeOf } from './token-history';

/** Record types: an entity [SEEN] timdietrich.me, a role [SEEN] salto-io/salto. */
const [ENTITY, ROLE] = [-9, -118];

// ASSUMED: the ids of the fields, such as ENTITY.BGIVEACCESS. Probe systemnote-fields.
const NOTES = `SELECT TO_CHAR(n.date, 'YYYY-MM-DD"T"HH24:MI:SS') AS at, n.recordtypeid, n.field, n.newvalue, n.name,
  BUILTIN.DF(n.name) AS author
FROM systemnote n WHERE ((n.recordtypeid = ${ENTITY} AND n.recordid = ?) OR (n.recordtypeid = ${ROLE} AND n.recordid = ?))
  AND (UPPER(n.field) LIKE '%INACTIVE' OR UPPER(n.field) LIKE '%GIVEACCESS') ORDER BY n.date DESC`;

/** One query. @throws Error for a row that is not understood, and NetSuite's refusal */
export function readAccessChanges(reading: Pick<Reading, 'firstRows'>, entity: number, role: number): ChangeEvent[] {
  return reading.firstRows(NOTES, [entity, role], 1000).flatMap((row) => changeIn(row, entity, role) ?? []);
}

function changeIn(row: Row, entity: number, role: number): ChangeEvent | null {
  const said = { at: timeOf(row.at), by: personOf(row.name, row.author), to: flagOf(row.newvalue) };
  const isInactive = /INACTIVE$/i.test(textOf(row.field));
  switch (numberOf(row.recordtypeid)) {
    case ENTITY:
      return { kind: isInactive ? 'entity-inactive' : 'give-access', entity, ...said };
    case ROLE:
      return isInactive && role !== ADMINISTRATOR_ROLE ? { kind: 'role-inactive', role, ...said } : null;
    default:
      return null;
  }
}
