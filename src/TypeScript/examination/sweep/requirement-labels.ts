/**
 * What an integration needs, in words: the columns of what its roles reach.
 */
import { readOwnProfiles } from '../../account/own-profiles';
import { startReading } from '../../account/reading';
import type { Profile, Requirement } from '../../diagnosis/profile';
import { requirementsOf } from '../../diagnosis/profile';
import { profiles } from '../../profiles/index';
import { readOwn } from '../choose-profile';

function columnsOf(profile: Profile): readonly Requirement[] {
  const all = profile.credentials.flatMap(({ kind }) => requirementsOf(profile, kind));
  return [...new Map(all.map((requirement) => [requirement.id, requirement])).values()];
}

/** Null where the profile is not there, or could not be read. One query. @param integration the id of a profile */
export function labelsOf(integration: string): readonly string[] | null {
  try {
    const own = readOwn(readOwnProfiles(startReading(), integration));
    if (own.isOneUnused) return null;
    const profile = own.read.get(integration) ?? profiles.get(integration);
    return profile ? columnsOf(profile).map(({ label }) => label) : null;
  } catch {
    return null;
  }
}
