import type { Evidence } from '../../model';

/** Map/reduce scripts: their stages, limits and interruptions, the schedule, and N/task. */
export const mapReduceEvidence: readonly Evidence[] = [
  {
    id: 'map-reduce-stages',
    claim:
      'getInputData once, map once a pair, shuffle, reduce once a key, summarize once; map or reduce may be left out',
    source: 'D/section_4685231336, D/bridgehead_4387802529',
    mark: 'documented',
  },
  {
    id: 'map-reduce-input',
    claim:
      'getInputData gives an array (keys are indexes), an object (its keys), or a SuiteQL reference (keys are indexes)',
    source: 'D/section_4412447940, D/section_4483840988; searches, queries, files and datasets are refused here',
    mark: 'documented',
  },
  {
    id: 'map-reduce-input-nothing',
    claim: 'getInputData that gives undefined or null gives no pairs',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-input-suiteql',
    claim: 'The value of a row of a SuiteQL reference is JSON with values',
    source: 'D/section_4412447940; whether it holds more is not published',
    mark: 'documented',
  },
  {
    id: 'map-reduce-values',
    claim: 'Keys and values are text; what is no text is stored as its JSON',
    source: 'D/section_4412447940, D/section_4472712995, D/section_4472721829',
    mark: 'documented',
  },
  {
    id: 'map-reduce-write',
    claim: 'context.write takes options, or the key and the value',
    source: 'D/section_4472712995 (options); the two arguments in public code',
    mark: 'seen',
  },
  {
    id: 'map-reduce-write-missing',
    claim: 'context.write without a key or a value: SSS_MISSING_REQD_ARGUMENT',
    source: 'D/section_4472712995 calls both required; the code is ASSUMED, as of other members',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-shuffle',
    claim: 'Reduce gets each key once; keys and the values of each come in lexicographical order',
    source: 'D/section_4472721828, D/section_4472747832',
    mark: 'documented',
  },
  {
    id: 'map-reduce-order',
    claim: 'Lexicographical order is that of UTF-16 code units',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-summary',
    claim: 'Members of the summary; keys of map in numeric order where all are numbers; the output by key',
    source: 'D/section_4413276323, D/section_4472745365, D/section_4472729410, D/section_4483844888',
    mark: 'documented',
  },
  {
    id: 'map-reduce-summary-none',
    claim: 'inputSummary.error is null without an error',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-error-text',
    claim: 'An error in an iterator is JSON with type, name, message and stack',
    source: 'ASSUMED from public code that parses it; of an error that is no SuiteScriptError, its own name',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-side-by-side',
    claim:
      'As many jobs of map, and then of reduce, run side by side as the deployment’s concurrency limit says: a call of one runs while a call of another does',
    source: 'D/section_1505167691, D/bridgehead_4387802529',
    mark: 'documented',
  },
  {
    id: 'map-reduce-realm',
    claim: 'Each call of a function loads the script anew: nothing outlives it in a variable',
    source: 'ASSUMED: calls of one job may share what NetSuite loaded, and no script may count on it',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-limits',
    claim:
      'Units of one call: getInputData 10,000, map 1,000, reduce 5,000, summarize 10,000; seconds 3,600, 300, 900, 3,600',
    source: 'D/section_0801064715, D/section_161591009480',
    mark: 'documented',
  },
  {
    id: 'map-reduce-yield',
    claim: 'A job of map or reduce yields after the call that takes it past 10,000 units, or past its minutes',
    source: 'D/section_4480364878, D/section_1518645558',
    mark: 'documented',
  },
  {
    id: 'map-reduce-yield-last',
    claim: 'A job with nothing left to do does not yield',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-persisted',
    claim:
      'Keys and values that are not yet mapped, not yet reduced, or written for the end: at most 200 MB at any time, else PERSISTED_DATA_LIMIT_FOR_MAPREDUCE_SCRIPT_EXCEEDED and summarize',
    source: 'D/section_4480364878',
    mark: 'documented',
  },
  {
    id: 'map-reduce-persisted-bytes',
    claim: 'They are counted as UTF-8; 1 MB is 1,048,576 bytes; the pair of a call that failed counts no more',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-key-length',
    claim:
      'A key of more than 3,000 characters: KEY_LENGTH_IS_OVER_3000_BYTES; a value of more than 10 MB: VALUE_LENGTH_IS_OVER_10_MB',
    source: 'D/chapter_N3350651; the pages of the contexts say 4,000 bytes and 1 MB',
    mark: 'documented',
  },
  {
    id: 'map-reduce-error-input',
    claim: 'An error in getInputData leads to summarize; it is not tried again',
    source: 'D/section_1499299768, D/section_1517279626',
    mark: 'documented',
  },
  {
    id: 'map-reduce-error-call',
    claim: 'An error in map or reduce ends that call; the others go on',
    source: 'D/section_1499299768',
    mark: 'documented',
  },
  {
    id: 'map-reduce-error-writes',
    claim: 'What a call wrote with context.write before its error is thrown away',
    source: 'D/section_1516217757 says so of a call that is made again; of one that is not, ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-retry',
    claim:
      'config.retryCount, 0 to 3: a failed call is made again; left out, not after an error and always after a restart',
    source: 'D/section_1517279521, D/section_1517279626',
    mark: 'documented',
  },
  {
    id: 'map-reduce-retry-at-once',
    claim: 'It is made again at once, and calls after a restart count among the retries',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-exit',
    claim:
      'config.exitOnError: once the retries are used up, the stage ends and summarize follows; keys that were not tried are PENDING',
    source: 'D/section_1517279521, D/section_1522350075, D/section_4472745365',
    mark: 'documented',
  },
  {
    id: 'map-reduce-restart',
    claim:
      'After a restart of the server the stage goes on: getInputData and summarize are called again, map and reduce for each flagged pair, with isRestarted true',
    source: 'D/section_1517279626, D/section_1491509438, D/section_4540852756',
    mark: 'documented',
  },
  {
    id: 'map-reduce-restart-writes',
    claim: 'What the earlier call wrote with context.write is thrown away; records that it wrote stay',
    source: 'D/section_1490987232, D/section_1517279626',
    mark: 'documented',
  },
  {
    id: 'map-reduce-restart-error',
    claim: 'SSS_APP_SERVER_RESTART stands in the errors of map or reduce',
    source: 'D/section_1517279626',
    mark: 'documented',
  },
  {
    id: 'map-reduce-restart-again',
    claim: 'retryCount 0: a pair that a restart interrupted is not tried again',
    source: 'D/section_1517279626',
    mark: 'documented',
  },
  {
    id: 'map-reduce-buffer',
    claim: 'A job flags as many pairs at once as the buffer size says, and marks them as complete together',
    source: 'D/section_1522350075: "can process before saving progress to the database"',
    mark: 'documented',
  },
  {
    id: 'map-reduce-one-instance',
    claim:
      'Only one unfinished instance of a deployment exists; a script that submits itself is queued behind its own end',
    source: 'D/section_1522350075, D/section_453639770507',
    mark: 'documented',
  },
  {
    id: 'map-reduce-status-failed',
    claim: 'A task is FAILED after an error of getInputData or summarize, or a stage that was left; else COMPLETE',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-scheduled-role',
    claim: 'A scheduled deployment runs as the System user, -4, with an Administrator’s permissions',
    source: 'A public note on Oracle’s pages of submissions (netsuitechangelog.com); the id from public code',
    mark: 'seen',
  },
  {
    id: 'map-reduce-run-as-role',
    claim: 'It runs with the role that the deployment names, if it names one',
    source: 'ASSUMED: D/section_157617242991 has such an element, D/article_1212112429 does not list the script type',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-schedule',
    claim: 'A scheduled deployment starts as its recurrence says, and not while its last instance is unfinished',
    source: 'D/section_1506357231, D/SDFxml_27094036',
    mark: 'documented',
  },
  {
    id: 'map-reduce-schedule-days',
    claim: 'Its days are UTC, its last day counts, and repeats end with the day',
    source: 'ASSUMED; exported objects have times that end in Z',
    mark: 'assumed',
  },
  {
    id: 'map-reduce-schedule-format',
    claim: 'A recurrence has a day like 2026-11-28 and a time like 05:00:00Z',
    source: 'objects of public projects',
    mark: 'seen',
  },
  {
    id: 'task-members',
    claim: 'Enums, options and units of task.create, submit, checkStatus and the status',
    source: 'Oracle’s stubs task/*.js; D/section_4345798404, D/section_4345798546',
    mark: 'documented',
  },
  {
    id: 'task-identity',
    claim: 'A submitted script runs with the identity and the role of the script that submits it',
    source: 'D/section_453639770507, D/section_1508887826',
    mark: 'documented',
  },
  {
    id: 'task-permission',
    claim: 'It takes Administrator, or SuiteScript and SuiteScript Scheduling; else INSUFFICIENT_PERMISSION',
    source: 'D/section_453639770507; the code from the setup notes of a public SuiteApp (Orderful)',
    mark: 'documented',
  },
  {
    id: 'task-permission-words',
    claim: 'The words of that refusal name the permission; View of SuiteScript suffices',
    source: 'ASSUMED; a note on D/section_1506357231 has View',
    mark: 'assumed',
  },
  {
    id: 'task-not-scheduled',
    claim: 'The deployment must be Not Scheduled',
    source: 'D/section_1508887826',
    mark: 'documented',
  },
  {
    id: 'task-not-scheduled-error',
    claim: 'Otherwise, or if it is not deployed: FAILED_TO_SUBMIT_JOB_REQUEST_1',
    source: 'ASSUMED; D/section_459607788085 has the code and its words for another task',
    mark: 'assumed',
  },
  {
    id: 'task-already-running',
    claim: 'A second submit of an unfinished deployment: MAP_REDUCE_ALREADY_RUNNING',
    source: 'public code that catches it; D/section_453639770507 that it is refused',
    mark: 'seen',
  },
  {
    id: 'task-refused-units',
    claim: 'A submit that is refused costs its units',
    source: 'ASSUMED, as for any call that NetSuite refuses',
    mark: 'assumed',
  },
  {
    id: 'task-no-deployment',
    claim: 'Without deploymentId a free deployment is taken; if there is none: NO_DEPLOYMENTS_AVAILABLE',
    source: 'public code that catches it',
    mark: 'seen',
  },
  {
    id: 'task-unknown-script',
    claim: 'An unknown script or deployment: INVALID_ID, when it is submitted',
    source: 'public typings of N/task that were checked in an account',
    mark: 'seen',
  },
  {
    id: 'task-resubmit-id',
    claim: 'A script that submits itself gets null in the place of a task id',
    source: 'D/section_453639770507: "no task ID is returned"; that it is null is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'task-parameters',
    claim: 'params give values of this run; a name that the script does not have is passed over',
    source: 'public notes of a tool that drives map/reduce scripts, checked in a sandbox',
    mark: 'seen',
  },
  {
    id: 'task-status-shape',
    claim:
      'Ids of a status are numbers; the stage is null before the start and after the end; ids begin with MAPREDUCETASK_',
    source: 'public typings and tools that were checked in an account',
    mark: 'seen',
  },
  {
    id: 'task-status-moment',
    claim: 'A status tells the moment of checkStatus; counts stay after the end, bytes do not',
    source: 'ASSUMED; a public sample of a finished task has counts and no bytes',
    mark: 'assumed',
  },
  {
    id: 'sdf-map-reduce',
    claim: 'Elements of a mapreducescript object, and the defaults of its deployments',
    source: 'D/section_157669911989, D/SDFxml_27094036',
    mark: 'documented',
  },
];
