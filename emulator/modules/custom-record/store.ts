import type { SqlValue } from 'sql.js';
import type { Account, CustomRecordDefinition } from '../../model';
import { toStoredDate } from '../../database/instants';
import { selectRow, selectRows, transaction } from '../../database/rows';
import { fieldsOf } from './fields';

/** One entry as it stands in its table. */
export interface Entry {
  readonly id: number;
  /** Grows with each save. */
  readonly version: number;
  readonly values: ReadonlyMap<string, SqlValue>;
}

/** Undefined if the type has no such entry. */
export function readEntry(account: Account, definition: CustomRecordDefinition, id: number): Entry | undefined {
  const names = [...fieldsOf(definition).keys()];
  const columns = [...names, 'hidden_version'].map((name) => `"${name}"`).join(', ');
  const row = selectRow(account.database, `SELECT ${columns} FROM "${definition.scriptId}" WHERE id = ?`, [id]);
  if (row === undefined) return undefined;
  return {
    id,
    version: Number(row.at(-1)),
    values: new Map(names.map((name, index) => [name, row[index] ?? null])),
  };
}

/**
 * Adds an entry. ASSUMED: a type without a Name field names its entries by their ids, and an entry's script id is `VAL_`
 * with numbers.
 */
export function insertEntry(
  account: Account,
  definition: CustomRecordDefinition,
  values: ReadonlyMap<string, SqlValue>,
): number {
  const { database } = account;
  const now = toStoredDate(account.now());
  const all = new Map<string, SqlValue>([...values, ['created', now], ['lastmodified', now]]);
  let id = 0;
  transaction(database, () => {
    const names = [...all.keys()];
    const columns = names.map((name) => `"${name}"`).join(', ');
    const places = names.map(() => '?').join(', ');
    database.run(`INSERT INTO "${definition.scriptId}" (${columns}) VALUES (${places})`, [...all.values()]);
    id = Number(selectRow(database, 'SELECT last_insert_rowid()')?.[0]);
    database.run(
      `UPDATE "${definition.scriptId}" SET scriptid = ?, name = ${definition.includeName ? 'name' : 'id'} WHERE id = ?`,
      [`VAL_${id}`, id],
    );
  });
  return id;
}

/**
 * Writes values of an entry.
 *
 * @param version that it had when it was read
 * @returns false, and writes nothing, if it was saved by somebody else since, or is gone
 */
export function updateEntry(
  account: Account,
  definition: CustomRecordDefinition,
  id: number,
  values: ReadonlyMap<string, SqlValue>,
  version: number,
): boolean {
  const current = selectRow(account.database, `SELECT hidden_version FROM "${definition.scriptId}" WHERE id = ?`, [id]);
  if (current === undefined || Number(current[0]) !== version) return false;
  const changes = [...values.keys()].map((name) => `"${name}" = ?, `).join('');
  account.database.run(
    `UPDATE "${definition.scriptId}" SET ${changes}lastmodified = ?, hidden_version = hidden_version + 1 WHERE id = ?`,
    [...values.values(), toStoredDate(account.now()), id],
  );
  return true;
}

/** Deletes an entry. */
export function deleteEntry(account: Account, definition: CustomRecordDefinition, id: number): void {
  account.database.run(`DELETE FROM "${definition.scriptId}" WHERE id = ?`, [id]);
}

/** Whether an entry of any type selects this one. */
export function hasDependents(account: Account, definition: CustomRecordDefinition, id: number): boolean {
  return [...(account.customRecords?.values() ?? [])].some(({ scriptId, fields }) =>
    fields.some(
      (field) =>
        field.selects === definition.scriptId &&
        selectRows(account.database, `SELECT 1 FROM "${scriptId}" WHERE "${field.scriptId}" = ? LIMIT 1`, [id]).length >
          0,
    ),
  );
}
