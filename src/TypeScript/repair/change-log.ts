/**
 * The custom record `customrecord_td_change`: one entry for each change. It is written before the employee record is touched
 * and again when the result is known, so a script that dies between the two leaves a trace.
 */
import * as query from 'N/query';
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { EmployeeAccess } from './access';
import { accessText, readAccessText } from './access';
import { numberOf, textOf } from '../account/reading';
import type { Row } from '../account/reading';

const TYPE = 'customrecord_td_change';
const FIELD = {
  employee: 'custrecord_td_change_employee',
  state: 'custrecord_td_change_state',
  repair: 'custrecord_td_change_repair',
  integration: 'custrecord_td_change_integration',
  before: 'custrecord_td_change_before',
  after: 'custrecord_td_change_after',
  why: 'custrecord_td_change_why',
  outcome: 'custrecord_td_change_outcome',
  by: 'custrecord_td_change_by',
  undoes: 'custrecord_td_change_undoes',
} as const;

/** `begun`: nobody knows whether NetSuite made the change. `refused`: nothing was changed. */
export type ChangeState = 'begun' | 'done' | 'refused' | 'undone';

export interface LoggedChange {
  readonly id: number;
  readonly state: ChangeState;
  readonly employee: number;
  readonly employeeName: string;
  readonly integration: string;
  /** The repair's id, or `undo`. */
  readonly repair: string;
  readonly before: EmployeeAccess;
  readonly after: EmployeeAccess;
  readonly why: string;
  readonly outcome: string;
  readonly by: { readonly id: number; readonly name: string };
  /** ISO time without zone, as the account keeps it. */
  readonly at: string;
  /** The change that this one undoes; null for none. */
  readonly undoes: number | null;
}

export type NewChange = Pick<
  LoggedChange,
  'employee' | 'integration' | 'repair' | 'before' | 'after' | 'why' | 'undoes'
>;

/**
 * Logs what is about to be changed. 6 units.
 * @returns the entry's id
 * @throws NetSuite's refusal: then nothing may be changed
 */
export function beginChange(change: NewChange): number {
  const entry = record.create({ type: TYPE });
  const values: Readonly<Record<string, string | number>> = {
    [FIELD.employee]: change.employee,
    [FIELD.state]: 'begun' satisfies ChangeState,
    [FIELD.repair]: change.repair,
    [FIELD.integration]: change.integration,
    [FIELD.before]: accessText(change.before),
    [FIELD.after]: accessText(change.after),
    [FIELD.why]: change.why,
    [FIELD.by]: runtime.getCurrentUser().id,
    ...(change.undoes === null ? {} : { [FIELD.undoes]: change.undoes }),
  };
  for (const [fieldId, value] of Object.entries(values)) entry.setValue({ fieldId, value });
  return entry.save();
}

/** Logs the result. 2 units. */
export function endChange(id: number, state: ChangeState, outcome: string): void {
  record.submitFields({ type: TYPE, id, values: { [FIELD.state]: state, [FIELD.outcome]: outcome } });
}

const COLUMNS = `c.id, c.${FIELD.state} AS state, c.${FIELD.employee} AS employee,
  BUILTIN.DF(c.${FIELD.employee}) AS employee_name, c.${FIELD.integration} AS integration,
  c.${FIELD.repair} AS repair, c.${FIELD.before} AS access_before, c.${FIELD.after} AS access_after, c.${FIELD.why} AS why,
  c.${FIELD.outcome} AS outcome, u.id AS undone_by, c.${FIELD.by} AS by_id, BUILTIN.DF(c.${FIELD.by}) AS by_name,
  TO_CHAR(c.created, 'YYYY-MM-DD"T"HH24:MI:SS') AS at, c.${FIELD.undoes} AS undoes`;

/**
 * Each entry with the entry that undid it, if there is one: that entry proves the undo, even if the state of the first entry
 * could not be updated.
 */
const ENTRIES = `FROM ${TYPE} c LEFT JOIN ${TYPE} u ON u.${FIELD.undoes} = c.id AND u.${FIELD.state} IN ('done', 'undone')`;

/** One entry; null if there is none, or none that the viewer may read. 10 units. */
export function readChange(id: number): LoggedChange | null {
  const [row] = rows(`SELECT ${COLUMNS} ${ENTRIES} WHERE c.id = ?`, [id]);
  return row ? changeOf(row) : null;
}

/** The latest entries about some employees, newest first: at most ten. 10 units. */
export function latestChanges(employees: readonly number[]): LoggedChange[] {
  if (employees.length === 0) return [];
  const marks = employees.map(() => '?').join(', ');
  const sql = `SELECT ${COLUMNS} ${ENTRIES} WHERE c.${FIELD.employee} IN (${marks}) ORDER BY c.id DESC FETCH FIRST 10 ROWS ONLY`;
  return [...new Map(rows(sql, employees).map((row) => [numberOf(row.id), changeOf(row)])).values()];
}

function rows(sql: string, params: readonly number[]): Row[] {
  return query.runSuiteQL({ query: sql, params: [...params] }).asMappedResults();
}

function changeOf(row: Row): LoggedChange {
  const undoneBy = idOrNull(row.undone_by);
  const isWritten = undoneBy === null || row.state === 'undone';
  return {
    id: numberOf(row.id),
    state: isWritten ? (STATES.find((state) => state === row.state) ?? 'begun') : 'undone',
    employee: numberOf(row.employee),
    employeeName: textOf(row.employee_name),
    integration: textOf(row.integration),
    repair: textOf(row.repair),
    before: readAccessText(textOf(row.access_before)),
    after: readAccessText(textOf(row.access_after)),
    why: textOf(row.why),
    outcome: isWritten ? textOf(row.outcome) : undoneByChange(undoneBy),
    by: { id: numberOf(row.by_id), name: textOf(row.by_name) },
    at: textOf(row.at),
    undoes: idOrNull(row.undoes),
  };
}

function idOrNull(value: Row[string] | undefined): number | null {
  return value === null || value === undefined ? null : numberOf(value);
}

/** What came of a change that was undone. */
export function undoneByChange(undo: number): string {
  return `Undone by change ${undo}.`;
}

const STATES: readonly ChangeState[] = ['begun', 'done', 'refused', 'undone'];
