export type { Column, Display, Gate, Table } from './catalogue';
export { findTable, TABLES } from './catalogue';
export { createDatabase } from './create';
export type { LoginEntity } from './entities';
export { findEntity, rolesOf } from './entities';
export type { LoginAuditRow } from './login-audit';
export { appendLoginAudit } from './login-audit';
export { permissionLabel, permissionName, permissionNames } from './permission-names';
export { selectRow, selectRows, transaction } from './rows';
