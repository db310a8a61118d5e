/**
 * All profiles that there are in this account: the shipped ones and its own.
 */
import type { ProfileVersion } from '../../account/own-profiles';
import {
  readOwnProfiles,
  readProfileEntry,
  readProfileVersions,
  readRemovedProfiles,
} from '../../account/own-profiles';
import { startReading } from '../../account/reading';
import { profileFiles } from '../../profiles/index';
import type { ProfileFile } from '../../profiles/profile-file';
import type { CheckedProfile, ProfileFault } from './check-profile-text';
import { checkProfileText } from './check-profile-text';

export { MOST_OWN_PROFILES } from '../../account/own-profiles';
export type { ProfileVersion } from '../../account/own-profiles';
export type { ProfileFile, RequirementFile } from '../../profiles/profile-file';

/** One row of the list. */
export interface CataloguedProfile {
  readonly id: string;
  readonly name: string;
  readonly origin: 'shipped' | 'account';
  /** Whether it stands in for a shipped one of the same id. */
  readonly replacesShipped: boolean;
  /** Null where the profile is not understood: then it does not count. */
  readonly file: ProfileFile | null;
}

export interface Catalogue {
  /** By name. */
  readonly profiles: readonly CataloguedProfile[];
  /** Ids of the account's own that were removed and may be brought back. */
  readonly removed: readonly string[];
}

/**
 * Two queries.
 * @throws NetSuite's refusal
 */
export function profileCatalogue(): Catalogue {
  const reading = startReading();
  const own = new Map<string, CataloguedProfile>();
  for (const { id, name, text } of readOwnProfiles(reading, null)) {
    // The newest of an id counts, and comes first.
    if (own.has(id)) continue;
    const checked = understood(id, text).checked ?? null;
    const replacesShipped = profileFiles.has(id);
    own.set(id, {
      id,
      name: checked?.file.name ?? name,
      origin: 'account',
      replacesShipped,
      file: checked?.file ?? null,
    });
  }
  const shipped = [...profileFiles.values()]
    .filter(({ id }) => !own.has(id))
    .map((file): CataloguedProfile => ({
      id: file.id,
      name: file.name,
      origin: 'shipped',
      replacesShipped: false,
      file,
    }));
  const profiles = [...own.values(), ...shipped].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return { profiles, removed: readRemovedProfiles(reading).filter((id) => !own.has(id)) };
}

/** One profile whole. */
export interface ShownProfile {
  readonly id: string;
  readonly origin: 'shipped' | 'account';
  /** What counts, as it is exported; null where the account's own is not whole or there is none. */
  readonly text: string | null;
  /** Null where it is not understood. */
  readonly checked: CheckedProfile | null;
  /** Why it is not understood; none where it is. */
  readonly faults: readonly ProfileFault[];
  readonly isShipped: boolean;
  /** Of the account's own, newest first; those that do not count among them. */
  readonly versions: readonly ProfileVersion[];
}

/**
 * A profile by its id; null where there is none, nor an earlier version of one. Two queries.
 * @throws NetSuite's refusal
 */
export function shownProfile(id: string): ShownProfile | null {
  const reading = startReading();
  const [own] = readOwnProfiles(reading, id);
  const versions = readProfileVersions(reading, id);
  const shipped = profileFiles.get(id);
  if (own === undefined && shipped === undefined && versions.length === 0) return null;
  const origin = own === undefined && shipped !== undefined ? 'shipped' : 'account';
  const text = own === undefined ? (shipped === undefined ? null : textOfFile(shipped)) : own.text;
  const { checked = null, faults = [] } = text === null && own === undefined ? {} : understood(id, text);
  return { id, origin, text, checked, faults, isShipped: shipped !== undefined, versions };
}

/** An earlier version with its text; null where there is none. One query. */
export function versionWithText(entry: number): ReturnType<typeof readProfileEntry> {
  return readProfileEntry(startReading(), entry);
}

/** As a person reads and writes it. */
export function textOfFile(file: ProfileFile): string {
  return JSON.stringify(file, null, 2);
}

function understood(id: string, text: string | null): ReturnType<typeof checkProfileText> {
  if (text === null) {
    const message =
      'The text that NetSuite returned has another length than the text that was saved. Use an earlier version, or paste the profile again.';
    return { faults: [{ line: null, place: '', message }] };
  }
  const check = checkProfileText(text);
  if (check.checked === undefined || check.checked.file.id === id) return check;
  return { faults: [{ line: null, place: 'id', message: `is not the id "${id}", under which it is saved` }] };
}
