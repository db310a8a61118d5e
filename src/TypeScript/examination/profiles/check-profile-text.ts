/**
 * A profile as somebody pastes it: taken whole, or every fault with its line.
 */
import type { Profile } from '../../diagnosis/profile';
import { jsonLines } from '../../profiles/json-places';
import { parseProfile } from '../../profiles/parse';
import type { ProfileFile } from '../../profiles/profile-file';

export interface ProfileFault {
  /** From 1; null where it is about the text as a whole. */
  readonly line: number | null;
  /** Such as `requirements[3].level`; empty for the document itself. */
  readonly place: string;
  readonly message: string;
}

export interface CheckedProfile {
  /** As it is kept. */
  readonly text: string;
  readonly file: ProfileFile;
  readonly profile: Profile;
  /** What is odd and yet accepted, each a sentence. */
  readonly notes: readonly string[];
}

export type ProfileCheck =
  | { readonly checked: CheckedProfile; readonly faults?: undefined }
  | { readonly faults: readonly ProfileFault[]; readonly checked?: undefined };

/**
 * The text as it is kept. A form sends line ends of its own, and outside of JSON's strings, which have none, they mean nothing.
 */
export function keptText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

/** @param pasted as it came; places and lines are those of the text that is kept */
export function checkProfileText(pasted: string): ProfileCheck {
  const text = keptText(pasted);
  if (text === '') {
    return { faults: [{ line: null, place: '', message: 'The field is empty. Paste the profile into it.' }] };
  }
  const { parsed, faults } = parseProfile(text);
  if (parsed) return { checked: { ...parsed, text } };
  const lines = jsonLines(text);
  return {
    faults: faults.map(({ place, message }) => ({
      line: place === '' ? lines.syntaxFault : lines.of(place),
      place,
      message,
    })),
  };
}
