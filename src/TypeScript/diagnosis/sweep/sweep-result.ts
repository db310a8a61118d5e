/**
 * What a sweep came to as a whole.
 */

export const SWEEP_STATES = ['running', 'withdrawn', 'interrupted', 'finished', 'incomplete', 'failed'] as const;
/**
 * `withdrawn`: another sweep ran already. `interrupted`: it never came to its end. `incomplete`: something could not be read, and
 * its credentials are unknown. `failed`: nothing was found out.
 */
export type SweepState = (typeof SWEEP_STATES)[number];

export const MAIL_STATES = ['', 'none', 'sending', 'sent', 'refused'] as const;
/** `none`: there was nothing to say, or nobody to say it to. `sending`: nobody knows whether it was sent, and it is not sent again. */
export type MailState = (typeof MAIL_STATES)[number];

export const SWEEP_STAGES = ['input', 'map', 'reduce', 'summarize', 'mail', 'prune'] as const;
export type SweepStage = (typeof SWEEP_STAGES)[number];

export interface SweepError {
  readonly stage: SweepStage;
  /** The key of the pair; empty for a stage as a whole. */
  readonly key: string;
  readonly message: string;
}

/** How many credentials. */
export interface SweepTotals {
  readonly ready: number;
  readonly blocked: number;
  readonly unknown: number;
}

/** What it cost, as far as that is known. */
export interface SweepCost {
  readonly units: number;
  readonly queries: number;
}
