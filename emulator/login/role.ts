import { selectRow } from '../database/rows';
import type { Account } from '../model';

/** What logging in needs to know of a role. */
export interface LoginRole {
  readonly id: number;
  readonly name: string;
  readonly scriptId: string;
  readonly inactive: boolean;
  readonly webServicesOnly: boolean;
  readonly singleSignOnOnly: boolean;
}

/** The role of that id as it stands now, ungated; undefined if there is none. */
export function findRole(account: Account, id: number): LoginRole | undefined {
  const columns = 'name, scriptid, isinactive, iswebserviceonlyrole, issinglesignononly';
  const row = selectRow(account.database, `SELECT ${columns} FROM role WHERE id = ?`, [id]);
  if (row === undefined) return undefined;
  return {
    id,
    name: String(row[0]),
    scriptId: String(row[1]),
    inactive: row[2] === 'T',
    webServicesOnly: row[3] === 'T',
    singleSignOnOnly: row[4] === 'T',
  };
}
