/**
 * The global permissions of the employees of one page, as the sweep reads them (believed-table.ts).
 */
import type { Fact, PermissionLines } from '../../diagnosis/facts';
import { known, UNREAD } from '../../diagnosis/facts';
import { readGlobalPermissionTable } from '../global-permission-table';
import { isSame, readRecord } from '../global-permissions';
import { linesOn } from '../permission-lines';
import type { Reading } from '../reading';
import { startReading, USAGE_LIMIT } from '../reading';
import { sampleOf } from '../table-sample';
import type { Shared } from './shared';

/** What of the shared part it takes. */
export type GlobalsShared = Pick<Shared, 'globalPermissions' | 'globalLines' | 'permissions'>;

/** Where the first record cannot be loaded, others are tried. */
const MOST_TRIED = 3;

/**
 * By employee. The table counts where all pages believe it, and the record of one of these employees says the same. Else they are
 * read by record, as far as whoever reads can afford it: the others are unread, and named.
 */
export function readPageGlobals(
  reading: Reading,
  employees: readonly number[],
  shared: GlobalsShared,
  affords: () => boolean,
): ReadonlyMap<number, Fact<PermissionLines>> {
  if (shared.globalPermissions === 'off') return new Map(employees.map((id) => [id, UNREAD]));
  const lines = shared.globalPermissions === 'table' ? tableLines(reading, employees, shared) : null;
  if (lines !== null && agreesWithARecord(lines, employees, shared, affords)) {
    return new Map(employees.map((id) => [id, known(lines.get(id) ?? {})]));
  }
  return new Map(employees.map((id) => [id, affords() ? readRecord(reading, id) : notAfforded(reading, id)]));
}

function tableLines(
  reading: Reading,
  employees: readonly number[],
  { globalLines, permissions }: GlobalsShared,
): ReadonlyMap<number, PermissionLines> | null {
  if (globalLines === null) {
    const read = readGlobalPermissionTable(reading, employees);
    return read && new Map([...read].map(([id, own]) => [id, linesOn(permissions, own)]));
  }
  return new Map(
    employees.flatMap((id): [number, PermissionLines][] => {
      const own = globalLines[id];
      return own ? [[id, own]] : [];
    }),
  );
}

function agreesWithARecord(
  lines: ReadonlyMap<number, PermissionLines>,
  employees: readonly number[],
  { permissions }: GlobalsShared,
  affords: () => boolean,
): boolean {
  // What these records lack must not be named: the table says it.
  const reading = startReading();
  for (const id of sampleOf(employees, lines, permissions, MOST_TRIED)) {
    if (!affords()) return false;
    const found = readRecord(reading, id);
    if (found.known) return isSame(known(linesOn(permissions, found.value)), lines.get(id) ?? {});
  }
  return false;
}

function notAfforded(reading: Reading, id: number): Fact<PermissionLines> {
  const message = 'The record was not loaded: a page of the sweep may cost no more.';
  reading.missing('global-permissions', { type: 'employee', id }, { code: USAGE_LIMIT, message });
  return UNREAD;
}
