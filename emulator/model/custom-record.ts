import type { Level } from './level';

/**
 * Who may reach entries of a custom record type, as `<accesstype>` has it: everybody with the permission Custom Record
 * Entries, everybody, or the roles of the type's own permission list. [DOC] SDF object customrecordtype
 */
export type CustomRecordAccess = 'CUSTRECORDENTRYPERM' | 'NONENEEDED' | 'USEPERMISSIONLIST';

/** The field types that the emulator stores; any other is refused by name when it is deployed. */
export const CUSTOM_FIELD_TYPES = [
  'TEXT',
  'TEXTAREA',
  'CLOBTEXT',
  'INTEGER',
  'FLOAT',
  'CHECKBOX',
  'DATE',
  'DATETIMETZ',
  'SELECT',
  'URL',
  'EMAIL',
] as const;

export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number];

export interface CustomField {
  /** `custrecord_td_…` */
  readonly scriptId: string;
  readonly label: string;
  readonly type: CustomFieldType;
  readonly mandatory: boolean;
  /** For a SELECT: what it selects, `-4` (employee) or the script id of a custom record type; null for any other type. */
  readonly selects: string | null;
}

/** One custom record type, as an SDF object describes it. */
export interface CustomRecordDefinition {
  /** `customrecord_td_change`: the type's id for N/record and N/search, and its table's name in SuiteQL. */
  readonly scriptId: string;
  readonly name: string;
  /** Whether entries have a Name field of their own. */
  readonly includeName: boolean;
  readonly access: CustomRecordAccess;
  /** Levels of the roles of `USEPERMISSIONLIST`, by internal id of the role. */
  readonly permissions: ReadonlyMap<number, Level>;
  readonly fields: readonly CustomField[];
}

/** A custom record type of an account. */
export interface CustomRecordType extends CustomRecordDefinition {
  /** By which `customrecordtype` and the lines of permissions name it. */
  readonly internalId: number;
}
