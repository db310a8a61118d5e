/**
 * What pages get to see of the stored sweeps, read with the rights of whoever looks.
 */
import type { RoleReach } from '../../diagnosis/sweep/swept';
import type { SweepEntry, SweepSummary } from '../../snapshots/sweeps/sweep-entry';

export type { ChangesOfSweep, ChangesSince, StateOfGroup } from '../../snapshots/sweeps/read-sweeps';
export type { SweepEntry, SweepSummary };

/** What NetSuite said; `role` where it was not asked, as the viewer's role certainly may not read entries. */
export type Refusal = 'role' | { readonly code: string; readonly message: string };

/** The newest sweep, where it came to no result: it runs, or ended otherwise. */
export interface UnfinishedSweep {
  readonly began: string;
  readonly state: 'running' | 'interrupted' | 'failed';
}

export interface SweepsRead {
  /** Why nothing could be read; null where it was. */
  readonly refused: Refusal | null;
  /** The last sweep that found something out; null where there is none. */
  readonly last: SweepEntry | null;
  /** Whether there is a last one that is not what was written. */
  readonly isDamaged: boolean;
  /** Null where nothing began after the last one. */
  readonly unfinished: UnfinishedSweep | null;
  /** Those that found something out, the newest first. */
  readonly summaries: readonly SweepSummary[];
}

export interface RoleMap {
  /** What the integration needs, each in words: a column each. Null where its profile could not be read. */
  readonly requirements: readonly string[] | null;
  readonly roles: readonly RoleReach[];
  /** Parts that were not what was written. */
  readonly unread: number;
}

/** What NetSuite calls roles and people, by internal id, as far as the viewer may see it. */
export interface SweepNames {
  readonly roles: ReadonlyMap<number, string>;
  readonly people: ReadonlyMap<number, string>;
}
