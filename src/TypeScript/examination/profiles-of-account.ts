import type { OwnProfileEntry } from '../account/own-profiles';
import type { NamedApplication } from '../account/read-account';
import type { Profile } from '../diagnosis/profile';
import type { ChosenProfile, OwnProfiles } from './choose-profile';
import { anyIntegration, profileFor, readOwn } from './choose-profile';

/** The profile that stands for each application of an account. */
export interface ProfilesOfAccount {
  readonly chosenFor: (application: number) => ChosenProfile;
  /** Each that stands for an application, once. */
  readonly used: readonly Profile[];
  readonly own: OwnProfiles;
  /**
   * Whether a profile of the account's own that nobody could use may say something else of an application.
   */
  readonly isDoubtful: (application: number) => boolean;
}

/** @param entries the account's own profiles, newest first */
export function profilesOfAccount(
  applications: readonly NamedApplication[],
  entries: readonly OwnProfileEntry[],
): ProfilesOfAccount {
  const own = readOwn(entries);
  const any: ChosenProfile = { profile: anyIntegration(), origin: 'shipped' };
  const chosen = new Map(applications.map(({ id, names }) => [id, profileFor(names, own.read) ?? any]));
  const chosenFor = (application: number) => chosen.get(application) ?? any;
  return {
    chosenFor,
    used: [...new Set([...chosen.values()].map(({ profile }) => profile))],
    own,
    // It may recognise any application, by a longer part of the name than another of the account's own does.
    isDoubtful: () => own.isOneUnused,
  };
}
