import { encodeShared } from '../../account/sweep/shared-text';
import { recallShared, rememberShared } from '../../account/sweep/shared-cache';
import type { Shared } from '../../account/sweep/shared';
import { readShared } from '../../account/sweep/shared';
import type { Cost } from '../../account/read-facts';
import type { ProfilesOfAccount } from '../profiles-of-account';
import { profilesOfAccount } from '../profiles-of-account';

/** What all pages of a sweep share, with the profiles that stand for the applications. */
export interface SharedOfSweep {
  readonly shared: Shared;
  readonly profiles: ProfilesOfAccount;
  readonly cost: Cost;
}

/** Reads it, and keeps it for the other stages. @param sweep the key of the sweep */
export function readForSweep(sweep: string): SharedOfSweep {
  const { shared, cost } = readShared((applications, entries) => profilesOfAccount(applications, entries).used);
  rememberShared(sweep, encodeShared(shared));
  return { shared, profiles: profilesOfAccount(shared.applications, shared.own), cost };
}

/** What was kept of it; where NetSuite dropped that, it is read again: that costs more, and changes nothing. */
export function sharedOfSweep(sweep: string): SharedOfSweep {
  const shared = recallShared(sweep);
  if (shared === null) return readForSweep(sweep);
  return { shared, profiles: profilesOfAccount(shared.applications, shared.own), cost: { units: 0, queries: 0 } };
}
