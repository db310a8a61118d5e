export type { Column, Display, Gate, Table } from './catalogue';
export { findTable, TABLES } from './catalogue';
export { createDatabase } from './create';
export type { LoginEntity } from './entities';
export { findEntity, rolesOf } from './entities';
export type { LoginAuditRow } from './login-audit';
export { appendLoginAudit } from './login-audit';
export { selectRow, selectRows, transaction } from './rows';
export { refreshScripts } from './scripts';
