/**
 * Writing entries of the custom record `customrecord_td_profile`. How versions follow each other: entry-versions.ts.
 */
import * as record from 'N/record';
import { PROFILE_FIELD, PROFILE_TYPE } from '../../account/own-profile-fields';

export interface NewEntry {
  readonly id: string;
  readonly name: string;
  /** As it is read again, character by character. */
  readonly text: string;
}

/** Free-form text has at most so many characters. ASSUMED */
const MOST_IN_A_LINE = 300;

/**
 * Writes a version that counts. 6 units.
 * @returns the internal id of the entry
 * @throws NetSuite's refusal
 */
export function createEntry({ id, name, text }: NewEntry): number {
  const entry = record.create({ type: PROFILE_TYPE });
  entry.setValue({ fieldId: PROFILE_FIELD.key, value: id });
  entry.setValue({ fieldId: PROFILE_FIELD.name, value: name.slice(0, MOST_IN_A_LINE) });
  entry.setValue({ fieldId: PROFILE_FIELD.length, value: text.length });
  entry.setValue({ fieldId: PROFILE_FIELD.json, value: text });
  return entry.save();
}
