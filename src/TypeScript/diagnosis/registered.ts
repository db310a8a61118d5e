/**
 * Credentials that an administrator registered in an entry of a custom record. Tokens and entries number themselves apart, so the
 * id of such a credential is that of its entry above a number that no token reaches: a look-up by id never takes one for the other.
 */

/** Its last digits are those of the entry, and an address may still hold it: 15 digits. */
const FIRST = 900_000_000_000_000;

/** The id of the credential of an entry. */
export function registeredId(entry: number): number {
  return FIRST + entry;
}

/** The entry of a registered credential, by the credential's id; null for every other. */
export function entryOf(id: number | null): number | null {
  const entry = (id ?? 0) - FIRST;
  return entry > 0 ? entry : null;
}

/** What a sentence calls a credential by its id: `token 501`, `registered credential 3`. */
export function calledById(id: number): string {
  const entry = entryOf(id);
  return entry === null ? `token ${id}` : `registered credential ${entry}`;
}
