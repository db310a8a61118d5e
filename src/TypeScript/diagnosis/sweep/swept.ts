/**
 * What the sweep of an account finds, and keeps of each credential.
 */
import type { CredentialKind } from '../../netsuite/credential-kinds';
import type { RootCause } from '../decide';
import type { CheckId, Verdict } from '../finding';

/** What will break a credential that works today, or may. Accounts keep the places (rows.ts): a new one goes to the end. */
export const SOON_KINDS = ['holder-ends', 'holder-left', 'certificate-ends', 'global-line', 'only-one'] as const;
export type SoonKind = (typeof SOON_KINDS)[number];

/** One credential. */
export interface SweptCredential {
  /** Internal id of the token, or as registered.ts makes it. */
  readonly id: number;
  readonly kind: CredentialKind;
  /** Internal id of the integration record. */
  readonly application: number;
  readonly entity: number;
  readonly role: number;
  /** Counts the findings of the account for its integration, and its own. */
  readonly verdict: Verdict;
  /** The first check that fails; null where none does. */
  readonly check: CheckId | null;
  /** Whether that is a check of the account. Of one that is unknown: whether it was blocked when somebody last knew. */
  readonly ofAccount: boolean;
  readonly soon: readonly SoonKind[];
}

/** What a report is about: a profile with all its applications, or one application that no profile knows. */
export interface SweptIntegration {
  /** The id of the profile; for an application without one `any/` and its internal id. */
  readonly key: string;
  /** The id of the profile. */
  readonly integration: string;
  /** Internal id of the application; null where a profile stands for all of them. */
  readonly application: number | null;
}

export interface IntegrationTotals {
  readonly group: SweptIntegration;
  /** As people know it. */
  readonly name: string;
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
  readonly ready: number;
  readonly blocked: number;
  readonly unknown: number;
  /** How many credentials, by what will break them. */
  readonly soon: Readonly<Partial<Record<SoonKind, number>>>;
}

/** What a role reaches of what an integration needs. */
export interface RoleReach {
  /** Internal id. */
  readonly role: number;
  /** How many live credentials have it. */
  readonly credentials: number;
  /** A character for each of `columnsOf(profile)`: `+` the role reaches it, `-` it does not, `?` unread, `.` it does not apply. */
  readonly pattern: string;
}
