/**
 * Permissions on custom record types and other custom objects. A role file of SDF has them under their script ids. [SEEN] in public role
 * files
 */

const SCRIPT_ID = /^c(?:ust|seg)/i;

/**
 * Whether a permission goes by the script id of a custom object. A permission list of an account has such a line under digits, and no
 * script id [SEEN] in a live account's rolepermissions: that it has none under the script id says nothing.
 */
export function isByScriptId(permission: string): boolean {
  return SCRIPT_ID.test(permission);
}
