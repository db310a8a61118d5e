import {
  type Account,
  ADMINISTRATOR_ROLE,
  type Caller,
  type CustomRecordDefinition,
  type Level,
  LEVEL_NUMBER,
} from '../model';
import { permissionLabel } from '../netsuite/permission-names';
import { effectiveLevel } from './effective-level';

/** The permission Custom Record Entries. */
const ENTRIES = 'LIST_CUSTRECORDENTRY';

/**
 * What the caller may do with entries of a custom record type: VIEW reads, CREATE adds, EDIT changes, FULL deletes
 * [DOC section_N326341]. The access type decides where the level comes from [DOC SDFxml_4227334961]: the permission Custom
 * Record Entries, everybody, or the type's own list. ASSUMED: a role's line on the type counts as a line of
 * that list, for on NetSuite's screens the two are one list.
 */
export function customRecordLevel(account: Account, caller: Caller, definition: CustomRecordDefinition): Level {
  if (caller.role === ADMINISTRATOR_ROLE) return 'FULL';
  switch (definition.access) {
    case 'NONENEEDED':
      return 'FULL';
    case 'CUSTRECORDENTRYPERM':
      return effectiveLevel(account, caller, ENTRIES);
    case 'USEPERMISSIONLIST':
      return definition.permissions.get(caller.role) ?? effectiveLevel(account, caller, definition.scriptId);
  }
}

/** The words of the permission that the caller lacks for that level; null if none. The words for a list are ASSUMED. */
export function missingForCustomRecord(
  account: Account,
  caller: Caller,
  definition: CustomRecordDefinition,
  level: Level,
): string | null {
  if (LEVEL_NUMBER[customRecordLevel(account, caller, definition)] >= LEVEL_NUMBER[level]) return null;
  return definition.access === 'CUSTRECORDENTRYPERM' ? permissionLabel(ENTRIES) : `Custom Record -> ${definition.name}`;
}
