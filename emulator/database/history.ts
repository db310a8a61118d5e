import type { Database } from 'sql.js';
import type { AccountFile, FileChange } from '../account-file';
import { LEVEL_NUMBER } from '../model';
import { permissionName } from '../netsuite/permission-names';
import { toStoredDate } from './instants';
import { appendLoginAudit } from './login-audit';

/**
 * Changes that role and employee searches show, which SuiteQL cannot see. Who made them stands in neither [DOC section_N292328,
 * section_4460505582]: only the page Employee > Access > History tells it.
 */
export const CHANGE_TABLES = [
  'CREATE TABLE hidden_permissionchanges (type TEXT, record INTEGER, permission TEXT, level TEXT, date TEXT)',
  'CREATE TABLE hidden_rolechanges (employee INTEGER, role TEXT, action TEXT, date TEXT)',
];

/** Record types of system notes: -9 is an entity [SEEN timdietrich.me], -118 a role [SEEN salto-io/salto]. */
const RECORD_TYPE = { entity: -9, role: -118 };

const LEVEL_TEXT = ['None', 'View', 'Create', 'Edit', 'Full'];

/** @param storedKey a permission id of the file as the tables hold it */
export function fillHistory(database: Database, file: AccountFile, storedKey: (permission: string) => string): void {
  // In the order in which they were made, as NetSuite wrote them.
  const history = file.history.toSorted((a, b) => a.at - b.at);
  const logins = file.logins.toSorted((a, b) => a.at - b.at);
  for (const change of history) writeChange(database, file, change, storedKey);
  for (const { at, token: id, status, detail } of logins) {
    const token = file.tokens.find((one) => one.id === id);
    if (token === undefined) continue;
    appendLoginAudit(database, {
      date: at,
      status,
      ...(detail === undefined ? {} : { detail }),
      oauthaccesstokenname: token.name,
      oauthappname: file.integrations.find((one) => one.id === token.integration)?.name ?? '',
      user: token.entity,
      role: token.role,
      emailaddress: file.employees.find((one) => one.id === token.entity)?.email ?? '',
    });
  }
}

function writeChange(
  database: Database,
  file: AccountFile,
  change: FileChange,
  storedKey: (permission: string) => string,
): void {
  const date = toStoredDate(change.at);
  switch (change.what) {
    case 'global-permission':
    case 'role-permission': {
      const [type, record] = change.what === 'role-permission' ? ['role', change.role] : ['employee', change.employee];
      // A line that was removed has no level. ASSUMED
      const level = change.to === null ? null : (LEVEL_TEXT[LEVEL_NUMBER[change.to]] ?? null);
      const name = permissionName(storedKey(change.permission));
      database.run('INSERT INTO hidden_permissionchanges VALUES (?, ?, ?, ?, ?)', [type, record, name, level, date]);
      return;
    }
    case 'role-assignment': {
      const role = file.roles.find(({ id }) => id === change.role)?.name ?? 'Administrator';
      const values = [change.employee, role, change.to ? 'Added' : 'Removed', date];
      database.run('INSERT INTO hidden_rolechanges VALUES (?, ?, ?, ?)', values);
      return;
    }
    case 'access':
      writeNote(database, { date, by: change.by, recordId: change.employee, ...accessNote(file, change) });
      return;
    case 'role-active': {
      const record = file.roles.find(({ id }) => id === change.role)?.name ?? 'Administrator';
      const note = { type: RECORD_TYPE.role, record, field: 'ROLE.BINACTIVE', to: !change.to };
      writeNote(database, { date, by: change.by, recordId: change.role, ...note });
    }
  }
}

/** A change of access is one of the field that keeps whom the file has out now; else of Give Access. */
function accessNote(
  { employees, entities }: AccountFile,
  { employee: id, to }: Extract<FileChange, { what: 'access' }>,
): Pick<Note, 'type' | 'record' | 'field' | 'to'> {
  const holder = [...employees, ...entities].find((one) => one.id === id);
  const about = { type: RECORD_TYPE.entity, record: holder?.name ?? '' };
  return holder?.inactive === true && holder.giveAccess
    ? { ...about, field: 'ENTITY.BINACTIVE', to: !to }
    : { ...about, field: 'ENTITY.BGIVEACCESS', to };
}

interface Note {
  readonly date: string;
  readonly by: number;
  readonly type: number;
  readonly recordId: number;
  readonly record: string;
  readonly field: string;
  readonly to: boolean;
}

const NOTE_COLUMNS = [
  'date',
  'name',
  'recordtypeid',
  'recordid',
  'record',
  'field',
  'oldvalue',
  'newvalue',
  'context',
  'type',
];
/** [SEEN timdietrich.me] changes on a page; the number of a change of a field is ASSUMED. */
const [ON_A_PAGE, CHANGE] = ['UIF', 4];

function writeNote(database: Database, { date, by, type, recordId, record, field, to }: Note): void {
  const values = [date, by, type, recordId, record, field, to ? 'F' : 'T', to ? 'T' : 'F', ON_A_PAGE, CHANGE];
  const names = NOTE_COLUMNS.map((name) => `"${name}"`).join(', ');
  database.run(`INSERT INTO systemnote (${names}) VALUES (${values.map(() => '?').join(', ')})`, values);
}
