import type { Stage } from './script-type';

/** When a fault strikes: at the first call that it matches, at every one, or at the nth, counted from 1. */
export type When = 'once' | 'always' | { readonly nth: number };

/** One N/* call that is told to fail. */
export interface Fault {
  /** As scripts write it, with the type of an instance: `query.runSuiteQL`, `record.Record.save`. */
  readonly call: string;
  /** The name of the error that the script gets, `SSS_REQUEST_LIMIT_EXCEEDED`; any text. */
  readonly error: string;
  /** Left out: the name again. */
  readonly message?: string | undefined;
  readonly when: When;
  /** The call takes effect first: only its answer is lost. Left out: it does nothing. */
  readonly after?: boolean | undefined;
  /** Script id of the only deployment in which calls fail. */
  readonly deployment?: string | undefined;
  /** The only stage of map/reduce scripts in which calls fail. */
  readonly stage?: Stage | undefined;
  /** Text that an argument of the call must hold (a query, a record type, an id), or the type of the record called. */
  readonly matching?: string | undefined;
}
