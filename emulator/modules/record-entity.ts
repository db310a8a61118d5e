import { seesEmployeeAccess } from '../permissions';
import { ADMINISTRATOR_ROLE, type Caller, type Execution } from '../model';
import { optionsOf, refuseUnknown, required, requiredString } from './arguments';
import { requirePermission } from './record-access';
import { bodyText, checkbox } from './record-fields';
import type { BodyValue, RecordShape } from './record-shape';
import type { StoredRecord } from './record-store';
import { writeEmployee } from './record-store';
import { createSublists } from './record-sublists';
import { strictObject } from './strict';

/** Sublists of the employee's access tab. */
const ACCESS_SUBLISTS = new Set(['roles', 'empperms']);

/** A record.Record of an employee, vendor, partner or customer. */
export function entityRecord(
  type: string,
  shape: RecordShape,
  stored: StoredRecord,
  isDynamic: boolean,
  execution: Execution,
): object {
  const { fail, account, caller } = execution;
  const body: Record<string, BodyValue> = { ...stored.body };
  const visible = visibleSublists(shape, execution);
  const isEmployee = shape.entity === 'EMPLOYEE';
  const sublists = createSublists(
    {
      shape,
      lines: stored.sublists,
      visible,
      isDynamic,
      isWritable: isEmployee,
      optionsOf: (given, member) => optionsOf(given, member, fail),
      self: () => record,
    },
    execution,
  );

  const fieldOf = (given: unknown, member: string): string => {
    // Oracle's pages allow the field id alone for the readers.
    const options = typeof given === 'string' ? { fieldId: given } : optionsOf(given, member, fail);
    const field = requiredString(options, 'fieldId', member, fail);
    if (!shape.fields.includes(field)) {
      throw fail('EMULATOR_FIELD_MISSING', `${member}: the emulator does not have the field \`${field}\` of ${type}.`);
    }
    return field;
  };

  const members: Record<string, unknown> = {
    id: stored.id,
    type,
    isDynamic,
    getFields: () => [...shape.fields],
    getSublists: () => [...visible],
    getValue: (given: unknown) => body[fieldOf(given, 'Record.getValue')],
    getText: (given: unknown) => bodyText(body[fieldOf(given, 'Record.getText')] ?? ''),
    ...sublists.members,
  };

  if (isEmployee) {
    members.setValue = (given: unknown): object => {
      const options = optionsOf(given, 'Record.setValue', fail);
      const known = ['fieldId', 'value', 'ignoreFieldChange', 'forceSyncSourcing', 'fireSlavingSync'];
      refuseUnknown(options, known, 'Record.setValue', fail);
      const field = fieldOf(given, 'Record.setValue');
      if (!shape.writable.includes(field)) {
        throw fail(
          'EMULATOR_FIELD_MISSING',
          `Record.setValue: the emulator cannot set the field \`${field}\` of ${type}.`,
        );
      }
      body[field] = checkbox(required(options, 'value', 'Record.setValue', fail), field, execution);
      return record;
    };
    members.save = (given?: unknown): number => {
      refuseUnknown(
        given === undefined ? {} : optionsOf(given, 'Record.save', fail),
        SAVE_OPTIONS,
        'Record.save',
        fail,
      );
      execution.governance.charge('record.Record.save', 'other');
      requirePermission(execution, shape, 'EDIT');
      const changed: StoredRecord = { ...stored, body, sublists: sublists.lines() };
      checkLines(changed, stored, caller, execution);
      if (!writeEmployee(account, changed)) throw fail('RCRD_HAS_BEEN_CHANGED', 'Record has been changed');
      return stored.id;
    };
  }

  const record = strictObject<Record<string, unknown>>('record.Record', members, fail);
  return record;
}

const SAVE_OPTIONS = ['enableSourcing', 'ignoreMandatoryFields'];

function visibleSublists(shape: RecordShape, { account, caller }: Execution): string[] {
  const seesAccess = shape.entity !== 'EMPLOYEE' || seesEmployeeAccess(account, caller);
  return Object.keys(shape.sublists).filter((name) => seesAccess || !ACCESS_SUBLISTS.has(name));
}

/**
 * What a save may not change. [DOC section_N326630] only an Administrator assigns global permissions, in the UI; that a
 * script is held to the same is ASSUMED, and so is that a role or a permission may stand in one line only.
 */
function checkLines(changed: StoredRecord, stored: StoredRecord, caller: Caller, { fail }: Execution): void {
  for (const [sublist, field] of Object.entries({ roles: 'selectedrole', empperms: 'permkey1' })) {
    const values = (changed.sublists[sublist] ?? []).map((line) => line[field]);
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined) throw fail('USER_ERROR', `${twice} stands twice in the sublist ${sublist}.`);
  }
  const globals = (record: StoredRecord): string =>
    JSON.stringify((record.sublists.empperms ?? []).map((line) => [line.permkey1, line.permlevel1]));
  if (caller.role !== ADMINISTRATOR_ROLE && globals(changed) !== globals(stored)) {
    throw fail(
      'INSUFFICIENT_PERMISSION',
      'Permission Violation: only an Administrator may assign global permissions to an employee.',
    );
  }
}
