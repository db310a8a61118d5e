import { EMPLOYEES } from '../../database/custom-records/table';
import type { CustomFieldType, CustomRecordDefinition } from '../../model';

/** One body field of a custom record, standard or custom, as N/record has it. */
export interface EntryField {
  readonly id: string;
  readonly label: string;
  readonly type: CustomFieldType;
  readonly mandatory: boolean;
  readonly writable: boolean;
  readonly selects: string | null;
}

/**
 * The body fields of a type's entries. [SEEN] A type with a Name field wants a name; that one without has a name that
 * cannot be set is ASSUMED, and so are the ids of the other standard fields, which are those of its table in SuiteQL.
 */
export function fieldsOf(definition: CustomRecordDefinition): ReadonlyMap<string, EntryField> {
  const { includeName } = definition;
  const standard = { mandatory: false, writable: false, selects: null };
  const fields: EntryField[] = [
    { ...standard, id: 'name', label: 'Name', type: 'TEXT', mandatory: includeName, writable: includeName },
    { ...standard, id: 'isinactive', label: 'Inactive', type: 'CHECKBOX', writable: true },
    { ...standard, id: 'owner', label: 'Owner', type: 'SELECT', writable: true, selects: EMPLOYEES },
    { ...standard, id: 'created', label: 'Date Created', type: 'DATETIMETZ' },
    { ...standard, id: 'lastmodified', label: 'Last Modified', type: 'DATETIMETZ' },
    { ...standard, id: 'scriptid', label: 'Script ID', type: 'TEXT' },
    ...definition.fields.map(({ scriptId, label, type, mandatory, selects }) => ({
      id: scriptId,
      label,
      type,
      mandatory,
      writable: true,
      selects,
    })),
  ];
  return new Map(fields.map((field) => [field.id, field]));
}
