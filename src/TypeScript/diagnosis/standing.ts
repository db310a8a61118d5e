/**
 * What one credential comes to: the findings of the account for its integration count, and its own.
 */
import type { Decision, Decisions, RootCause } from './decide';
import { rootCauseOf, verdictOf } from './decide';
import type { Credential } from './facts';
import type { AccountCheckId, Verdict } from './finding';

export interface Standing {
  readonly verdict: Verdict;
  readonly rootCause: RootCause | null;
}

/** What the account comes to for one integration. */
export interface AccountStanding {
  readonly verdict: Verdict;
  /** The first check that fails; null where none does. */
  readonly check: AccountCheckId | null;
}

export function accountStanding(account: readonly Decision<AccountCheckId>[]): AccountStanding {
  return { verdict: verdictOf(account), check: account.find(({ status }) => status === 'fail')?.check ?? null };
}

/** The verdict of a credential, by its own and by what the account comes to. */
export function verdictWith({ verdict, check }: AccountStanding, own: Verdict): Verdict {
  if (check !== null || own === 'blocked') return 'blocked';
  return verdict === 'unknown' ? 'unknown' : own;
}

/** The account's checks come before those of a credential: that is the order in which access fails. */
export function standingOf(
  account: AccountStanding,
  credential: Credential,
  own: Pick<Decisions, 'verdict' | 'failing'>,
): Standing {
  const verdict = verdictWith(account, own.verdict);
  if (account.check !== null) return { verdict, rootCause: { check: account.check, token: null } };
  return { verdict, rootCause: verdict === 'blocked' ? rootCauseOf(credential, own.failing) : null };
}
