/**
 * A permission list as NetSuite answers it: a key and a level a line, understood or refused whole.
 */
import type { PermissionLines } from '../diagnosis/facts';
import type { Level } from '../netsuite/levels';
import { LEVELS } from '../netsuite/levels';
import { contradictory, inGroups, notAnswered, placeholders } from './reading';

/**
 * `LIST_ACCOUNT`: every id of Oracle's list, `ADMINDOCS` among them, and every one that a live account answered. A name has
 * small letters. [DOC] chapter_N3236764
 */
const PERMISSION_ID = /^[A-Z][A-Z0-9_]*$/;

/**
 * What a line may be about instead: a custom record type by its internal id, [SEEN] in a live account's rolepermissions, or
 * a custom object by its script id, as SDF role files write it. [SEEN] in public role files
 */
const CUSTOM_OBJECT = /^\d+$|^(?:customrecord|customtransaction|customlist|cseg)\w*$/i;

/**
 * The lines by key. No requirement names a custom object, so such a line stays and harms nobody. The same line twice is one.
 * @throws Error for a key or a level of another form, and for two levels of one key: what the list grants is not known
 */
export function permissionLines(lines: readonly (readonly [key: unknown, level: unknown])[]): PermissionLines {
  const found = new Map<string, Level>();
  for (const [keyAnswered, levelAnswered] of lines) {
    const key = keyOf(keyAnswered);
    const level = levelOf(levelAnswered);
    const other = found.get(key);
    if (other !== undefined && other !== level) throw contradictory(`${other} and ${level}`, `the permission ${key}`);
    found.set(key, level);
  }
  return Object.fromEntries(found);
}

/** The lines in the order of their keys, so that a report does not depend on where they were read. */
export function inOrderOfKeys(lines: PermissionLines): PermissionLines {
  return Object.fromEntries(Object.entries(lines).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The lines on some permissions alone. */
export function linesOn(permissions: readonly string[], lines: PermissionLines): PermissionLines {
  return Object.fromEntries(
    permissions.flatMap((key): [string, PermissionLines[string]][] => {
      const level = Object.hasOwn(lines, key) ? lines[key] : undefined;
      return level === undefined ? [] : [[key, level]];
    }),
  );
}

function keyOf(value: unknown): string {
  // An internal id may come as a number.
  const key = typeof value === 'number' ? String(value) : value;
  if (typeof key === 'string' && (PERMISSION_ID.test(key) || CUSTOM_OBJECT.test(key))) return key;
  throw notAnswered(value, 'a permission id such as LIST_ACCOUNT');
}

/**
 * `permlevel` 0 None, 1 View, 2 Create, 3 Edit, 4 Full. [SEEN], agreeing with the REST record's enum
 * @throws Error for anything else: a level that is not understood is not None.
 */
export function levelOf(value: unknown): Level {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d$/.test(value));
  const level = isNumber ? LEVELS[Number(value)] : undefined;
  if (level === undefined) throw notAnswered(value, 'a permission level from 0 to 4');
  return level;
}

/**
 * Of the lines of `p`, those that a list of permission ids asks for, in any letter case and with any blanks, and those of a
 * form that may not be understood: left out, a line in another form would pass for no line. The ids are its parameters, in
 * their order: at most a thousand in one IN, and an account's own profile may name more.
 *
 * @param permissions never empty
 */
export function wantedLines(permissions: readonly string[]): string {
  const asked = inGroups(permissions).map((keys) => `UPPER(TRIM(p.permkey)) IN (${placeholders(keys)})`);
  return `(${asked.join('\n  OR ')}
  OR p.permkey <> UPPER(REPLACE(p.permkey, ' ', ''))
  OR (SUBSTR(p.permkey, 1, 5) NOT IN ('ADMI_', 'GRAP_', 'LIST_', 'REGT_', 'REPO_', 'TRAN_')
    AND SUBSTR(p.permkey, 1, 1) NOT IN ('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')))`;
}
