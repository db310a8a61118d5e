import type { SqlValue } from 'sql.js';
import type { Account, CustomRecordDefinition, Execution, Level } from '../../model';
import { missingForCustomRecord, permissionViolation } from '../../permissions';
import { optionsOf, refuseUnknown, requiredString, textOf } from '../arguments';
import { strictObject } from '../strict';
import type { EntryField } from './fields';
import { fieldsOf } from './fields';
import type { Entry } from './store';
import { insertEntry, updateEntry } from './store';
import { refuseLongText, toScript, toStored, toText } from './values';

const SET_OPTIONS = ['fieldId', 'value', 'ignoreFieldChange', 'forceSyncSourcing', 'fireSlavingSync'];
const SAVE_OPTIONS = ['enableSourcing', 'ignoreMandatoryFields'];

/** @throws INSUFFICIENT_PERMISSION */
export function requireLevel(execution: Execution, definition: CustomRecordDefinition, level: Level): void {
  const missing = missingForCustomRecord(execution.account, execution.caller, definition, level);
  if (missing !== null) throw execution.fail('INSUFFICIENT_PERMISSION', permissionViolation(missing));
}

/**
 * A record.Record of a custom record type, new or loaded. In dynamic mode a value that the field does not take is refused
 * when it is set, in standard mode when the record is saved [DOC section_1524156901].
 */
export function entryRecord(
  definition: CustomRecordDefinition,
  stored: Entry | undefined,
  isDynamic: boolean,
  execution: Execution,
): object {
  const { fail } = execution;
  const draft = createDraft(definition, stored, execution);

  const fieldOf = (given: unknown, member: string): EntryField => {
    // Oracle's pages allow the field id alone for the readers.
    const options = typeof given === 'string' ? { fieldId: given } : optionsOf(given, member, fail);
    return knownField(definition, requiredString(options, 'fieldId', member, fail), member, execution);
  };

  const record = strictObject<Record<string, unknown>>(
    'record.Record',
    {
      id: stored?.id ?? null,
      type: definition.scriptId,
      isDynamic,
      getFields: () => [...fieldsOf(definition).keys()],
      getSublists: () => [],
      getValue: (given: unknown) => draft.value(fieldOf(given, 'Record.getValue')),
      getText: (given: unknown) => draft.text(fieldOf(given, 'Record.getText')),
      setValue(given: unknown): object {
        const options = optionsOf(given, 'Record.setValue', fail);
        refuseUnknown(options, SET_OPTIONS, 'Record.setValue', fail);
        const field = fieldOf(given, 'Record.setValue');
        draft.set(field, options.value);
        if (isDynamic) draft.check(field);
        return record;
      },
      save(given?: unknown): number {
        const options = given === undefined ? {} : optionsOf(given, 'Record.save', fail);
        refuseUnknown(options, SAVE_OPTIONS, 'Record.save', fail);
        execution.governance.charge('record.Record.save', 'custom');
        return draft.save(options.ignoreMandatoryFields === true);
      },
    },
    fail,
  );
  return record;
}

/** What a script does to an entry until it saves it. */
export interface Draft {
  value(field: EntryField): unknown;
  text(field: EntryField): string;
  set(field: EntryField, value: unknown): void;
  /** @throws INVALID_FLD_VALUE, USER_ERROR for a value that the field does not take */
  check(field: EntryField): void;
  /** @throws INSUFFICIENT_PERMISSION, USER_ERROR, INVALID_FLD_VALUE, RCRD_HAS_BEEN_CHANGED */
  save(ignoreMandatoryFields: boolean): number;
}

/** @param stored the entry as it was read; left out for a new one, which its maker owns */
export function createDraft(
  definition: CustomRecordDefinition,
  stored: Entry | undefined,
  execution: Execution,
): Draft {
  const { account, caller, fail } = execution;
  const changes = new Map<string, SqlValue>();
  const wrong = new Map<string, unknown>();
  let saved = false;
  if (stored === undefined) changes.set('owner', caller.entity).set('isinactive', 'F');
  for (const field of stored === undefined ? definition.fields : []) {
    if (field.type === 'CHECKBOX') changes.set(field.scriptId, 'F');
  }
  const now = ({ id }: EntryField): SqlValue => (changes.has(id) ? changes.get(id) : stored?.values.get(id)) ?? null;
  const check = (field: EntryField): void => {
    if (wrong.has(field.id)) {
      const value = textOf(wrong.get(field.id));
      const message = `You have entered an Invalid Field Value ${value} for the following field: ${field.id}`;
      throw fail('INVALID_FLD_VALUE', message);
    }
    refuseLongText(field, changes.get(field.id), execution);
  };

  return {
    value: (field) => (wrong.has(field.id) ? wrong.get(field.id) : toScript(field, now(field), execution)),
    text: (field) => toText(field, now(field), execution),
    set(field, value) {
      if (!field.writable) {
        const where = `the field \`${field.id}\` of ${definition.scriptId}`;
        throw fail('EMULATOR_FIELD_MISSING', `Record.setValue: the emulator cannot set ${where}.`);
      }
      const converted = toStored(field, value, execution);
      if (converted === undefined) wrong.set(field.id, value);
      else wrong.delete(field.id);
      changes.set(field.id, converted ?? null);
    },
    check,
    save(ignoreMandatoryFields) {
      requireLevel(execution, definition, stored === undefined ? 'CREATE' : 'EDIT');
      const fields = [...fieldsOf(definition).values()];
      fields.forEach(check);
      const empty = fields.filter((field) => field.mandatory && now(field) === null).map((field) => field.label);
      if (empty.length > 0 && !ignoreMandatoryFields) {
        throw fail('USER_ERROR', `Please enter value(s) for: ${empty.join(', ')}`);
      }
      // A draft is as old as its own first save, so a second save finds the record changed (ASSUMED for a new record).
      const id = saved ? undefined : write(account, definition, stored, changes);
      if (id === undefined) throw fail('RCRD_HAS_BEEN_CHANGED', 'Record has been changed');
      saved = true;
      return id;
    },
  };
}

/** The entry's id; undefined, and nothing is written, if somebody else was faster. */
function write(
  account: Account,
  definition: CustomRecordDefinition,
  stored: Entry | undefined,
  changes: ReadonlyMap<string, SqlValue>,
): number | undefined {
  if (stored === undefined) return insertEntry(account, definition, changes);
  return updateEntry(account, definition, stored.id, changes, stored.version) ? stored.id : undefined;
}

/** @throws EMULATOR_FIELD_MISSING for a field that the type does not have */
export function knownField(
  definition: CustomRecordDefinition,
  id: string,
  member: string,
  { fail }: Execution,
): EntryField {
  const field = fieldsOf(definition).get(id);
  if (field !== undefined) return field;
  throw fail(
    'EMULATOR_FIELD_MISSING',
    `${member}: the emulator does not have the field \`${id}\` of ${definition.scriptId}.`,
  );
}
