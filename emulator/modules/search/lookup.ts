import type { Execution } from '../../model';
import { optionsOf, refuseUnknown, required, requiredId, requiredString } from '../arguments';
import { columnsOf, columnSpec } from './column';
import { findSearchType } from './find-type';
import type { Cell, SearchSpec } from './run';
import { readResults } from './run';

const MEMBER = 'search.lookupFields';
/** Lines of one record that are read; more than any account file has. */
const MOST_LINES = 10_000;

/**
 * `search.lookupFields` [DOC section_4345776651]: fields of one record, `join.field` among them. A select is a list of value
 * and text, the internal id a scalar. An id that is not there gives an empty object (ASSUMED).
 *
 * @throws SSS_MISSING_REQD_ARGUMENT, SSS_INVALID_SRCH_COLUMN, and whatever running a search refuses
 */
export function lookupFields(given: unknown, execution: Execution): Record<string, unknown> {
  const { fail } = execution;
  const options = optionsOf(given, MEMBER, fail);
  refuseUnknown(options, ['type', 'id', 'columns'], MEMBER, fail);
  const type = findSearchType(requiredString(options, 'type', MEMBER, fail), execution);
  const id = requiredId(options, 'id', MEMBER, fail);
  const names = namesOf(required(options, 'columns', MEMBER, fail), execution);
  execution.governance.charge(MEMBER);

  const columns = columnsOf(names, execution).flatMap((column) => {
    const asked = columnSpec(column);
    return asked === undefined ? [] : [[column, asked] as const];
  });
  const filter = { name: 'internalid', join: null, operator: 'anyof', values: [id] };
  const spec: SearchSpec = { type, criteria: { kind: 'filter', filter }, columns };
  const rows = readResults(spec, 0, MOST_LINES, execution);
  if (rows.length === 0) return {};
  const shown = names.map((name, at) => {
    const cells = rows.flatMap((row) => row.cells[at] ?? []);
    return [name, name.toLowerCase() === 'internalid' ? cells[0]?.value : lookedUp(cells)];
  });
  return Object.fromEntries(shown) as Record<string, unknown>;
}

function lookedUp(cells: readonly Cell[]): unknown {
  const [first] = cells;
  if (first === undefined || first.text === null) return first?.value ?? '';
  const filled = cells.filter(({ value }) => value !== '');
  const values = filled.map(({ value }) => value);
  return filled.filter(({ value }, at) => values.indexOf(value) === at).map(({ value, text }) => ({ value, text }));
}

function namesOf(given: unknown, { fail }: Execution): string[] {
  const names = Array.isArray(given) ? (given as unknown[]) : [given];
  if (names.length > 0 && names.every((name) => typeof name === 'string' && name !== '')) return names as string[];
  throw fail('SSS_INVALID_SRCH_COLUMN', 'search.lookupFields: columns must be a name or an array of names.');
}
