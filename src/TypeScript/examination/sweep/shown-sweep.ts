/**
 * What pages get to see of the stored sweeps, read with the rights of whoever looks.
 */
import type { Change } from '../../diagnosis/sweep/change';
import type { IntegrationTotals, SweptCredential } from '../../diagnosis/sweep/swept';

/** One sweep that came to its end. */
export interface SweepSummary {
  /** ISO 8601, in UTC. */
  readonly began: string;
  readonly ended: string;
  /** Whether everything was read. What was not read is unknown. */
  readonly isComplete: boolean;
  readonly ready: number;
  readonly blocked: number;
  readonly unknown: number;
}

export interface LastSweep extends SweepSummary {
  readonly key: string;
  /** The worst first; of very many the first. */
  readonly groups: readonly IntegrationTotals[];
  /** What went wrong, a sentence each. */
  readonly errors: readonly string[];
}

/** A sweep that began and has not ended. */
export interface UnfinishedSweep {
  readonly began: string;
  /** It began so long ago that it can no longer be running. */
  readonly isInterrupted: boolean;
}

export interface SweepsRead {
  /** Why nothing could be read; null where it was. */
  readonly refused: { readonly code: string; readonly message: string } | null;
  /** The newest of those that have not ended; null where none began after the last one that did. */
  readonly unfinished: UnfinishedSweep | null;
  readonly last: LastSweep | null;
  /** The newest first, the last one among them. */
  readonly summaries: readonly SweepSummary[];
}

/** The credentials of one integration, as the last sweep found them. */
export interface SweptGroup {
  readonly key: string;
  readonly credentials: readonly SweptCredential[];
}

/** What one sweep found changed. */
export interface SweepChanges {
  /** When that sweep began. */
  readonly at: string;
  readonly changes: readonly Change[];
}

/** A role of the heat map: one character a requirement, in the order of `requirements`. */
export interface RoleMarks {
  readonly role: number;
  readonly credentials: number;
  /** `+` met, `-` short, `?` unknown, `.` does not apply. */
  readonly marks: string;
}

export interface RoleMap {
  /** What the integration needs, each in words. */
  readonly requirements: readonly string[];
  readonly roles: readonly RoleMarks[];
}

/** What NetSuite calls roles and people, by internal id, as far as the viewer may see it. */
export interface SweepNames {
  readonly roles: ReadonlyMap<number, string>;
  readonly people: ReadonlyMap<number, string>;
}
