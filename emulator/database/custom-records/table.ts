import type { Column, ColumnType, Display, Table } from '../catalogue';
import type { Account, CustomField, CustomFieldType, CustomRecordDefinition, CustomRecordType } from '../../model';

/** What a SELECT selects when it selects employees, as `<selectrecordtype>` has it. [DOC] SDF object customrecordtype */
export const EMPLOYEES = '-4';

const COLUMN_TYPE: Readonly<Record<CustomFieldType, ColumnType>> = {
  TEXT: 'text',
  TEXTAREA: 'text',
  CLOBTEXT: 'text',
  INTEGER: 'integer',
  FLOAT: 'number',
  CHECKBOX: 'boolean',
  DATE: 'date',
  DATETIMETZ: 'date',
  SELECT: 'integer',
  URL: 'text',
  EMAIL: 'text',
};

const ENTITY: Display = { kind: 'row', table: 'entity', column: 'entityid' };

const STANDARD_COLUMNS: readonly Column[] = [
  { name: 'id', type: 'integer' },
  { name: 'name', type: 'text' },
  { name: 'created', type: 'date' },
  { name: 'lastmodified', type: 'date' },
  { name: 'owner', type: 'integer', display: ENTITY },
  { name: 'isinactive', type: 'boolean' },
  { name: 'scriptid', type: 'text' },
];

/** The type as SuiteQL sees it; who may read it is asked elsewhere. */
export function customRecordTable(account: Account, definition: CustomRecordDefinition): Table {
  return {
    name: definition.scriptId,
    columns: [...STANDARD_COLUMNS, ...definition.fields.map((field) => columnOf(account, field))],
    gate: null,
    source: 'Public SuiteQL over custom records; which standard columns there are is ASSUMED',
    mark: 'assumed',
  };
}

/** The type of that script id, in any case; undefined if there is none. */
export function findCustomRecord(account: Account, scriptId: string): CustomRecordType | undefined {
  return account.customRecords?.get(scriptId.toLowerCase());
}

function columnOf(account: Account, field: CustomField): Column {
  const column = { name: field.scriptId, type: COLUMN_TYPE[field.type] };
  return field.type === 'SELECT' ? { ...column, display: displayOf(account, field) } : column;
}

function displayOf(account: Account, { selects }: CustomField): Display {
  if (selects === EMPLOYEES) return ENTITY;
  const target = selects === null ? undefined : findCustomRecord(account, selects);
  return target === undefined ? { kind: 'unsupported' } : { kind: 'row', table: target.scriptId, column: 'name' };
}
