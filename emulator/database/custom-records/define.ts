import type { Account, CustomFieldType, CustomRecordDefinition, CustomRecordType } from '../../model';
import { giveCustomRecordTypeId } from '../permission-keys';

/** How SQLite holds a field: checkboxes as `T` and `F`, dates as text, a SELECT as the internal id of what it selects. */
const STORED_AS: Readonly<Record<CustomFieldType, 'TEXT' | 'INTEGER' | 'REAL'>> = {
  TEXT: 'TEXT',
  TEXTAREA: 'TEXT',
  CLOBTEXT: 'TEXT',
  INTEGER: 'INTEGER',
  FLOAT: 'REAL',
  CHECKBOX: 'TEXT',
  DATE: 'TEXT',
  DATETIMETZ: 'TEXT',
  SELECT: 'INTEGER',
  URL: 'TEXT',
  EMAIL: 'TEXT',
};

/** Columns that every type has. An id is never given twice, also after a deletion (ASSUMED). */
const STANDARD_COLUMNS = [
  'id INTEGER PRIMARY KEY AUTOINCREMENT',
  'name TEXT',
  'created TEXT',
  'lastmodified TEXT',
  'owner INTEGER',
  'isinactive TEXT',
  'scriptid TEXT',
  'hidden_version INTEGER NOT NULL DEFAULT 1',
];

const SCRIPT_ID = { type: /^customrecord[0-9a-z_]+$/, field: /^custrecord[0-9a-z_]+$/ };

/**
 * Creates a custom record type: its table, and the type itself for SuiteQL, N/search and N/record. A type that is there
 * keeps its entries and its internal id and gets the fields that are new; fields that are gone keep their column and are seen no more.
 *
 * @throws Error if a script id is none, or a field of that name changes how it is stored
 */
export function defineCustomRecord(account: Account, definition: CustomRecordDefinition): void {
  checkIds(definition);
  const known = account.customRecords?.get(definition.scriptId);
  // Script ids are letters, digits and underscores, so they can stand in SQL.
  const columns = definition.fields.map((field) => `"${field.scriptId}" ${STORED_AS[field.type]}`);
  if (known === undefined) {
    account.database.run(`CREATE TABLE "${definition.scriptId}" (${[...STANDARD_COLUMNS, ...columns].join(', ')})`);
  } else {
    addColumns(account, known, definition);
  }
  const internalId = giveCustomRecordTypeId(account.database, definition.scriptId);
  (account.customRecords ??= new Map<string, CustomRecordType>()).set(definition.scriptId, {
    ...definition,
    internalId,
  });
}

function checkIds({ scriptId, fields }: CustomRecordDefinition): void {
  if (!SCRIPT_ID.type.test(scriptId)) throw new Error(`"${scriptId}" is no script id of a custom record type`);
  const ids = fields.map((field) => field.scriptId);
  const wrong = ids.find((id, index) => !SCRIPT_ID.field.test(id) || ids.indexOf(id) !== index);
  if (wrong !== undefined) throw new Error(`${scriptId}: "${wrong}" is no script id of a field, or stands twice`);
}

function addColumns(account: Account, known: CustomRecordDefinition, definition: CustomRecordDefinition): void {
  for (const field of definition.fields) {
    const before = known.fields.find((candidate) => candidate.scriptId === field.scriptId);
    if (before === undefined) {
      account.database.run(
        `ALTER TABLE "${definition.scriptId}" ADD COLUMN "${field.scriptId}" ${STORED_AS[field.type]}`,
      );
    } else if (STORED_AS[before.type] !== STORED_AS[field.type]) {
      throw new Error(`${definition.scriptId}: "${field.scriptId}" changes from ${before.type} to ${field.type}`);
    }
  }
}
