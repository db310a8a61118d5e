/**
 * The roles that the tokens of an account point to, with those that a profile expects by name: each query but the last one gets a
 * full answer, however many lines a role has.
 */
import type { Role } from '../../diagnosis/facts';
import { known } from '../../diagnosis/facts';
import { wantedLines } from '../permission-lines';
import type { Reading, Row } from '../reading';
import { ARGUMENTS_PER_IN, byId, placeholders, ROWS_PER_CALL } from '../reading';
import type { PointedRole, WantedRoles } from '../roles';
import { readRoles, RestrictionColumns, ROLE_ROWS, rolesIn, withOrWithout } from '../roles';

const ROLES_BEYOND = `${ROLE_ROWS}
WHERE r.id > ? AND (r.id IN (SELECT t.role_name FROM oauthtoken t) OR r.id IN (:ids) OR TRIM(UPPER(r.name)) IN (:names))
ORDER BY r.id, p.permkey`;

/**
 * As `readRoles` does. What is refused, or comes in another order, is read by that function, and named there.
 * @param registered roles of credentials that are registered
 */
export function readTokenRoles(
  reading: Reading,
  { pointed, names, permissions }: WantedRoles,
  registered: readonly PointedRole[],
): Role[] {
  const shown = new Map([...registered, ...pointed].map(({ role, roleName }) => [role, roleName]));
  const found = new Map<number, Role>();
  const columns = new RestrictionColumns();
  // SuiteQL has no empty IN list; no role has id 0, and none is without a name.
  const ofTokens = new Set(pointed.map(({ role }) => role));
  const others = [...new Set(registered.map(({ role }) => role))].filter((id) => !ofTokens.has(id));
  const ids = [0, ...others].slice(0, ARGUMENTS_PER_IN);
  const covered = new Set([...ofTokens, ...ids]);
  const upperCase = names.length > 0 ? names.map((name) => name.trim().toUpperCase()) : [''];
  const keys = permissions.length > 0 ? permissions : [''];
  const sql = ROLES_BEYOND.replace(':lines', wantedLines(keys))
    .replace(':ids', placeholders(ids))
    .replace(':names', placeholders(upperCase));
  const isWhole = eachAnswer(
    (after) =>
      withOrWithout(reading, columns, (more) =>
        reading.firstRows(sql.replace(':more', more.map((column) => `, r.${column}`).join('')), [
          ...keys,
          after,
          ...ids,
          ...upperCase,
        ]),
      ),
    (rows, after, last) => {
      const here = [...shown.keys()].filter((id) => covered.has(id) && id > after && id <= last);
      const answered = { pointed: here, names, columns: columns.asked };
      for (const role of rolesIn(reading, known(rows), answered, shown)) found.set(role.id, role);
    },
  );
  const left = [...shown].flatMap(([role, roleName]) => (found.has(role) ? [] : [{ role, roleName }]));
  return [...found.values(), ...readRoles(reading, { pointed: left, names: isWhole ? [] : names, permissions })];
}

/**
 * @param ask gets the rows of the next roles
 * @param take gets all rows of some roles: of those after one id, up to another
 * @returns whether nothing is left
 */
function eachAnswer(
  ask: (after: number) => readonly Row[],
  take: (rows: ReadonlyMap<number, readonly Row[]>, after: number, last: number) => void,
): boolean {
  for (let after = 0; ;) {
    const rows = answeredOr(() => byId(ask(after)));
    if (rows === null || [...rows.keys()].some((id) => id <= after)) return false;
    const count = [...rows.values()].reduce((sum, own) => sum + own.length, 0);
    if (count < ROWS_PER_CALL) {
      take(rows, after, Infinity);
      return true;
    }
    // The lines of the last role may go on beyond what came: it is asked for again.
    const [cut = after, last] = [...rows.keys()].toReversed();
    if (last === undefined || Math.max(...rows.keys()) !== cut) return false;
    rows.delete(cut);
    take(rows, after, last);
    after = last;
  }
}

/** Null where it was refused, or not understood. */
function answeredOr<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
