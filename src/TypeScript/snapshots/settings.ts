/**
 * What an administrator may set on the deployment of the RESTlet, as script parameters: how many snapshots are kept, and for
 * how long one vouches. What is not set, or is no whole number, is as it was deployed.
 */
import { FRESH_SECONDS } from '../diagnosis/pre-sync/snapshot-rules';
import { wholeNumberIfRead } from './script-parameter';

export interface SnapshotPolicy {
  /** How many entries are kept. The oldest of more are deleted. Null: this answer writes and deletes none. */
  readonly kept: number | null;
  /** For so many seconds a snapshot stands in for what a caller cannot read. */
  readonly freshSeconds: number;
}

export const PARAMETER = { kept: 'custscript_td_snapshots_kept', hours: 'custscript_td_snapshot_hours' } as const;

/** As many as one query returns, and as N/cache holds places of: 500 KB a value [DOC] section_4642661313. */
export const MOST_KEPT = 4000;

export const DEFAULT_POLICY = { kept: 500, freshSeconds: FRESH_SECONDS };

const WEEK = 7 * 24;
const HOUR = 60 * 60;

/** Seconds after which a snapshot is written again though nothing changed, so that it stays fresh. */
export const REWRITE_SECONDS = HOUR;

/** Costs no units. A number that is not possible becomes the nearest one that is. */
export function readSnapshotPolicy(): SnapshotPolicy {
  const kept = wholeNumberIfRead(PARAMETER.kept, 1, MOST_KEPT);
  const hours = wholeNumberIfRead(PARAMETER.hours, 0, WEEK);
  return {
    kept: kept ?? DEFAULT_POLICY.kept,
    freshSeconds: hours === null ? DEFAULT_POLICY.freshSeconds : hours * HOUR,
  };
}
