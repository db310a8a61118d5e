import type { Execution } from '../../model';
import { optionsOf, refuseUnknown, requiredString, textOf } from '../arguments';
import type { Sort, Summary } from './enums';
import { isSort, isSummary } from './enums';
import { searchObject } from './search-object';

/** What a column asks for. */
export interface ColumnSpec {
  readonly name: string;
  readonly join: string | null;
  readonly summary: Summary | null;
  readonly sort: () => Sort;
}

const MEMBER = 'search.createColumn';
const OPTIONS = ['name', 'join', 'summary', 'sort', 'label'];

/** The columns that scripts hold, by the object that they hold. */
const specs = new WeakMap<object, ColumnSpec>();

/** What a search.Column asks for; undefined for any other value. */
export function columnSpec(value: unknown): ColumnSpec | undefined {
  return typeof value === 'object' && value !== null ? specs.get(value) : undefined;
}

/**
 * search.Column, as `createColumn` makes it. Formulas and functions are refused by name.
 *
 * @throws SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SRCH_COLUMN_SUM; WRONG_PARAMETER_TYPE for a sort that is none
 */
export function createColumn(given: unknown, execution: Execution): object {
  const { fail } = execution;
  const options = optionsOf(given, MEMBER, fail);
  const { name, join } = splitJoin(requiredString(options, 'name', MEMBER, fail), options.join);
  refuseUnknown(options, OPTIONS, MEMBER, fail);
  refuseFormula(name, MEMBER, execution);
  const summary = summaryOf(options.summary, execution);
  let sort = sortOf(options.sort, execution);
  let { label } = options;
  const column = searchObject(
    'search.Column',
    { name, join, summary },
    {
      get sort() {
        return sort;
      },
      set sort(value: unknown) {
        sort = sortOf(value, execution);
      },
      get label() {
        return label;
      },
      set label(value: unknown) {
        label = value;
      },
      toString: () => 'search.Column',
      toJSON: () => ({ name, join, summary, label, sort }),
    },
    execution,
  );
  specs.set(column, { name, join, summary, sort: () => sort });
  return column;
}

/**
 * One column or several as a script may write them: columns, names, or objects with the options of `createColumn`.
 *
 * @throws SSS_INVALID_SRCH_COLUMN for anything else
 */
export function columnsOf(given: unknown, execution: Execution): object[] {
  if (given === undefined || given === null) return [];
  return (Array.isArray(given) ? (given as unknown[]) : [given]).map((column) => {
    if (columnSpec(column) !== undefined) return column as object;
    if (typeof column === 'string' && column !== '') return createColumn({ name: column }, execution);
    if (typeof column === 'object' && column !== null && 'name' in column) return createColumn(column, execution);
    const words = `A search.Column object contains an invalid column, or is not in proper syntax: ${textOf(column)}.`;
    throw execution.fail('SSS_INVALID_SRCH_COLUMN', words);
  });
}

/** [DOC section_4345776651] `join_id.field_name`. */
export function splitJoin(name: string, join: unknown): { name: string; join: string | null } {
  if (typeof join === 'string' && join !== '') return { name, join };
  const at = name.indexOf('.');
  return at < 0 ? { name, join: null } : { name: name.slice(at + 1), join: name.slice(0, at) };
}

/** @throws EMULATOR_OPTION_MISSING for a field that is a formula */
export function refuseFormula(name: string, member: string, { fail }: Execution): void {
  if (name.toLowerCase().startsWith('formula')) {
    throw fail('EMULATOR_OPTION_MISSING', `${member}: the emulator does not have formulas (${name}).`);
  }
}

function summaryOf(value: unknown, { fail }: Execution): Summary | null {
  if (value === undefined || value === null) return null;
  const summary = typeof value === 'string' ? value.toUpperCase() : value;
  if (isSummary(summary)) return summary;
  const words = `A search.Column object contains an invalid column summary type, or is not in proper syntax: ${textOf(value)}.`;
  throw fail('SSS_INVALID_SRCH_COLUMN_SUM', words);
}

function sortOf(value: unknown, { fail }: Execution): Sort {
  if (value === undefined || value === null) return 'NONE';
  if (isSort(value)) return value;
  throw fail('WRONG_PARAMETER_TYPE', 'search.Column: sort must be one of search.Sort.');
}
