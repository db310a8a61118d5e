/**
 * What an answer is made of if the caller could not read the whole chain: three sources, each with its label.
 */
import type { RootCause } from '../decide';
import type { CheckId, Verdict } from '../finding';
import type { Level } from '../../netsuite/levels';
import type { ReadLevel } from '../requirement-table';

/** How much of the chain the caller could read. `none`: not even the tokens. */
export type ChainRead = 'complete' | 'partial' | 'none';

/** One requirement, as NetSuite answers it for the caller. */
export interface SelfCheckedRequirement {
  readonly id: string;
  /** Null where NetSuite's answer was not understood. */
  readonly ok: boolean | null;
  /** By permission id. */
  readonly levels: Readonly<Record<string, ReadLevel>>;
}

/** What NetSuite grants the caller at this moment. It holds for this user in this role, and for nobody else. */
export interface SelfCheck {
  readonly user: number;
  readonly role: number;
  readonly requirements: readonly SelfCheckedRequirement[];
}

interface CredentialKey {
  readonly token: number;
  readonly entity: number;
  readonly role: number;
}

/** What was seen of the integration record of a credential. */
export interface IntegrationState {
  /** Internal id; null where an earlier version left the snapshot, which did not say it. */
  readonly record: number | null;
  /** Whether the record let tokens in. */
  readonly seen: 'in-order' | 'fault' | 'unread';
  /** ISO time in UTC at which somebody read the record, which may be before the snapshot; empty for never. */
  readonly seenAt: string;
}

/** What was found about one credential when somebody could read everything needed. It names nobody. */
export interface Snapshot {
  readonly credential: CredentialKey;
  /** ISO time in UTC at which the facts were read. */
  readonly at: string;
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  /** Every check that failed, those of the account too. The first is the root cause. */
  readonly fails: readonly CheckId[];
  /** The requirements that the root cause left unmet. */
  readonly unmet: readonly string[];
  /** Global lines that counted, by the needed permission. */
  readonly globalLines: Readonly<Record<string, Level>>;
  /** Whether the integration record was read. Not everybody who reads the rest may read it. */
  readonly integrationRead: boolean;
  readonly integrationState: IntegrationState;
  /** Whether every live token of the integration was ready then. */
  readonly allReady: boolean;
  /** Fingerprint of the rules of the profile that it was found by; left out where an earlier version left the snapshot. */
  readonly rules?: string;
}

/** What a snapshot says, apart from whose it is and when it was taken. */
export type SnapshotFinding = Omit<Snapshot, 'credential' | 'at'>;

/** A snapshot as the report shows it. */
export interface SnapshotLabel {
  readonly at: string;
  readonly ageSeconds: number;
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  /** Whether the integration record was read then. */
  readonly integrationRead: boolean;
}

/** Two sources that say different things. This is reported, and never makes a verdict `ready`. */
export interface Disagreement {
  readonly between: readonly ['selfCheck' | 'chain', 'chain' | 'snapshot'];
  /** The requirement about which they differ. Null if they differ about the whole. */
  readonly requirement: string | null;
  readonly message: string;
}

/**
 * Which rule decided the verdict: the chain alone; what NetSuite refuses the caller; what it grants, if no global permission in
 * the chain contradicts; a snapshot; a snapshot of somebody else's token; or two sources that differ.
 */
export const DECISION_RULES = ['chain', 'refusal', 'proof', 'snapshot', 'another-token', 'disagreement'] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

export interface Sources {
  readonly decidedBy: DecisionRule;
  readonly chain: ChainRead;
  /** Null if the chain was read completely, or if the caller is not known. */
  readonly selfCheck: SelfCheck | null;
  /** The latest of the caller's own credential, never of anybody else's. If the caller has several credentials, the worst. */
  readonly snapshot: SnapshotLabel | null;
  readonly disagreements: readonly Disagreement[];
}

/** The sources of an answer that stands on the chain alone. */
export function chainAlone(chain: ChainRead): Sources {
  return { decidedBy: 'chain', chain, selfCheck: null, snapshot: null, disagreements: [] };
}
