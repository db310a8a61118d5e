/**
 * One reading of an account: it tries, records what was refused, and counts what it cost.
 */
import * as query from 'N/query';
import * as runtime from 'N/runtime';
import type { Fact, Grant, Unread } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import { grouped } from './grouped';
import type { SourceId } from './sources';
import { SOURCES } from './sources';
import { NOT_ANSWERED, NOT_UNDERSTOOD, USAGE_LIMIT } from './unread-codes';
import { codeOf, messageOf } from '../netsuite/thrown';

export { NOT_ANSWERED, NOT_UNDERSTOOD, USAGE_LIMIT };

/** NetSuite returns at most this many rows to one call. [DOC] section_157960586441 */
export const ROWS_PER_CALL = 5000;

/** One row of a SuiteQL result: names are lower case. [SEEN] */
export type Row = Readonly<Record<string, query.QueryResultValue>>;

export interface Subject {
  readonly type: string;
  readonly id: number;
}

/** Why something is not there though nothing refused it: the code, and what stood in its place. */
export interface Gap {
  readonly code: string;
  readonly message: string;
  /** What to do, where granting a permission would not help. */
  readonly advice?: string;
}

export interface Reading {
  readonly unread: readonly Unread[];
  /**
   * Runs a read; a refusal becomes an `unread` entry and an unread fact, never an empty one.
   * @param asked the records that the read is about: where the units do not cover it, each of them is named
   */
  attempt<T>(source: SourceId, subject: Subject | null, read: () => T, asked?: readonly Subject[]): Fact<T>;
  /** Records something that was not refused and yet is not there. */
  missing(source: SourceId, subject: Subject | null, gap: Gap): void;
  /**
   * Rows of constant SuiteQL with bound parameters: pages beyond 5,000, as long as the last row of a page says to go on.
   * @param read gets the rows of each page as it comes: they are there even if a later page is refused
   * @throws Error named SSS_USAGE_LIMIT_EXCEEDED where too few units are left, and NetSuite's refusal
   */
  rows(sql: string, params: readonly (string | number)[], goesOn?: (last: Row) => boolean, read?: Row[]): Row[];
  /**
   * The first rows alone, in one query.
   * @param most at most 5,000
   * @throws Error as `rows` does
   */
  firstRows(sql: string, params: readonly (string | number)[], most?: number): Row[];
  readonly queries: number;
}

/** [SEEN] in public error messages: what NetSuite says of a statement that it cannot run, whoever asks. */
export const UNSUPPORTED = /invalid or unsupported search/i;

/** Units of one query. [DOC] section_157072844224 */
export const UNITS_PER_QUERY = 10;

/** Units of loading one record of an employee or another entity. [DOC] section_157072844224 */
export const UNITS_PER_LOAD = 5;

/** Units that stay for the rest of the script: below this it could not answer. */
export const UNITS_KEPT_BACK = 50;

/**
 * @param lacks whether the caller certainly lacks a permission. Asked once something was refused: who may not read one
 *   thing is spared the price of being refused the next.
 */
export function startReading(lacks: (permission: string) => boolean = () => false): Reading {
  const unread: Unread[] = [];
  const noted = new Set<string>();
  let queries = 0;
  let wasRefused = false;

  const note = (source: SourceId, subject: Subject | null, { code, message, ...gap }: Gap): void => {
    const { label, grant } = SOURCES[source];
    const own = gap.advice ?? adviceBeside(code, label);
    const entry: Unread = {
      what: source,
      record: subject,
      why: { code, message },
      grant: own === null ? grant : [],
      advice: own ?? advice(label, grant),
    };
    // What is asked in chunks may be refused once a chunk, in the same words.
    const key = JSON.stringify(entry);
    if (noted.has(key)) return;
    noted.add(key);
    unread.push(entry);
  };
  const run = (sql: string, params: readonly (string | number)[]): Row[] => {
    // Beyond its limit NetSuite ends the script, and the answer with it. [DOC] section_N3351480
    if (remainingUnits() - UNITS_PER_QUERY < UNITS_KEPT_BACK)
      throw named(USAGE_LIMIT, 'Too few governance units were left to ask.');
    queries += 1;
    // The default metadata provider, on purpose: 'STATIC' leaves out in silence what one may not see.
    return query.runSuiteQL({ query: sql, params: [...params] }).asMappedResults();
  };
  const page = (sql: string, offset: number, most = ROWS_PER_CALL) =>
    `${sql} OFFSET ${offset} ROWS FETCH NEXT ${Math.min(most, ROWS_PER_CALL)} ROWS ONLY`;

  return {
    unread,
    get queries() {
      return queries;
    },
    attempt(source, subject, read, asked = []) {
      const { grant, label } = SOURCES[source];
      if (wasRefused && grant.length > 0 && grant.every(({ permission }) => lacks(permission))) {
        note(source, subject, {
          code: 'NOT_ASKED',
          message: 'NetSuite says that the caller holds no permission for it.',
        });
        return UNREAD;
      }
      try {
        return known(read());
      } catch (refusal) {
        const code = codeOf(refusal);
        // What came and was not understood says nothing about permissions.
        wasRefused ||= adviceBeside(code, label) === null;
        const gap = { code, message: messageOf(refusal) };
        const named = code === USAGE_LIMIT && asked.length > 0 ? asked : [subject];
        for (const one of named) note(source, one, gap);
        return UNREAD;
      }
    },
    missing: note,
    rows(sql, params, goesOn = () => true, read = []) {
      for (let offset = 0; ; offset += ROWS_PER_CALL) {
        const rows = run(page(sql, offset), params);
        for (const row of rows) read.push(row);
        const last = rows[ROWS_PER_CALL - 1];
        if (last === undefined || !goesOn(last)) return read;
      }
    },
    firstRows: (sql, params, most) => run(page(sql, 0, most), params),
  };
}

/** What to do where no permission is missing; null for every other code. */
function adviceBeside(code: string, label: string): string | null {
  if (code === USAGE_LIMIT) return `Ask about fewer credentials at once, such as one token, to read ${label}.`;
  if (code === NOT_UNDERSTOOD) {
    return `Open the record in NetSuite and compare what stands there. Tell us what NetSuite answered: we then teach Token Doctor to read it.`;
  }
  return null;
}

function advice(label: string, grant: readonly Grant[]): string {
  if (grant.length === 0) return `Read ${label} again; if that fails too, tell us the error.`;
  const permissions = grant.map(({ name, level }) => `${name} (${level.charAt(0)}${level.slice(1).toLowerCase()})`);
  return `To read ${label}, grant the role that asks: ${permissions.join(', ')}, and see that no global permission of its user takes that away. Or ask as an Administrator.`;
}

/** Units left to the running script. */
export function remainingUnits(): number {
  return runtime.getCurrentScript().getRemainingUsage();
}

/** SuiteQL takes at most so many arguments in one IN. [DOC] article_0824094533 */
export const ARGUMENTS_PER_IN = 1000;

/** The values in groups, each of which fits one IN. @param most values in one group, at most 1,000 */
export function inGroups<T>(values: readonly T[], most: number = ARGUMENTS_PER_IN): T[][] {
  const size = Math.max(1, Math.min(most, ARGUMENTS_PER_IN));
  return Array.from({ length: Math.ceil(values.length / size) }, (_, group) =>
    values.slice(group * size, (group + 1) * size),
  );
}

/** `?, ?, ?`: one placeholder for each value. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** A number out of a column that REST gives as text and N/query may give as either. [DOC] section_0210123130 */
export function numberOf(value: Row[string] | undefined): number {
  return Number(value);
}

/**
 * Rows by the internal id in one column.
 * @throws Error for a row without a usable id: which record it is about is not known
 */
export function byId(rows: readonly Row[], column = 'id'): Map<number, Row[]> {
  return grouped(rows, (row) => idOf(row[column]));
}

/**
 * What all rows about one record say in a column. The same twice is no harm.
 * @param isOfPerson whether people are named there: what was not read is told in e-mails and files that name nobody
 * @throws Error where they contradict each other: which row counts is not known
 */
export function oneValue(rows: readonly Row[], column: string, isOfPerson = false): Row[string] | undefined {
  const [first, ...others] = rows.map((row) => row[column]);
  const other = others.findIndex((value) => value !== first);
  if (other < 0) return first;
  const answers = `${JSON.stringify(first)} and ${JSON.stringify(others[other])}`;
  throw contradictory(isOfPerson ? 'two different values' : answers, column);
}

/** What every row says of a number of things; null where it is none, or not the same one. */
export function countIn(rows: readonly Row[], column: string): number | null {
  const answers = new Set(rows.map((row) => textOf(row[column]).trim()));
  const [answer = ''] = answers;
  return answers.size === 1 && /^\d{1,15}$/.test(answer) ? Number(answer) : null;
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

/** The internal id of a person, in whose place a name may stand. @throws Error for anything that is none: it names nobody */
export function idOfPerson(value: unknown): number {
  return idOf(typeof value === 'string' && !/^\s*\d*\s*$/.test(value) ? 'a text' : value);
}

/** What NetSuite answered, and what was to be expected in its place. */
export function notAnswered(value: unknown, expected: string): Error {
  const isNothing = value === undefined || value === null || value === '';
  const answer = value === undefined ? 'nothing' : JSON.stringify(value);
  // What did not come may be hidden from the caller; what came in another form is not.
  return named(
    isNothing ? NOT_ANSWERED : NOT_UNDERSTOOD,
    `NetSuite answered ${answer} where ${expected} was to be expected.`,
  );
}

/** Two answers about one thing that cannot both be true. */
export function contradictory(answers: string, about: string): Error {
  return named(NOT_UNDERSTOOD, `NetSuite answered ${answers} for ${about}.`);
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
