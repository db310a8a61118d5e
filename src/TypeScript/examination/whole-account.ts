/**
 * What a question about the whole account stands on, beside its facts.
 */
import type { ReportSubject } from '../diagnosis/what-if/what-if';
import { ANY_INTEGRATION } from '../profiles/index';
import type { AccountWithProfiles } from './account-with-profiles';
import { NOT_SEEN } from './choose-profile';

/** What the report on an application is about. */
export function subjectsIn({
  chosenFor,
  isRelied,
}: Pick<AccountWithProfiles, 'chosenFor' | 'isRelied'>): (application: number) => ReportSubject {
  return (application) => {
    const { profile } = chosenFor(application);
    // No report is about all applications without a profile.
    const key = profile.id === ANY_INTEGRATION ? `${profile.id}/${application}` : profile.id;
    return { key, profile, isRelied: isRelied(application) };
  };
}

/** Whether every credential of the account was read. */
export function isEachSeen({ account, hasRegisteredUnread, entriesHidden }: AccountWithProfiles): boolean {
  const { shared, held } = account;
  const isWhole =
    shared.integrationsComplete && held.every(({ complete, credentials }) => complete && credentials.known);
  return isWhole && !hasRegisteredUnread && !entriesHidden;
}

const OWN_UNREAD =
  'This account has profiles of its own that could not be read. What they ask for was not checked, so nothing is called ready.';

/** What to know about the profiles that were used, each in a sentence. */
export function notesOf({ notes, hasOwnUnread, entriesHidden }: AccountWithProfiles): readonly string[] {
  return [...notes, ...(hasOwnUnread ? [OWN_UNREAD] : []), ...(entriesHidden ? [NOT_SEEN] : [])];
}
