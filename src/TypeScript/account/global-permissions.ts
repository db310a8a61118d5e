/**
 * The global permissions of employees: by a table for all of them, where it can be believed, else by record.
 */
import type { Fact, PermissionLines } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import type { TableLines } from './global-permission-table';
import { linesOfSomebody, readGlobalPermissionTable } from './global-permission-table';
import { globalPermissionsOnRecord, loadHolder } from './holder-record';
import type { Reading } from './reading';
import {
  ARGUMENTS_PER_IN,
  remainingUnits,
  startReading,
  UNITS_KEPT_BACK,
  UNITS_PER_LOAD,
  UNITS_PER_QUERY,
  USAGE_LIMIT,
} from './reading';
import { mayHold } from './self-check';
import { LEAST_SAMPLE, MOST_SAMPLED, sampleOf } from './table-sample';

/** What one employee holds globally. */
export interface HeldGlobally {
  readonly employee: number;
  readonly globalPermissions: Fact<PermissionLines>;
}

/** Reads by record, each record once. */
type ByRecord = (employee: number) => Fact<PermissionLines>;

/**
 * What employees hold globally. By record that is 5 units an employee. The table `employeeempperms` costs less for many, but its
 * columns are published nowhere: it is asked where that halves the price, and believed only if its shape is one we know and it says
 * the same as the records of a sample. Else every employee is read by record, as far as the units go; the rest is named.
 *
 * @param permissions on which lines matter most: the sample prefers employees who have one
 * @param mostSampled records that the table is held against, at least `LEAST_SAMPLE`
 * @param affords whether whoever reads can afford one more record; what it cannot is unread, and named
 */
export function readGlobalPermissions(
  reading: Reading,
  employees: readonly number[],
  permissions: readonly string[],
  mostSampled: number = MOST_SAMPLED,
  affords: () => boolean = () => true,
): HeldGlobally[] {
  const loaded = new Map<number, Fact<PermissionLines>>();
  const byRecord: ByRecord = (id) => {
    const found = loaded.get(id) ?? (affords() ? readRecord(reading, id) : notAfforded(reading, id));
    loaded.set(id, found);
    return found;
  };
  const table = isWorthAsking(employees.length, mostSampled) ? readGlobalPermissionTable(reading, employees) : null;
  const isBelieved =
    table !== null && agreesWithRecords(reading, table, employees, { permissions, mostSampled }, byRecord);
  // What a record says counts for more than the table, and they agree.
  const heldBy = (id: number): Fact<PermissionLines> =>
    isBelieved ? (loaded.get(id) ?? known(table.get(id) ?? {})) : byRecord(id);
  return employees.map((id) => ({ employee: id, globalPermissions: heldBy(id) }));
}

function notAfforded(reading: Reading, id: number): Fact<PermissionLines> {
  const message = 'The record was not loaded: an overview may cost no more.';
  reading.missing('global-permissions', { type: 'employee', id }, { code: USAGE_LIMIT, message });
  return UNREAD;
}

/** By record: 5 units. */
export function readRecord(reading: Reading, id: number): Fact<PermissionLines> {
  const record = loadHolder(reading, 'global-permissions', 'EMPLOYEE', id);
  return record.known ? globalPermissionsOnRecord(reading, id, record.value) : UNREAD;
}

/**
 * Whether table and sample cost at most half of what all records do, are covered, and are not refused for certain. For less, a
 * sample is not worth its risk: it cannot find out every lie.
 */
function isWorthAsking(employees: number, mostSampled: number): boolean {
  const queries = Math.ceil(employees / ARGUMENTS_PER_IN) * UNITS_PER_QUERY;
  const isCheap = 2 * (queries + mostSampled * UNITS_PER_LOAD) <= employees * UNITS_PER_LOAD;
  const left = remainingUnits() - UNITS_KEPT_BACK;
  return isCheap && left >= queries + LEAST_SAMPLE * UNITS_PER_LOAD && mayHold('LIST_EMPLOYEE', 'VIEW');
}

/**
 * Whether the records of a sample say the same as the table, and one of them has lines. A table without a line for any of the
 * employees may be one that shows nothing at all: then somebody else has to be found whose lines both show.
 */
function agreesWithRecords(
  reading: Reading,
  table: TableLines,
  employees: readonly number[],
  { permissions, mostSampled }: { readonly permissions: readonly string[]; readonly mostSampled: number },
  byRecord: ByRecord,
): boolean {
  const covered = Math.floor((remainingUnits() - UNITS_KEPT_BACK) / UNITS_PER_LOAD);
  const size = Math.min(mostSampled, covered);
  if (size < LEAST_SAMPLE) return false;
  const sample = sampleOf(employees, table, permissions, size);
  // One whose record cannot be read says nothing for the table.
  const agrees = sample.every((id) => isSame(byRecord(id), table.get(id) ?? {}));
  return agrees && (table.size > 0 || somebodyElseAgrees(reading));
}

/** Where the table was worth asking, this costs less than the records that are left. */
function somebodyElseAgrees(reading: Reading): boolean {
  if (remainingUnits() - UNITS_KEPT_BACK < UNITS_PER_QUERY + UNITS_PER_LOAD) return false;
  const somebody = linesOfSomebody(reading);
  if (somebody === null) return false;
  // This record is no part of the answer: what it lacks must not be named there.
  return isSame(readRecord(startReading(), somebody.employee), somebody.lines);
}

/** Whether a record and a table say the same. */
export function isSame(onRecord: Fact<PermissionLines>, inTable: PermissionLines): boolean {
  if (!onRecord.known) return false;
  const lines = Object.entries(onRecord.value);
  return (
    lines.length === Object.keys(inTable).length &&
    lines.every(([key, level]) => Object.hasOwn(inTable, key) && inTable[key] === level)
  );
}
