/** Entries of the account's own profiles, put there behind the bundle's back. */
import type { Running } from '../../../cli/embedded';
import type { ProfileFile } from '../../../src/TypeScript/profiles/profile-file';

const TYPE = 'customrecord_td_profile';

/** Keeps a profile as the page does. @returns the internal id of the entry */
export function putProfile({ account }: Running, profile: ProfileFile): number {
  const text = JSON.stringify(profile);
  return account.insertRecord(TYPE, {
    custrecord_td_profile_key: profile.id,
    custrecord_td_profile_name: profile.name,
    custrecord_td_profile_length: text.length,
    custrecord_td_profile_json: text,
  });
}

/** As if the page had removed it, or kept a newer version. */
export function retireProfile({ account }: Running, entry: number): void {
  account.database.run(`UPDATE ${TYPE} SET isinactive = 'T' WHERE id = ?`, [entry]);
}

/** As if NetSuite returned less of its text than was saved. */
export function shortenProfile({ account }: Running, entry: number): void {
  account.database.run(`UPDATE ${TYPE} SET custrecord_td_profile_length = 5 WHERE id = ?`, [entry]);
}
