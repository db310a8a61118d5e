import type { CustomRecordDefinition, Execution } from '../../model';
import { createDraft, entryRecord, knownField, requireLevel } from './entry';
import type { Entry } from './store';
import { deleteEntry, hasDependents, readEntry } from './store';

/** What N/record does with custom records; options are checked and units charged before. */

/** @throws INSUFFICIENT_PERMISSION */
export function createCustomRecord(
  definition: CustomRecordDefinition,
  isDynamic: boolean,
  execution: Execution,
): object {
  requireLevel(execution, definition, 'CREATE');
  return entryRecord(definition, undefined, isDynamic, execution);
}

/** @throws INSUFFICIENT_PERMISSION, RCRD_DSNT_EXIST */
export function loadCustomRecord(
  definition: CustomRecordDefinition,
  id: string,
  isDynamic: boolean,
  execution: Execution,
): object {
  requireLevel(execution, definition, 'VIEW');
  return entryRecord(definition, existing(definition, id, execution), isDynamic, execution);
}

/** @throws INSUFFICIENT_PERMISSION, RCRD_DSNT_EXIST, and for an entry that another one selects (the name is [SEEN]) */
export function deleteCustomRecord(definition: CustomRecordDefinition, id: string, execution: Execution): number {
  requireLevel(execution, definition, 'FULL');
  const entry = existing(definition, id, execution);
  if (hasDependents(execution.account, definition, entry.id)) {
    throw execution.fail(
      'THIS_RECORD_CANNOT_BE_DELETED_BECAUSE_IT_HAS_DEPENDENT_RECORDS',
      'This record cannot be deleted because it has dependent records.',
    );
  }
  deleteEntry(execution.account, definition, entry.id);
  return entry.id;
}

/** @throws INSUFFICIENT_PERMISSION, RCRD_DSNT_EXIST, and whatever a save refuses */
export function submitCustomRecord(
  definition: CustomRecordDefinition,
  id: string,
  values: Readonly<Record<string, unknown>>,
  ignoreMandatoryFields: boolean,
  execution: Execution,
): number {
  requireLevel(execution, definition, 'EDIT');
  const draft = createDraft(definition, existing(definition, id, execution), execution);
  for (const [fieldId, value] of Object.entries(values)) {
    draft.set(knownField(definition, fieldId, 'record.submitFields', execution), value);
  }
  return draft.save(ignoreMandatoryFields);
}

function existing(definition: CustomRecordDefinition, id: string, { account, fail }: Execution): Entry {
  const entry = /^\d+$/.test(id) ? readEntry(account, definition, Number(id)) : undefined;
  if (entry === undefined) throw fail('RCRD_DSNT_EXIST', 'That record does not exist.');
  return entry;
}
