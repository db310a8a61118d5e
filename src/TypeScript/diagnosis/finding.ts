/**
 * What a check says: data for every renderer.
 */

import type { CredentialKind } from '../netsuite/credential-kinds';

/** An error code as the integration shows it to its user. */
export type ErrorCode = string;

export const ACCOUNT_CHECKS = ['feature-enabled', 'integration-enabled', 'token-exists'] as const;
export const TOKEN_CHECKS = [
  'token-live',
  'employee-access',
  'role-active',
  'role-assigned',
  'token-role',
  'role-permission',
  'global-permission',
  'role-restrictions',
  'role-kind',
] as const;

export type AccountCheckId = (typeof ACCOUNT_CHECKS)[number];
export type TokenCheckId = (typeof TOKEN_CHECKS)[number];
export type CheckId = AccountCheckId | TokenCheckId;

/** The order in which access fails: the root cause is the first that fails. */
export const CHECK_ORDER: readonly CheckId[] = [...ACCOUNT_CHECKS, ...TOKEN_CHECKS];

export type Status = 'fail' | 'unknown' | 'warn' | 'pass' | 'notApplicable';
export type Verdict = 'ready' | 'blocked' | 'unknown';

export type RecordType =
  | 'account'
  | 'integration'
  | CredentialKind
  | 'role'
  | 'employee'
  | 'vendor'
  | 'partner'
  | 'customer'
  | 'contact'
  | 'entity';

/** A record as a person finds it: its kind, id, name and the path of its page below the account's domain. */
export interface RecordReference {
  readonly type: RecordType;
  readonly id: number | null;
  readonly name: string;
  readonly link: string | null;
}

/** One fact that a person can verify on the screen. */
export interface Evidence {
  readonly record: RecordReference;
  /** The field as the page labels it. */
  readonly field: string;
  readonly found: string;
  readonly needed: string;
  /** The requirement it bears on, where it bears on one. */
  readonly requirement: string | null;
  /** Whether this line is at fault, deserves a look, or could not be read. */
  readonly weight: 'fail' | 'warn' | 'unknown' | 'pass';
}

export interface Finding<Id extends CheckId = CheckId> {
  readonly check: Id;
  readonly status: Status;
  /** The integration's errors that this finding explains, sorted; empty unless it fails or is unknown. */
  readonly explains: readonly ErrorCode[];
  readonly title: string;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** How many more lines there are; left out where there are none. Since 1.2. */
  readonly evidenceCut?: number;
  /** Where the rule comes from, in short; in full in the report's `rules`. */
  readonly source: string;
}

/** What a check has to say about its status, before its words are put to it. */
export interface Explanation {
  /** Errors of the requirements concerned; those of the check itself stand in the profile. */
  readonly explains?: readonly ErrorCode[];
  readonly evidence: readonly Evidence[];
  readonly evidenceCut?: number;
  /** In the place of the words of the status. */
  readonly wording?: Wording;
  /** What the words' `{slots}` stand for, beside `{integration}` and `{verb}`. */
  readonly slots: Readonly<Record<string, string>>;
}

export interface Wording {
  readonly title: string;
  readonly message: string;
}

/** The words of one check, by status, with `{slots}` for names. One a check cannot have is left out. */
export type Words = Readonly<Partial<Record<Status, Wording>> & Record<'pass' | 'fail' | 'unknown', Wording>>;
