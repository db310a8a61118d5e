import type { Database } from 'sql.js';
import { toStoredDate } from './instants';

/** One line of the Login Audit Trail, as the table `loginaudit` shows it. What is left out is null. */
export interface LoginAuditRow {
  /** Milliseconds since the epoch. */
  readonly date: number;
  readonly status: 'Success' | 'Failure';
  readonly detail?: string;
  readonly oauthappname?: string;
  readonly oauthaccesstokenname?: string;
  readonly user?: number;
  readonly role?: number;
  readonly emailaddress?: string;
  readonly ipaddress?: string;
  readonly requesturi?: string;
  readonly secchallenge?: string;
  readonly useragent?: string;
}

/** Writes a login, or an attempt at one, where an administrator would look for it. */
export function appendLoginAudit(database: Database, row: LoginAuditRow): void {
  const columns = { ...row, date: toStoredDate(row.date) };
  const names = Object.keys(columns);
  database.run(
    `INSERT INTO loginaudit (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    Object.values(columns).map((value) => (value === '' ? null : value)),
  );
}
