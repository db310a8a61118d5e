import type { Execution } from '../model';
import { runSuiteQL } from '../suiteql';
import { type Pair, pairOf } from './pairs';

/** Rows of a SuiteQL reference. ASSUMED: those that SuiteQL has at most */
const MOST_ROWS = 100_000;
/** What a reference names, beside SuiteQL. [DOC] D/section_4412447940 */
const REFERENCES = new Set(['search', 'query', 'file', 'dataset']);

/**
 * The pairs of what getInputData returned: an array by index, an object by its keys, a SuiteQL reference by the index of its
 * rows. Nothing gives no pairs (ASSUMED). [DOC] D/section_4412447940, D/section_4483840988
 *
 * @throws errors of pairOf; the emulator's own for what it does not have: searches, queries, files, datasets
 */
export function pairsOf(returned: unknown, execution: Execution): Pair[] {
  const { fail } = execution;
  if (returned === undefined || returned === null) return [];
  if (Array.isArray(returned)) return returned.map((value: unknown, index) => pairOf(String(index), value, fail));
  if (typeof returned !== 'object') throw notEmulated(`a ${typeof returned}`, execution);
  const { type, query, params = [] } = returned as Readonly<Record<'type' | 'query' | 'params', unknown>>;
  if (type === 'suiteql' && typeof query === 'string') return rowsOf(query, params, execution);
  if (typeof type === 'string' && REFERENCES.has(type) && 'id' in returned) {
    throw notEmulated(`a reference to a ${type}`, execution);
  }
  const entries = Object.entries(returned) as [string, unknown][];
  if (entries.some(([, value]) => typeof value === 'function')) {
    throw notEmulated('an object with functions, such as a search', execution);
  }
  return entries.map(([key, value]) => pairOf(key, value, fail));
}

function rowsOf(query: string, params: unknown, execution: Execution): Pair[] {
  const { account, caller, fail } = execution;
  const isParameter = (item: unknown): item is string | number | boolean =>
    ['string', 'number', 'boolean'].includes(typeof item);
  if (!Array.isArray(params) || !params.every(isParameter)) {
    throw fail('SSS_INVALID_TYPE_ARG', 'You have entered an invalid type argument: getInputData: params');
  }
  const { rows } = runSuiteQL(account, caller, fail, { query, parameters: params, mostRows: MOST_ROWS });
  return rows.map((values, index) => pairOf(String(index), { values }, fail));
}

function notEmulated(what: string, { fail }: Execution): Error {
  const has = 'it has arrays, objects and SuiteQL references';
  return fail('EMULATOR_OPTION_MISSING', `getInputData: the emulator does not take ${what}; ${has}.`);
}
