/**
 * What an integration needs, in words: the columns of what its roles reach.
 */
import { readOwnProfiles } from '../../account/own-profiles';
import { startReading } from '../../account/reading';
import { columnsOf } from '../../diagnosis/sweep/role-reach';
import { profiles } from '../../profiles/index';
import { readOwn } from '../choose-profile';

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
