import type { Execution } from '../model';
import { requirePermission } from './record-access';
import { entityRecord } from './record-entity';
import { checkbox } from './record-fields';
import type { BodyValue, RecordShape } from './record-shape';
import type { StoredRecord } from './record-store';
import { readRecord, writeEmployee } from './record-store';

/** What N/record does with employees, vendors, partners and customers; options are checked and units charged before. */

/** @throws INSUFFICIENT_PERMISSION, RCRD_DSNT_EXIST */
export function loadEntity(
  type: string,
  shape: RecordShape,
  id: string,
  isDynamic: boolean,
  execution: Execution,
): object {
  requirePermission(execution, shape, 'VIEW');
  return entityRecord(type, shape, existing(shape, id, execution), isDynamic, execution);
}

/**
 * Body fields of an employee, without loading it.
 *
 * @throws INSUFFICIENT_PERMISSION, RCRD_DSNT_EXIST, EMULATOR_FIELD_MISSING
 */
export function submitEmployee(
  type: string,
  shape: RecordShape,
  id: string,
  values: Readonly<Record<string, unknown>>,
  execution: Execution,
): number {
  const { account, fail } = execution;
  requirePermission(execution, shape, 'EDIT');
  const stored = existing(shape, id, execution);
  const body: Record<string, BodyValue> = { ...stored.body };
  for (const [field, value] of Object.entries(values)) {
    if (!shape.writable.includes(field)) {
      const where = `the field \`${field}\` of ${type}`;
      throw fail('EMULATOR_FIELD_MISSING', `record.submitFields: the emulator cannot set ${where}.`);
    }
    body[field] = checkbox(value, field, execution);
  }
  if (Object.keys(values).length > 0) writeEmployee(account, { ...stored, body });
  return stored.id;
}

function existing(shape: RecordShape, id: string, { account, fail }: Execution): StoredRecord {
  const stored = /^\d+$/.test(id) ? readRecord(account, shape, Number(id)) : undefined;
  if (stored === undefined) throw fail('RCRD_DSNT_EXIST', 'That record does not exist.');
  return stored;
}
