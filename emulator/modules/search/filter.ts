import { isDate } from 'node:util/types';
import type { Execution } from '../../model';
import { optionsOf, refuseUnknown, required, requiredString, textOf } from '../arguments';
import { refuseFormula, splitJoin } from './column';
import { isOperator, isSummary } from './enums';
import { searchObject } from './search-object';

/** One condition on one field. */
export interface FilterSpec {
  readonly name: string;
  readonly join: string | null;
  readonly operator: string;
  readonly values: readonly unknown[];
}

const MEMBER = 'search.createFilter';

/** The filters that scripts hold, by the object that they hold. */
const specs = new WeakMap<object, FilterSpec>();

/** What a search.Filter asks for; undefined for any other value. */
export function filterSpec(value: unknown): FilterSpec | undefined {
  return typeof value === 'object' && value !== null ? specs.get(value) : undefined;
}

/**
 * search.Filter, as `createFilter` makes it. Formulas and filters on summaries are refused by name.
 *
 * @throws SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SRCH_OPERATOR; INVALID_SRCH_SUMMARY_TYP for a summary that is none
 *   (Oracle's stub has the two descriptions the other way round)
 */
export function createFilter(given: unknown, execution: Execution): object {
  const { fail } = execution;
  const options = optionsOf(given, MEMBER, fail);
  const { name, join } = splitJoin(requiredString(options, 'name', MEMBER, fail), options.join);
  const operator = operatorOf(required(options, 'operator', MEMBER, fail), execution);
  refuseUnknown(options, ['name', 'join', 'operator', 'values', 'summary'], MEMBER, fail);
  refuseFormula(name, MEMBER, execution);
  refuseSummary(options.summary, execution);
  return filterObject({ name, join, operator, values: valuesOf(options.values) }, execution);
}

/** A search.Filter of a condition. */
export function filterObject(spec: FilterSpec, execution: Execution): object {
  const { name, join, operator, values } = spec;
  const filter = searchObject(
    'search.Filter',
    { name, join, operator },
    { toString: () => 'search.Filter', toJSON: () => ({ name, join, operator, values: [...values] }) },
    execution,
  );
  specs.set(filter, spec);
  return filter;
}

/** @throws SSS_INVALID_SRCH_OPERATOR; [DOC section_4345777107] the words */
export function operatorOf(value: unknown, { fail }: Execution): string {
  const operator = typeof value === 'string' ? value.toLowerCase() : value;
  if (isOperator(operator)) return operator;
  const words = `An search.Filter object contains an invalid operator, or is not in proper syntax: ${textOf(value)}.`;
  throw fail('SSS_INVALID_SRCH_OPERATOR', words);
}

/** One value, or several in one or more arrays. */
export function valuesOf(given: unknown): unknown[] {
  if (given === undefined || given === null) return [];
  return Array.isArray(given) && !isDate(given) ? (given as unknown[]).flatMap(valuesOf) : [given];
}

function refuseSummary(value: unknown, { fail }: Execution): void {
  if (value === undefined || value === null) return;
  const words = `A search.Filter contains an invalid summary type: ${textOf(value)}.`;
  if (!isSummary(value)) throw fail('INVALID_SRCH_SUMMARY_TYP', words);
  throw fail('EMULATOR_OPTION_MISSING', `${MEMBER}: the emulator does not have filters on summaries.`);
}
