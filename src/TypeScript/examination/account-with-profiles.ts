import type { Besides, ReadAccount } from '../account/read-account';
import { readAccount } from '../account/read-account';
import type { ChosenProfile } from './choose-profile';
import { anyIntegration, profileFor, readOwn } from './choose-profile';

/** The facts of all applications, and the profile that stands for each. */
export interface AccountWithProfiles extends ReadAccount {
  readonly chosenFor: (application: number) => ChosenProfile;
  /** Whether what the profile of an application says is relied on. */
  readonly isRelied: (application: number) => boolean;
  /** Why profiles of the account's own were passed over. */
  readonly notes: readonly string[];
}

/** Reads all applications with the rights of whoever runs the script: at most 100 units for a hundred applications. */
export function readAccountWithProfiles(besides?: Besides): AccountWithProfiles {
  const any: ChosenProfile = { profile: anyIntegration(), origin: 'shipped' };
  const chosen = new Map<number, ChosenProfile>();
  const notes: string[] = [];
  let isOneUnused = false;
  const read = readAccount((applications, entries) => {
    const own = readOwn(entries);
    notes.push(...own.notes);
    isOneUnused = own.isOneUnused;
    for (const { id, names } of applications) chosen.set(id, profileFor(names, own.read) ?? any);
    return [...new Set([...chosen.values()].map(({ profile }) => profile))];
  }, besides);
  const chosenFor = (application: number) => chosen.get(application) ?? any;
  return {
    ...read,
    chosenFor,
    // A profile of the account's own that nobody could use may say something else.
    isRelied: (application) => !read.hasOwnUnread && !(isOneUnused && chosenFor(application).origin === 'shipped'),
    notes,
  };
}
