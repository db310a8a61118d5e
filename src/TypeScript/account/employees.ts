/**
 * The holders who are employees, by query: whether they may log in, their roles, and whoever shares their e-mail address.
 */
import type { Entity, Fact, Namesake } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import { grouped } from './grouped';
import type { Reading, Row } from './reading';
import { byId, flagOf, idOf, inGroups, notAnswered, oneValue, placeholders, textOf } from './reading';
import { messageOf } from '../netsuite/thrown';

/**
 * The holders, and whoever has the e-mail address of one: a person may have two records. `rolesforsearch` is a list such as
 * "1, 3". [DOC] section_0210124841
 */
const EMPLOYEES = `SELECT e.id, e.entityid, e.email, e.isinactive, e.giveaccess, e.rolesforsearch:more
FROM employee e WHERE e.id IN (:ids) OR e.email IN (SELECT h.email FROM employee h WHERE h.id IN (:ids)) ORDER BY e.id`;

/** The same of the holders alone, for who may not read addresses: no more than a warning stands on those. */
const HOLDERS = `SELECT e.id, e.entityid, e.isinactive, e.giveaccess, e.rolesforsearch:more
FROM employee e WHERE e.id IN (:ids) ORDER BY e.id`;

/** Two days as one text, for an order that every language has. [SEEN] the column, in two public warehouses of SuiteAnalytics */
export const ENDS = `TO_CHAR(e.releasedate, 'YYYY-MM-DD') AS ends`;

/** Of a thousand records with one address a warning has no use for each: the answer must not grow with their square. */
const MOST_NAMESAKES = 20;

export interface Employees {
  /** The employees among the holders, without their global permissions. */
  readonly employees: readonly Entity[];
  /** The holders who are not among the employees that NetSuite lists. */
  readonly notListed: readonly number[];
  /** The holders about whom NetSuite did not answer. */
  readonly notAnswered: readonly number[];
}

/** One query for each 1,000 holders. @param asksEnds whether their last day of work is read too */
export function readEmployees(reading: Reading, holders: readonly number[], asksEnds = false): Employees {
  const groups = inGroups(holders).map((ids) => readGroup(reading, ids, asksEnds));
  return {
    employees: groups.flatMap(({ employees }) => employees),
    notListed: groups.flatMap(({ notListed }) => notListed),
    notAnswered: groups.flatMap((group) => group.notAnswered),
  };
}

/** Columns of an employee that stand beside those of a token: without the address, for which a warning alone has a use. */
export function employeeColumns(asksEnds: boolean): string {
  return `e.entityid, e.isinactive, e.giveaccess, e.rolesforsearch${asksEnds ? `, ${ENDS}` : ''}`;
}

/**
 * The holders, as they came with their tokens (`employeeColumns`, and the id as `employee`).
 * @returns null where the tokens came without employees
 */
export function employeesWithTokens(
  reading: Reading,
  holders: readonly number[],
  rows: readonly Row[],
): Employees | null {
  if (rows.length === 0 || rows.some(({ employee }) => employee === undefined)) return null;
  const listed = rows.filter(({ employee }) => employee !== null);
  const found = reading.attempt('employees', null, () => byId(listed, 'employee'));
  return found.known
    ? among(reading, holders, found.value, null)
    : { employees: [], notListed: [], notAnswered: holders };
}

function readGroup(reading: Reading, ids: readonly number[], asksEnds: boolean): Employees {
  const asked = ids.map((id) => ({ type: 'employee', id }));
  const those = { ids: placeholders(ids), params: ids };
  const asks = { address: true, ends: asksEnds };
  const rows = reading.attempt('employees', null, () => byId(employeeRows(reading, those, asks)), asked);
  if (!rows.known) return { employees: [], notListed: [], notAnswered: ids };
  return among(reading, ids, rows.value, byEmail(rows.value));
}

function among(
  reading: Reading,
  ids: readonly number[],
  rows: ReadonlyMap<number, readonly Row[]>,
  namesakes: ReadonlyMap<string, readonly Namesake[]> | null,
): Employees {
  const employees = ids.flatMap((id) => {
    const own = rows.get(id);
    return own ? [readEmployee(reading, id, own, namesakes)] : [];
  });
  return { employees, notListed: ids.filter((id) => !rows.has(id)), notAnswered: [] };
}

/** What stands in the list of ids, and its parameters. */
interface Those {
  readonly ids: string;
  readonly params: readonly number[];
}

/** [SEEN] a column that the caller may not read is refused by its name: then the rest is asked for without it. */
function employeeRows(reading: Reading, those: Those, asks: Readonly<Record<'address' | 'ends', boolean>>): Row[] {
  const { ids, params } = those;
  const sql = (asks.address ? EMPLOYEES : HOLDERS).replace(':more', asks.ends ? `, ${ENDS}` : '');
  try {
    return reading.rows(sql.replaceAll(':ids', ids), asks.address ? [...params, ...params] : params);
  } catch (refusal) {
    if (asks.ends && isAbout(refusal, 'releasedate')) return employeeRows(reading, those, { ...asks, ends: false });
    if (asks.address && isAbout(refusal, 'email')) return employeeRows(reading, those, { ...asks, address: false });
    throw refusal;
  }
}

/** Whether a refusal names a column. */
export function isAbout(refusal: unknown, column: string): boolean {
  return new RegExp(`\\b${column}\\b`, 'i').test(messageOf(refusal));
}

function readEmployee(
  reading: Reading,
  id: number,
  rows: readonly Row[],
  namesakes: ReadonlyMap<string, readonly Namesake[]> | null,
): Entity {
  const attempt = <T>(read: () => T): Fact<T> => reading.attempt('employees', { type: 'employee', id }, read);
  return {
    id,
    type: known('EMPLOYEE'),
    name: attempt(() => textOf(oneValue(rows, 'entityid', true))),
    inactive: attempt(() => flagOf(oneValue(rows, 'isinactive'))),
    giveAccess: attempt(() => flagOf(oneValue(rows, 'giveaccess'))),
    roles: attempt(() => roleIds(oneValue(rows, 'rolesforsearch'))),
    globalPermissions: UNREAD,
    ...(namesakes === null ? {} : { sameEmail: known(othersAmong(namesakes.get(emailOf(rows)) ?? [], id)) }),
    ...(rows.every(({ ends }) => ends !== undefined) ? { ends: attempt(() => dayOf(oneValue(rows, 'ends'))) } : {}),
  };
}

function othersAmong(namesakes: readonly Namesake[], id: number): readonly Namesake[] {
  return namesakes.filter((one) => one.id !== id).slice(0, MOST_NAMESAKES);
}

/** @throws Error for anything but a date or nothing */
function dayOf(value: Row[string] | undefined): string | null {
  const text = textOf(value);
  if (text === '') return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw notAnswered(value, 'a date');
  return text;
}

/** @throws Error if the column did not come, or holds anything but ids */
function roleIds(list: Row[string] | undefined): number[] {
  if (list === undefined) throw notAnswered(list, 'a list of roles');
  const text = textOf(list).trim();
  return text === '' ? [] : text.split(',').map(idOf);
}

/**
 * The employees by e-mail address, at most as many as one holder is told of and the holder: first those that are inactive and
 * kept their access. One that is not understood is left out: what it would say is only a warning.
 */
function byEmail(employees: ReadonlyMap<number, readonly Row[]>): ReadonlyMap<string, readonly Namesake[]> {
  const named = [...employees].flatMap(([id, rows]) => {
    const [email, namesake] = [emailOf(rows), namesakeOf(id, rows)];
    return email === '' || namesake === null ? [] : [{ email, namesake }];
  });
  const leftOpen = ({ inactive, giveAccess }: Namesake) => (inactive && giveAccess ? 0 : 1);
  return new Map(
    [...grouped(named, ({ email }) => email)].map(([email, those]) => {
      const group = those.map(({ namesake }) => namesake);
      if (group.length <= MOST_NAMESAKES) return [email, group];
      return [email, group.toSorted((a, b) => leftOpen(a) - leftOpen(b)).slice(0, MOST_NAMESAKES + 1)];
    }),
  );
}

function namesakeOf(id: number, rows: readonly Row[]): Namesake | null {
  try {
    const [inactive, giveAccess] = [flagOf(oneValue(rows, 'isinactive')), flagOf(oneValue(rows, 'giveaccess'))];
    return { id, name: textOf(oneValue(rows, 'entityid')), inactive, giveAccess };
  } catch {
    return null;
  }
}

function emailOf([row]: readonly Row[]): string {
  return textOf(row?.email).trim().toLowerCase();
}
