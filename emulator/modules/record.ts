import type { CustomRecordDefinition, Execution } from '../model';
import { findCustomRecord } from '../database/custom-records/table';
import { isKnownRecordType } from '../netsuite/known-record-types';
import { optionsOf, refuseUnknown, required, requiredId, requiredString } from './arguments';
import {
  createCustomRecord,
  deleteCustomRecord,
  loadCustomRecord,
  submitCustomRecord,
} from './custom-record/operations';
import { isNamedOnly } from './record-gaps';
import { loadEntity, submitEmployee } from './record-operations';
import type { RecordShape } from './record-shape';
import { RECORD_SHAPES } from './record-shape';
import { strictModule, strictObject } from './strict';

type Options = Readonly<Record<string, unknown>>;
type Kind = { readonly custom: CustomRecordDefinition } | { readonly shape: RecordShape };

/**
 * N/record: custom records in full; employee, vendor, partner and customer can be loaded, employees changed and saved.
 * Roles are "not fully scriptable" [DOC section_4412278953], so `record.load({type: 'role'})` is refused.
 */
export function recordModule(execution: Execution): Record<string, unknown> {
  const { fail, governance } = execution;

  const open = (given: unknown, member: string, known: readonly string[]): [Options, string, Kind] => {
    const options = optionsOf(given, member, fail);
    refuseUnknown(options, ['type', ...known], member, fail);
    const type = requiredString(options, 'type', member, fail);
    return [options, type, kindOf(type, execution)];
  };
  const charge = (member: string, kind: Kind): void => {
    governance.charge(member, 'custom' in kind ? 'custom' : 'other');
  };
  const onlyCustom = (kind: Kind, type: string, member: string): CustomRecordDefinition => {
    if ('custom' in kind) return kind.custom;
    throw fail('EMULATOR_RECORD_TYPE_MISSING', `${member}: the emulator does not do this with \`${type}\` records.`);
  };

  return strictModule<Record<string, unknown>>(
    'N/record',
    {
      Type: strictObject(
        'record.Type',
        { EMPLOYEE: 'employee', VENDOR: 'vendor', PARTNER: 'partner', CUSTOMER: 'customer' },
        fail,
      ),
      create(given: unknown): object {
        const [options, type, kind] = open(given, 'record.create', ['isDynamic', 'defaultValues']);
        const definition = onlyCustom(kind, type, 'record.create');
        refuseDefaultValues(options.defaultValues, 'record.create', execution);
        charge('record.create', kind);
        return createCustomRecord(definition, options.isDynamic === true, execution);
      },
      load(given: unknown): object {
        const [options, type, kind] = open(given, 'record.load', ['id', 'isDynamic', 'defaultValues']);
        const id = requiredId(options, 'id', 'record.load', fail);
        refuseDefaultValues(options.defaultValues, 'record.load', execution);
        charge('record.load', kind);
        const isDynamic = options.isDynamic === true;
        return 'custom' in kind
          ? loadCustomRecord(kind.custom, id, isDynamic, execution)
          : loadEntity(type, kind.shape, id, isDynamic, execution);
      },
      delete(given: unknown): number {
        const [options, type, kind] = open(given, 'record.delete', ['id']);
        const id = requiredId(options, 'id', 'record.delete', fail);
        const definition = onlyCustom(kind, type, 'record.delete');
        charge('record.delete', kind);
        return deleteCustomRecord(definition, id, execution);
      },
      submitFields(given: unknown): number {
        const member = 'record.submitFields';
        const [options, type, kind] = open(given, member, ['id', 'values', 'options']);
        const id = requiredId(options, 'id', member, fail);
        const values = optionsOf(required(options, 'values', member, fail), member, fail);
        const ignoreMandatoryFields = submitOptions(options.options, execution);
        charge(member, kind);
        return 'custom' in kind
          ? submitCustomRecord(kind.custom, id, values, ignoreMandatoryFields, execution)
          : submitEmployee(type, kind.shape, id, values, execution);
      },
    },
    fail,
  );
}

/** @throws INVALID_RCRD_TYPE; EMULATOR_RECORD_TYPE_MISSING for a type that only the emulator lacks */
function kindOf(type: string, execution: Execution): Kind {
  const { account, fail } = execution;
  const shape = RECORD_SHAPES.get(type);
  if (shape !== undefined) return { shape };
  const custom = findCustomRecord(account, type);
  if (custom !== undefined) return { custom };
  if (isKnownRecordType(type, 'load') || isNamedOnly(type, execution)) {
    const message = `N/record: the emulator does not have \`${type}\` records, NetSuite has.`;
    throw fail('EMULATOR_RECORD_TYPE_MISSING', message);
  }
  throw fail('INVALID_RCRD_TYPE', `The record type [${type.toUpperCase()}] is invalid.`);
}

/** Oracle writes `enablesourcing` in its stub and `enableSourcing` in its help; there is nothing to source here. */
function submitOptions(value: unknown, { fail }: Execution): boolean {
  if (value === undefined || value === null) return false;
  const options = optionsOf(value, 'record.submitFields', fail);
  const known = ['enableSourcing', 'enablesourcing', 'ignoreMandatoryFields'];
  refuseUnknown(options, known, 'record.submitFields', fail);
  return options.ignoreMandatoryFields === true;
}

function refuseDefaultValues(value: unknown, member: string, { fail }: Execution): void {
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    throw fail('EMULATOR_OPTION_MISSING', `${member}: the emulator does not have the option \`defaultValues\`.`);
  }
}
