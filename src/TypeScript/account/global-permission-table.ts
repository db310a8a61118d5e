/**
 * The table `employeeempperms`: global permissions of many employees at once. [SEEN] in a list of tables; its columns are
 * published nowhere. ASSUMED: `employee, permkey1, permlevel1, name`, as the sublist `empperms` and `rolepermissions` have them.
 */
import type { PermissionLines } from '../diagnosis/facts';
import { inOrderOfKeys, permissionLines } from './permission-lines';
import type { Reading, Row } from './reading';
import { byId, inGroups, placeholders, ROWS_PER_CALL } from './reading';

type Rows = Pick<Reading, 'firstRows'>;

/** The lines of each employee who has any, by id. */
export type TableLines = ReadonlyMap<number, PermissionLines>;

// Every column, for their names are not known. Pages would need an order that no known column gives: a set whose lines do not
// fit one answer is halved instead.
const LINES = 'SELECT * FROM employeeempperms WHERE employee IN (:ids) ORDER BY employee';

const LINES_OF_SOMEBODY =
  'SELECT * FROM employeeempperms WHERE employee IN (SELECT MIN(employee) FROM employeeempperms) ORDER BY employee';

/**
 * What the table answers about some employees: a query for each 1,000 of them, more where an answer would be too long. Null
 * where it is refused, too few units are left, or its answer has a shape that we do not know.
 */
export function readGlobalPermissionTable(reading: Rows, employees: readonly number[]): TableLines | null {
  const rows: Row[] = [];
  for (const ids of inGroups(employees)) {
    const answered = rowsAbout(reading, ids);
    if (answered === null) return null;
    for (const row of answered) rows.push(row);
  }
  const asked = new Set(employees);
  const lines = linesIn(rows);
  return lines !== null && [...lines.keys()].every((id) => asked.has(id)) ? lines : null;
}

/** So many rows at most are read of the whole table. */
export const MOST_TABLE_ROWS = 20_000;

const LINES_BEYOND = 'SELECT * FROM employeeempperms WHERE employee > ? ORDER BY employee';

/**
 * What the table answers about everybody: a query for each 5,000 lines, by employee, so that lines that come or go in between
 * move no other. `long`: it has too many; null as `readGlobalPermissionTable`.
 */
export function readWholeTable(reading: Rows): TableLines | 'long' | null {
  const rows: Row[] = [];
  for (let after = 0; ;) {
    const answered = rowsOf(reading, LINES_BEYOND, [after]);
    const groups = answered && groupsIn(answered);
    if (answered === null || groups === null || !isAscending(after, [...groups.keys()])) return null;
    const last = [...groups.keys()].at(-1) ?? after;
    const isLast = answered.length < ROWS_PER_CALL;
    // The lines of the last employee may go on beyond what came.
    for (const [id, own] of groups) if (isLast || id !== last) rows.push(...own);
    if (isLast) return linesIn(rows);
    if (groups.size < 2) return null;
    if (rows.length > MOST_TABLE_ROWS - ROWS_PER_CALL) return 'long';
    after = [...groups.keys()].at(-2) ?? after;
  }
}

function isAscending(after: number, ids: readonly number[]): boolean {
  return ids.every((id, place) => id > (ids[place - 1] ?? after));
}

function groupsIn(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> | null {
  try {
    return byId(rows, 'employee');
  } catch {
    return null;
  }
}

function rowsAbout(reading: Rows, ids: readonly number[]): readonly Row[] | null {
  const rows = rowsOf(reading, LINES.replace(':ids', placeholders(ids)), ids);
  if (rows === null || rows.length < ROWS_PER_CALL) return rows;
  if (ids.length < 2) return null;
  const [first, second] = inGroups(ids, Math.ceil(ids.length / 2)).map((half) => rowsAbout(reading, half));
  return first && second ? [...first, ...second] : null;
}

/** The lines of one employee of the account who has any; null where the table shows none. */
export function linesOfSomebody(reading: Rows): { readonly employee: number; readonly lines: PermissionLines } | null {
  const rows = rowsOf(reading, LINES_OF_SOMEBODY, []);
  const found = [...(rows === null || rows.length === ROWS_PER_CALL ? [] : (linesIn(rows) ?? []))];
  const [first] = found;
  return found.length === 1 && first !== undefined ? { employee: first[0], lines: first[1] } : null;
}

/** Null where the table does not answer: that is no loss, for the records are there. */
function rowsOf(reading: Rows, sql: string, params: readonly number[]): Row[] | null {
  try {
    return reading.firstRows(sql, params);
  } catch {
    return null;
  }
}

const KEY_COLUMNS = ['permkey', 'permkey1'];
const LEVEL_COLUMNS = ['permlevel', 'permlevel1'];
/** A column that nobody expects may say that a line does not count. */
const COLUMNS = new Set(['employee', 'name', 'links', ...KEY_COLUMNS, ...LEVEL_COLUMNS]);

/** Null where a row has other columns, or an employee, a key or a level that is not understood. */
function linesIn(rows: readonly Row[]): TableLines | null {
  try {
    return new Map(
      [...byId(rows, 'employee')].map(([id, own]) => [id, inOrderOfKeys(permissionLines(own.map(lineIn)))]),
    );
  } catch {
    return null;
  }
}

/** @throws Error for other columns than the known ones */
function lineIn(row: Row): [key: unknown, level: unknown] {
  const columns = Object.keys(row);
  const [key = '', ...otherKeys] = KEY_COLUMNS.filter((column) => columns.includes(column));
  const [level = '', ...otherLevels] = LEVEL_COLUMNS.filter((column) => columns.includes(column));
  const isKnown = otherKeys.length + otherLevels.length === 0 && columns.every((column) => COLUMNS.has(column));
  if (!isKnown) throw new Error('The table has other columns.');
  return [row[key], row[level]];
}
