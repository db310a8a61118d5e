/**
 * One reading of an account: it tries, records what was refused, and counts what it cost.
 */
import * as query from 'N/query';
import * as runtime from 'N/runtime';
import type { Fact, Grant, Unread } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import type { SourceId } from './sources';
import { SOURCES } from './sources';

/** NetSuite returns at most this many rows to one call. [DOC] section_157960586441 */
export const ROWS_PER_CALL = 5000;

/** One row of a SuiteQL result: names are lower case. [SEEN] */
export type Row = Readonly<Record<string, query.QueryResultValue>>;

export interface Subject {
  readonly type: string;
  readonly id: number;
}

export interface Reading {
  readonly unread: readonly Unread[];
  /** Runs a read; a refusal becomes an `unread` entry and an unread fact, never an empty one. */
  attempt<T>(source: SourceId, subject: Subject | null, read: () => T): Fact<T>;
  /** Records something that was not refused and yet is not there. */
  missing(source: SourceId, subject: Subject | null, code: string, message: string): void;
  /** Rows of constant SuiteQL with bound parameters, all of them: pages beyond 5,000. */
  rows(sql: string, params: readonly (string | number)[]): Row[];
  /** The first page of rows only. */
  firstRows(sql: string, params: readonly (string | number)[]): Row[];
  readonly queries: number;
}

/**
 * @param lacks whether the caller certainly lacks a permission. Asked once something was refused: who may not read one
 *   thing is spared the price of being refused the next.
 */
export function startReading(lacks: (permission: string) => boolean = () => false): Reading {
  const unread: Unread[] = [];
  let queries = 0;
  let wasRefused = false;

  const note = (source: SourceId, subject: Subject | null, code: string, message: string): void => {
    const { label, grant } = SOURCES[source];
    unread.push({ what: source, record: subject, why: { code, message }, grant, advice: advice(label, grant) });
  };
  const run = (sql: string, params: readonly (string | number)[]): Row[] => {
    queries += 1;
    // The default metadata provider, on purpose: 'STATIC' leaves out in silence what one may not see.
    return query.runSuiteQL({ query: sql, params: [...params] }).asMappedResults();
  };
  const page = (sql: string, offset: number) => `${sql} OFFSET ${offset} ROWS FETCH NEXT ${ROWS_PER_CALL} ROWS ONLY`;

  return {
    unread,
    get queries() {
      return queries;
    },
    attempt(source, subject, read) {
      const { grant } = SOURCES[source];
      if (wasRefused && grant.length > 0 && grant.every(({ permission }) => lacks(permission))) {
        note(source, subject, 'NOT_ASKED', 'NetSuite says that the caller holds no permission for it.');
        return UNREAD;
      }
      try {
        return known(read());
      } catch (refusal) {
        wasRefused = true;
        note(source, subject, codeOf(refusal), messageOf(refusal));
        return UNREAD;
      }
    },
    missing: note,
    rows(sql, params) {
      const all: Row[] = [];
      for (;;) {
        const rows = run(page(sql, all.length), params);
        all.push(...rows);
        if (rows.length < ROWS_PER_CALL) return all;
      }
    },
    firstRows(sql, params) {
      return run(page(sql, 0), params);
    },
  };
}

function advice(label: string, grant: readonly Grant[]): string {
  if (grant.length === 0) return `Read ${label} again; if that fails too, tell us the error.`;
  const permissions = grant.map(({ name, level }) => `${name} (${level.charAt(0)}${level.slice(1).toLowerCase()})`);
  return `To read ${label}, grant the role that asks: ${permissions.join(', ')}, and see that no global permission of its user takes that away. Or ask as an Administrator.`;
}

/** The name of a SuiteScript error; anything else thrown is a fault of ours and says so. */
export function codeOf(thrown: unknown): string {
  const name: unknown = thrown instanceof Object && 'name' in thrown ? thrown.name : undefined;
  // JavaScript's own errors are called TypeError and the like; NetSuite's codes are in capitals.
  return typeof name === 'string' && /^[A-Z][A-Z0-9_]+$/.test(name) ? name : 'UNEXPECTED_ERROR';
}

export function messageOf(thrown: unknown): string {
  const message: unknown = thrown instanceof Object && 'message' in thrown ? thrown.message : undefined;
  return typeof message === 'string' ? message : String(thrown);
}

/** Units left to the running script. */
export function remainingUnits(): number {
  return runtime.getCurrentScript().getRemainingUsage();
}

/** `?, ?, ?`: one placeholder for each value. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** A number out of a column that REST gives as text and N/query may give as either. [DOC] section_0210123130 */
export function numberOf(value: Row[string] | undefined): number {
  return Number(value);
}

export function textOf(value: Row[string] | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/**
 * A checkbox column: 'T' or 'F' in SuiteQL [SEEN], a boolean from a record.
 * @throws Error for anything else: a column that did not come is not "no"
 */
export function flagOf(value: unknown): boolean {
  if (value === true || value === 'T' || value === 'true') return true;
  if (value === false || value === 'F' || value === 'false') return false;
  throw notAnswered(value, 'yes or no');
}

/**
 * An internal id.
 * @throws Error for anything that is none
 */
export function idOf(value: unknown): number {
  const id = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  if (typeof id === 'number' && Number.isSafeInteger(id) && id > 0) return id;
  throw notAnswered(value, 'an internal id');
}

/** What NetSuite answered, and what was to be expected in its place. */
export function notAnswered(value: unknown, expected: string): Error {
  const answer = value === undefined ? 'nothing' : JSON.stringify(value);
  const failure = new Error(`NetSuite answered ${answer} where ${expected} was to be expected.`);
  failure.name = NOT_ANSWERED;
  return failure;
}

export const NOT_ANSWERED = 'NOT_ANSWERED';
