/**
 * A verdict that changed since the last sweep.
 */
import type { CheckId, Verdict } from '../finding';

/** `new`: the last sweep did not have the credential. */
export type Before = Verdict | 'new';
/** `gone`: this sweep read everything, and the credential is not there any more. */
export type After = Verdict | 'gone';

/** The record that the failing check looked at, as far as one stands for it. */
export interface ChangedRecord {
  readonly type: 'account' | 'integration' | 'access-token' | 'registered-mapping' | 'employee' | 'role';
  /** Internal id; null for the account. */
  readonly id: number | null;
}

/** Credentials of one integration that changed in the same way, for the same reason. */
export interface Change {
  /** The key of the integration. */
  readonly group: string;
  readonly from: Before;
  readonly to: After;
  /** The check that fails now, or failed before where nothing fails any more; null for neither. */
  readonly check: CheckId | null;
  readonly record: ChangedRecord | null;
  /** How many credentials. */
  readonly count: number;
  /** Their ids, ascending: the first thousand. */
  readonly credentials: readonly number[];
}
