import type { Account, CustomField, CustomFieldType, CustomRecordDefinition, Execution } from '../../model';
import { EMPLOYEES, findCustomRecord } from '../../database/custom-records/table';
import { isKnownRecordType } from '../../netsuite/known-record-types';
import { missingForCustomRecord } from '../../permissions';
import { isNamedOnly } from '../record-gaps';
import type { FieldKind, SearchField, SearchJoin, SearchType } from './search-type';
import { column, field, select } from './search-type';
import { EMPLOYEE, LOGIN_AUDIT, ROLE } from './standard-types';

const STANDARD: ReadonlyMap<string, SearchType> = new Map([
  ['role', ROLE],
  ['employee', EMPLOYEE],
  ['loginaudittrail', LOGIN_AUDIT],
]);

const KIND: Readonly<Record<CustomFieldType, FieldKind>> = {
  TEXT: 'text',
  TEXTAREA: 'text',
  CLOBTEXT: 'text',
  INTEGER: 'number',
  FLOAT: 'number',
  CHECKBOX: 'checkbox',
  DATE: 'date',
  DATETIMETZ: 'datetime',
  SELECT: 'select',
  URL: 'text',
  EMAIL: 'text',
};

/**
 * The type of that id; [SEEN] capitals do not matter.
 *
 * @throws INVALID_RCRD_TYPE (ASSUMED) for a type that NetSuite does not have, EMULATOR_RECORD_TYPE_MISSING for one that only
 *   the emulator lacks
 */
export function findSearchType(id: string, execution: Execution): SearchType {
  const { account, fail } = execution;
  const standard = STANDARD.get(id.toLowerCase());
  if (standard !== undefined) return standard;
  const custom = findCustomRecord(account, id);
  if (custom !== undefined) return customType(account, custom);
  if (isKnownRecordType(id, 'search') || isNamedOnly(id, execution)) {
    throw fail('EMULATOR_RECORD_TYPE_MISSING', `N/search: the emulator cannot search \`${id}\` records, NetSuite can.`);
  }
  throw fail('INVALID_RCRD_TYPE', `The record type [${id.toUpperCase()}] is invalid.`);
}

function customType(account: Account, definition: CustomRecordDefinition): SearchType {
  return {
    recordType: definition.scriptId,
    table: definition.scriptId,
    key: 'id',
    fields: new Map<string, SearchField>([
      ['internalid', { kind: 'select', value: column('id'), text: column('name') }],
      ['name', field('text', 'name')],
      ['created', field('datetime', 'created')],
      ['lastmodified', field('datetime', 'lastmodified')],
      ['owner', select(column('owner'), 'entity', 'entityid')],
      ['isinactive', field('checkbox', 'isinactive')],
      ['scriptid', field('text', 'scriptid')],
      ...definition.fields.map((entry): [string, SearchField] => [entry.scriptId, customField(account, entry)]),
    ]),
    joins: new Map<string, SearchJoin>([
      ['owner', { from: column('owner'), to: () => EMPLOYEE }],
      ...definition.fields.flatMap((entry) => customJoin(account, entry)),
    ]),
    missing: (at, caller) => missingForCustomRecord(at, caller, definition, 'VIEW'),
  };
}

function customField(account: Account, { scriptId, type, selects }: CustomField): SearchField {
  if (type !== 'SELECT') return field(KIND[type], scriptId);
  if (selects === EMPLOYEES) return select(column(scriptId), 'entity', 'entityid');
  const target = findCustomRecord(account, selects ?? '');
  return target === undefined ? field('select', scriptId) : select(column(scriptId), target.scriptId, 'name');
}

/** [DOC section_460655456542] A field that refers to a record joins to that record, by its own id. */
function customJoin(account: Account, { scriptId, type, selects }: CustomField): [string, SearchJoin][] {
  if (type !== 'SELECT') return [];
  const from = column(scriptId);
  if (selects === EMPLOYEES) return [[scriptId, { from, to: () => EMPLOYEE }]];
  const target = findCustomRecord(account, selects ?? '');
  return target === undefined ? [] : [[scriptId, { from, to: () => customType(account, target) }]];
}
