/**
 * Writing entries of the custom record `customrecord_td_mapping`. How versions follow each other: entry-versions.ts.
 */
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import { MAPPING_FIELD as FIELD, MAPPING_TYPE } from '../../account/mapping-fields';
import type { NewMapping } from '../../examination/mappings/check-mapping';

/**
 * Writes a version that counts. 6 units.
 * @returns the internal id of the entry
 * @throws NetSuite's refusal
 */
export function createEntry(key: string, mapping: NewMapping): number {
  const entry = record.create({ type: MAPPING_TYPE });
  const values: Readonly<Record<string, string | number | boolean>> = {
    [FIELD.key]: key,
    [FIELD.application]: mapping.application,
    [FIELD.name]: mapping.name,
    [FIELD.kind]: mapping.kind,
    [FIELD.entity]: mapping.entity,
    [FIELD.role]: mapping.role,
    [FIELD.from]: mapping.from,
    [FIELD.until]: mapping.until,
    [FIELD.ended]: mapping.ended,
    [FIELD.label]: mapping.label,
    [FIELD.account]: runtime.accountId,
  };
  for (const [fieldId, value] of Object.entries(values)) if (value !== '') entry.setValue({ fieldId, value });
  return entry.save();
}
