/**
 * Adding, changing and removing a profile of the account: what was shown is kept in the session, and made once it is confirmed.
 */
import { PROFILE_TYPE } from '../../account/own-profile-fields';
import { fingerprint } from '../../diagnosis/fingerprint';
import type { ProfileVersion } from '../../examination/profiles/catalogue';
import {
  MOST_OWN_PROFILES,
  profileCatalogue,
  shownProfile,
  versionWithText,
} from '../../examination/profiles/catalogue';
import type { CheckedProfile, ProfileFault } from '../../examination/profiles/check-profile-text';
import { checkProfileText, keptText } from '../../examination/profiles/check-profile-text';
import type { RequirementDifference } from '../../examination/profiles/differences';
import { requirementDifferences } from '../../examination/profiles/differences';
import { keepInSession, takeFromSession } from '../confirmations';
import { asViewer, pruneVersions, requireEntryManager, retireVersions } from '../entry-versions';
import { RepairRefusal } from '../refusals';
import { createEntry } from './profile-entries';

const PREFIX = 'td_profile_';
const VERSIONS = 'the versions of the profile';

/** What was shown and waits for its confirmation. */
interface Pending {
  readonly kind: 'save' | 'remove';
  readonly id: string;
  /** The entries that counted when it was shown, newest first. */
  readonly counting: readonly number[];
  /** Of the text that is to be kept; empty for a removal. */
  readonly print: string;
}

/** What saving a text would do. */
export interface SavePreview {
  readonly nonce: string;
  readonly checked: CheckedProfile;
  /** The version that it takes the place of; null where the account has none of its own. */
  readonly before: ProfileVersion | null;
  /** Whether there is a shipped profile of this id, which would not count any more. */
  readonly replacesShipped: boolean;
  /** Against what counts now: the account's own, else the shipped one. */
  readonly differences: readonly RequirementDifference[];
}

/** A change that is made. */
export interface MadeChange {
  readonly kind: 'saved' | 'removed';
  readonly id: string;
}

/**
 * Whoever may edit entries of the custom record may change what the account's reports ask for.
 * @throws RepairRefusal `TD_NOT_ALLOWED`
 */
export function requireProfileManager(): void {
  requireEntryManager('Profiles');
}

/**
 * Checks a text and says what saving it would do. Two queries, and two more where the profile is new.
 * @throws RepairRefusal, NetSuite's refusal
 */
export function previewSave(
  text: string,
):
  | { readonly preview: SavePreview; readonly faults?: undefined }
  | { readonly faults: readonly ProfileFault[]; readonly preview?: undefined } {
  requireProfileManager();
  const { checked, faults } = checkProfileText(text);
  if (faults) return { faults };
  const { id } = checked.file;
  const now = shownProfile(id);
  const versions = now?.versions ?? [];
  const before = versions.find(({ counts }) => counts) ?? null;
  if (before === null && ownProfiles() >= MOST_OWN_PROFILES) {
    const message = `This account has ${MOST_OWN_PROFILES} profiles of its own, which is the maximum. Remove one that nobody needs.`;
    return { faults: [{ line: null, place: '', message }] };
  }
  const pending: Pending = { kind: 'save', id, counting: countingIn(versions), print: fingerprint(checked.text) };
  return {
    preview: {
      nonce: keepInSession(PREFIX, pending),
      checked,
      before,
      replacesShipped: now?.isShipped ?? false,
      differences: requirementDifferences(now?.checked?.file ?? null, checked.file),
    },
  };
}

/**
 * What counts once the account's own profile is removed. Two queries.
 * @throws RepairRefusal `TD_PROFILE_NOT_FOUND`, NetSuite's refusal
 */
export function previewRemoval(id: string): {
  readonly nonce: string;
  readonly name: string;
  readonly isShipped: boolean;
} {
  requireProfileManager();
  const now = shownProfile(id);
  const current = now?.versions.find(({ counts }) => counts);
  if (now === null || current === undefined)
    throw notFound(`This account has no profile of its own with the id ${id}.`);
  const pending: Pending = { kind: 'remove', id, counting: countingIn(now.versions), print: '' };
  return { nonce: keepInSession(PREFIX, pending), name: current.name, isShipped: now.isShipped };
}

/**
 * The text of an earlier version, to be saved again. One query.
 * @throws RepairRefusal `TD_PROFILE_NOT_FOUND`, NetSuite's refusal
 */
export function earlierText(entry: number): string {
  requireProfileManager();
  const version = versionWithText(entry);
  if (version === null) throw notFound(`There is no version ${entry} of a profile, or your role may not read it.`);
  if (version.text === null) throw notFound(`The text of version ${entry} has another length than when it was saved.`);
  return version.text;
}

/**
 * Makes the change that was confirmed, with the viewer's own permissions, and reads it again.
 *
 * @param text as the form sends it again; what was not shown is not kept
 * @throws RepairRefusal
 */
export function applyProfileChange(nonce: string, text: string): MadeChange {
  const pending = takeFromSession(PREFIX, nonce) as Pending | null;
  if (pending === null) {
    throw new RepairRefusal(
      'TD_CONFIRMATION_EXPIRED',
      'This confirmation was used already, or belongs to another login. Look at the profile. If it is not as you want it, open the preview again.',
    );
  }
  requireProfileManager();
  const { kind, id, counting, print } = pending;
  const held = shownProfile(id)?.versions ?? [];
  if (countingIn(held).join() !== counting.join()) throw changedMeanwhile();
  if (kind === 'save') save(text, print, counting);
  else retireVersions(PROFILE_TYPE, counting, VERSIONS);
  const after = countingIn(shownProfile(id)?.versions ?? []);
  const isMade = kind === 'save' ? after.length === 1 && after[0] !== counting[0] : after.length === 0;
  if (!isMade) {
    throw new RepairRefusal(
      'TD_RECORD_CHANGED',
      `The profile was ${kind === 'save' ? 'saved' : 'removed'}, but NetSuite returned something else when it was read again. Look at its versions: somebody else may have changed it at the same time.`,
    );
  }
  pruneVersions(PROFILE_TYPE, held);
  return { kind: kind === 'save' ? 'saved' : 'removed', id };
}

function save(sent: string, print: string, counting: readonly number[]): void {
  const text = keptText(sent);
  const { checked } = checkProfileText(text);
  if (checked === undefined || fingerprint(text) !== print) {
    throw new RepairRefusal(
      'TD_RECORD_CHANGED',
      'The text is not the one that was shown. Nothing was changed. Check it again.',
    );
  }
  asViewer('NetSuite did not write the profile', VERSIONS, () =>
    createEntry({ id: checked.file.id, name: checked.file.name, text }),
  );
  retireVersions(PROFILE_TYPE, counting, VERSIONS);
}

function ownProfiles(): number {
  return profileCatalogue().profiles.filter(({ origin }) => origin === 'account').length;
}

function countingIn(versions: readonly ProfileVersion[]): number[] {
  return versions.filter(({ counts }) => counts).map(({ entry }) => entry);
}

function notFound(message: string): RepairRefusal {
  return new RepairRefusal('TD_PROFILE_NOT_FOUND', `${message} Look at the list of profiles.`);
}

function changedMeanwhile(): RepairRefusal {
  return new RepairRefusal(
    'TD_RECORD_CHANGED',
    'Somebody has changed this profile since it was shown. Nothing was changed. Look at the profile, and check the text again.',
  );
}
