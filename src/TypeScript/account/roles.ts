import type { Role } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import type { Level } from '../diagnosis/levels';
import { LEVELS } from '../diagnosis/levels';
import type { Profile } from '../diagnosis/profile';
import { isExpectedRoleName, permissionsOf } from '../diagnosis/profile';
import type { Reading, Row } from './reading';
import { flagOf, notAnswered, numberOf, placeholders, textOf } from './reading';

/**
 * Roles with their lines: both tables ask for the same permission, so one query reads both. A role without such a line
 * comes as one row without a permission. The name is compared again in code, where "trimmed, in any case" means
 * what the profile says.
 */
const ROLES = `SELECT r.id, r.name, r.isinactive, r.issinglesignononly, r.iswebserviceonlyrole, p.permkey, p.permlevel
FROM role r LEFT JOIN rolepermissions p ON p.role = r.id AND p.permkey IN (:keys)
WHERE r.id IN (:ids) OR TRIM(UPPER(r.name)) = ? ORDER BY r.id, p.permkey`;

interface Pointed {
  readonly role: number;
  readonly roleName: string;
}

/**
 * The roles that the tokens point to and those that have the expected name, with their lines on the permissions that the
 * profile asks about: one query, however many roles the account has.
 */
export function readRoles(reading: Reading, profile: Profile, tokens: readonly Pointed[]): Role[] {
  const pointed = [...new Set(tokens.map(({ role }) => role))];
  const keys = permissionsOf(profile);
  const sql = ROLES.replace(':keys', placeholders(keys)).replace(':ids', placeholders(withOne(pointed)));
  const parameters = [...keys, ...withOne(pointed), profile.expectedRole.toUpperCase()];
  const rows = reading.attempt('roles', null, () =>
    reading
      .rows(sql, parameters)
      .filter((row) => pointed.includes(numberOf(row.id)) || isExpectedRoleName(profile, textOf(row.name))),
  );
  const ofRole = byRole(rows.known ? rows.value : []);
  const hidden = pointed.filter((id) => !ofRole.has(id));
  if (rows.known) {
    for (const id of hidden) {
      reading.missing('roles', { type: 'role', id }, 'NOT_ANSWERED', 'The role was not among those NetSuite listed.');
    }
  }
  return [
    ...hidden.map((id) => hiddenRole(id, tokens.find(({ role }) => role === id)?.roleName ?? '')),
    ...[...ofRole].flatMap(([id, lines]) => readRole(reading, id, lines)),
  ];
}

function byRole(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const id = numberOf(row.id);
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return groups;
}

/** A role that could not be read. Its token shows its name all the same. */
function hiddenRole(id: number, name: string): Role {
  return {
    id,
    name: name === '' ? UNREAD : known(name),
    inactive: UNREAD,
    singleSignOnOnly: UNREAD,
    webServicesOnly: UNREAD,
    permissions: UNREAD,
  };
}

function readRole(reading: Reading, id: number, rows: readonly Row[]): Role[] {
  const [row] = rows;
  if (!row) return [];
  const subject = { type: 'role', id };
  const permissions = reading.attempt('roles', subject, () => new Map(rows.flatMap(lineOf)));
  const flag = (value: unknown) => reading.attempt('roles', subject, () => flagOf(value));
  return [
    {
      id,
      name: known(textOf(row.name)),
      inactive: flag(row.isinactive),
      singleSignOnOnly: flag(row.issinglesignononly),
      webServicesOnly: flag(row.iswebserviceonlyrole),
      permissions,
    },
  ];
}

function lineOf(row: Row): [string, Level][] {
  const key = textOf(row.permkey);
  return key === '' ? [] : [[key, levelOf(row.permlevel)]];
}

/**
 * `permlevel` 0 None, 1 View, 2 Create, 3 Edit, 4 Full. [SEEN], agreeing with the REST record's enum
 * @throws Error for anything else: a level that is not understood is not None.
 */
export function levelOf(value: unknown): Level {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d$/.test(value));
  const level = isNumber ? LEVELS[Number(value)] : undefined;
  if (level === undefined) throw notAnswered(value, 'a permission level from 0 to 4');
  return level;
}

/** SuiteQL has no empty IN list; no role has id 0. */
function withOne(ids: readonly number[]): readonly number[] {
  return ids.length > 0 ? ids : [0];
}
