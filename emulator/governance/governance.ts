import type { Governance } from '../types';
import { unitsOf } from './units';

/** [DOC section_N3351480] Units that one execution may use. */
const LIMITS = { Suitelet: 1_000, Restlet: 5_000 } as const;

/** Members that run a query; fetching a page of one is no new query. */
const QUERIES = new Set(['query.runSuiteQL', 'query.runSuiteQLPaged']);

/**
 * Counts the units of one execution.
 *
 * @param fail makes the error SSS_USAGE_LIMIT_EXCEEDED, thrown by the charge that goes past the limit
 */
export function createGovernance(
  scriptType: 'Suitelet' | 'Restlet',
  fail: (code: string, message: string) => Error,
): Governance {
  const limit = LIMITS[scriptType];
  let used = 0;
  let queries = 0;
  return {
    limit,
    get used() {
      return used;
    },
    get queries() {
      return queries;
    },
    charge(member, kind = 'other') {
      const units = unitsOf(member);
      used += typeof units === 'number' ? units : units[kind];
      if (used > limit) throw fail('SSS_USAGE_LIMIT_EXCEEDED', 'Script Execution Usage Limit Exceeded');
      if (QUERIES.has(member)) queries += 1;
    },
  };
}
