/**
 * The errors that N/* calls are known to give, by call. `documented`: Oracle's help names the code. `seen`: public messages do.
 * `assumed`: nothing says that this call gives it, and nothing says that it cannot.
 */
import type { Mark } from '../../../emulator';

export interface KnownError {
  readonly code: string;
  /** Calls that give it, by the beginning of their names; empty for every call. */
  readonly calls: readonly string[];
  readonly mark: Mark;
  readonly source: string;
}

const WRITES = ['record.Record.save', 'record.submitFields', 'record.delete'];
const READS = ['record.load', 'query.run', 'search.lookupFields', 'search.Search', 'search.ResultSet'];
const PUBLIC = 'Public error reports';

export const ERRORS: readonly KnownError[] = [
  { code: 'UNEXPECTED_ERROR', calls: [], mark: 'seen', source: PUBLIC },
  { code: 'SESSION_TIMED_OUT', calls: [...READS, ...WRITES, 'task.'], mark: 'documented', source: 'SOAP status codes' },
  {
    code: 'SSS_REQUEST_LIMIT_EXCEEDED',
    calls: [...READS, ...WRITES, 'task.'],
    mark: 'documented',
    source: 'D/bridgehead_1500275603; that a call within a script gives it is ASSUMED',
  },
  { code: 'INSUFFICIENT_PERMISSION', calls: [...READS, ...WRITES, 'record.create'], mark: 'seen', source: PUBLIC },
  { code: 'SSS_SEARCH_ERROR_OCCURRED', calls: ['query.', 'search.'], mark: 'seen', source: PUBLIC },
  { code: 'RCRD_DSNT_EXIST', calls: ['record.load', ...WRITES, 'search.lookupFields'], mark: 'seen', source: PUBLIC },
  { code: 'INVALID_RCRD_TYPE', calls: ['record.create', 'record.load'], mark: 'seen', source: PUBLIC },
  { code: 'INVALID_FLD_VALUE', calls: ['record.Record.set', ...WRITES], mark: 'seen', source: PUBLIC },
  { code: 'RCRD_HAS_BEEN_CHANGED', calls: WRITES, mark: 'seen', source: PUBLIC },
  { code: 'RCRD_LOCKED_BY_WF', calls: WRITES, mark: 'seen', source: PUBLIC },
  { code: 'USER_ERROR', calls: ['record.'], mark: 'seen', source: PUBLIC },
  { code: 'SSS_INVALID_SUBLIST_OPERATION', calls: ['record.Record.'], mark: 'seen', source: PUBLIC },
  {
    code: 'SSS_MISSING_REQD_ARGUMENT',
    calls: ['url.', 'cache.'],
    mark: 'documented',
    source: 'The pages of the members',
  },
  { code: 'NO_DEPLOYMENTS_AVAILABLE', calls: ['task.'], mark: 'seen', source: PUBLIC },
  {
    code: 'FAILED_TO_SUBMIT_JOB_REQUEST_1',
    calls: ['task.'],
    mark: 'documented',
    source: 'The page of ScheduledScriptTask.submit',
  },
  { code: 'MAP_REDUCE_ALREADY_RUNNING', calls: ['task.'], mark: 'seen', source: PUBLIC },
];

/** What ends a script: from then on no call works. */
export const STOPS: readonly KnownError[] = [
  { code: 'SSS_USAGE_LIMIT_EXCEEDED', calls: [], mark: 'documented', source: 'D/chapter_N3350755' },
  { code: 'SSS_TIME_LIMIT_EXCEEDED', calls: [], mark: 'documented', source: 'D/chapter_N3350755' },
];

/** Calls that change something which is there after the script: their answer may be lost once they have taken effect. */
const CHANGING = [...WRITES, 'runtime.Session.set', 'cache.Cache.put', 'task.', 'http.ServerResponse.'];

/** Makes an error, and does nothing in NetSuite. */
const NEVER_FAILS = 'error.create';

export function errorsOf(call: string): KnownError[] {
  if (call === NEVER_FAILS) return [];
  return ERRORS.filter(({ calls }) => calls.length === 0 || calls.some((begin) => call.startsWith(begin)));
}

/** Calls that cost units, by the beginning of their names: only they can be one too many. */
const COST = ['query.run', 'record.', 'search.', 'task.', 'cache.'];

export function stopsAt(call: string): KnownError[] {
  const costs = COST.some((begin) => call.startsWith(begin));
  return STOPS.filter(({ code }) => costs || code !== 'SSS_USAGE_LIMIT_EXCEEDED');
}

export function changesSomething(call: string): boolean {
  return CHANGING.some((begin) => call.startsWith(begin));
}

/** What an answer can be lost with: whatever is thrown after the work is done, by a script of the account for instance. */
export const LOST_ANSWERS = ['UNEXPECTED_ERROR', 'USER_ERROR', 'SESSION_TIMED_OUT'] as const;
