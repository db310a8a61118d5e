/**
 * Permissions by name: the list to choose from, and what was chosen or typed.
 */
import { permissionCalled } from '../../netsuite/permission-by-name';
import { PERMISSION_NAMES, permissionLabel } from '../../netsuite/permissions';

/** Every permission as people find it, `Lists > Accounts`, by name; with its id if the name alone does not tell which it is. */
export const PERMISSION_CHOICES: readonly string[] = Object.keys(PERMISSION_NAMES)
  .map((id) => {
    const label = permissionLabel(id);
    const called = permissionCalled(label);
    return called?.doubt === null && called.anyOf.length === 1 ? label : `${label} (${id})`;
  })
  .sort((a, b) => a.localeCompare(b));

/** The id of what was typed: an id, a name of the list, or another name that only one permission has. Else a sentence that says what to do. */
export function permissionTyped(text: string): { readonly id: string } | { readonly fault: string } {
  const [, inBrackets] = /\(([A-Za-z]\w{0,99})\)$/.exec(text) ?? [];
  const id = inBrackets ?? text;
  if (Object.hasOwn(PERMISSION_NAMES, id)) return { id };
  const called = permissionCalled(text);
  const [first, ...others] = called?.anyOf ?? [];
  if (first !== undefined && others.length === 0) return { id: first };
  if (first !== undefined) {
    const meant = [first, ...others].map((one) => `${permissionLabel(one)} (${one})`).join('; ');
    return { fault: `Several permissions have this name: ${meant}. Choose one of them.` };
  }
  // Permissions on custom records stand in no list; whether there is one shows when the account is read.
  return /^[A-Za-z]\w*$/.test(id) ? { id } : { fault: NO_PERMISSION };
}

const NO_PERMISSION =
  'There is no permission with this name. Give a permission id, such as LIST_ACCOUNT, or choose a name from the list.';
