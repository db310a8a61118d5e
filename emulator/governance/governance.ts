import type { Governance, Stop } from '../model';
import { type LimitedScript, SCRIPT_LIMITS } from './limits';
import { unitsOf } from './units';

/**
 * Members that run a query. A page of a SuiteQL query comes from the query that was run; a page of a search is read when
 * it is fetched.
 */
const QUERIES = new Set([
  'query.runSuiteQL',
  'query.runSuiteQLPaged',
  'search.ResultSet.each',
  'search.ResultSet.getRange',
  'search.Search.runPaged',
  'search.PagedData.fetch',
  'search.lookupFields',
]);

/** [SEEN] both messages, in public error reports. */
const OUT_OF_UNITS: Stop = { code: 'SSS_USAGE_LIMIT_EXCEEDED', message: 'Script Execution Usage Limit Exceeded' };
export const OUT_OF_TIME: Stop = { code: 'SSS_TIME_LIMIT_EXCEEDED', message: 'Script Execution Time Exceeded.' };

export interface TimeKeeping {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds that the execution may take; left out: the script type's. */
  readonly limit?: number | undefined;
}

/**
 * Counts the units of one execution, and its time from now on.
 *
 * @param fail makes the errors SSS_USAGE_LIMIT_EXCEEDED, thrown by the charge that goes past the limit, and
 *   SSS_TIME_LIMIT_EXCEEDED, thrown by the check that comes too late
 * @param time left out: time is not limited
 */
export function createGovernance(
  scriptType: LimitedScript,
  fail: (code: string, message: string) => Error,
  time?: TimeKeeping,
): Governance {
  const { units: limit, seconds } = SCRIPT_LIMITS[scriptType];
  const timeLimit = time?.limit ?? seconds * 1_000;
  const started = time?.now() ?? 0;
  let used = 0;
  let queries = 0;
  let stopped: Stop | undefined;
  const stop = (why: Stop): Error => {
    stopped = why;
    return fail(why.code, why.message);
  };
  return {
    limit,
    timeLimit,
    get used() {
      return used;
    },
    get queries() {
      return queries;
    },
    get stopped() {
      return stopped;
    },
    charge(member, kind = 'other') {
      const units = unitsOf(member);
      used += typeof units === 'number' ? units : units[kind];
      if (used > limit) throw stop(OUT_OF_UNITS);
      if (QUERIES.has(member)) queries += 1;
    },
    check() {
      if (stopped !== undefined) throw stop(stopped);
      if (time !== undefined && time.now() - started > timeLimit) throw stop(OUT_OF_TIME);
    },
  };
}
