/** Types of custom fields. [DOC] generic_customfield_fieldtype, named by D/SDFxml_2670115109 and D/SDFxml_1412672892 */
export const FIELD_TYPES: readonly string[] = [
  'CHECKBOX',
  'CLOBTEXT',
  'CURRENCY',
  'DATE',
  'DATETIMETZ',
  'DOCUMENT',
  'EMAIL',
  'FLOAT',
  'HELP',
  'IMAGE',
  'INLINEHTML',
  'INTEGER',
  'MULTISELECT',
  'PASSWORD',
  'PERCENT',
  'PHONE',
  'RICHTEXT',
  'SELECT',
  'TEXT',
  'TEXTAREA',
  'TIMEOFDAY',
  'URL',
];

/** Of these a field says what it selects. [DOC] D/SDFxml_2670115109 */
const SELECTS: readonly string[] = ['SELECT', 'MULTISELECT'];

/** Whether a field of that `<fieldtype>` must have `<selectrecordtype>`. */
export function mustSelect(valueOf: (name: string) => string): boolean {
  return SELECTS.includes(valueOf('fieldtype'));
}
