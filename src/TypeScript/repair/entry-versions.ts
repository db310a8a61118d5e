/**
 * Versions of what administrators keep in entries of a custom record. An entry is never overwritten: a new version is a new entry,
 * and the one before becomes inactive. So whoever comes later sees who changed what, and can go back.
 */
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import { holds } from '../account/self-check';
import { ADMINISTRATOR_ROLE } from '../netsuite/levels';
import { codeOf, messageOf } from '../netsuite/thrown';
import { isForbidden, RepairRefusal } from './refusals';

/** Versions of one thing that are kept. */
const MOST_VERSIONS = 10;

/**
 * Whoever may edit entries of the custom record may change what reports of the account judge by.
 * @param what begins the sentence: `Profiles`
 * @throws RepairRefusal `TD_NOT_ALLOWED`
 */
export function requireEntryManager(what: string): void {
  if (runtime.getCurrentUser().role === ADMINISTRATOR_ROLE || holds('LIST_CUSTRECORDENTRY', 'EDIT')) return;
  throw new RepairRefusal(
    'TD_NOT_ALLOWED',
    `${what} are shown to Administrators, and to roles that have the permission Lists > Custom Record Entries at Edit. Ask an Administrator.`,
  );
}

/**
 * From now on the entries do not count. 2 units each. The new version is there before the old one goes: in between, the newest counts.
 * @param lookAt what to look at if it fails
 * @throws RepairRefusal
 */
export function retireVersions(type: string, entries: readonly number[], lookAt: string): void {
  for (const id of entries) {
    asViewer(
      'NetSuite did not make the earlier version inactive. If you were saving, the new version is in use',
      lookAt,
      () => record.submitFields({ type, id, values: { isinactive: true } }),
    );
  }
}

/** Deletes old versions. 4 units each. One that cannot be deleted harms nobody. @param held newest first */
export function pruneVersions(type: string, held: readonly { readonly entry: number }[]): void {
  for (const { entry: id } of held.slice(MOST_VERSIONS)) {
    try {
      record.delete({ type, id });
    } catch {
      return;
    }
  }
}

/**
 * Writes with the viewer's own permissions.
 * @param what failed, as a sentence begins
 * @param lookAt what to look at then
 * @throws RepairRefusal `TD_NOT_ALLOWED`
 */
export function asViewer<T>(what: string, lookAt: string, write: () => T): T {
  try {
    return write();
  } catch (thrown) {
    const whatToDo = isForbidden(thrown)
      ? 'Your role needs the permission Lists > Custom Record Entries at Edit. Ask an Administrator.'
      : `Look at ${lookAt}, and try again.`;
    throw new RepairRefusal('TD_NOT_ALLOWED', `${what} (${codeOf(thrown)}: ${messageOf(thrown)}). ${whatToDo}`);
  }
}
