/**
 * What the logins tell of when something broke.
 */
import { LOGIN_DETAILS } from '../../netsuite/refusals/login-details';
import type { LocalTime, LoginEvent } from './events';
import { isBefore } from './events';

/** The last login that worked, and the first one after it that failed. */
export interface TellingLogins {
  readonly worked: LoginEvent | null;
  readonly failed: LoginEvent | null;
  /** Whether a failure for the same kind of reason lies certainly before a time, with no success in between. */
  readonly failedBefore: (at: LocalTime) => LoginEvent | null;
}

/** @param created before that a login was one of another credential of the same name */
export function loginsOf(all: readonly LoginEvent[], created: LocalTime): TellingLogins {
  const logins = all.filter(({ at }) => !isBefore(at, created)).toSorted((a, b) => a.at.localeCompare(b.at));
  const worked = logins.findLast((login) => login.worked) ?? null;
  // What failed within the second of a success came before it or after it.
  const since = logins.filter((login) => !login.worked && isOfChain(login) && (!worked || login.at > worked.at));
  return {
    worked,
    failed: since[0] ?? null,
    failedBefore: (at) => since.find((login) => isBefore(login.at, at)) ?? null,
  };
}

/** A wrong signature or clock says nothing of roles and tokens. */
function isOfChain({ detail }: LoginEvent): boolean {
  const fault = Object.hasOwn(LOGIN_DETAILS, detail) ? LOGIN_DETAILS[detail] : undefined;
  return fault === 'login-token' || fault === 'login-holder-or-role';
}
