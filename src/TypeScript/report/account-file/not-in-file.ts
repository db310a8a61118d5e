/**
 * What an account file says that it does not hold: sentences under `preferences`, which no script reads. Whoever takes the file for the
 * account has to look at them.
 */

/** What the keys of these sentences begin with. */
const KEY = 'Not in this file';

export const REGISTERED_NOT_IN_FILE =
  'Registered OAuth 2.0 credentials are entries of this account, and an account file has no place for them. Ask about one by its user and role instead.';

/** Of a report that stands on one of the account's own profiles. @param id of the profile */
export function ownProfileNotInFile(id: string): string {
  return `${OWN_PROFILE} ${id}, which is a file of its own. Download it from the list of profiles, and replay with --profile.`;
}

const OWN_PROFILE = "The report used the account's own profile";

/** The sentences as preferences. */
export function asPreferences(sentences: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(sentences.map((sentence, place) => [`${KEY} (${place + 1})`, sentence]));
}

/**
 * Of the sentences of a file those on what may be broken without being in it: no answer about the file alone is ready.
 * @param preferences of an account file, by their names
 * @param added ids of the profiles that are there beside the file
 */
export function openInFile(
  preferences: Iterable<readonly [string, unknown]>,
  added: readonly string[],
): readonly string[] {
  const given = new Set(added.map(ownProfileNotInFile));
  return [...preferences].flatMap(([key, sentence]) => {
    if (!key.startsWith(KEY) || typeof sentence !== 'string' || given.has(sentence)) return [];
    return sentence === REGISTERED_NOT_IN_FILE || sentence.startsWith(OWN_PROFILE) ? [sentence] : [];
  });
}
