import type { Stage } from './script-type';

/** One call that a script makes. */
export interface Call {
  readonly name: string;
  /** Script id of the deployment that makes it. */
  readonly deployment: string;
  /** Of a map/reduce script: the stage that makes it. */
  readonly stage?: Stage | undefined;
  /** Every text in its arguments, and the type of the record that it is a member of. */
  readonly texts: readonly string[];
}
