import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { profiles } from '../../src/TypeScript/profiles/index';

/** The profile that most examples are about. */
export const expensify: Profile = found('expensify');

function found(id: string): Profile {
  const profile = profiles.get(id);
  if (!profile) throw new Error(`There is no profile ${id}.`);
  return profile;
}
