import type { Besides, ReadAccount } from '../account/read-account';
import { readAccount } from '../account/read-account';
import type { ChosenProfile } from './choose-profile';
import { profilesOfAccount } from './profiles-of-account';

/** The facts of all applications, and the profile that stands for each. */
export interface AccountWithProfiles extends ReadAccount {
  readonly chosenFor: (application: number) => ChosenProfile;
  /** Whether what the profile of an application says is relied on. */
  readonly isRelied: (application: number) => boolean;
  /** The ids of the account's own profiles that were read. */
  readonly ownIds: readonly string[];
  /** Why profiles of the account's own were passed over. */
  readonly notes: readonly string[];
}

/** Reads all applications with the rights of whoever runs the script: at most 100 units for a hundred applications. */
export function readAccountWithProfiles(besides?: Besides): AccountWithProfiles {
  let found = profilesOfAccount([], []);
  const read = readAccount((applications, entries) => {
    found = profilesOfAccount(applications, entries);
    return found.used;
  }, besides);
  return {
    ...read,
    chosenFor: found.chosenFor,
    isRelied: (application) => !read.hasOwnUnread && !found.isDoubtful(application),
    ownIds: [...found.own.read.keys()],
    notes: found.own.notes,
  };
}
