import type { Holds } from './expected';
import type { Probe } from './probe';

/** Something about NetSuite that verdicts stand on, and that this account can show to be so or not. */
export interface Expectation {
  readonly probe: Probe;
  /** What Token Doctor expects, as a sentence. */
  readonly says: string;
  readonly holds: Holds;
  /** What it means for verdicts if it is not so here. */
  readonly otherwise: string;
}
