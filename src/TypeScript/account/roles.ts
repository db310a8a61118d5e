import type { Fact, Role } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import type { Profile } from '../diagnosis/profile';
import { expectsRole, isExpectedRoleName, permissionsOf } from '../diagnosis/profile';
import { permissionLines, WANTED_LINES } from './permission-lines';
import type { Reading, Row } from './reading';
import {
  byId,
  flagOf,
  inGroups,
  NOT_ANSWERED,
  notAnswered,
  oneValue,
  placeholders,
  ROWS_PER_CALL,
  textOf,
} from './reading';

/**
 * Roles with their lines: both tables ask for the same permission, so one query reads both. A role without such a line
 * comes as one row without a permission. The name is compared again in code, where "trimmed, in any case" means
 * what the profile says.
 */
const ROLES = `SELECT r.id, r.name, r.isinactive, r.issinglesignononly, r.iswebserviceonlyrole, p.permkey, p.permlevel
FROM role r LEFT JOIN rolepermissions p ON p.role = r.id AND ${WANTED_LINES}
WHERE r.id IN (:ids) OR TRIM(UPPER(r.name)) IN (:names) ORDER BY r.id, p.permkey`;

interface Pointed {
  readonly role: number;
  readonly roleName: string;
}

/**
 * The roles that the tokens point to and those that have the expected name, with their lines on the permissions that the
 * profile asks about: a query for as many roles as one page of rows holds, however many roles the account has.
 */
export function readRoles(reading: Reading, profile: Profile, tokens: readonly Pointed[]): Role[] {
  const names = new Map(tokens.map(({ role, roleName }) => [role, roleName]));
  // With room for some lines that have to be looked at: what one call answers is not lost with the next.
  const rolesPerPage = Math.floor(ROWS_PER_CALL / (permissionsOf(profile).length + 1));
  const groups = inGroups([...names.keys()], rolesPerPage);
  const read = (groups.length > 0 ? groups : [[]]).flatMap((ids) => readGroup(reading, profile, ids, names));
  // A role that is expected comes with every group.
  return [...new Map(read.toReversed().map((role) => [role.id, role])).values()].toReversed();
}

function readGroup(
  reading: Reading,
  profile: Profile,
  pointed: readonly number[],
  names: ReadonlyMap<number, string>,
): Role[] {
  const keys = permissionsOf(profile);
  // SuiteQL has no empty IN list; no role has id 0.
  const ids = pointed.length > 0 ? pointed : [0];
  // A name that no role has, where no particular role is expected.
  const expected = expectsRole(profile) ? profile.recognise.roleNames.map((name) => name.toUpperCase()) : [''];
  const sql = ROLES.replace(':keys', placeholders(keys))
    .replace(':ids', placeholders(ids))
    .replace(':names', placeholders(expected));
  const rows = reading.attempt('roles', null, () => byId(reading.rows(sql, [...keys, ...ids, ...expected])));
  const wanted = new Set(pointed);
  const ofRole = rows.known ? rows.value : new Map<number, Row[]>();
  const hidden = pointed.filter((id) => !ofRole.has(id));
  if (rows.known) {
    for (const id of hidden) {
      const message = 'The role was not among those NetSuite listed.';
      reading.missing('roles', { type: 'role', id }, { code: NOT_ANSWERED, message });
    }
  }
  return [
    ...hidden.map((id) => hiddenRole(id, names.get(id) ?? '')),
    ...[...ofRole]
      .filter(([id, own]) => wanted.has(id) || own.some(({ name }) => isExpectedRoleName(profile, textOf(name))))
      .map(([id, own]) => readRole(reading, id, own)),
  ];
}

/** A role that could not be read. Its token shows its name all the same. */
function hiddenRole(id: number, name: string): Role {
  return {
    id,
    // NetSuite shows the id where it has no name.
    name: name === '' || name === String(id) ? UNREAD : known(name),
    inactive: UNREAD,
    singleSignOnOnly: UNREAD,
    webServicesOnly: UNREAD,
    permissions: UNREAD,
  };
}

function readRole(reading: Reading, id: number, rows: readonly Row[]): Role {
  const attempt = <T>(read: () => T): Fact<T> => reading.attempt('roles', { type: 'role', id }, read);
  const permissions = attempt(() => permissionLines(linesOf(rows)));
  const flag = (column: string) => attempt(() => flagOf(oneValue(rows, column)));
  return {
    id,
    name: attempt(() => nameOf(rows)),
    inactive: flag('isinactive'),
    singleSignOnOnly: flag('issinglesignononly'),
    webServicesOnly: flag('iswebserviceonlyrole'),
    permissions,
  };
}

/** @throws Error for a role without a name, or with two */
function nameOf(rows: readonly Row[]): string {
  const name = textOf(oneValue(rows, 'name'));
  if (name.trim() === '') throw notAnswered(name, 'the name of a role');
  return name;
}

/** The lines of one role; none where the join found none. */
export function linesOf(rows: readonly Row[]): (readonly [key: unknown, level: unknown])[] {
  return rows
    .filter(({ permkey, permlevel }) => textOf(permkey) !== '' || textOf(permlevel) !== '')
    .map(({ permkey, permlevel }) => [permkey, permlevel]);
}
