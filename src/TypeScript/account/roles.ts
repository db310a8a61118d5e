import type { Fact, Role } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import { permissionLines, wantedLines } from './permission-lines';
import type { Reading, Row } from './reading';
import {
  byId,
  flagOf,
  inGroups,
  NOT_ANSWERED,
  NOT_UNDERSTOOD,
  notAnswered,
  oneValue,
  placeholders,
  ROWS_PER_CALL,
  textOf,
  USAGE_LIMIT,
} from './reading';
import { restrictionColumns, restrictionsIn } from './role-restrictions';
import { mayHold } from './self-check';
import { codeOf, messageOf } from '../netsuite/thrown';

/**
 * Roles with their lines: both tables ask for the same permission, so one query reads both. A role without such a line
 * comes as one row without a permission. Names are compared again in code, where "trimmed, in any case" means the same for
 * every letter.
 */
export const ROLE_ROWS = `SELECT r.id, r.name, r.isinactive, r.issinglesignononly, r.iswebserviceonlyrole, p.permkey, p.permlevel:more
FROM role r LEFT JOIN rolepermissions p ON p.role = r.id AND :lines`;

const ROLES = `${ROLE_ROWS}
WHERE r.id IN (:ids) OR TRIM(UPPER(r.name)) IN (:names) ORDER BY r.id, p.permkey`;

/** Where more permissions are asked about, no role is expected to have lines on all of them: so a hundred are asked for at once. */
const LINES_OF_A_ROLE = 49;

/** Of a role that the list does not have, though it was read. */
export const ROLE_NOT_LISTED = 'The role was not among those NetSuite listed.';

/** A role that a credential points to, with the name that the credential shows. */
export interface PointedRole {
  readonly role: number;
  readonly roleName: string;
}

export interface WantedRoles {
  /** By internal id: each is answered, if only as one of which nothing is known. */
  readonly pointed: readonly PointedRole[];
  /** By name, trimmed, in any case: those that there are. */
  readonly names: readonly string[];
  /** Permission ids on which lines are wanted. */
  readonly permissions: readonly string[];
}

/**
 * Roles by id, and those that have one of some names, with their lines on some permissions: a query for as many roles as one
 * page of rows holds, however many roles the account has.
 */
export function readRoles(reading: Reading, { pointed, names, permissions }: WantedRoles): Role[] {
  const shown = new Map(pointed.map(({ role, roleName }) => [role, roleName]));
  // With room for some lines that have to be looked at: what one call answers is not lost with the next.
  const rolesPerPage = Math.floor(ROWS_PER_CALL / (Math.min(permissions.length, LINES_OF_A_ROLE) + 1));
  const found = new Map<number, Role>();
  const columns = new RestrictionColumns();
  // Thousands of roles may have the name: they are asked for once, and none of them again by its id.
  let namesToAsk = names;
  let left = [...shown.keys()];
  while (left.length + namesToAsk.length > 0) {
    const [ids = []] = inGroups(left, rolesPerPage);
    const rows = roleRows(reading, { ids, names: namesToAsk, permissions }, columns);
    const asked = { pointed: ids, names: namesToAsk, columns: columns.asked };
    for (const role of rolesIn(reading, rows, asked, shown)) found.set(role.id, role);
    left = left.filter((id) => !found.has(id));
    // Where they were refused they are asked for again with the next ones.
    if (rows.known || left.length === 0) namesToAsk = [];
  }
  return [...found.values()];
}

/** The columns of restrictions that are asked for: none once NetSuite has refused them. */
export class RestrictionColumns {
  asked: readonly string[] | null = restrictionColumns();
}

function roleRows(
  reading: Reading,
  { ids: pointed, names, permissions }: Readonly<Record<'ids', readonly number[]>> & Omit<WantedRoles, 'pointed'>,
  columns: RestrictionColumns,
): Fact<ReadonlyMap<number, readonly Row[]>> {
  // SuiteQL has no empty IN list; no role has id 0, and none is without a name.
  const ids = pointed.length > 0 ? pointed : [0];
  const upperCase = names.length > 0 ? names.map((name) => name.trim().toUpperCase()) : [''];
  const keys = permissions.length > 0 ? permissions : [''];
  const sql = ROLES.replace(':lines', wantedLines(keys))
    .replace(':ids', placeholders(ids))
    .replace(':names', placeholders(upperCase));
  const asked = pointed.map((id) => ({ type: 'role', id }));
  const params = [...keys, ...ids, ...upperCase];
  const rowsWith = (more: readonly string[]) =>
    byId(reading.rows(sql.replace(':more', more.map((column) => `, r.${column}`).join('')), params));
  return reading.attempt('roles', null, () => withOrWithout(reading, columns, rowsWith), asked);
}

/** Refusals that are not about a column: who may not read roles at all is refused the rest as well. */
const OF_ALL: ReadonlySet<string> = new Set([
  USAGE_LIMIT,
  NOT_UNDERSTOOD,
  'INSUFFICIENT_PERMISSION',
  'INVALID_SEARCH_TYPE',
]);
/** [SEEN] "Record 'role' was not found."; of a column: "Field 'x' for record 'role' was not found." */
const NO_TABLE = /\bRecord '\w+' was not found/;

/** A column that NetSuite refuses takes the whole query with it: then the roles are read without what restricts them. */
export function withOrWithout<T>(
  reading: Reading,
  columns: RestrictionColumns,
  rowsWith: (columns: readonly string[]) => T,
): T {
  if (columns.asked === null) return rowsWith([]);
  try {
    return rowsWith(columns.asked);
  } catch (refusal) {
    const gap = { code: codeOf(refusal), message: messageOf(refusal) };
    if (OF_ALL.has(gap.code) || NO_TABLE.test(gap.message) || !mayHold('ADMI_MANAGEROLES', 'FULL')) throw refusal;
    columns.asked = null;
    const rows = rowsWith([]);
    reading.missing('role-restrictions', null, gap);
    return rows;
  }
}

/** What some rows say of roles; each of `pointed` is answered. */
export function rolesIn(
  reading: Reading,
  rows: Fact<ReadonlyMap<number, readonly Row[]>>,
  {
    pointed,
    names,
    columns,
  }: Readonly<Record<'pointed', readonly number[]>> &
    Pick<WantedRoles, 'names'> &
    Readonly<Record<'columns', readonly string[] | null>>,
  shown: ReadonlyMap<number, string>,
): Role[] {
  const ofRole = rows.known ? rows.value : new Map<number, readonly Row[]>();
  const hidden = pointed.filter((id) => !ofRole.has(id));
  if (rows.known) {
    for (const id of hidden) {
      reading.missing('roles', { type: 'role', id }, { code: NOT_ANSWERED, message: ROLE_NOT_LISTED });
    }
  }
  const wanted = new Set(pointed);
  const comparable = new Set(names.map(comparableName));
  return [
    ...hidden.map((id) => hiddenRole(id, shown.get(id) ?? '')),
    ...[...ofRole]
      .filter(([id, own]) => wanted.has(id) || own.some(({ name }) => comparable.has(comparableName(textOf(name)))))
      .map(([id, own]) => readRole(reading, id, own, columns)),
  ];
}

function comparableName(name: string): string {
  return name.trim().toLowerCase();
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

function readRole(reading: Reading, id: number, rows: readonly Row[], columns: readonly string[] | null): Role {
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
    ...(columns === null ? {} : { restrictions: restrictionsIn(reading, id, rows, columns) }),
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
