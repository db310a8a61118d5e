/**
 * How the global permissions of holders are read: by a table for all pages, where it says the same as the records of a sample; else
 * by record. The sample is taken once a sweep; each page compares one more record (page-globals.ts).
 */
import type { PermissionLines } from '../../diagnosis/facts';
import type { TableLines } from '../global-permission-table';
import { readGlobalPermissionTable, readWholeTable } from '../global-permission-table';
import { isSame, readRecord } from '../global-permissions';
import { linesOn } from '../permission-lines';
import type { Reading } from '../reading';
import {
  ARGUMENTS_PER_IN,
  remainingUnits,
  startReading,
  UNITS_KEPT_BACK,
  UNITS_PER_LOAD,
  UNITS_PER_QUERY,
} from '../reading';
import { mayHold } from '../self-check';
import { LEAST_SAMPLE, sampleOf } from '../table-sample';

/** `off`: the feature is off, so that nothing depends on them. */
export type HowGlobal = 'table' | 'record' | 'off';

/** Each page compares one more. */
const SAMPLED = 10;

interface Global {
  readonly globalPermissions: HowGlobal;
  readonly globalLines: Readonly<Record<string, PermissionLines>> | null;
}

const BY_RECORD: Global = { globalPermissions: 'record', globalLines: null };

/** @param employees who hold a credential, or some of them */
export function readHowGlobal(reading: Reading, employees: readonly number[], permissions: readonly string[]): Global {
  const price = UNITS_PER_QUERY + SAMPLED * UNITS_PER_LOAD;
  // As everywhere: what saves less than half is not worth its risk.
  const isCheap = 2 * price <= employees.length * UNITS_PER_LOAD;
  if (!isCheap || remainingUnits() - UNITS_KEPT_BACK < price || !mayHold('LIST_EMPLOYEE', 'VIEW')) return BY_RECORD;
  const whole = readWholeTable(reading);
  const some = spread(employees, ARGUMENTS_PER_IN);
  const lines = whole === 'long' ? readGlobalPermissionTable(reading, some) : whole;
  if (lines === null || !agrees(lines, whole === 'long' ? some : employees, permissions)) return BY_RECORD;
  return { globalPermissions: 'table', globalLines: whole === 'long' ? null : wantedIn(lines, permissions) };
}

/** A table without a line of anybody may be one that shows nothing at all. */
function agrees(lines: TableLines, employees: readonly number[], permissions: readonly string[]): boolean {
  const covered = Math.floor((remainingUnits() - UNITS_KEPT_BACK) / UNITS_PER_LOAD);
  const size = Math.min(SAMPLED, covered);
  if (lines.size === 0 || size < LEAST_SAMPLE) return false;
  const all = [...new Set([...employees, ...lines.keys()])];
  // These records are no part of the answer: what they lack must not be named there.
  const reading = startReading();
  return sampleOf(all, lines, permissions, size).every((id) => isSame(readRecord(reading, id), lines.get(id) ?? {}));
}

/** Very many employees have the same few lines: these are kept once. */
function wantedIn(lines: TableLines, permissions: readonly string[]): Record<string, PermissionLines> {
  const once = new Map<string, PermissionLines>();
  const kept: Record<string, PermissionLines> = {};
  for (const [id, own] of lines) {
    const wanted = linesOn(permissions, own);
    const text = JSON.stringify(wanted);
    if (text === '{}') continue;
    const same = once.get(text) ?? wanted;
    once.set(text, same);
    kept[id] = same;
  }
  return kept;
}

function spread(values: readonly number[], most: number): readonly number[] {
  const step = Math.max(1, Math.ceil(values.length / most));
  return values.filter((_, place) => place % step === 0);
}
