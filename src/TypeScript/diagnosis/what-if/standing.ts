import type { Decision, Decisions, RootCause } from '../decide';
import { rootCauseOf, verdictOf } from '../decide';
import type { Credential } from '../facts';
import type { CheckId, Verdict } from '../finding';

/** What one credential comes to: the findings of the account for its integration count, and its own. */
export interface Standing {
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
}

/** What the account comes to for one integration. */
export interface AccountStanding {
  readonly verdict: Verdict;
  /** The first check that fails; null where none does. */
  readonly check: CheckId | null;
}

export function accountStanding(account: readonly Decision[]): AccountStanding {
  return { verdict: verdictOf(account), check: account.find(({ status }) => status === 'fail')?.check ?? null };
}

/** The account's checks come before those of a credential. */
export function standingOf(
  { verdict, check }: AccountStanding,
  credential: Credential,
  own: Pick<Decisions, 'verdict' | 'failing'>,
): Standing {
  if (check !== null) return { verdict: 'blocked', rootCause: { check, token: null } };
  if (own.verdict === 'blocked') return { verdict: 'blocked', rootCause: rootCauseOf(credential, own.failing) };
  return { verdict: verdict === 'unknown' ? 'unknown' : own.verdict, rootCause: null };
}
