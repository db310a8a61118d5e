import type { Evidence } from '../../model';

/** Calls that are told to fail or to answer wrongly: NetSuite has nothing of the kind, so only what a fault looks like to a script is claimed. */
export const faultsEvidence: readonly Evidence[] = [
  {
    id: 'fault-error',
    claim:
      'A call that is told to fail throws a SuiteScriptError of the name and message that it is told, before it does anything or after it took effect',
    source: 'The emulator’s own; which errors a call has, its page in Oracle’s online help says',
    mark: 'assumed',
  },
  {
    id: 'fault-calls',
    claim: 'Every function of a module or of an instance can be told to fail; reading a property cannot',
    source: 'ASSUMED: Oracle documents no errors for reading a property',
    mark: 'assumed',
  },
  {
    id: 'fault-cost',
    claim: 'A call that is told to fail costs its units',
    source: 'ASSUMED, as for any call that NetSuite refuses',
    mark: 'assumed',
  },
  {
    id: 'fault-answer',
    claim: 'A table that is told to answer wrongly does so in SuiteQL alone, and its gate stays as it is',
    source: 'The emulator’s own: for tests of scripts that do not believe a table whose columns nobody publishes',
    mark: 'assumed',
  },
  {
    id: 'fault-answer-call',
    claim: 'A call that is told to answer wrongly costs what it costs, and changes nothing of the account',
    source: 'The emulator’s own: for tests of scripts that do not believe everything that NetSuite answers',
    mark: 'assumed',
  },
];
