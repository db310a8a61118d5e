import { defineCustomRecord } from '../../../emulator/database/custom-records/define';
import type { Account, CustomField, CustomRecordDefinition } from '../../../emulator/model';

export function field(scriptId: string, type: CustomField['type'], more: Partial<CustomField> = {}): CustomField {
  return { scriptId, label: scriptId, type, mandatory: false, selects: null, ...more };
}

/** A type with a field of each kind that behaves in a way of its own. */
export const VISIT: CustomRecordDefinition = {
  scriptId: 'customrecord_visit',
  name: 'Visit',
  includeName: true,
  access: 'CUSTRECORDENTRYPERM',
  permissions: new Map(),
  fields: [
    field('custrecord_note', 'TEXT', { label: 'Note' }),
    field('custrecord_story', 'TEXTAREA'),
    field('custrecord_count', 'INTEGER'),
    field('custrecord_weight', 'FLOAT'),
    field('custrecord_done', 'CHECKBOX'),
    field('custrecord_day', 'DATE'),
    field('custrecord_at', 'DATETIMETZ'),
    field('custrecord_host', 'SELECT', { selects: '-4' }),
    field('custrecord_after', 'SELECT', { selects: 'customrecord_visit' }),
  ],
};

export function defineVisit(account: Account, changes: Partial<CustomRecordDefinition> = {}): Account {
  defineCustomRecord(account, { ...VISIT, ...changes });
  return account;
}
