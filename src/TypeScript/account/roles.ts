import type { Fact, PermissionLines, Role } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import type { Level } from '../diagnosis/levels';
import { LEVELS } from '../diagnosis/levels';
import type { Profile } from '../diagnosis/profile';
import { isExpectedRoleName, permissionsOf } from '../diagnosis/profile';
import type { Reading, Row } from './reading';
import { flagOf, numberOf, placeholders, textOf } from './reading';

/** The name is only narrowed here and compared in code, where "trimmed, in any case" means what the profile says. */
const ROLES = `SELECT r.id, r.name, r.isinactive, r.issinglesignononly, r.iswebserviceonlyrole
FROM role r WHERE r.id IN (:ids) OR UPPER(r.name) LIKE ? ORDER BY r.id`;

const LINES = `SELECT p.role, p.permkey, p.permlevel FROM rolepermissions p
WHERE p.role IN (:ids) AND p.permkey IN (:keys) ORDER BY p.role, p.permkey`;

interface Pointed {
  readonly role: number;
  readonly roleName: string;
}

/**
 * The roles that the tokens point to and those that have the expected name, with their lines on the permissions that the
 * profile asks about: two queries, however many roles the account has.
 */
export function readRoles(reading: Reading, profile: Profile, tokens: readonly Pointed[]): Role[] {
  const pointed = [...new Set(tokens.map(({ role }) => role))];
  const names = new Map(tokens.filter(({ roleName }) => roleName !== '').map(({ role, roleName }) => [role, roleName]));
  const rows = reading.attempt('roles', null, () =>
    reading
      .rows(ROLES.replace(':ids', placeholders(withOne(pointed))), [
        ...withOne(pointed),
        `%${profile.expectedRole.toUpperCase()}%`,
      ])
      .filter((row) => pointed.includes(numberOf(row.id)) || isExpectedRoleName(profile, textOf(row.name))),
  );
  const found = rows.known ? rows.value : [];
  const ids = [...new Set([...pointed, ...found.map((row) => numberOf(row.id))])];
  const lines = readLines(reading, profile, ids);
  return ids.map((id) => {
    const row = found.find((one) => numberOf(one.id) === id);
    const permissions: Fact<PermissionLines> =
      // A role that is hidden may hide its lines as well: no lines of a role that was not seen is not "no lines".
      row && lines.known ? known(lines.value.get(id) ?? new Map<string, Level>()) : UNREAD;
    if (!row && rows.known) {
      reading.missing('roles', { type: 'role', id }, 'NOT_ANSWERED', 'The role was not among those NetSuite listed.');
    }
    return roleOfRow(id, row, names.get(id), permissions);
  });
}

function roleOfRow(
  id: number,
  row: Row | undefined,
  tokenName: string | undefined,
  permissions: Role['permissions'],
): Role {
  if (!row) {
    // The token itself shows its role's name, even to one who may not read roles.
    const name = tokenName === undefined ? UNREAD : known(tokenName);
    return { id, name, inactive: UNREAD, singleSignOnOnly: UNREAD, webServicesOnly: UNREAD, permissions };
  }
  return {
    id,
    name: known(textOf(row.name)),
    inactive: known(flagOf(row.isinactive)),
    singleSignOnOnly: known(flagOf(row.issinglesignononly)),
    webServicesOnly: known(flagOf(row.iswebserviceonlyrole)),
    permissions,
  };
}

function readLines(reading: Reading, profile: Profile, ids: readonly number[]): Fact<Map<number, Map<string, Level>>> {
  if (ids.length === 0) return known(new Map());
  const keys = permissionsOf(profile);
  return reading.attempt('role-permissions', null, () => {
    const sql = LINES.replace(':ids', placeholders(ids)).replace(':keys', placeholders(keys));
    const lines = new Map<number, Map<string, Level>>();
    for (const row of reading.rows(sql, [...ids, ...keys])) {
      const role = numberOf(row.role);
      const ofRole = lines.get(role) ?? new Map<string, Level>();
      lines.set(role, ofRole.set(textOf(row.permkey), levelOf(row.permlevel)));
    }
    return lines;
  });
}

/**
 * `permlevel` 0 None, 1 View, 2 Create, 3 Edit, 4 Full. [SEEN], agreeing with the REST record's enum
 * @throws Error for anything else: a level that is not understood is not None.
 */
export function levelOf(value: unknown): Level {
  const level = value === null || value === '' || value === undefined ? undefined : LEVELS[Number(value)];
  if (level === undefined)
    throw new Error(`NetSuite answered the permission level ${JSON.stringify(value)}, which is none of 0 to 4.`);
  return level;
}

/** SuiteQL has no empty IN list; no role has id 0. */
function withOne(ids: readonly number[]): readonly number[] {
  return ids.length > 0 ? ids : [0];
}
