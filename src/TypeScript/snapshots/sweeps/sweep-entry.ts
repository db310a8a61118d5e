/**
 * An entry of the custom record of sweeps, as it is understood.
 */
import type { MailState, SweepCost, SweepError, SweepState, SweepTotals } from '../../diagnosis/sweep/sweep-result';
import type { IntegrationTotals } from '../../diagnosis/sweep/swept';
import type { PartKind } from './fields';

/** A part that a sweep lists. */
export interface StoredPart {
  /** Internal id of its entry. */
  readonly id: number;
  readonly kind: PartKind;
  /** The keys of the integrations that it is about. */
  readonly groups: readonly string[];
  /** Of its text. */
  readonly hash: string;
}

/** What a list of sweeps shows. */
export interface SweepSummary extends SweepTotals {
  /** Internal id of the entry. */
  readonly id: number;
  readonly key: string;
  readonly deployment: string;
  readonly state: SweepState;
  /** ISO time in UTC. */
  readonly began: string;
  /** Null while it runs, and for one that never came to its end. */
  readonly ended: string | null;
  /** How many pairs the stage map gets; null before that is known. */
  readonly pages: number | null;
  readonly mail: MailState;
}

/** All of it. */
export interface SweepEntry extends SweepSummary {
  /** The worst first; of very many integrations the first five hundred. */
  readonly integrations: readonly IntegrationTotals[];
  /** How many integrations there are. */
  readonly integrationCount: number;
  readonly parts: readonly StoredPart[];
  readonly errors: readonly SweepError[];
  readonly cost: SweepCost | null;
}

/** Integrations of which an entry keeps the totals. */
export const MOST_INTEGRATIONS = 500;
/** Errors that an entry keeps. */
export const MOST_ERRORS = 200;
