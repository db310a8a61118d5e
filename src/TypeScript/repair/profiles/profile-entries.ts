/**
 * Writing entries of the custom record `customrecord_td_profile`. An entry is never overwritten: a new version is a new entry, and
 * the one before becomes inactive. So whoever comes later sees who changed what, and can go back.
 */
import * as record from 'N/record';
import { PROFILE_FIELD, PROFILE_TYPE } from '../../account/own-profile-fields';

/** Earlier versions of one profile that are kept. */
export const MOST_VERSIONS = 10;

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

/** From now on the entry does not count. 2 units. @throws NetSuite's refusal */
export function retireEntry(entry: number): void {
  record.submitFields({ type: PROFILE_TYPE, id: entry, values: { isinactive: true } });
}

/** Deletes an old version. 4 units. @throws NetSuite's refusal */
export function deleteEntry(entry: number): void {
  record.delete({ type: PROFILE_TYPE, id: entry });
}
