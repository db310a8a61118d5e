/** Why NetSuite ended an execution. */
export interface Stop {
  readonly code: string;
  readonly message: string;
}

/** Units used so far by one execution, and its time. */
export interface Governance {
  readonly limit: number;
  /** Milliseconds. */
  readonly timeLimit: number;
  /** Set once a limit is exceeded: the execution ends so, whatever the script catches. */
  readonly stopped: Stop | undefined;
  readonly used: number;
  /** SuiteQL statements and other queries run; a record load is none. */
  readonly queries: number;
  /** Charges what Oracle's stub documents for a member, `query.runSuiteQL`; throws SSS_USAGE_LIMIT_EXCEEDED past the limit. */
  charge(member: string, kind?: 'transaction' | 'custom' | 'other'): void;
  /** Throws SSS_TIME_LIMIT_EXCEEDED once the time is up, and what the execution was stopped with once it was. */
  check(): void;
}
